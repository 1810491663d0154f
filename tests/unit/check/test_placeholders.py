"""What drafts are filled with is what the rule looks for: neither may change without the other."""

import re

from site_builder.check.placeholders import BEGINNINGS, EXAMPLES
from site_builder.messages import SPOKEN, Speaker
from site_builder.project import program_files

WRITTEN = (
    "To write: {title}",
    "To write: the lead, which says the most important thing first.",
    "To write: this section, in your own words, every statement with its source.",
    "To write: one or two sentences that say what this explainer explains.",
    "To reword: {sentence}",
)


def test_every_text_that_import_drafts_begins_as_the_rule_expects_in_every_language():
    source = "".join(path.read_text("utf-8") for path in program_files("drafting").glob("*.py"))
    assert set(re.findall(r"""["'](To (?:write|reword): [^"']*)["']""", source)) == set(WRITTEN)
    for language in SPOKEN:
        for text in WRITTEN:
            assert Speaker(language).say(text, title="A", sentence="A").startswith(BEGINNINGS), (language, text)


def test_every_example_text_of_a_new_explainer_is_known():
    found = set()
    for file in (program_files("starter") / "blank").glob("*/explainer.yaml"):
        found |= set(re.findall(r"^# +text: (.*)$", file.read_text("utf-8"), re.MULTILINE))
    assert found == EXAMPLES
