"""Writes a second site, as unlike the real one as the format allows: what a theme made for one article gets wrong shows here.

`made_up_site(root)`: one language, no claims, no pictures in the long one; an explainer of forty sections under a title
of three lines, one that is a single paragraph, one with every construct of Markdown, and a glossary word as long as a line.
"""

from pathlib import Path

LONG_TITLE = (
    "Why the second longest of the four bridges between the old harbour and the northern islands was closed, opened, "
    "closed again and in the end moved eleven metres, in the order in which it happened"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

EVERYTHING = f"""\
---
summary: Every construct of Markdown on one page, with a word that is longer than a phone is wide.
key_points:
  - The bridge was moved eleven metres.
  - Nobody has said who paid.
---
# Everything at once

A lead with *emphasis*, **strength**, `code`, a footnote[^1] and a [link elsewhere](https://example.org/a/very/long/address).

## Lists and tables {{#lists}}

- one
    - one and a half
- two

1. first
2. second

| Year | Length in metres | What happened |
|---|---:|---|
| 1911 | 240 | built |
| 1912 | 251 | moved, which took the whole of one summer and a part of the next |

Term
:   what it means

## Quotations and code {{#quotations}}

> A quotation that stands alone
> over two lines.
> [@survey, ¶1]

    code that is not broken into lines, however long the line may be, since a reader copies it as it stands

### A third level

The {LONG_WORD} was founded in the same year.

[^1]: A footnote that leads to [the kinds of list](#lists).
"""


def made_up_site(root: Path) -> Path:
    """Write it below `root`, which need not exist, and give `root` back."""
    write = _Writer(root)
    write(
        "content/site.yaml",
        "title: The Long Bridge Papers of the Northern Islands and the Old Harbour\n"
        "summary: A site of its own, with nothing in common with the other one.\nlanguages: en\nmark: section\n",
    )
    write("content/explainers/bridge/article.md", _forty_sections())
    write("content/explainers/everything/article.md", EVERYTHING)
    write("content/explainers/short/article.md", "# One paragraph\n\nThe bridge was built in 1911.\n")
    write("content/explainers/short/explainer.yaml", "pages: one\npublished: 2026-01-02\n")
    write(
        "content/glossary.yaml",
        "bascule:\n  kind: term\n  name: bascule\n  definition: A leaf of a bridge that tips up.\n  sources: survey\n"
        f"office:\n  kind: organisation\n  name: {LONG_WORD}\n  definition: An office.\n  sources: survey\n",
    )
    write(
        "content/sources.yaml",
        "survey:\n  title: Survey of the bridges\n  publisher: Harbour Board\n  issued: 1911\n"
        "  text_file: seeds/survey.txt\n",
    )
    write("seeds/survey.txt", "A quotation that stands alone over two lines.\n\nA bascule was examined.\n")
    write("content/pages/about.md", "# About\n\nHow this was made.\n")
    return root


def _forty_sections() -> str:
    sections = [
        f"## {number}. What the harbour board decided in its {number}th meeting {{#meeting-{number}}}\n\n"
        f"The board met for the {number}th time [@survey, p. {number}]. A bascule was examined.\n"
        for number in range(1, 41)
    ]
    return f"---\nsummary: Forty meetings about one bridge.\n---\n# {LONG_TITLE}\n\nA lead.\n\n" + "\n".join(sections)


class _Writer:
    def __init__(self, root: Path) -> None:
        self.root = root

    def __call__(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
