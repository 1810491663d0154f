"""`site-builder schema` writes what editors need, renews its own files and no others."""

from pathlib import Path

import pytest
from authored import Authored
from click.testing import CliRunner

from site_builder.cli import cli
from site_builder.diagnostics import Failure
from site_builder.messages import Speaker


def run(root: Path, *words: str) -> str:
    done = CliRunner().invoke(cli, ["-C", str(root), "--lang", "en", *words], obj={"speaker": Speaker()})
    if isinstance(done.exception, Failure):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.output


def test_schemas_are_written_and_renewed(tmp_path: Path):
    Authored(tmp_path)
    assert run(tmp_path, "schema") == f"10 schemas in {tmp_path / '.site-builder' / 'schemas'}\n"
    path = tmp_path / ".site-builder/schemas/glossary.schema.json"
    first = path.read_bytes()
    path.write_bytes(first + b" ")
    run(tmp_path, "schema")
    assert path.read_bytes() == first


def test_they_go_to_another_folder(tmp_path: Path):
    run(Authored(tmp_path).root, "schema", str(tmp_path / "elsewhere"))
    assert (tmp_path / "elsewhere/site.schema.json").is_file()


def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path):
    path = tmp_path / ".site-builder/schemas/site.schema.json"
    Authored(tmp_path).write(".site-builder/schemas/site.schema.json", "{}\n")
    with pytest.raises(Failure, match="exists-already"):
        run(tmp_path, "schema")
    assert path.read_text(encoding="utf-8") == "{}\n"
    assert [each.name for each in path.parent.iterdir()] == [path.name]
