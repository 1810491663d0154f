"""Reads what a text cites."""

from collections.abc import Iterator

from site_builder.formats.prose.pieces import Citation, Cited, Prose


def citations_in(prose: Prose) -> Iterator[tuple[int, Cited]]:
    """Everything a text cites, with the number of the piece; -1 for what stands in its footnotes."""
    for number, piece in enumerate(prose.pieces):
        if isinstance(piece, Citation):
            for item in piece.items:
                yield number, item
    for footnote in prose.footnotes:
        for _, cited in citations_in(footnote.prose):
            yield -1, cited


def paragraphs_of(locator: str) -> tuple[int, ...]:
    """The paragraph numbers a locator names: `¶2` → 2; `¶¶2–4` → 2, 3, 4; anything else → none."""
    if not locator.startswith("¶"):
        return ()
    numbers = [part for part in locator.strip("¶ ").replace("-", "–").split("–") if part.strip().isdigit()]
    if len(numbers) == 2 and int(numbers[0]) <= int(numbers[1]) <= int(numbers[0]) + 200:
        return tuple(range(int(numbers[0]), int(numbers[1]) + 1))
    return tuple(int(number) for number in numbers[:1])
