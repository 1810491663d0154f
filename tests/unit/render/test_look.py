"""A site looks like itself: its colour, its logo, its icons, its further links, and what browsers are told of them."""

import io
import json
import re

import pytest
from authored import Authored
from PIL import Image

from site_builder.formats.colours import least_contrast
from site_builder.project import default_theme
from site_builder.records.theme import ACCENT, PAPER
from site_builder.render.assets import style_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><path d="M0 0h9v9z"/></svg>'


def site(root, theme=""):
    return Authored(root).write("content/site.yaml", f"title: Explained\nlanguages: en\n{theme}")


def css(authored):
    (file,) = (authored.output / "assets").glob("style.*.css")
    return file.read_text()


def png(width, height):
    file = io.BytesIO()
    Image.new("RGB", (width, height), (200, 30, 30)).save(file, "PNG")
    return file.getvalue()


def test_the_accent_is_in_the_style_sheet_whose_name_changes_with_it(tmp_path):
    plain, coloured = site(tmp_path / "a"), site(tmp_path / "b", 'theme:\n  accent: "#860000"\n')
    plain.build()
    coloured.build()
    names = [next((each.output / "assets").glob("style.*.css")).name for each in (plain, coloured)]
    assert names[0] != names[1]
    last = css(coloured).rstrip().splitlines()[-1]
    light, dark = re.fullmatch(
        r"@layer tokens \{ :root \{ --accent-light: (\S+); --accent-dark: (\S+); \} \}", last
    ).groups()
    assert light == "#860000"
    assert least_contrast(dark, PAPER["dark"]) > 7
    assert "style=" not in coloured.page("index.html")
    assert "860000" in coloured.page("index.html")  # the sign in the tab


def test_an_accent_for_the_dark_alone_gives_the_light_one_its_hue(tmp_path):
    authored = site(tmp_path, 'theme:\n  accent_dark: "#ffa698"\n')
    authored.build()
    light = re.findall(r"--accent-light: (\S+);", css(authored))[-1]
    assert light != ACCENT["light"]
    assert least_contrast(light, PAPER["light"]) > 7


def test_an_accent_that_cannot_be_read_is_told_with_the_nearest_that_can(tmp_path):
    authored = site(tmp_path, 'theme:\n  accent: "#f5a623"\n  accent_dark: "#123456"\n')
    authored.fails("content/site.yaml:4:11 accent-hard-to-read", "content/site.yaml:5:16 accent-hard-to-read")
    said = authored.said()
    assert 'The nearest colour of the same hue that can be read is "#9a6400".' in said
    assert "its contrast is 1.82, and WCAG asks for 4.5" in said
    site(tmp_path, 'theme:\n  accent: "#9a6400"\n').build()


def test_a_colour_without_quotes_is_a_comment_to_yaml_and_that_is_told(tmp_path):
    authored = site(tmp_path, "theme:\n  accent: #0b4a70\n")
    authored.fails("content/site.yaml:4:11 yaml-begins-with")
    assert "Put the whole value in quotes" in authored.said()


def test_a_real_comment_stays_one(tmp_path):
    site(tmp_path, "theme:\n  accent: # to be decided\n").build()


def test_words_are_no_colour(tmp_path):
    site(tmp_path, "theme:\n  accent: dark blue\n").fails("content/site.yaml:4:11 not-a-colour")


def test_the_grounds_that_are_measured_against_are_those_of_the_theme():
    tokens = (default_theme() / "assets/css/10-tokens.css").read_text()
    for place, name in enumerate(("paper", "tint")):
        light, dark = re.search(rf"--{name}: light-dark\((\S+), (\S+)\)", tokens).groups()
        assert (light, dark) == (PAPER["light"][place], PAPER["dark"][place])
    for scheme in ("light", "dark"):
        assert f"--accent-{scheme}: {ACCENT[scheme]};" in tokens


def test_a_browser_is_told_the_ground_of_the_page_in_both_schemes(tmp_path):
    authored = site(tmp_path)
    authored.build()
    page = authored.page("index.html")
    assert '<meta name="color-scheme" content="light dark">' in page
    for scheme in ("light", "dark"):
        assert (
            f'<meta name="theme-color" content="{PAPER[scheme][0]}" media="(prefers-color-scheme: {scheme})">' in page
        )


def test_a_ground_of_the_sites_own_is_told_instead(tmp_path):
    authored = site(tmp_path)
    own = style_of(authored.project).partition("@layer base")[0]
    authored.write("templates/assets/css/10-tokens.css", own.replace("#fdfdfc", "#fff8e7"))
    authored.build()
    assert '<meta name="theme-color" content="#fff8e7"' in authored.page("index.html")


def test_a_square_logo_stands_beside_the_name_and_is_the_icon(tmp_path):
    authored = site(tmp_path, "theme:\n  logo: logo.png\n").write("content/logo.png", png(64, 60))
    authored.build()
    page = authored.page("tides/index.html")
    (shown,) = re.findall(r'<img class="logo" [^>]*>', page)
    assert 'alt=""' in shown
    assert 'height="40"' in shown
    assert re.search(r'<img class="logo" [^>]*>Explained</a>', page)
    assert re.search(r'<link rel="icon" href="\.\./assets/logo\.\w+\.png">', page)
    (icon,) = (authored.output / "assets").glob("icon-180.*.png")
    with Image.open(icon) as drawn:
        assert (drawn.size, drawn.getpixel((90, 90)), drawn.getpixel((2, 2))) == (
            (180, 180),
            (200, 30, 30),
            (253, 253, 252),
        )


