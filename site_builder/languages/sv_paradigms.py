"""Inflects Swedish nouns, by table where there is one and by the end of the word where there isn't.

In: one word in lower case. Out: `Noun` with its four forms (each may have several spellings).
Where the gender can't be told both are given: *protesten* is a word, *protestet* isn't, and what isn't is never found.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from site_builder.languages.sv_nouns import BY_CLASS, IRREGULAR

VOWELS: Final = "aeiouyåäöé"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun's forms without genitives; `sure`: its paradigm is known, not guessed from its last letter."""

    singular: tuple[str, ...]
    definite: tuple[str, ...]
    plural: tuple[str, ...] = ()
    plural_definite: tuple[str, ...] = ()
    sure: bool = True

    @property
    def forms(self) -> tuple[str, ...]:
        """All of them."""
        return self.singular + self.definite + self.plural + self.plural_definite


# The end of a word, then its definite form, plural and definite plural. `/` parts alternatives, `=` is the word itself,
# `-` none; each `<` takes a letter off before the ending is added.
_BY_END: Final[dict[str, str]] = {
    line.split()[0]: " ".join(line.split()[1:])
    for line in """
    ion en er erna
    ing en ar arna
    het en er erna
    itet en er erna
    skap en/et er/= erna/en
    dom en ar arna
    else n r rna
    ism en er erna
    ist en er erna
    ment et = en
    ör en er erna
    är en/et er/= erna/en
    or n er erna
    log en er erna
    graf en er erna
    nad en er erna
    ans en er erna
    ens en er erna
    ent en er erna
    ant en er erna
    ik en - -
    is en/et ar/er arna/erna
    ia n/<en <er <erna
    otek et = en
    gram et = en
    ium <<et <<er <<erna
    eum <<et <<er <<erna
    are n = <na
    iker n = na
    ier n = na
    ande n/t =/n na
    ende n/t =/n na
    eri n/et er erna
    arium <<et <<er <<erna
    loge n r rna
    é n er erna
    """.strip().splitlines()
}
# What is left: by the last letters only, so a guess.
_GUESSES: Final[dict[str, str]] = {
    "a": "n <or <orna",
    "e": "n/t <ar/n <arna/na",
    "i": "n/et er erna",
    "o": "n/t n/r na/rna",
    "u": "n/et er erna",
    "y": "n er erna",
    "å": "n er/ar erna/arna",
    "ä": "n/et n/er na/erna",
    "ö": "n ar/er arna/erna",
    "el": "n/<<let <<lar/<<ler/= <<larna/<<lerna/<<len",
    "er": "n/<<ret = na/<<ren",
    "": "en/et er/ar/= erna/arna/en",
}
_DOUBLED: Final = ("gram", "rum", "hem", "stam", "kam", "dröm", "ström", "gym", "dlem", "skum", "slem")
_CLASS_OF: Final = {word: name for name, words in BY_CLASS.items() for word in words.split()}
_LONGEST: Final = max(map(len, (*_CLASS_OF, *IRREGULAR)))


@lru_cache(maxsize=4096)
def noun(word: str) -> Noun:
    """The forms of a noun in its dictionary form."""
    for start in range(max(0, len(word) - _LONGEST), len(word)):
        end = word[start:]
        # A part of one or two letters says nothing unless it is the whole word: `by` isn't in `baby`.
        if start and (len(end) < 3 or start < 2):
            continue
        if end in IRREGULAR:
            before = word[:start]
            return _of_parts(word, [tuple(before + form for form in part) for part in IRREGULAR[end]], sure=True)
        if end in _CLASS_OF:
            return _spelled(word, _pattern(end, _CLASS_OF[end]), sure=True)
    for start in range(2, len(word)):
        if word[start:] in _BY_END:
            return _spelled(word, _BY_END[word[start:]], sure=True)
    pattern = _GUESSES.get(word[-2:]) or _GUESSES.get(word[-1:]) or _GUESSES[""]
    return _spelled(word, pattern, sure=False)


def _pattern(word: str, name: str) -> str:
    """How a noun of this class takes its endings, by its last letters."""
    vowel = word[-1] in VOWELS
    syncopated = sum(sign in VOWELS for sign in word) > 1 and word.endswith(("el", "er", "en", "on", "ar"))
    last = word[-1]
    cut = "<<<" if word[-4:-2] == "mm" else "<<"  # himmel, himlar; nummer, numret
    match name:
        case "ar" if word.endswith("e"):
            return "n <ar <arna"
        case "ar" if syncopated:
            definite = "n" if word.endswith(("el", "er")) else "en"
            if word.endswith("en"):
                definite = f"{cut}nen"
            return f"{definite} {cut}{last}ar {cut}{last}arna"
        case "ler":
            return f"n {cut}{last}er {cut}{last}erna"
        case "zero" if syncopated and word.endswith(("el", "er", "en")):
            return f"{cut}{last}et/et = {cut}{last}en/en"
        case "n":
            return "t n na"
        case "mass":
            return "n - -" if vowel or word.endswith(("el", "er")) else "en - -"
        case "nner":
            return "nen ner nerna"
    plural, plural_definite = {"ar": ("ar", "arna"), "er": ("er", "erna"), "zero": ("=", "en")}[name]
    if vowel:
        return "et n na" if name == "zero" else f"n {plural} {plural_definite}"
    return f"{'et' if name == 'zero' else 'en'} {plural} {plural_definite}"


def _spelled(word: str, pattern: str, *, sure: bool) -> Noun:
    doubled = word.endswith(_DOUBLED) and not word.endswith(("orum", "erum"))
    parts: list[tuple[str, ...]] = []
    for part in pattern.split():
        forms: list[str] = []
        for ending in part.split("/"):
            if ending == "-":
                continue
            if ending == "=":
                forms.append(word)
                continue
            cut = len(ending) - len(ending.lstrip("<"))
            stem = word[: len(word) - cut]
            if doubled and not cut and ending[0] in VOWELS:
                stem += word[-1]
            forms.append(stem + ending[cut:])
        parts.append(tuple(forms))
    return _of_parts(word, parts, sure=sure)


def _of_parts(word: str, parts: list[tuple[str, ...]], *, sure: bool) -> Noun:
    definite, plural, plural_definite = parts
    return Noun(singular=(word,), definite=definite, plural=plural, plural_definite=plural_definite, sure=sure)
