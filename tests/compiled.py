"""A small vocabulary for tests of prose: compile a text, then ask about it."""

from dataclasses import dataclass
from html import escape

from site_builder.formats.prose import compile_article, compile_prose, pieces
from site_builder.source import Snippet, SourcePath

ENGLISH = (("“", "”"), ("‘", "’"))
SWEDISH = (("”", "”"), ("»", "»"), ("’", "’"))
GERMAN = (("„", "“"), ("‚", "‘"), ("»", "«"))


@dataclass
class Compiled:
    text: str
    prose: object
    found: tuple

    @property
    def codes(self):
        return [diagnostic.code for diagnostic in self.found]

    @property
    def html(self):
        return drawn(self.prose.pieces)

    def each(self, kind):
        return [piece for piece in self.prose.pieces if isinstance(piece, kind)]

    @property
    def cited(self):
        return [item for citation in self.each(pieces.Citation) for item in citation.items]

    def marked(self, at):
        """The text that a place points at."""
        return self.text.split("\n")[at.line - 1][at.column - 1 : at.column - 1 + at.width]


def compiled(text, *, marks=ENGLISH, **options):
    prose, found = compile_prose(Snippet(path=SourcePath("a.md"), text=text), language="en", marks=marks, **options)
    return Compiled(text, prose, found)


def article(text, *, marks=ENGLISH, **options):
    return compile_article(Snippet(path=SourcePath("a.md"), text=text), language="en", marks=marks, **options)


def drawn(some):
    """Pieces as a line that a test can compare: tags as they are, references in braces."""
    out = []
    for piece in some:
        match piece:
            case pieces.Markup():
                out.append(piece.html)
            case pieces.Words():
                out.append(escape(piece.text, quote=False))
            case pieces.Citation():
                out.append("{@" + ";".join(item.id for item in piece.items) + "}")
            case pieces.TermLink():
                out.append(f"{{term {piece.target}|{piece.shown}}}")
            case pieces.LinkStart():
                out.append(f"{{to {piece.target}}}")
            case pieces.LinkEnd():
                out.append("{/to}")
            case pieces.Picture():
                out.append(f"{{{'figure' if piece.alone else 'picture'} {piece.path}}}")
            case pieces.FootnoteMark():
                out.append(f"{{note {piece.number}}}")
            case pieces.QuotationStart():
                out.append(f"<<{piece.index}:")
            case pieces.QuotationEnd():
                out.append(f":{piece.index}>>")
    return "".join(out)
