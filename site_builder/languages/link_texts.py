"""Knows the link texts that don't say where they lead.

In: the words of a link and a language tag. Out: whether they say nothing. English ones are known in every language.
"""

from collections.abc import Mapping
from typing import Final

_EMPTY: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(
        {
            *(
                "here",
                "click here",
                "click",
                "right here",
                "see here",
                "over here",
                "go here",
                "read here",
                "find here",
            ),
            *(
                "more",
                "read more",
                "see more",
                "learn more",
                "find out more",
                "more here",
                "read more here",
                "more info",
            ),
            *("link", "this link", "the link", "a link", "this", "that", "it", "this page", "this one", "this site"),
            *("follow this link", "source", "continue", "continue reading", "details", "go", "read", "see", "website"),
        }
    ),
    "sv": frozenset(
        {
            *("här", "klicka här", "se här", "läs här", "finns här", "klicka", "den här", "det här", "detta", "hit"),
            *("mer", "läs mer", "se mer", "läs mer här", "mer här", "mer info", "mer information", "läs vidare"),
            *("länk", "länken", "denna länk", "den här länken", "följ länken", "denna sida", "den här sidan", "sidan"),
            *("källa", "se", "läs", "fortsätt", "webbplats", "webbplatsen"),
        }
    ),
    "de": frozenset({"hier", "hier klicken", "klicken sie hier", "mehr", "weiterlesen", "mehr lesen", "link"}),
    "fr": frozenset(
        {"ici", "cliquez ici", "cliquer ici", "plus", "en savoir plus", "lire la suite", "lien", "ce lien"}
    ),
    "es": frozenset({"aquí", "haga clic aquí", "haz clic aquí", "más", "leer más", "enlace", "este enlace"}),
    "da": frozenset({"her", "klik her", "læs mere", "mere", "link", "dette link"}),
    "nb": frozenset({"her", "klikk her", "les mer", "mer", "lenke", "denne lenken"}),
}


def says_nothing(words: str, tag: str) -> bool:
    """Whether a link's words leave open where it leads."""
    plain = " ".join(words.split()).strip(" .,:;!?…»›>→()[]").casefold()
    return not plain or plain in _EMPTY["en"] or plain in _EMPTY.get(tag.split("-", maxsplit=1)[0].lower(), ())
