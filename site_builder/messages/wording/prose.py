"""Words what can be wrong with prose: citations, links, quotations, footnotes, headings, comments."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "front-matter-not-closed": Message(
            "the front matter that begins here never ends",
            ("Put a line with only `---` after its last field; it was read up to line {line}.",),
        ),
        "front-matter-not-first": Message(
            "front matter begins with `---` in the first line of the file, three hyphens and nothing else",
            ("Take out what stands before it, and write each of its two fences as `---`.",),
        ),
        "control-character": Message(
            "here stands a character that can't be seen ({character})",
            ("Delete it: it often comes along when text is copied from a PDF or a terminal.",),
        ),
        "comment-not-closed": Message(
            "the comment that begins here never ends",
            ("End it with `-->`; to show the signs `<!--` themselves, write `\\<!--`.",),
        ),
        "code-not-closed": Message(
            "the code that begins here never ends, so everything after it is code",
            ("End it with a line `{fence}`.",),
        ),
        "allow-without-reason": Message(
            "this exception to the rule {rule} gives no reason",
            ("Say why: `<!-- allow {rule}: the reason -->`.",),
        ),
        "malformed-allow": Message(
            "“{rule}” can't be the name of a rule",
            ("Write `<!-- allow rule-name: the reason -->`, with the name that the finding shows in brackets.",),
        ),
        "malformed-citation": Message(
            "this citation can't be read",
            (
                "Put a comma after the source: `[@{id}, {locator}]`.",
                "Put a semicolon and an @ before each further source, as in `[@one, ¶2; @other]`, instead of “{rest}”.",
                "Close it with `]`: `{unclosed}`.",
                "Name the source right after the `@`, as in `[@report-2024, ¶2]`, instead of `{no_id}`.",
                "Close the original words that begin with {open_mark}, then the citation with `]`.",
                "To write a bracket and an @ as such, put a backslash before the bracket: `\\[@`.",
            ),
        ),
        "malformed-term-link": Message(
            "this glossary link can't be read: {written}",
            (
                "Write `[[term]]`, or `[[term|the words to show]]`, on one line or two, without further brackets.",
                "To write two brackets as such, put a backslash before each: `\\[\\[`.",
            ),
        ),
        "unsafe-link": Message(
            "a link can't lead to {target}: addresses that begin with `{scheme}:` aren't safe for readers",
            ("Link to a page (`https://…`), a file (`./` before a name with a colon), `mailto:` or `tel:`.",),
        ),
        "link-without-target": Message(
            "this link leads nowhere",
            ("Write the address between the parentheses: `[words](https://…)` or `[words](other.md)`.",),
        ),
        "unknown-footnote": Message(
            "there is no footnote [^{name}]",
            ("Write it anywhere in this file, on a line of its own, as `[^{name}]: the text of the note`.",),
        ),
        "unused-footnote": Message(
            "no text refers to the footnote [^{name}]",
            ("Put `[^{name}]` where it belongs, or delete the note.",),
        ),
        "duplicate-footnote": Message(
            "there are two footnotes [^{name}]",
            ("Give one of them another name.",),
        ),
        "first-footnote-here": Message("the first one is here"),
        "malformed-heading-id": Message(
            "“{id}” can't be the id of a heading",
            ("Use small letters a to z, digits and single hyphens: `{{#the-sanctions}}`.",),
        ),
        "duplicate-heading-id": Message(
            "two headings have the id “{id}”",
            ("Give one of them another: a link could only lead to the first.",),
        ),
        "first-heading-here": Message("the first one is here"),
        "second-title": Message(
            "“{title}” is a second title: an article has one `#` heading, at its top",
            ("Write `##` for a section, `###` for a part of one.",),
        ),
        "title-is-not-plain": Message(
            "a title is plain words: this citation, link or picture in it would be lost",
            ("Move it into the text below.",),
        ),
        "not-one-paragraph": Message(
            "this has to be one paragraph: no second one, no heading, list, table or block quotation",
            ("Take the empty line out, or put a backslash before the line's first sign (`1\\.`, `\\-`, `\\#`).",),
        ),
        "quotation-not-closed": Message(
            "the quotation that opens here with {mark} isn't closed in its paragraph",
            ("Put the closing mark of the same kind where the quoted words end.",),
        ),
        "prose-nested-too-deep": Message(
            "quotations and lists stand inside each other too deep here",
            ("No more than {deepest} of them can.",),
        ),
        "prose-too-long": Message(
            "this text is too long to be read in one piece",
            ("Part it into sections with `##` headings.",),
        ),
    }
)
