"""Inflects as French and Spanish do: the noun comes first, and what follows it agrees in number.

In: a headword, the words that end its inflected part and a rule for one word. Out: singular and plural.
"""

from collections.abc import Callable, Collection, Iterator

from site_builder.languages.headwords import is_acronym, is_code, is_name
from site_builder.languages.language import NAMED_KINDS, EntryKind


def forms(
    headword: str,
    kind: EntryKind,
    *,
    linking: Collection[str],
    plurals: Callable[[str], tuple[str, ...]],
    singulars: Callable[[str], tuple[str, ...]],
) -> Iterator[str]:
    """`derecho humano` → `derechos humanos`, `droits de douane` → `droit de douane`."""
    words = headword.split()
    if not words or (kind in NAMED_KINDS and is_name(words[0])):
        return
    end = next((at for at, word in enumerate(words) if at and _links(word, linking)), len(words))
    group, after = words[:end], words[end:]
    for number in (plurals, singulars):
        changed = [() if is_acronym(word) or is_code(word) else number(word) for word in group]
        if not changed[0]:
            continue
        for at in range(max(map(len, changed))):
            agreeing = (
                found[min(at, len(found) - 1)] if found else word for word, found in zip(group, changed, strict=True)
            )
            yield " ".join((*agreeing, *after))
        if len(group) > 1:
            # jeux vidéo, buques insignia: a noun behind the noun doesn't agree.
            yield from (" ".join((noun, *words[1:])) for noun in changed[0])


def _links(word: str, linking: Collection[str]) -> bool:
    lower = word.lower().replace("’", "'")
    return lower in linking or "'" in lower
