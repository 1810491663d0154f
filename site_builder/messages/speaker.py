"""Words findings, and what the commands say, in one language.

In: a code with its values, or an English sentence. Out: the sentence in the speaker's language, filled. The catalogues
are `findings.po` (the templates in `wording/`; with the context `value` the words of `words.py`) and `console.po` (the
sentences of `console`, `commands` and `serve`). English needs none and loads none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from string import Formatter
from typing import Any, Final

from site_builder.diagnostics import Value
from site_builder.messages.catalogues import catalogue
from site_builder.messages.table import MESSAGES
from site_builder.messages.words import WORDS

SPOKEN: Final = ("en", "sv")
"""The languages that findings and commands can speak."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A finding as a person reads it: what is wrong, and what to do about it (empty where there is nothing to say)."""

    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who words things in a language of `SPOKEN`."""

    language: str = "en"

    def worded(self, code: str, values: Mapping[str, Value]) -> Worded:
        """The sentences of a finding. A hint that names a value which isn't there, or is empty, is left out."""
        message, words = MESSAGES[code], self._words("findings")
        shown = {name: _shown(name, value, words) for name, value in values.items()}

        def hint(template: str) -> str:
            complete = all(shown.get(name) for name in _names(template))
            return _FILLING.vformat(words.gettext(template), (), shown) if template and complete else ""

        hints = [said for template in message.hints if (said := hint(template))]
        text = _FILLING.vformat(words.gettext(message.text), (), shown)
        return Worded(text=text, hint=" ".join(hints) or hint(message.otherwise))

    def say(self, sentence: str, /, **values: str | float) -> str:
        """A sentence of `console` or `commands`, given in English, with its values filled in."""
        return _FILLING.vformat(self._words("console").gettext(sentence), (), values)

    def _words(self, domain: str) -> NullTranslations:
        return NullTranslations() if self.language == "en" else catalogue(self.language, domain)


ENGLISH: Final = Speaker()


def worded(code: str, values: Mapping[str, Value], language: str = "en") -> Worded:
    """The sentences of a finding in a language of `SPOKEN`."""
    return Speaker(language).worded(code, values)


class _Filling(Formatter):
    """Fills templates as `str.format` does; `{pages:page|pages}` writes a number with the word that goes with it."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        return f"{value} {one if value == 1 else many}" if bar else str(super().format_field(value, format_spec))


_FILLING: Final = _Filling()


def _names(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]


def _shown(name: str, value: Value, words: NullTranslations) -> str | int:
    if isinstance(value, tuple):
        return ", ".join(filter(None, value))
    if isinstance(value, str) and value in WORDS.get(name, ()):
        return words.pgettext("value", value)
    return value
