"""Writes the generated parts of the documentation: what stands between `<!-- begin generated: … -->` and its end.

Run as `python docs/generate.py` (or `make docs`); with `--check` it writes nothing and names the files that are out of
date. Generated are the field tables of content.md from the records, diagnostics.md from the messages, templates.md
from what is handed to templates, the languages of the theme from its catalogues, rules.md from the manuals of the
rules, and the rooms of ARCHITECTURE.md from the layers in pyproject.toml and the first lines of modules; and all of
schemas/explainer.schema.json.
"""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter
from typing import Final

from contexts import contexts
from emitted import emitted, matches
from fields import table

from site_builder.check import RULES
from site_builder.check.rule import Rule
from site_builder.formats.dates.edtf import EXAMPLES
from site_builder.formats.models import Model
from site_builder.languages import language
from site_builder.messages import MESSAGES, wording
from site_builder.messages.message import Message
from site_builder.messages.theme import LOCALES, lacking
from site_builder.records.claim import Claim, Evidence, Response
from site_builder.records.correction import Correction
from site_builder.records.event import Event
from site_builder.records.explainer import Facts, FrontMatter, SectionMatter
from site_builder.records.page import PageMatter
from site_builder.records.relation import Relation
from site_builder.records.site import Publisher, SiteSettings
from site_builder.records.source import Source
from site_builder.records.term import Term
from site_builder.records.theme import FooterLink, Theme
from site_builder.render.machines import explainer_shape

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "site_builder"

RECORDS: Final[dict[str, type[Model]]] = {
    "site.yaml": SiteSettings,
    "publisher": Publisher,
    "theme": Theme,
    "footer link": FooterLink,
    "glossary entry": Term,
    "source": Source,
    "front matter": FrontMatter,
    "section": SectionMatter,
    "explainer.yaml": Facts,
    "claim": Claim,
    "evidence": Evidence,
    "response": Response,
    "event": Event,
    "relation": Relation,
    "correction": Correction,
    "page": PageMatter,
}
"""The heading in content.md → the model whose fields stand below it."""

_REGION: Final = re.compile(r"(<!-- begin generated: (?P<name>[^>]+?) -->\n).*?(<!-- end generated -->)", re.DOTALL)


def generated() -> dict[str, Callable[[], str]]:
    """What can stand between markers, by name."""
    headings = {model.__name__: heading for heading, model in RECORDS.items()}
    tables = {f"fields of {heading}": partial(table, model, headings) for heading, model in RECORDS.items()}
    others = {"dates": dates, "diagnostics": diagnostics, "rooms": rooms, "rules": rules, "theme words": theme_words}
    return {**tables, "contexts": contexts, **others}


def dates() -> str:
    """The forms of date, by example."""
    return ", ".join(f"`{text}`" for text in EXAMPLES)


def theme_words() -> str:
    """The languages the theme speaks, and how many of its words each lacks."""
    tags = sorted(path.parent.parent.name for path in LOCALES.glob("*/LC_MESSAGES/theme.po"))
    _, count = lacking("und")
    rows = [f"| {language(tag).name} (`{tag}`) | {lacking(tag)[0] or 'none'} |" for tag in ("en", *tags)]
    return "\n".join([f"| language | missing of {count} words |", "|---|---|", *rows])


def diagnostics() -> str:
    """Each code with its words, by subject. What a message is filled with stands in ‹angle quotes›."""
    found = tuple(emitted(PACKAGE))
    parts: list[str] = []
    for info in sorted(iter_modules(wording.__path__), key=lambda info: info.name):
        module = import_module(f"{wording.__name__}.{info.name}")
        codes = [code for code, message in module.MESSAGES.items() if MESSAGES.get(code) is message]
        if codes:
            title, said = info.name.replace("_", " ").capitalize(), (module.__doc__ or "").splitlines()[0]
            parts.append(f"## {title}\n\n{said}")
        for code in codes:
            weights = {each.weight for each in found if matches(code, each.code)}
            parts.append(_described(code, MESSAGES[code], weights))
    return "\n\n".join(parts)


def _described(code: str, message: Message, weights: set[str]) -> str:
    weight = next((weight for weight in ("error", "warning", "note", "failure") if weight in weights), "")
    lines = [f"### `{code}`" + (f" ({weight})" if weight else ""), "", _filled(message.text)]
    if message.advice:
        lines += ["", *(f"- {_filled(hint)}" for hint in message.advice)]
    return "\n".join(lines)


def _filled(template: str) -> str:
    text = "".join(before + (f"‹{name}›" if name else "") for before, name, _, _ in Formatter().parse(template))
    # Signs of Markdown stand for themselves, but in `code` a backslash would show.
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else re.sub(r"([\[\]<>*_#|])", r"\\\1", part) for part in parts)


def rules() -> str:
    """The manual of each rule, in the order they are asked."""
    return "\n\n".join(_manual(rule) for rule in RULES)


def _manual(rule: Rule) -> str:
    """A manual has its own line breaks, and signs that Markdown would read."""
    return f"## `{rule.code}` ({rule.severity.value})\n\n```text\n{rule.manual}\n```"


def rooms() -> str:
    """The rooms in the order of the layers, each with the first line of its module."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = next(c["layers"] for c in settings["tool"]["importlinter"]["contracts"] if c["type"] == "layers")
    rows = ["| room | does |", "|---|---|"]
    for number, layer in enumerate(layers, 1):
        for room in layer.split(" | "):
            package = PACKAGE / room
            module = package / "__init__.py" if package.is_dir() else package.with_suffix(".py")
            name = f"{room}/" if package.is_dir() else f"{room}.py"
            rows.append(f"| {number} `{name}` | {_first_line(module)} |")
    return "\n".join(rows)


def _first_line(module: Path) -> str:
    if not module.exists():
        return ""
    return (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").split("\n")[0]


def renewed(text: str, regions: dict[str, Callable[[], str]]) -> str:
    """A document with its generated parts written anew."""
    return _REGION.sub(lambda match: f"{match[1]}\n{regions[match['name']]()}\n\n{match[3]}", text)


def documents() -> Iterator[Path]:
    """The files that may have generated parts."""
    yield ROOT / "ARCHITECTURE.md"
    yield from sorted((ROOT / "docs").rglob("*.md"))


def files() -> Iterator[tuple[Path, str]]:
    """The documents that are generated whole."""
    schema = json.dumps(explainer_shape.schema(), ensure_ascii=False, indent=2)
    yield ROOT / "docs" / "schemas" / "explainer.schema.json", f"{schema}\n"


def main() -> int:
    """Write them, or say which are out of date; the exit code."""
    check = "--check" in sys.argv[1:]
    regions = generated()
    stale = []
    for path in documents():
        text = path.read_text(encoding="utf-8")
        now = renewed(text, regions)
        if now != text:
            stale.append(path.relative_to(ROOT).as_posix())
            if not check:
                path.write_text(now, encoding="utf-8")
    for path, text in files():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.relative_to(ROOT).as_posix())
            if not check:
                path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"{'out of date, run `make docs`' if check else 'written'}: {name}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
