"""The picture for sharing says the title in letters that a font has, in lines that fit, and always the same."""

import io
import re
from dataclasses import replace

import pytest
from authored import Authored
from PIL import Image, ImageChops

from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.render import lettering
from site_builder.render.lettering import face_for, fitted, missing_signs
from site_builder.render.social_picture import HEIGHT, WIDTH, Words, can_be_drawn, drawn, missing_in

TIDES = Words(
    language="en",
    site="Explained",
    title="Why the sea rises",
    listed=("Moon", "Sun"),
    ground="#0b4a70",
    paper="#fdfdfc",
)
LONG = "What the Water Board had been told in August, who else knew, and why nobody opened the gates in time " * 3


def picture(words):
    return Image.open(io.BytesIO(drawn(words))).convert("RGB")


def inked(image):
    """The box around everything that isn't the ground."""
    return ImageChops.difference(image, Image.new("RGB", image.size, image.getpixel((0, 0)))).getbbox()


def test_the_same_words_give_the_same_bytes_and_others_do_not():
    assert drawn(TIDES) == drawn(replace(TIDES))
    assert TIDES.digest == replace(TIDES).digest
    others = [
        replace(TIDES, title="Why the sea falls"),
        replace(TIDES, ground="#860000"),
        replace(TIDES, listed=("Moon",)),
    ]
    assert len({TIDES.digest, *(other.digest for other in others)}) == 4
    assert len({drawn(TIDES), *(drawn(other) for other in others)}) == 4


def test_a_picture_is_of_the_size_that_networks_ask_for_and_small():
    assert picture(TIDES).size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(drawn(replace(TIDES, title=LONG))) < 60_000


def test_a_picture_holds_no_time_and_no_name_of_the_program():
    assert set(re.findall(rb"(IHDR|PLTE|IDAT|IEND|tEXt|tIME|pHYs|eXIf)", drawn(TIDES))) == {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
    }


@pytest.mark.parametrize(
    "title", ["Tides", "Why the sea rises", LONG, "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"]
)
def test_whatever_the_title_nothing_reaches_the_edge(title):
    left, top, right, bottom = inked(picture(replace(TIDES, title=title)))
    assert left >= 60
    assert right <= WIDTH - 60
    assert top >= 40
    assert bottom <= HEIGHT - 40


def test_a_long_title_is_set_smaller_and_at_last_cut():
    room = {"weight": 600, "sizes": (100, 70, 50), "width": 1000, "height": 240, "leading": 1.1}
    short, longer, longest = (fitted(text, "en", **room) for text in ("Tides", LONG[:60], LONG))
    assert short.face.size > longer.face.size > longest.face.size == 50
    assert longest.lines[-1].endswith("…")
    assert longest.height <= 240
    assert not longer.lines[-1].endswith("…")


def test_lines_are_of_like_length():
    text = "North Sea tides explained for everyone who lives by them"
    set_ = fitted(text, "en", weight=600, sizes=(80,), width=1000, height=400, leading=1.1)
    widths = [set_.face.width(line) for line in set_.lines]
    assert len(widths) > 1
    assert min(widths) > 0.7 * max(widths)
    assert " ".join(set_.lines) == text


@pytest.mark.parametrize("text", ["Åäö ß é „“ – …", "Łódź, Žižek, Þór", "Привет, мир: їжак", "Ωμέγα ώρα", "شرح المد"])
def test_the_fonts_have_the_signs_of(text):
    assert missing_signs(text) == ""
    assert face_for(text, "en", size=40, weight=600) is not None


def test_a_sign_that_no_font_has_is_never_drawn_as_a_box():
    words = replace(TIDES, title="潮汐 and tides")
    assert not can_be_drawn(words)
    assert drawn(words) is None
    assert missing_in(words) == "汐潮"


def test_what_runs_to_the_left_begins_at_the_right_edge_and_needs_the_shaper(monkeypatch):
    words = replace(TIDES, language="ar", site="شرح", title="المد", listed=())
    if lettering.shaper():
        image = picture(words)
        title = image.crop((0, 150, WIDTH, HEIGHT))
        left, _, right, _ = inked(title)
        assert right > WIDTH - 110
        assert left > WIDTH / 2
    monkeypatch.setattr(lettering, "shaper", lambda: False)
    assert not can_be_drawn(words)


SITE = "title: Explained\nbase_url: https://example.org/x/\nlanguages: en\n"


def test_every_page_names_the_picture_of_its_explainer_or_of_the_site_and_the_file_is_there(tmp_path):
    authored = Authored(tmp_path).write("content/site.yaml", SITE)
    authored.write(
        "content/explainers/tides/article.md", "# Tides\n\nIt rises.\n\n## Moon {#moon}\n\nA.\n\n## Sun {#sun}\n\nB.\n"
    )
    authored.build()
    addresses = {}
    for path in ("index.html", "tides/index.html", "tides/moon/index.html"):
        page = authored.page(path)
        (addresses[path],) = re.findall(r'<meta property="og:image" content="https://example.org/x/([^"]+)">', page)
        with Image.open(authored.output / addresses[path]) as image:
            assert image.size == (WIDTH, HEIGHT)
        assert '<meta property="og:image:width" content="1200">' in page
        assert '<meta name="twitter:card" content="summary_large_image">' in page
    assert addresses["tides/index.html"] == addresses["tides/moon/index.html"] != addresses["index.html"]
    assert '<meta property="og:image:alt" content="Tides. Moon, Sun">' in authored.page("tides/moon/index.html")


def test_without_an_address_of_the_site_no_picture_is_drawn_and_networks_are_told_nothing(tmp_path):
    authored = Authored(tmp_path)
    authored.build()
    assert list((authored.output / "assets").glob("social*")) == []
    assert "og:" not in authored.page("tides/index.html")


def test_a_picture_that_cannot_be_drawn_is_left_out_and_said(tmp_path):
    authored = Authored(tmp_path).write("content/site.yaml", SITE)
    authored.write("content/explainers/tides/article.md", "# 潮汐\n\nIt rises.\n")
    report = Report(strict=True)
    assert build(authored.project, report) is not None
    told = [each for each in report.diagnostics if each.code == "no-social-picture"]
    assert [(each.values["title"], each.values["signs"]) for each in told] == [("潮汐", "汐潮")]
    shown = [
        re.findall('og:image:alt" content="([^"]+)"', authored.page(page))
        for page in ("index.html", "tides/index.html")
    ]
    assert shown == [["Explained"], ["Explained"]]  # the site's own, without the title, stands for both


def test_a_site_whose_name_has_no_font_has_no_picture(tmp_path):
    authored = Authored(tmp_path).write("content/site.yaml", SITE.replace("Explained", "潮汐"))
    authored.build()
    assert "og:image" not in authored.page("tides/index.html")
    assert '<meta name="twitter:card" content="summary">' in authored.page("tides/index.html")


def test_two_explainers_of_one_title_have_one_picture(tmp_path):
    authored = Authored(tmp_path).write("content/site.yaml", SITE)
    authored.write("content/explainers/again/article.md", "# Tides\n\nThe sea rises and falls twice a day.\n")
    authored.build()
    assert len(list((authored.output / "assets").glob("social*"))) == 2
