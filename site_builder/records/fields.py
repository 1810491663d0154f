"""Holds the kinds of field that records are made of, and whether a translator has to touch them.

`Line` is plain text on one line, `Paragraph` and `Markdown` are Markdown (one paragraph, or more), `Ids` one id or a
list of them, `Edtf` a date. A field marked `KEPT` stays as it is until a translation is given; one marked `DUE` has to
be translated, and its absence is a finding.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from site_builder.formats.colours import hex_colour
from site_builder.formats.dates import Edtf
from site_builder.formats.dates.edtf import DAY_PATTERN
from site_builder.formats.models import Reader, Written, snippet_of
from site_builder.formats.prose import compile_prose
from site_builder.formats.prose.compiled import Prose

_ID_SHAPE: Final = r"[a-z0-9]+(?:[-_.][a-z0-9]+)*"
_ID: Final = re.compile(_ID_SHAPE)

_WEB: Final = re.compile(r"https?://[^\s/?#:@.][^\s/?#]*(?:[/?#]\S*)?", re.IGNORECASE)
_LINK: Final = re.compile(r"mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9-]+")
_BEGINNING: Final = re.compile(r"\A(?:\w+:)?/*")
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+(?![\w@])")


@dataclass(frozen=True, slots=True)
class Translated:
    """What becomes of a field in another language: `due` texts must be translated, others may stay."""

    due: bool


KEPT: Final = Translated(due=False)
DUE: Final = Translated(due=True)


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if isinstance(value, Written) and value.node.cut_off:
        raise PydanticCustomError("text-cut-off", "text cut off by ' #'", {"text": str(value)})
    return " ".join(value.split())


def _prose(value: Any, info: ValidationInfo, *, inline: bool) -> Prose:
    _line(value)
    reader = info.context
    if not isinstance(reader, Reader):
        raise TypeError("records are read through formats.models.read_model, which says how to compile their texts")
    prose, faults = compile_prose(
        snippet_of(value), language=reader.language, marks=reader.marks, raw_html=reader.raw_html, inline=inline
    )
    reader.faults.extend(faults)
    return prose


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("not-an-id", "not an id", {"value": value, "suggestion": as_id(value)})
    return value


def address_meant(value: str) -> str:
    """The address that a text which is none was probably meant as; "" where it is one, with its scheme and host."""
    if _WEB.fullmatch(value):
        return ""
    rest = _BEGINNING.sub("", value)
    return f"https://{rest if _HOST.match(rest) and ' ' not in rest else 'example.org/…'}"


def _address(value: str) -> str:
    if meant := address_meant(value):
        raise PydanticCustomError("not-an-address", "not an address", {"value": value, "suggestion": meant})
    return value


def _link(value: str) -> str:
    return value if _LINK.fullmatch(value) else _address(value)


def _colour(value: str) -> str:
    if not (colour := hex_colour(value)):
        raise PydanticCustomError("not-a-colour", "not a colour", {"value": value})
    return colour


def as_id(words: str) -> str:
    """The id nearest to some words: lower-case letters a–z, digits and hyphens; may be empty."""
    folded = words.casefold().translate(str.maketrans("åäöæøüéèß", "aaoaouees"))
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


def _whole_day(value: Edtf) -> Edtf:
    if value.precision != "day":
        raise PydanticCustomError("date-not-a-day", "not a whole day", {"text": value.text, "examples": "2024-06-19"})
    return value


Day = Annotated[
    Edtf,
    AfterValidator(_whole_day),
    WithJsonSchema({"type": "string", "pattern": DAY_PATTERN, "examples": ["2024-06-19"]}),
]
"""A date to the day."""
Line = Annotated[str, BeforeValidator(_line)]
Paragraph = Annotated[
    Prose, PlainValidator(lambda value, info: _prose(value, info, inline=True), json_schema_input_type=str)
]
Markdown = Annotated[
    Prose, PlainValidator(lambda value, info: _prose(value, info, inline=False), json_schema_input_type=str)
]
WebAddress = Annotated[
    str,
    BeforeValidator(_line),
    AfterValidator(_address),
    WithJsonSchema({"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://."}),
]
"""Where something is on the web, whole: `https://example.org/page`."""
LinkAddress = Annotated[str, BeforeValidator(_line), AfterValidator(_link)]
"""Where a link leads: a web address, an e-mail address (`mailto:…`), a telephone (`tel:…`)."""
Colour = Annotated[str, BeforeValidator(_line), AfterValidator(_colour)]
"""A colour as a hex number; read as `#rrggbb`."""
Id = Annotated[str, BeforeValidator(_line)]
"""The id of something that stands elsewhere; whether it does is asked when all is read."""
Ids = Annotated[tuple[Id, ...], BeforeValidator(_listed, json_schema_input_type=str | tuple[str, ...])]
NewId = Annotated[
    str,
    BeforeValidator(_line),
    BeforeValidator(lambda value: _id(str(value))),
    WithJsonSchema({"type": "string", "pattern": f"^{_ID_SHAPE}$"}),
]
"""An id given here."""
Names = Annotated[tuple[Line, ...], BeforeValidator(_listed, json_schema_input_type=str | tuple[str, ...])]
"""Ids of glossary entries, or plain words for who has none."""
Lines = Annotated[tuple[Line, ...], BeforeValidator(_listed, json_schema_input_type=str | tuple[str, ...])]
Allow = dict[str, Line]
"""Exceptions to rules: the rule's name and the reason."""


def is_id(value: str) -> bool:
    """Whether a key can be an id: lower-case letters a–z and digits, joined by `-`, `_` or `.`."""
    return bool(_ID.fullmatch(value))
