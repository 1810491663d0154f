"""Whatever is added to YAML is read back as it was given, and what was there before stays to the byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.extend_yaml import extended
from site_builder.formats.read_yaml import read_yaml
from site_builder.formats.write_yaml import as_data, data_of, scalar, yaml_lines
from site_builder.source import Snippet, SourcePath

pytestmark = pytest.mark.property

PATH = SourcePath("glossary.yaml")

awkward = st.text(alphabet=":#-[]{}\"'@`|>&*!%?,\\ \tabö1~\n=.<_", max_size=30)
words = st.lists(st.sampled_from(("tide", "- ", "1.", "#", "moon:", "“sea”", ">", "a" * 60, "…")), max_size=60)
texts = st.one_of(st.text(max_size=60), awkward, words.map(" ".join), words.map("\n".join))
keys = st.from_regex(r"\A[a-z0-9]{1,6}(-[a-z0-9]{1,4})?\Z")
values = st.recursive(
    texts, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3)), max_leaves=6
)
entries = st.dictionaries(keys, values, min_size=1, max_size=3)


def read(text: str) -> object:
    node, faults = read_yaml(Snippet(path=PATH, text=text))
    assert not faults, faults
    return data_of(node)


@given(st.one_of(st.text(), awkward))
def test_any_text_on_one_line_is_read_back(text: str) -> None:
    node, faults = read_yaml(Snippet(path=PATH, text=f"k: {scalar(text)}\n"))
    assert not faults
    assert data_of(node, exact=True) == {"k": text}


@given(entries)
def test_any_entries_are_read_back(given_: dict[str, object]) -> None:
    assert read("\n".join(yaml_lines(given_)) + "\n") == as_data(given_)  # type: ignore[arg-type]


@given(entries, entries, st.sampled_from(("\n", "\r\n")), st.sampled_from(("", "# remark\n", "\n\n")), st.booleans())
def test_what_was_there_stays_to_the_byte(
    old: dict[str, object], new: dict[str, object], end: str, tail: str, inner: bool
) -> None:
    new = {f"new-{key}": value for key, value in new.items()}
    head = {"claims": old, "z": "1"} if inner else old
    before = ("\n".join(yaml_lines(head)) + "\n" + tail).replace("\n", end)  # type: ignore[arg-type]
    after = extended(PATH, before, ("claims",) if inner else (), new)  # type: ignore[arg-type]
    kept = iter(after.splitlines(keepends=True))
    assert all(any(line == other for other in kept) for line in before.splitlines(keepends=True))
    wanted = {"claims": {**old, **new}, "z": "1"} if inner else {**old, **new}
    assert read(after.replace("\r\n", "\n")) == as_data(wanted)  # type: ignore[arg-type]
