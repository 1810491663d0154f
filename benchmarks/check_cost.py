"""Measures what checking a site costs beside building it: each stage, and each rule.

    python benchmarks/check_cost.py [FOLDER]

The site is this repository's own unless another is named. Every round reads, assembles, checks, renders and writes it
anew (into a folder that is thrown away); printed is the median of the rounds, in milliseconds and as a share of the
whole build. Promised: the rules cost less than the build does without them. What several rules share (the index of all
names, say) is paid by the first that asks.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from site_builder.assemble import assemble
from site_builder.check import RULES
from site_builder.check.allowances import allowances_in, unallowed
from site_builder.check.rule import found
from site_builder.diagnostics import Report
from site_builder.load import load
from site_builder.project import project_at
from site_builder.render import render
from site_builder.write import stage

ROUNDS = 5
TODAY = date(2026, 11, 22)


class Clock:
    """Adds up what each step takes, round by round."""

    def __init__(self) -> None:
        self.rounds: list[dict[str, float]] = []

    def new_round(self) -> None:
        self.rounds.append(defaultdict(float))
        gc.collect()

    @contextmanager
    def step(self, name: str):
        start = time.perf_counter()
        yield
        self.rounds[-1][name] += time.perf_counter() - start

    def median(self, *names: str) -> float:
        """Milliseconds a round for these steps together."""
        return statistics.median(sum(one[name] for name in names) for one in self.rounds) * 1e3


def run(root: Path, clock: Clock, rules: list[str]) -> int:
    """One round; how many pages there are."""
    clock.new_round()
    with tempfile.TemporaryDirectory() as folder:
        project, report = project_at(root, Path(folder) / "output"), Report()
        with clock.step("load"):
            content = load(project, report)
        with clock.step("assemble"):
            site = assemble(content, report, today=TODAY)
        if site is None:
            sys.exit("the site has faults; `site-builder check` tells them")
        findings = []
        for rule in RULES:
            if not rule.outside:
                with clock.step(rule.code):
                    findings += found(rule.code, rule.severity, rule.ask(site))
        with clock.step("exceptions"):
            list(unallowed(findings, allowances_in(site), frozenset(rules)))
        with stage(project.output, forbidden={}) as staged:
            files = render(site, project)
            while True:
                with clock.step("render"):
                    file = next(files, None)
                if file is None:
                    break
                with clock.step("write"):
                    staged.put(file)
            with clock.step("write"):
                staged.commit()
        return len(site.pages)


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    rules = [rule.code for rule in RULES if not rule.outside]
    clock = Clock()
    run(root, Clock(), rules)  # modules and tables are loaded when first used
    for _ in range(ROUNDS):
        pages = run(root, clock, rules)
    checking = (*rules, "exceptions")
    building = ("load", "assemble", "render", "write")
    whole = clock.median(*building, *checking)

    def row(name: str, *steps: str) -> None:
        print(f"| {name:38} | {clock.median(*steps):8.1f} | {clock.median(*steps) / whole * 100:6.1f} % |")

    print(f"{pages} pages, {len(rules)} rules, median of {ROUNDS} rounds\n")
    print(f"| {'step':38} | {'ms':>8} | {'of build':>8} |\n|{'-' * 40}|{'-' * 9}:|{'-' * 9}:|")
    for name in ("load", "assemble"):
        row(name, name)
    row("all rules and exceptions", *checking)
    for name in ("render", "write"):
        row(name, name)
    row("whole build", *building, *checking)
    print(f"\nrules : build without them = {clock.median(*checking) / clock.median(*building):.2f}")
    print(f"`check` : `build` = {clock.median('load', 'assemble', *checking) / whole:.2f}\n")
    print(f"| {'rule':38} | {'ms':>8} | {'of build':>8} |\n|{'-' * 40}|{'-' * 9}:|{'-' * 9}:|")
    slow = [name for name in checking if clock.median(name) >= whole / 1000]
    for name in sorted(slow, key=clock.median, reverse=True):
        row(f"`{name}`" if name in rules else name, name)
    row(f"the other {len(checking) - len(slow)}", *(name for name in checking if name not in slow))


if __name__ == "__main__":
    main()
