"""Whatever two generations hold, after both `output/` is the second one and what isn't ours."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.write.generations import build, tree_of

from site_builder.assemble.addresses import check_addresses
from site_builder.output import OutputPath
from site_builder.write.manifest import Entry, decode, encode, is_inside

# Few names, so that files and folders of one name meet often; capitals, so that nothing depends on an order by chance.
NAMES = st.sampled_from(["a", "b", "C", "d.html", "å"])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


def without_clashes(tree: dict[str, bytes]) -> dict[str, bytes]:
    """Without the files that stand where another one needs a folder."""
    return {path: content for path, content in tree.items() if not any(it.startswith(f"{path}/") for it in tree)}


TREES = st.dictionaries(PATHS, st.sampled_from([b"", b"1", b"2", b"12"]), max_size=8).map(without_clashes)


@pytest.mark.property
@settings(max_examples=80, deadline=None)
@given(first=TREES, second=TREES, third=TREES, foreign=TREES)
def test_the_last_generation_and_what_is_foreign_is_what_is_there(
    first: dict[str, bytes], second: dict[str, bytes], third: dict[str, bytes], foreign: dict[str, bytes]
) -> None:
    ours = {*first, *second, *third}
    mine = {
        f"{path}-mine": content
        for path, content in foreign.items()
        if not any(f"{path}-mine".startswith(f"{it}/") for it in ours)
    }
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        build(output, first)
        for path, content in mine.items():
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (output / path).write_bytes(content)
        for generation in (second, third):
            changes = build(output, generation)
            assert tree_of(output) == {**generation, **mine}
            assert len(changes.added) + len(changes.changed) + changes.unchanged == len(generation)
        assert build(output, third).unchanged == len(third)
        shutil.rmtree(output.parent / ".output.stage")
        build(output, first)
        assert tree_of(output) == {**first, **mine}


@pytest.mark.property
@given(paths=st.lists(st.lists(st.text(max_size=6), min_size=1, max_size=3).map("/".join), max_size=6))
def test_addresses_without_a_fault_can_be_put(paths: list[str]) -> None:
    found = list(check_addresses([(OutputPath(path), None) for path in paths]))
    if not found:
        assert len(set(paths)) == len(paths)
        assert all(is_inside(path) for path in paths)
        assert len(without_clashes(dict.fromkeys(paths, b""))) == len(paths)


@pytest.mark.property
@given(st.dictionaries(st.text(min_size=1, max_size=20).filter(is_inside), st.binary(max_size=4)))
def test_a_manifest_reads_as_it_was_written(files: dict[str, bytes]) -> None:
    entries = {OutputPath(path): Entry.of(content) for path, content in files.items()}
    assert decode(encode(entries)) == entries


@pytest.mark.property
@given(st.binary(max_size=200))
def test_reading_a_manifest_never_raises(content: bytes) -> None:
    decode(content)
