"""Whatever moment a build is killed at, `output/` is one whole generation, and the next build works."""

import errno
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.write.generations import at_step, build, die, ended, in_child, interrupt, tree_of

from site_builder.write import stage
from site_builder.write.exchange import bring_to_disk

FOREIGN = {"CNAME": b"example.org", "mine/link": "-> nowhere", "mine/empty": "empty folder"}


def generation(number: int) -> dict[str, bytes]:
    """A site of which some pages never change, some always, and some come and go."""
    stamp = b"%d" % number
    return {
        "index.html": stamp,
        "same.html": b"same",
        **{f"pages/{page}/index.html": stamp for page in range(3)},
        **{f"come-and-go/{number % 3}-{page}.html": b"here" for page in range(2)},
        ("turns" if number % 2 else "turns/index.html"): stamp,
    }


def build_generations(output: Path, numbers: range) -> None:
    for number in numbers:
        build(output, generation(number))


def start(output: Path) -> None:
    build(output, generation(1))
    (output / "CNAME").write_bytes(b"example.org")
    (output / "mine" / "empty").mkdir(parents=True)
    (output / "mine" / "link").symlink_to("nowhere")


def is_whole(output: Path) -> int:
    """The number of the generation that `output` is, whole and with the foreign things."""
    number = int((output / "index.html").read_bytes())
    assert tree_of(output) == {**generation(number), **FOREIGN}
    return number


@pytest.fixture(params=["exchange", "two renames"])
def has_exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Once with the system's exchange of folders, once on a system that says it has none."""
    if request.param == "two renames":
        monkeypatch.setattr("site_builder.write.exchange._exchange", lambda one, other: errno.ENOSYS)
    return request.param == "exchange"


def test_generations_follow_each_other(tmp_path: Path, has_exchange: bool) -> None:
    output = tmp_path / "output"
    start(output)
    for number in range(2, 8):
        build(output, generation(number))
        assert is_whole(output) == number


def test_killed_at_each_single_step_the_site_is_whole(tmp_path: Path, has_exchange: bool) -> None:
    start(tmp_path / "output")
    build(tmp_path / "output", generation(2))  # so that there is a generation before, to build on
    seen = set()
    for step in range(2000):
        folder = tmp_path / f"{step}"
        shutil.copytree(tmp_path / "output", folder / "output", symlinks=True)
        shutil.copytree(tmp_path / ".output.stage", folder / ".output.stage", symlinks=True)
        output = folder / "output"

        def build_and_die(output: Path = output, step: int = step) -> None:
            at_step(step, die)
            build(output, generation(3))

        code = ended(in_child(build_and_die))
        if not has_exchange:
            if not output.exists():
                seen.add("absent")
            with stage(output, forbidden={}):  # a build that comes to nothing still mends
                pass
        seen.add(is_whole(output))
        build(output, generation(4))
        assert is_whole(output) == 4
        shutil.rmtree(folder)
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert code == 0
    assert step > 60
    assert seen == ({2, 3} if has_exchange else {2, 3, "absent"})


def test_killed_at_random_instants_the_site_is_whole(tmp_path: Path, has_exchange: bool) -> None:
    output = tmp_path / "output"
    start(output)
    chance = random.Random(20)
    number = 1
    for _ in range(40):
        numbers = range(number + 1, number + 10_000)
        child = in_child(lambda numbers=numbers: build_generations(output, numbers))
        time.sleep(chance.uniform(0.001, 0.06))
        os.kill(child, signal.SIGKILL)
        assert ended(child) == -signal.SIGKILL
        if not has_exchange:
            with stage(output, forbidden={}):
                pass
        assert is_whole(output) >= number
        number = is_whole(output) + 1
        build(output, generation(number))
        assert is_whole(output) == number
    assert number > 41, "no child came to build, so none was killed at work"


