"""`sources.bib` and `sources.csl.json`: what a reference manager makes of them is what the author wrote."""

import json
from pathlib import Path
from typing import get_args

import bibtexparser
import pytest
from authored import Authored
from drawing import TIDES
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from machine_made import files_of, site_of

from site_builder.records.source import CslType
from site_builder.render.machines.bibtex import escaped

DATE = {
    "type": "object",
    "minProperties": 1,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
        },
        "season": {"enum": [1, 2, 3, 4]},
        "circa": {"const": True},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
}
TEXTS = ("title", "container-title", "publisher", "language", "URL", "archive_location", "note")
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type", "title"],
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": [kind for kind in get_args(CslType) if kind != "event"]},
            "author": {"type": "array", "items": {"required": ["literal"], "additionalProperties": {"type": "string"}}},
            "issued": DATE,
            "accessed": DATE,
            **{name: {"type": "string", "minLength": 1} for name in TEXTS},
        },
        "additionalProperties": False,
    },
}
"""The part of CSL's input model that we write (csl-data.json of CSL 1.0.2, without the fields we never give)."""

ESCAPES = {
    "textbackslash{}": "\\",
    "textasciitilde{}": "~",
    "textasciicircum{}": "^",
    **{sign: sign for sign in "{}%&#_$"},
}


def as_tex_reads(value: str) -> str:
    """What TeX prints of a field: braces group, a backslash begins a command; nothing else may be special."""
    said, at = "", 0
    while at < len(value):
        if value[at] == "\\":
            command = next(name for name in ESCAPES if value.startswith(name, at + 1))
            said, at = said + ESCAPES[command], at + 1 + len(command)
        else:
            assert value[at] not in "%&#_$~^", value
            said, at = said + ("" if value[at] in "{}" else value[at]), at + 1
    return said


def entries(files: dict[str, bytes], path: str) -> dict:
    library = bibtexparser.parse_string(files[path].decode())
    assert library.failed_blocks == []
    return library.entries_dict


@pytest.mark.parametrize("files", ["real", "small"])
def test_every_file_of_csl_json_is_valid(files: str, request):
    made = request.getfixturevalue(files)
    found = [path for path in made if path.endswith("csl.json")]
    assert len(found) == 2
    for path in found:
        Draft202012Validator(CSL).validate(json.loads(made[path]))


@pytest.mark.parametrize(("language", "prefix"), [("en", ""), ("sv", "sv/")])
def test_both_have_every_source_the_explainer_lists(real, real_site, language, prefix):
    local = real_site.editions[language]
    listed = local.listed_sources("hwasong-11")
    bib = entries(real, f"{prefix}hwasong-11/sources.bib")
    csl = json.loads(real[f"{prefix}hwasong-11/sources.csl.json"])
    assert tuple(bib) == tuple(item["id"] for item in csl) == listed
    for id_ in listed:
        assert as_tex_reads(bib[id_]["title"]) == local.edition.sources[id_].title


def test_an_entry_reads_as_it_was_written(small):
    log, letter = entries(small, "ebb/sources.bib").values()
    assert (log.entry_type, letter.entry_type) == ("report", "misc")
    assert as_tex_reads(log["title"]) == "The log of 1964 & after: 100 % {true}_#1"
    assert (log["author"], log["institution"], log["date"]) == ("{Åsa Öberg}", "Tide Office", "1964-10")
    assert log["url"] == "https://tides.example/log?a=1&b=2"
    assert letter["date"] == "1964-11-02~"
    assert letter["note"] == "Not seen by us; known through Tide Office, October 1964."


@pytest.mark.parametrize(
    ("issued", "said"),
    [
        ("2024-06-19", {"date-parts": [[2024, 6, 19]]}),
        ("2024-06", {"date-parts": [[2024, 6]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-06-18/2024-07", {"date-parts": [[2024, 6, 18], [2024, 7]]}),
        ("2024-02~", {"date-parts": [[2024, 2]], "circa": True}),
        ("2024-06?", {"date-parts": [[2024, 6]], "circa": True}),
        ("2024-21", {"date-parts": [[2024]], "season": 1}),
        ("2024-24", {"date-parts": [[2024]], "season": 4}),
        ("199X", {"literal": "199X"}),
        ("2024/..", {"literal": "2024/.."}),
        ("unknown", None),
    ],
)
def test_a_date_is_given_as_far_as_it_is_known(tmp_path: Path, issued: str, said):
    authored = Authored(tmp_path)
    authored.write("content/sources.yaml", f"paper:\n  title: Paper\n  issued: {issued}\n")
    authored.write(TIDES + "article.md", "# Tides\n\nSo it is [@paper].\n")
    files = files_of(site_of(tmp_path))
    (item,) = json.loads(files["tides/sources.csl.json"])
    assert item.get("issued") == said
    Draft202012Validator(CSL).validate([item])
    fields = entries(files, "tides/sources.bib")["paper"].fields_dict
    assert (fields["date"].value if "date" in fields else None) == (issued if said else None)


@pytest.mark.property
@given(st.text(alphabet="ab åéñ中{}\\%&#_$~^\"'@,=", max_size=30))
def test_any_words_come_through_tex_as_they_are(words: str):
    assert as_tex_reads(escaped(words)) == words


def test_an_explainer_that_cites_nothing_has_neither(tmp_path: Path):
    files = files_of(site_of(Authored(tmp_path).root))
    assert not [path for path in files if "sources" in path]
