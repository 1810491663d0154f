"""Words what can be wrong with prose: citations, links, quotations, footnotes, headings, comments."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "front-matter-not-closed": Message(
            "the front matter that begins here never ends",
            ("put a line with only `---` after its last field; it was read up to line {line}",),
        ),
        "control-character": Message(
            "here stands a character that can't be seen ({character})",
            ("delete it: it often comes along when text is copied from a PDF or a terminal",),
        ),
        "comment-not-closed": Message(
            "the comment that begins here never ends",
            ("end it with `-->`; to show the signs `<!--` themselves, write `\\<!--`",),
        ),
        "code-not-closed": Message(
            "the code that begins here never ends, so everything after it is code",
            ("end it with a line `{fence}`",),
        ),
        "allow-without-reason": Message(
            "this exception to the rule {rule} gives no reason",
            ("say why: `<!-- allow {rule}: the reason -->`",),
        ),
        "malformed-allow": Message(
            '"{rule}" can\'t be the name of a rule',
            ("write `<!-- allow rule-name: the reason -->`, with the name that the finding shows in brackets",),
        ),
        "malformed-citation": Message(
            "this citation can't be read",
            (
                "put a comma after the source: `[@{id}, {locator}]`",
                'put a semicolon and an @ before each further source, as in `[@one, ¶2; @other]`, instead of "{rest}"',
                "close it with `]`: `{unclosed}`",
                "name the source right after the `@`, as in `[@report-2024, ¶2]`, instead of `{no_id}`",
                "close the original words that begin with {open_mark}, then the citation with `]`",
                "to write a bracket and an @ as such, put a backslash before the bracket: `\\[@`",
            ),
        ),
        "malformed-term-link": Message(
            "this glossary link can't be read: {written}",
            (
                "write `[[term]]`, or `[[term|the words to show]]`, on one line or two, without further brackets",
                "to write two brackets as such, put a backslash before each: `\\[\\[`",
            ),
        ),
        "unsafe-link": Message(
            "a link can't lead to {target}: addresses that begin with `{scheme}:` aren't safe for readers",
            ("link to a page (`https://…`), a file (`./` before a name with a colon), `mailto:` or `tel:`",),
        ),
        "link-without-target": Message(
            "this link leads nowhere",
            ("write the address between the parentheses: `[words](https://…)` or `[words](other.md)`",),
        ),
        "unknown-footnote": Message(
            "there is no footnote [^{name}]",
            ("write it anywhere in this file, on a line of its own: `[^{name}]: The text of the note.`",),
        ),
        "unused-footnote": Message(
            "no text refers to the footnote [^{name}]",
            ("put `[^{name}]` where it belongs, or delete the note",),
        ),
        "duplicate-footnote": Message(
            "there are two footnotes [^{name}]",
            ("give one of them another name",),
        ),
        "first-footnote-here": Message("the first one is here"),
        "malformed-heading-id": Message(
            '"{id}" can\'t be the id of a heading',
            ("use small letters a to z, digits and single hyphens: `{{#the-sanctions}}`",),
        ),
        "duplicate-heading-id": Message(
            'two headings have the id "{id}"',
            ("give one of them another: a link could only lead to the first",),
        ),
        "first-heading-here": Message("the first one is here"),
        "second-title": Message(
            '"{title}" is a second title: an article has one `#` heading, at its top',
            ("write `##` for a section, `###` for a part of one",),
        ),
        "title-is-not-plain": Message(
            "a title is plain words: this citation, link or picture in it would be lost",
            ("move it into the text below",),
        ),
        "not-one-paragraph": Message(
            "this has to be one paragraph: no second one, no heading, list, table or block quotation",
            ("take the empty line out, or put a backslash before the line's first sign (`1\\.`, `\\-`, `\\#`)",),
        ),
        "quotation-not-closed": Message(
            "the quotation that opens here with {mark} isn't closed in its paragraph",
            ("put the closing mark of the same kind where the quoted words end",),
        ),
        "prose-nested-too-deep": Message(
            "quotations and lists stand inside each other too deep here",
            ("no more than {deepest} of them can",),
        ),
        "prose-too-long": Message(
            "this text is too long to be read in one piece",
            ("part it into sections with `##` headings",),
        ),
    }
)
