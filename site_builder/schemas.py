"""Describes each file of an author's to editors, as JSON Schema (draft 07, which VS Code's YAML extension reads).

In: the records. Out: schemas by name, made anew each time from the models, so that an editor offers and refuses what
the program does. Two things differ from the models. Editors type scalars (`2024` is a number to them), we read text:
so a text may be a number there. And a key with nothing behind it counts as not written, so it may stand.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from site_builder.formats.models import Model
from site_builder.records.explainer import Facts, FrontMatter
from site_builder.records.fields import NewId
from site_builder.records.page import PageMatter
from site_builder.records.site import SiteSettings
from site_builder.records.source import Source
from site_builder.records.term import Term
from site_builder.records.translation import overlay_of

SUFFIX: Final = ".schema.json"
WRITTEN_BY: Final = "Written by site-builder schema; changes here are lost."

_FILES: Final[Mapping[str, tuple[str, type[Model], bool]]] = {
    "site": ("site.yaml: what is said of the whole site", SiteSettings, False),
    "glossary": ("glossary.yaml: entries by id", Term, True),
    "sources": ("sources.yaml: sources by id", Source, True),
    "explainer": ("explainer.yaml: the facts of an explainer", Facts, False),
}
"""File → its title, its record, and whether it is a map of such records."""
_MATTERS: Final[Mapping[str, tuple[str, type[Model]]]] = {
    "article": ("The front matter of article.md", FrontMatter),
    "page": ("The front matter of a plain page", PageMatter),
}

PATTERNS: Final[Mapping[str, tuple[str, ...]]] = {
    "site": ("content/site.yaml",),
    "site.translation": ("content/site.*.yaml",),
    "glossary": ("content/glossary.yaml", "content/glossary/*.yaml", "!content/glossary/*.*.yaml"),
    "glossary.translation": ("content/glossary.*.yaml", "content/glossary/*.*.yaml"),
    "sources": ("content/sources.yaml", "content/sources/*.yaml", "!content/sources/*.*.yaml"),
    "sources.translation": ("content/sources.*.yaml", "content/sources/*.*.yaml"),
    "explainer": ("content/explainers/*/explainer.yaml",),
    "explainer.translation": ("content/explainers/*/explainer.*.yaml",),
}
"""Schema → the files it is for, as the setting `yaml.schemas` of VS Code wants them."""


def schemas(rules: Iterable[str]) -> dict[str, str]:
    """Every schema by its name (`glossary`, `glossary.translation`), as JSON. `rules`: the codes `allow` may name."""
    codes = sorted(rules)
    made: dict[str, str] = {}
    for name, (title, model, mapped) in _FILES.items():
        made[name] = _schema(title, model, codes, mapped=mapped)
        made[f"{name}.translation"] = _schema(f"Translation of {title}", overlay_of(model), codes, mapped=mapped)
    for name, (title, model) in _MATTERS.items():
        made[name] = _schema(title, model, codes, mapped=False)
    return made


def _schema(title: str, model: type[Model], rules: list[str], *, mapped: bool) -> str:
    kind: Any = dict[NewId, model] if mapped else model  # type: ignore[valid-type]
    drawn = TypeAdapter(kind).json_schema(ref_template="#/definitions/{model}", schema_generator=GenerateJsonSchema)
    definitions = {name: _eased(part, rules) for name, part in drawn.pop("$defs", {}).items()}
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": WRITTEN_BY,
        **_eased(drawn, rules),
        "title": title,
    }
    if definitions:
        whole["definitions"] = definitions
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _eased(schema: Any, rules: list[str]) -> Any:
    """What pydantic draws, as an editor has to see it."""
    if isinstance(schema, list):
        return [_eased(part, rules) for part in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {key: value for key, value in schema.items() if key not in ("title", "default")}
    if "properties" in schema:
        required = schema.get("required", ())
        schema["properties"] = {
            name: _property(name, part, rules, empty=name not in required)
            for name, part in schema["properties"].items()
        }
        return schema
    if patterns := schema.pop("patternProperties", None):
        ((pattern, part),) = patterns.items()
        return {**schema, "propertyNames": {"pattern": pattern}, "additionalProperties": _eased(part, rules)}
    for key in ("items", "anyOf", "allOf", "additionalProperties"):
        if key in schema:
            schema[key] = _eased(schema[key], rules)
    if "$ref" in schema and len(schema) > 1:  # draft 07 sees nothing beside a reference
        schema = {"allOf": [{"$ref": schema.pop("$ref")}], **schema}
    return _scalar(schema)


def _scalar(schema: dict[str, Any]) -> dict[str, Any]:
    """A text may look like a number to an editor, a flag like a word."""
    if "enum" in schema or "const" in schema:
        return schema
    match schema.get("type"):
        case "string" if "pattern" in schema:
            if not re.search(schema["pattern"], "2024"):
                return schema
            year = {} if re.search(schema["pattern"], "19") else {"minimum": 1000, "maximum": 9999}
            return {**schema, "type": ["string", "integer"], **year}
        case "string":
            return {**schema, "type": ["string", "number", "boolean"]}
        case "boolean":
            rest = {key: value for key, value in schema.items() if key != "type"}
            return {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no", "on", "off"]}], **rest}
        case _:
            return schema


def _property(name: str, schema: dict[str, Any], rules: list[str], *, empty: bool) -> dict[str, Any]:
    eased: dict[str, Any] = _eased(schema, rules)
    if name == "allow":
        eased["propertyNames"] = {"enum": rules}
    if not empty:
        return eased
    nothing = {"type": "null"}
    # Without `anyOf` where possible: an editor then shows the fault inside, and not that "nothing fits".
    if "enum" in eased:
        return {**{key: value for key, value in eased.items() if key != "type"}, "enum": [*eased["enum"], None]}
    if "type" in eased:
        types = eased["type"] if isinstance(eased["type"], list) else [eased["type"]]
        return {**eased, "type": [*types, "null"]}
    if "anyOf" in eased:
        return eased if nothing in eased["anyOf"] else {**eased, "anyOf": [*eased["anyOf"], nothing]}
    said = {"description": eased.pop("description")} if "description" in eased else {}
    return {**said, "anyOf": [eased, nothing]}
