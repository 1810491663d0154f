"""Drafts `article.md`: headings, and under each the paragraphs of the document as comments to write from.

In: a document, its headings, what was found. Out: Markdown that builds as it is, and holds nothing of the document that
a reader would see but its headings.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from site_builder.drafting.asked import Asked
from site_builder.drafting.clean import for_comment, free_id, plain
from site_builder.drafting.findings import Findings
from site_builder.formats.documents import Document, Paragraph
from site_builder.formats.write_yaml import scalar, yaml_lines
from site_builder.records.fields import as_id

_LONGEST_ID: Final = 40


def outline_of(asked: Asked, document: Document, headings: Sequence[str], findings: Findings, *, title: str) -> str:
    """The text of the article's file."""
    say, prose = asked.remarks.say, asked.prose
    named = plain(title) or asked.explainer
    lines = [
        "---",
        f"# {say('Write your own title and summary; a reader sees these two first.')}",
        f"title: {scalar(prose.say('To write: {title}', title=named))}",
        *yaml_lines({"summary": prose.say("To write: one or two sentences that say what this explainer explains.")}),
        "---",
        "<!--",
        say(
            "This file was drafted from {path}. The comments are the source's paragraphs, for you to write from;",
            path=document.path,
        ),
        say(
            "readers never see them. Cite a paragraph as [@{source}, ¶1]. Delete each comment when you have used it.",
            source=asked.source,
        ),
        "-->",
        prose.say("To write: the lead, which says the most important thing first."),
        "",
    ]
    ids: set[str] = set()
    for heading, paragraphs in _sections(document, headings):
        if heading or not headings:
            words = plain(heading) if heading else prose.say("What the article says")
            lines += [f"## {_escaped(words)} {{#{_id(words, ids)}}}", ""]
        for paragraph in paragraphs:
            lines += [*_comment(asked, paragraph, findings), ""]
        if heading or not headings:
            lines += [prose.say("To write: this section, in your own words, every statement with its source."), ""]
    return "\n".join(lines).rstrip() + "\n"


def _sections(document: Document, headings: Sequence[str]) -> Iterator[tuple[str, list[Paragraph]]]:
    """Each heading with the paragraphs below it; before the first the heading is empty."""
    number, marked = 0, list[tuple[int, Paragraph]]()
    for paragraph in document.paragraphs:
        number += paragraph.text in headings
        marked.append((number, paragraph))
    for count, group in groupby(marked, key=lambda item: item[0]):
        paragraphs = [paragraph for _, paragraph in group]
        yield (paragraphs[0].text if count else ""), paragraphs


def _comment(asked: Asked, paragraph: Paragraph, findings: Findings) -> Iterator[str]:
    yield f"<!-- ¶{paragraph.number}"
    yield for_comment(paragraph.text)
    for quotation in findings.quotations:
        if quotation.sentence.paragraph == paragraph.number:
            words = for_comment(quotation.words)
            yield asked.remarks.say(
                "To quote: “{words}” [@{source}, ¶{number}]",
                words=words,
                source=asked.source,
                number=paragraph.number,
            )
    yield "-->"


def _id(words: str, taken: set[str]) -> str:
    return free_id(as_id(words)[:_LONGEST_ID].strip("-") or "section", taken)


def _escaped(words: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#" else sign for sign in words)
