"""Measures what a glossary costs by its size: to build the index of its forms, and to find its terms on a page.

    python benchmarks/glossary_size.py

The page is the same each time: some 1,200 words with 40 mentions of the same ten terms. The other entries are made-up
words, so that only the size of the index changes. Printed: microseconds an entry to inflect and to index, and
milliseconds a page to find, with the ratio to the smallest glossary (promised: at most 1.5).
"""

import gc
import statistics
import time

from site_builder.languages import TermForms, TermIndex, language, surfaces

SIZES = (10, 1_000, 100_000)
TERMS = {
    "en": (
        "short-range ballistic missile",
        "sanction",
        "arms embargo",
        "treaty",
        "weapon of mass destruction",
        "greenhouse gas",
        "United Nations",
        "attorney general",
        "vaccine",
        "refugee",
    ),
    "sv": (
        "ballistisk robot",
        "sanktion",
        "vapenembargo",
        "avtal",
        "massförstörelsevapen",
        "växthusgas",
        "Förenta nationerna",
        "domstol",
        "vaccin",
        "flykting",
    ),
}
FILLING = {
    "en": "The people who live by the river said on Monday that nobody had asked them about it, and that the Water "
    "came at night while most of the village slept; only a dog barked. ",
    "sv": "Folket som bor vid ån sade på måndagen att ingen hade frågat dem om saken, och att Vattnet kom på natten "
    "medan de flesta i byn sov; bara en hund skällde. ",
}
SYLLABLES = ("ba", "ko", "ri", "mu", "te", "sal", "ven", "dor", "pik", "lan")


def made_up(number: int) -> str:
    """A word that is in no text: the number spelled in syllables, sometimes with an adjective before it."""
    word = "zq" + "".join(SYLLABLES[int(digit)] for digit in f"{number:06d}")
    return f"{word}isk {word}" if number % 3 == 0 else word


def page(tag: str) -> str:
    """The text that is searched: each term four times, now and then in another form."""
    index = language(tag)
    forms = [index.inflect(term)[turn % 2] for turn in range(4) for term in TERMS[tag]]
    return "".join(f"{FILLING[tag]}It was {form}. " for form in forms)


def find_times(indexes: list[TermIndex], text: str, rounds: int = 150) -> list[float]:
    """Seconds a page for each index: the median. They take turns, so that a busy machine is busy for all of them."""
    times: list[list[float]] = [[] for _ in indexes]
    for _ in range(rounds):
        for index, found in zip(indexes, times, strict=True):
            start = time.perf_counter()
            index.find(text)
            found.append(time.perf_counter() - start)
    return [statistics.median(found) for found in times]


def main() -> None:
    print(f"{'language':9} {'entries':>8} {'forms':>9} {'inflect µs':>11} {'index µs':>9} {'find ms':>8} {'ratio':>6}")
    for tag, terms in TERMS.items():
        text, rows, indexes = page(tag), [], []
        surfaces(language(tag), name=terms[0])  # tables are made when first used
        for size in SIZES:
            names = [*terms, *(made_up(number) for number in range(size - len(terms)))]
            start = time.perf_counter()
            entries = [TermForms(id=name, surfaces=surfaces(language(tag), name=name)) for name in names]
            inflected = time.perf_counter()
            indexes.append(TermIndex(entries))
            indexed = time.perf_counter()
            forms = sum(len(entry.surfaces) for entry in entries)
            rows.append((size, forms, (inflected - start) / size * 1e6, (indexed - inflected) / size * 1e6))
            del entries
            gc.collect()
            assert len(indexes[-1].find(text)) == 40
        times = find_times(indexes, text)
        for (size, forms, inflect, index), seconds in zip(rows, times, strict=True):
            print(
                f"{tag:9} {size:8,} {forms:9,} {inflect:11.1f} {index:9.1f} "
                f"{seconds * 1e3:8.3f} {seconds / times[0]:6.2f}"
            )


if __name__ == "__main__":
    main()