def test_the_first_build_killed_at_each_step_leaves_nothing_or_a_whole_site(tmp_path: Path) -> None:
    seen = set()
    for step in range(1000):
        output = tmp_path / f"{step}" / "output"
        output.parent.mkdir()

        def build_and_die(output: Path = output, step: int = step) -> None:
            at_step(step, die)
            build(output, generation(1))

        code = ended(in_child(build_and_die))
        seen.add(output.exists())
        assert not output.exists() or tree_of(output) == generation(1)
        build(output, generation(2))
        assert tree_of(output) == generation(2)
        if code == 0:
            break
    assert code == 0
    assert seen == {False, True}


def test_a_reader_sees_one_whole_generation_at_any_time(tmp_path: Path) -> None:
    output = tmp_path / "output"
    start(output)
    child = in_child(lambda: build_generations(output, range(2, 10_000)))
    seen = set()
    try:
        until = time.monotonic() + 1
        while time.monotonic() < until:
            before = (output / "index.html").read_bytes()
            # What is in every generation can be read at any time.
            pages = [(output / f"pages/{page}/index.html").read_bytes() for page in range(3)]
            assert (output / "same.html").read_bytes() == b"same"
            assert (output / "CNAME").read_bytes() == b"example.org"
            listed = {place.name for place in output.iterdir()}
            if (output / "index.html").read_bytes() == before:
                seen.add(before)
                assert pages == [before] * 3
                assert listed - {".site-builder.json"} == {
                    path.split("/")[0] for path in (*generation(int(before)), *FOREIGN)
                }
    finally:
        os.kill(child, signal.SIGKILL)
        ended(child)
    assert len(seen) > 5


def test_a_file_saved_between_the_last_look_and_the_swap_is_taken_over(
    tmp_path: Path, has_exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    start(output)

    def save_meanwhile(folder: Path) -> None:
        bring_to_disk(folder)
        (output / "late.txt").write_bytes(b"late")
        (output / "late" / "empty").mkdir(parents=True)
        (output / "CNAME").unlink()
        (output / "CNAME").write_bytes(b"other.example.org")

    monkeypatch.setattr("site_builder.write.staging.bring_to_disk", save_meanwhile)
    build(output, generation(2))
    monkeypatch.setattr("site_builder.write.staging.bring_to_disk", bring_to_disk)
    expected = {**FOREIGN, "CNAME": b"other.example.org", "late.txt": b"late", "late/empty": "empty folder"}
    assert tree_of(output) == {**generation(2), **expected}
    build(output, generation(3))
    assert tree_of(output) == {**generation(3), **expected}


@pytest.mark.parametrize("end", [die, interrupt])
def test_ended_amid_the_swap_a_file_saved_at_the_last_moment_is_kept(
    tmp_path: Path, has_exchange: bool, end: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = set()
    for step in range(100):
        output = tmp_path / f"{step}" / "output"
        start(output)

        def build_and_end(output: Path = output, step: int = step) -> None:
            def save_meanwhile(_: Path) -> None:
                (output / "late.txt").write_bytes(b"late")
                at_step(step, end)

            monkeypatch.setattr("site_builder.write.staging.bring_to_disk", save_meanwhile)
            build(output, generation(2))

        code = ended(in_child(build_and_end))
        with stage(output, forbidden={}):
            pass
        number = int((output / "index.html").read_bytes())
        seen.add(number)
        assert tree_of(output) == {**generation(number), **FOREIGN, "late.txt": b"late"}
        build(output, generation(3))
        assert tree_of(output) == {**generation(3), **FOREIGN, "late.txt": b"late"}
        if code == 0:
            break
    assert code == 0
    assert step > 8
    assert seen == {1, 2}


def test_a_page_of_another_generation_is_never_written_into(tmp_path: Path) -> None:
    output = tmp_path / "output"
    build(output, {"a": b"old", "b": b"1"})
    build(output, {"a": b"old", "b": b"2"})
    with (output / "a").open("rb") as open_since:
        build(output, {"a": b"new", "b": b"2"})
        build(output, {"a": b"newer", "b": b"2"})
        assert open_since.read() == b"old"
