"""Describes what each template may use, from the dataclasses that are handed to it.

In: the dataclasses of `site_builder.render`. Out: Markdown: a table for every page, one for each page kind, and one for
each thing inside these. A field's words are the text below it in the source.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from markupsafe import Markup

from site_builder.render.frame import Frame
from site_builder.render.look import Look
from site_builder.render.pages import CONTEXTS
from site_builder.render.social import Social

BASE = {"frame": Frame, "look": Look, "social": Social}
_PLAIN = {str: "text", int: "number", float: "number", bool: "true or false", Markup: "markup", object: "anything"}


def contexts() -> str:
    """The whole reference."""
    pages = {kind: get_type_hints(fill)["return"] for kind, fill in CONTEXTS.items()}
    roots = [*BASE.values(), *pages.values()]
    inner = sorted(set(_reached(roots)) - set(roots), key=lambda each: (each.__name__, each.__module__))
    names = [each.__name__ for each in (*roots, *inner)]
    titles = {
        each: each.__name__ if names.count(each.__name__) == 1 else f"{each.__name__} in {_module(each)}"
        for each in (*roots, *inner)
    }
    said = "`page` is that of the kind, below. `social` may be none; `structured` is JSON-LD, for the filter `json`."
    parts = [f"## Every page\n\n{said}"]
    parts += [f"### `{name}`\n\n{_described(each, titles)}" for name, each in BASE.items()]
    parts += [f"## `pages/{kind}.html`\n\n{_described(each, titles)}" for kind, each in pages.items()]
    parts += ["## What these hold", *(f"### {titles[each]}\n\n{_described(each, titles)}" for each in inner)]
    return "\n\n".join(parts)


def _reached(roots: list[type]) -> Iterator[type]:
    """Every dataclass that a template gets at."""
    seen: set[type] = set()
    waiting = list(roots)
    while waiting:
        each = waiting.pop()
        if each in seen:
            continue
        seen.add(each)
        yield each
        waiting += [inner for hint in _hints(each).values() for inner in _classes(hint)]


def _classes(hint: Any) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for argument in get_args(hint):
        yield from _classes(argument)


def _hints(each: type) -> dict[str, Any]:
    hints = get_type_hints(each)
    found = {field.name: hints[field.name] for field in fields(each)}
    asked = {
        name: value for name, value in vars(each).items() if isinstance(value, property) and not name.startswith("_")
    }
    return found | {name: get_type_hints(value.fget)["return"] for name, value in asked.items()}


def _described(each: type, titles: dict[type, str]) -> str:
    said = " ".join((inspect.getdoc(each) or "").split())
    rows = ["| name | kind | what it is |", "|---|---|---|"]
    words = _words(each)
    rows += (f"| `{name}` | {_kind(hint, titles)} | {words.get(name, '')} |" for name, hint in _hints(each).items())
    return f"{said}\n\n" + "\n".join(rows)


def _words(each: type) -> dict[str, str]:
    """The text below each field, or of each property."""
    (node,) = ast.parse(textwrap.dedent(inspect.getsource(each))).body
    words: dict[str, str] = {}
    name = ""
    for statement in node.body if isinstance(node, ast.ClassDef) else ():
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)):
                pass
            case ast.Expr(value=ast.Constant(value=str() as text)) if name:
                words[name] = " ".join(text.split())
            case ast.FunctionDef():
                words[statement.name] = " ".join((ast.get_docstring(statement) or "").split())
                name = ""
    return words


def _kind(hint: Any, titles: dict[type, str]) -> str:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType or (arguments and NoneType in arguments):
        return ", or ".join("none" if each is NoneType else _kind(each, titles) for each in arguments)
    if origin is tuple and arguments[-1] is Ellipsis:
        return f"list of {_kind(arguments[0], titles)}"
    if origin is tuple:
        return " and ".join(_kind(each, titles) for each in arguments)
    if hint in titles:
        return f"[{titles[hint]}](#{titles[hint].lower().replace(' ', '-').replace('.', '')})"
    return _PLAIN.get(hint, "mapping")


def _module(each: type) -> str:
    return each.__module__.rpartition(".")[2]
