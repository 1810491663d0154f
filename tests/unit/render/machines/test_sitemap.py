"""The sitemap, `robots.txt` and `llms.txt`: what finds its way to a site finds all of it."""

import re
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from authored import Authored
from drawing import TIDES
from machine_made import BASE, files_of, site_of

from site_builder import machine_files
from site_builder.pages import UNLISTED

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf500f0003860180"
    "5a347d6b0000000049454e44ae426082"
)


def urls(content: bytes) -> dict[str, ET.Element]:
    root = ET.fromstring(content)
    assert root.tag == f"{MAP}urlset"
    return {url.findtext(f"{MAP}loc"): url for url in root}


def test_every_page_is_in_it_but_those_for_paper_and_for_lost_readers(real, real_site):
    hidden = UNLISTED | {"print", "glossary-sheet"}
    addresses = {page.address for page in real_site.pages if page.kind not in hidden}
    assert {unquote(url).removeprefix(BASE) for url in urls(real["sitemap.xml"])} == addresses


def test_a_page_names_its_translations_and_they_name_it(real):
    found = urls(real["sitemap.xml"])
    for address, url in found.items():
        links = {link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")}
        assert set(links) in ({"en", "sv", "x-default"}, set())
        if links:
            assert address in links.values()
            assert links["x-default"] == links["en"]
            assert set(links.values()) <= found.keys()
    assert (
        found[BASE + "hwasong-11/china/"].find(f"{XHTML}link[@hreflang='sv']").get("href")
        == BASE + "sv/hwasong-11/kina/"
    )


def test_a_page_is_as_old_as_its_content_says(small):
    found = urls(small["sitemap.xml"])
    assert found[BASE + "ebb/gate/"].findtext(f"{MAP}lastmod") == "2024-04-02"
    assert found[BASE].findtext(f"{MAP}lastmod") == "2024-04-02"
    assert found[BASE + "about/"].findtext(f"{MAP}lastmod") is None


def test_the_pictures_of_a_page_are_named(tmp_path: Path):
    authored = Authored(tmp_path)
    authored.write(TIDES + "images/sea.png", PIXEL)
    authored.write(TIDES + "article.md", "# Tides\n\n![The sea](images/sea.png)\n\n![The sea again](images/sea.png)\n")
    site = site_of(tmp_path, BASE)
    images = urls(files_of(site)["sitemap.xml"])[BASE + "tides/"].findall(f"{IMAGE}image/{IMAGE}loc")
    assert len(images) == 1
    assert re.fullmatch(re.escape(BASE) + r"assets/sea\.[0-9a-f]{10}\.png", images[0].text)


def test_very_many_pages_are_parted(small_site, monkeypatch):
    monkeypatch.setattr(machine_files, "_IN_A_SITEMAP", 10)
    files = files_of(small_site)
    parts = [path for path in files if path.startswith("sitemap-")]
    root = ET.fromstring(files["sitemap.xml"])
    assert root.tag == f"{MAP}sitemapindex"
    assert [part.text for part in root.iter(f"{MAP}loc")] == [BASE + path for path in parts]
    assert [len(urls(files[path])) for path in parts] == [10, 10, 4]


def test_without_an_address_there_is_no_sitemap_and_robots_name_none(tmp_path: Path):
    files = files_of(site_of(Authored(tmp_path).root))
    assert "sitemap.xml" not in files
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_robots_name_the_sitemap(small):
    assert small["robots.txt"].decode().splitlines() == ["User-agent: *", "Allow: /", "", f"Sitemap: {BASE}sitemap.xml"]


@pytest.mark.parametrize("path", ["llms.txt", "sv/llms.txt"])
def test_llms_txt_has_the_form_of_its_convention(real, path: str):
    lines = real[path].decode().splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    below = lines[next(number for number, line in enumerate(lines) if line.startswith("## ")) :]
    for line in below:
        assert re.fullmatch(r"(## .+|- \[.+\]\(\S+\)(: .+)?|)", line), line
    assert not [line for line in lines if line.startswith("###")]


@pytest.mark.parametrize(("fixture", "base"), [("real_site", BASE), ("real_site", "")])
def test_every_link_of_llms_txt_leads_to_a_file(fixture: str, base: str, request, real):
    files = real if base else files_of(site_of(Path(__file__).parents[4]))
    for path in ("llms.txt", "sv/llms.txt"):
        folder = path.removesuffix("llms.txt")
        links = re.findall(r"\]\((\S+?)\)", files[path].decode())
        assert len(links) > 10
        for link in links:
            there = link.removeprefix(BASE) if base else re.sub(r"^sv/\.\./", "", folder + link)
            assert there in files, link


@pytest.mark.parametrize("slug", ["llms.txt", "feed.xml", "sitemap.xml", "robots.txt", "build.json"])
def test_no_page_takes_the_place_of_a_file_even_where_there_is_none_yet(tmp_path: Path, slug: str):
    authored = Authored(tmp_path).write("content/pages/how.md", f"---\ntitle: How\nslug: {slug}\n---\nSo.\n")
    authored.fails("content/pages/how.md:3:7 address-of-a-file")
    assert f"the page /{slug}/ would take the place of {slug}" in authored.said()
