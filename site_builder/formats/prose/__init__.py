"""Compiles Markdown with places: citations, term links, quotations and footnotes found, HTML harmless.

In: a `Snippet` of author's text. Out: `Prose` or sections of it, and diagnostics. `pieces` says what comes out,
`compile` in which order.
"""

from site_builder.formats.prose.compile import COMPILER_VERSION, compile_prose
from site_builder.formats.prose.front_matter import split_front_matter
from site_builder.formats.prose.sections import compile_article

__all__ = ["COMPILER_VERSION", "compile_article", "compile_prose", "split_front_matter"]
