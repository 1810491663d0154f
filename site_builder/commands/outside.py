"""Asks what addresses elsewhere answer, for `check --external`, and keeps the answers for some days."""

import sys
from collections.abc import Mapping
from datetime import date
from itertools import count
from pathlib import Path

import click

from site_builder.check.outside_links import outside_links
from site_builder.commands.options import Asked
from site_builder.diagnostics import Failure
from site_builder.outside import answers
from site_builder.outside.remembered import Remembered, as_text, from_text
from site_builder.project import Project
from site_builder.site import Answer, Site


def ask_outside(site: Site, project: Project, given: Asked, today: date) -> Mapping[str, Answer]:
    """What each address answers that the site names; how many were asked is told on the standard error."""
    file = project.cache / "links.json"
    wanted = {link.address for link in outside_links(site)}
    asked = count(1)

    def progress(_: str) -> None:
        said = given.speaker.say("{number} of {all} addresses …", number=next(asked), all=len(wanted))
        click.echo(f"\r{said}", nl=False, err=True)

    show = sys.stderr.isatty() and not given.quiet
    known = _kept(file)
    found = answers(wanted, known, today, progress=progress if show else lambda _: None)
    _keep(file, as_text(found))
    if not given.quiet:
        anew = sum(found[address] is not known.get(address) for address in found)
        said = given.speaker.say(
            "{anew:address|addresses} elsewhere asked, {kept} known from the last days, {left} left for the next time.",
            anew=anew,
            kept=len(found) - anew,
            left=len(wanted) - len(found),
        )
        click.echo(f"\r{said}" if show else said, err=True)
    return {address: one.answer for address, one in found.items()}


def _kept(file: Path) -> Mapping[str, Remembered]:
    try:
        return from_text(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return {}


def _keep(file: Path, text: str) -> None:
    """Written beside it and then put in its place, so that it is never half a file."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f"{file.name}.new")
        new.write_text(text, encoding="utf-8")
        new.replace(file)
    except OSError as wrong:
        raise Failure("cannot-keep-answers", path=str(file), reason=wrong.strerror or str(wrong)) from wrong
