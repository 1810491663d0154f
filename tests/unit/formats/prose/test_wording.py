"""Every finding about prose has its words, and they hold together."""

import re
from pathlib import Path
from string import Formatter

import pytest
from compiled import article, compiled

import site_builder.formats.prose
from site_builder.messages import worded
from site_builder.messages.wording.prose import MESSAGES

SOURCES = sorted(Path(site_builder.formats.prose.__file__).parent.glob("*.py"))
CODES = {code for file in SOURCES for code in re.findall(r'(?:error|warning)\(\s*"([a-z-]+)"', file.read_text("utf-8"))}
RELATED = {code for file in SOURCES for code in re.findall(r'Related\(code="([a-z-]+)"', file.read_text("utf-8"))}

EXAMPLES = {
    "control-character": "a\x07b",
    "comment-not-closed": "<!-- a",
    "code-not-closed": "```\na",
    "allow-without-reason": "<!-- allow a-b -->\nc",
    "malformed-allow": "<!-- allow A: b -->\nc",
    "malformed-citation": "[@a ¶2]",
    "malformed-term-link": "[[a|]]",
    "unsafe-link": "[a](javascript:b)",
    "link-without-target": "[a]()",
    "unknown-footnote": "a[^1]",
    "unused-footnote": "a\n\n[^1]: b",
    "duplicate-footnote": "a[^1]\n\n[^1]: b\n[^1]: c",
    "malformed-heading-id": "### a {#B}",
    "quotation-not-closed": "“a b",
    "prose-nested-too-deep": "> " * 40 + "a",
}


def test_every_code_has_words_and_no_words_lack_a_code():
    assert set(MESSAGES) == CODES | RELATED


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_the_words_say_what_and_what_to_do(code):
    (fault,) = compiled(EXAMPLES[code]).found
    assert fault.code == code
    sentences = worded(code, fault.values)
    assert sentences.text
    assert sentences.hint
    assert "{" not in sentences.text + sentences.hint.replace("{#the-sanctions}", "")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("second-title", "# a\n\nb\n\n# c"),
        ("title-is-not-plain", "## a [@b]"),
        ("duplicate-heading-id", "## a {#x}\n\n## b {#x}"),
    ],
)
def test_so_do_those_of_articles(code, text):
    _, _, (fault,) = article(text)
    assert fault.code == code
    assert worded(code, fault.values).hint


def test_messages_name_only_values_that_findings_have():
    names = {name for message in MESSAGES.values() for _, name, _, _ in Formatter().parse(message.text) if name}
    assert names <= {"rule", "written", "target", "scheme", "name", "id", "title", "mark", "character"}