def test_a_logo_that_is_the_name_written_out_stands_alone_and_is_no_icon(tmp_path):
    authored = site(tmp_path, "theme:\n  logo: images/logo.svg\n").write(
        "content/images/logo.svg", SVG.format(400, 100)
    )
    authored.build()
    page = authored.page("index.html")
    assert re.search(r'<img class="logo" [^>]*alt="Explained" width="160" height="40"></a>', page)
    assert '<link rel="icon" href="data:image/svg+xml' in page


def test_a_square_drawing_is_the_sign_in_the_tab_and_in_the_manifest(tmp_path):
    authored = site(tmp_path, "theme:\n  logo: logo.svg\n").write("content/logo.svg", SVG.format(10, 10))
    authored.build()
    assert re.search(r'<link rel="icon" href="assets/logo\.\w+\.svg">', authored.page("index.html"))
    first = manifest(authored)["icons"][0]
    assert (first["sizes"], first["type"]) == ("any", "image/svg+xml")
    assert (authored.output / "assets" / first["src"]).is_file()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("logo.svg", SVG.format(9, 9).replace("<path", "<script>x</script><path"), "picture-runs"),
        ("logo.jpg", "x", "not-a-logo"),
        ("logo.png", "no picture", "not-a-picture"),
        ("none/logo.png", None, "file-not-found"),
    ],
)
def test_what_is_no_logo_is_told_where_it_is_named(tmp_path, name, content, code):
    authored = site(tmp_path, f"theme:\n  logo: {name}\n")
    if content is not None:
        authored.write(f"content/{name}", content)
    assert f"content/site.yaml:4:9 {code}" in authored.found(), authored.said()


def test_a_logo_outside_the_project_is_not_read(tmp_path):
    (tmp_path / "logo.png").write_bytes(png(9, 9))
    authored = site(tmp_path / "site", "theme:\n  logo: ../../logo.png\n")
    assert authored.found() == ["content/site.yaml:4:9 file-outside-project"]
    assert site(tmp_path / "site", f"theme:\n  logo: {tmp_path}/logo.png\n").found() == [
        "content/site.yaml:4:9 file-not-found"
    ]


def test_a_logo_that_cannot_be_drawn_is_told_without_a_traceback(tmp_path):
    from site_builder.diagnostics import Failure

    authored = site(tmp_path, "theme:\n  logo: logo.png\n").write("content/logo.png", png(64, 64)[:60])
    with pytest.raises(Failure) as raised:
        authored.build()
    assert (raised.value.code, raised.value.values["path"]) == ("picture-unreadable", "content/logo.png")


def test_footer_links_stand_behind_the_plain_pages_and_can_be_translated(tmp_path):
    authored = site(
        tmp_path, "theme:\n  footer:\n    - text: Write to us\n      link: mailto:desk@example.org\n"
    ).write("content/pages/about.md", "# About us\n\nWe write.\n")
    authored.build()
    foot = authored.page("index.html").partition('<footer class="foot">')[2]
    assert re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)<', foot) == [
        ("about/", "About us"),
        ("site-map/", "All pages"),
        ("mailto:desk@example.org", "Write to us"),
    ]
    authored.write(
        "content/site.yaml",
        (tmp_path / "content/site.yaml").read_text().replace("languages: en", "languages:\n  - en\n  - sv"),
    )
    authored.write("content/site.sv.yaml", "theme:\n  footer:\n    - text: Skriv till oss\n")
    authored.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet stiger och sjunker.\n")
    authored.build()
    assert '<a href="mailto:desk@example.org">Skriv till oss</a>' in authored.page("sv/index.html")


def test_a_link_that_would_run_something_is_refused(tmp_path):
    authored = site(tmp_path, "theme:\n  footer:\n    - text: x\n      link: javascript:alert(1)\n")
    authored.fails("content/site.yaml:6:13 not-an-address")


def manifest(authored, name="site.*.webmanifest"):
    (file,) = (authored.output / "assets").glob(name)
    return json.loads(file.read_text())


def test_what_a_phone_keeps_of_the_site_works_below_any_path(tmp_path):
    authored = site(tmp_path, "theme:\n  short_name: Expl.\n")
    authored.build()
    said = manifest(authored)
    assert (said["name"], said["short_name"], said["lang"], said["start_url"]) == ("Explained", "Expl.", "en", "../")
    for each in said["icons"]:
        size = int(each["sizes"].partition("x")[0])
        with Image.open(authored.output / "assets" / each["src"]) as drawn:
            assert drawn.size == (size, size)
    assert re.search(
        r'<link rel="manifest" href="\.\./assets/site\.\w+\.webmanifest">', authored.page("tides/index.html")
    )


def test_each_language_has_a_manifest_of_its_own_that_starts_in_it(tmp_path):
    authored = Authored(tmp_path).write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    authored.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet stiger och sjunker.\n")
    authored.build()
    found = [json.loads(file.read_text()) for file in (authored.output / "assets").glob("*.webmanifest")]
    assert sorted((each["lang"], each["start_url"]) for each in found) == [("en", "../"), ("sv", "../sv/")]


def test_two_languages_with_one_initial_share_their_icons(tmp_path):
    authored = Authored(tmp_path).write("content/site.yaml", "title: Explained\nlanguages:\n  - en\n  - sv\n")
    authored.write("content/site.sv.yaml", "title: Enkelt\n")
    authored.write("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet stiger och sjunker.\n")
    authored.build()
    assert len(list((authored.output / "assets").glob("icon-*.png"))) == 3


def test_the_page_for_lost_readers_links_no_icon_it_could_not_reach(tmp_path):
    authored = site(tmp_path)
    authored.build()
    assert "apple-touch-icon" not in authored.page("404.html")
    assert 'rel="manifest"' not in authored.page("404.html")
