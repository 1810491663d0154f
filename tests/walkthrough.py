"""Reads a page of the documentation as a person would who follows it: commands to run, files to write, words to expect.

What a block is, its first line says:

    ```sh                 run it; `sh fails`: it has to end badly
    ```text               this has to have been said by the commands before
    ```yaml FILE          write this file, whatever is in it
    ```yaml adds FILE     put this at the end of it
    ```yaml deletes FILE  take these lines out of it

Other blocks (`console`) are left to the reader.
"""

import re
import subprocess
from pathlib import Path

_BLOCK = re.compile(
    r"^```(?P<kind>\w+)(?: (?P<verb>adds|deletes|fails))?(?: (?P<file>\S+))?\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Reader:
    """Somebody in a folder, following a page. `steps` counts what was done."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        self.said = ""
        self.steps = 0

    def follow(self, page: str) -> None:
        for block in _BLOCK.finditer(page):
            kind, verb, file, body = block["kind"], block["verb"], block["file"], block["body"]
            if file:
                self._write(self.folder / file, body, verb)
            elif kind == "sh":
                self._run(body, fails=verb == "fails")
            elif kind == "text":
                assert body.strip() in self.said, f"not said:\n{body}\nbut:\n{self.said}"
            else:
                continue
            self.steps += 1

    def _run(self, commands: str, *, fails: bool) -> None:
        where = self.folder / ".where"
        script = f"trap 'pwd > \"{where}\"' EXIT\n{commands}"
        done = subprocess.run(
            ["bash", "-ec", script], cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        self.said = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, f"{commands}\n{self.said}"
        self.folder = Path(where.read_text(encoding="utf-8").strip())
        where.unlink()

    def _write(self, path: Path, body: str, verb: str | None) -> None:
        match verb:
            case "adds":
                body = path.read_text(encoding="utf-8") + body
            case "deletes":
                before = path.read_text(encoding="utf-8")
                assert body in before, f"{path} has no\n{body}"
                body = before.replace(body, "")
            case _:
                path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
