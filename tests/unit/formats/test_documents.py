"""Stored documents of every kind become numbered paragraphs; broken ones are told, not raised."""

import builtins
import io

import pytest

from site_builder.diagnostics import Diagnostic
from site_builder.formats.documents import Document, is_packed, is_text, read_document, read_packed
from site_builder.source import Location, SourceFile, SourcePath

AT = Location(path=SourcePath("content/sources.yaml"), line=3, column=14)
PAGE = """<!doctype html><html lang="en"><head><title>The dam</title></head><body>
<nav><a href="/">Home</a> <a href="/about">About us</a> <a href="/shop">Shop</a></nav>
<article><h1>The dam</h1>
<p>The dam broke at <em>night</em>, after a week of rain that nobody in the town had foreseen.</p>
<p>Nobody was warned. &ldquo;We slept&rdquo;, said the mayor, who had been told of the rain.</p>
<ul><li>One gate was open.</li><li>Two gates were shut.</li></ul>
<p>Share this page</p>
</article><footer>Cookies are used here.</footer></body></html>"""


def texts(document: Document | Diagnostic) -> list[str]:
    assert isinstance(document, Document), document
    assert [paragraph.number for paragraph in document.paragraphs] == list(range(1, len(document.paragraphs) + 1))
    return [paragraph.text for paragraph in document.paragraphs]


def packed(name: str, content: bytes, drop: tuple[str, ...] = ()) -> Document | Diagnostic:
    return read_packed(SourcePath(f"seeds/{name}"), content, drop, at=AT)


def text(name: str, words: str, drop: tuple[str, ...] = ()) -> Document:
    return read_document(SourceFile(path=SourcePath(f"seeds/{name}"), text=words), drop)


def test_blocks_of_a_text_are_paragraphs_with_their_lines():
    document = text("a.txt", "One\ntwo.\n\n\nThree.\nShare.\n", ("Share.", "Gone."))
    assert [(p.text, p.line) for p in document.paragraphs] == [("One two.", 1), ("Three.", 5)]
    assert document.unmatched == ("Gone.",)
    assert document.at(document.paragraphs[1]).line == 5


def test_a_line_that_is_dropped_leaves_no_paragraph_behind():
    assert texts(text("a.txt", "One.\n\nShare.\n\nTwo.", ("Share.",))) == ["One.", "Two."]


def test_markdown_is_read_without_its_signs_and_numbered_like_text():
    document = text(
        "a.md",
        "---\ntitle: x\n---\n# The *dam*\n\nIt [broke][1] at\n**night**, A\\*.\n\n- one\n- two\n\n[1]: https://example.org\n",
        ("two",),
    )
    assert [(p.text, p.line) for p in document.paragraphs] == [
        ("The dam", 4),
        ("It broke at night, A*.", 6),
        ("one", 9),
    ]
    assert document.unmatched == ()


def test_a_web_page_is_its_article_without_menus():
    document = packed("a.html", PAGE.encode(), ("Share this page",))
    assert texts(document) == [
        "The dam",
        "The dam broke at night, after a week of rain that nobody in the town had foreseen.",
        "Nobody was warned. “We slept”, said the mayor, who had been told of the rain.",
        "One gate was open.",
        "Two gates were shut.",
    ]


def test_a_web_page_may_be_in_an_old_encoding():
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("night", "nätter")
    assert "nätter" in " ".join(texts(packed("a.htm", page.encode("latin-1"))))


def test_a_word_document_has_its_paragraphs_and_cells_in_order():
    assert texts(packed("a.docx", docx_with("Report", "", "The dam broke."), ("Report",))) == [
        "The dam broke.",
        "Gate",
        "Open",
    ]


def test_a_pdf_has_its_pages_and_its_line_ends_are_no_hyphens():
    document = packed("a.pdf", pdf_with(["The dam broke, the evi-", "dence says."], ["Nobody was warned."]))
    assert texts(document) == ["The dam broke, the evi\u00addence says.", "Nobody was warned."]


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
@pytest.mark.parametrize("content", [b"", b"nothing of the kind", b"%PDF-1.7\n%%EOF", b"PK\x03\x04" + b"\x00" * 40])
def test_a_file_that_is_not_what_its_name_says_is_told(name: str, content: bytes, capfd):
    document = packed(name, content)
    assert isinstance(document, Diagnostic)
    assert document.code in ("document-unreadable", "document-without-text")
    assert document.at == AT
    assert capfd.readouterr().err == ""


def test_a_word_document_that_unpacks_to_too_much_is_told(monkeypatch):
    monkeypatch.setattr("site_builder.formats.documents.pages.MAX_UNPACKED", 1000)
    document = packed("a.docx", docx_with("The dam broke."))
    assert isinstance(document, Diagnostic)
    assert document.code == "document-unreadable"


@pytest.mark.parametrize("content", [b"", b"<html><body></body></html>"])
def test_a_page_without_words_is_told(content: bytes):
    document = packed("a.html", content)
    assert isinstance(document, Diagnostic)
    assert document.code == "document-without-text"


def test_a_scanned_pdf_is_told():
    document = packed("a.pdf", pdf_with([]))
    assert isinstance(document, Diagnostic)
    assert document.code == "document-without-text"


@pytest.mark.parametrize(("name", "library"), [("a.html", "trafilatura"), ("a.docx", "docx"), ("a.pdf", "pypdf")])
def test_without_its_library_a_document_says_what_to_install(name: str, library: str, monkeypatch):
    real = builtins.__import__

    def missing(module, *rest, **named):
        if module.split(".")[0] == library:
            raise ModuleNotFoundError(module)
        return real(module, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    document = packed(name, b"x")
    assert isinstance(document, Diagnostic)
    assert (document.code, document.values["path"]) == ("document-needs-extra", f"seeds/{name}")


def test_kinds_are_known_by_their_names():
    assert [is_text(name) for name in ("a.txt", "a.md", "a", "a.TXT", "a.rtf", "a.pdf")] == [True] * 4 + [False] * 2
    assert [is_packed(name) for name in ("a.PDF", "a.html", "a.docx", "a.doc")] == [True] * 3 + [False]


def docx_with(*paragraphs: str) -> bytes:
    from docx import Document as Word

    document = Word()
    for words in paragraphs:
        document.add_paragraph(words)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Gate", "Open"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf_with(*pages: list[str]) -> bytes:
    """A PDF by hand: a page for each list of lines."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        drawn = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R {font} >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, starts = "%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    size = len(objects) + 1
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()
