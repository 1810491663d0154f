"""What an author sees in the browser while writing: the page follows a save, faults come and go, styles are exchanged."""

import shutil

import pytest
from authored import Authored
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from previewing import Previewed, previewed

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ARTICLE = "content/explainers/tides/article.md"
GLOSSARY = "ebb:\n  name: Ebb\n  definition: The sea goes out.\n"
LONG = "\n\n".join(f"Paragraph {number} of the sea, which rises and falls twice a day." for number in range(120))


def text(last: str) -> str:
    return f"# Tides\n\nSee [[ebb]].\n\n{LONG}\n\n{last}\n"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    site = Authored(tmp_path_factory.mktemp("previewed"))
    site.write("content/glossary.yaml", GLOSSARY).write(ARTICLE, text("The end."))
    site.write("templates/assets/css/90-own.css", "h1 { color: rgb(1, 2, 3) }\n")
    with previewed(site.root) as preview:
        preview.hears("Checked")
        yield preview


@pytest.fixture
def page(browser, preview: Previewed):
    """The page of the article, listening; whatever a test broke is mended after it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    with page.expect_websocket(lambda socket: "/livereload" in socket.url) as opened:
        page.goto(f"{preview.base}tides/")
    opened.value.wait_for_event("framereceived")
    yield page
    if (preview.root / ARTICLE).read_text() != text("The end."):
        preview.saves(ARTICLE, text("The end."))
    context.close()


def dialog(page):
    return page.locator("site-builder-preview dialog")


def corner(page, words: str = ""):
    return page.locator("site-builder-preview .corner", has_text=words)


def test_a_save_is_on_the_page_and_the_reader_where_they_were(page, preview: Previewed):
    page.evaluate("window.scrollTo(0, 1500)")
    page.wait_for_function("scrollY === 1500")
    preview.saves(ARTICLE, text("And a new end."))
    page.get_by_text("And a new end.").wait_for()
    page.wait_for_function("scrollY === 1500")


def test_styles_are_exchanged_without_a_reload(page, preview: Previewed):
    page.evaluate("window.stillThere = true")
    for colour in ("rgb(4, 5, 6)", "rgb(7, 8, 9)", "rgb(1, 2, 3)"):
        preview.saves("templates/assets/css/90-own.css", f"h1 {{ color: {colour} }}\n")
        page.wait_for_function("colour => getComputedStyle(document.querySelector('h1')).color === colour", arg=colour)
    assert page.evaluate("window.stillThere"), "it was not reloaded"


def test_a_fault_stands_over_the_last_good_page_until_it_is_mended(page, preview: Previewed):
    bad = text("The end.").replace("[[ebb]]", "[[<img src=x onerror=alert(1)>]]")
    preview.saves(ARTICLE, bad)
    dialog(page).wait_for()
    assert dialog(page).get_attribute("role") == "alertdialog"
    assert dialog(page).get_by_role("heading").inner_text() == "1 error to mend"
    assert f"{ARTICLE}:3:5" in dialog(page).inner_text()
    assert "[[<img src=x onerror=alert(1)>]]" in dialog(page).locator("pre").inner_text()
    assert dialog(page).locator("img").count() == 0, "what an author wrote is text, never markup"
    assert page.get_by_text("Paragraph 7 of the sea").count() == 1
    place = dialog(page).locator("a.place").get_attribute("href")
    assert place == f"vscode://file{preview.root}/{ARTICLE}:3:5"
    preview.saves(ARTICLE, text("Mended."))
    page.get_by_text("Mended.").wait_for()
    dialog(page).wait_for(state="hidden")


def test_a_fault_can_be_hidden_by_keyboard_and_opened_again(page, preview: Previewed):
    preview.saves(ARTICLE, text("The end.").replace("[[ebb]]", "[[flood]]"))
    dialog(page).wait_for()
    assert page.evaluate("document.activeElement.localName") == "site-builder-preview", "the focus is in it"
    found = Axe().run(page)
    assert [broken["id"] for broken in found.response["violations"] if "site-builder" in str(broken["nodes"])] == []
    page.keyboard.press("Escape")
    dialog(page).wait_for(state="hidden")
    corner(page, "1 error").wait_for()
    preview.saves(ARTICLE, text("Longer.\n\nThe end.").replace("[[ebb]]", "[[flood]]"))
    assert dialog(page).is_hidden(), "the same fault doesn't come back at every save"
    corner(page).press("Enter")
    dialog(page).wait_for()
    dialog(page).get_by_role("button", name="Hide").click()
    preview.saves(ARTICLE, text("The end.").replace("[[ebb]]", "[[quite another]]"))
    dialog(page).wait_for()


def test_warnings_wait_in_the_corner(page, preview: Previewed):
    corner(page, "1 warning").wait_for()
    preview.saves(ARTICLE, text("It was seen last year."), then="Checked")
    corner(page, "2 warnings").wait_for()
    assert dialog(page).is_hidden()
    corner(page).click()
    assert dialog(page).get_attribute("role") == "dialog"
    assert "relative-date" in dialog(page).inner_text()
    page.keyboard.press("Escape")
    preview.saves(ARTICLE, text("The end."), then="Checked")
    corner(page, "1 warning").wait_for()


def test_a_broken_template_is_shown_with_its_line_over_the_last_good_page(page, preview: Previewed):
    template = preview.root / "templates/pages/overview.html"
    preview.saves("templates/pages/overview.html", '{% extends "default/pages/overview.html" %}\n{% if %}\n')
    dialog(page).wait_for()
    assert "templates/pages/overview.html:2" in dialog(page).inner_text()
    assert "{% if %}" in dialog(page).locator("pre").inner_text()
    assert page.get_by_text("Paragraph 7 of the sea").count() == 1
    template.unlink()
    dialog(page).wait_for(state="hidden")


def test_a_draft_says_that_it_is_one_and_so_does_what_leads_to_it(page, preview: Previewed):
    preview.saves("content/explainers/waves/article.md", "# Waves\n\nThe wind makes them.\n")
    preview.saves("content/explainers/waves/explainer.yaml", "draft: true\n")
    mark = page.locator("site-builder-preview .draft")
    assert mark.is_hidden(), "this page is none"
    page.goto(preview.base)
    page.locator("a[data-preview-draft]", has_text="Waves").first.wait_for()
    assert page.locator("a[data-preview-draft]", has_text="Tides").count() == 0
    page.get_by_role("link", name="Waves").first.click()
    mark.wait_for()
    assert "only the preview shows it" in mark.inner_text()
    shutil.rmtree(preview.root / "content/explainers/waves")
    mark.wait_for(state="hidden")


def test_a_picture_is_exchanged_without_a_reload(page, preview: Previewed):
    picture = preview.root / "content/explainers/tides/images/sea.png"
    picture.parent.mkdir()
    Image.new("RGB", (40, 30), "red").save(picture)
    preview.saves(ARTICLE, text("![The sea](images/sea.png)"))
    page.locator("main img").scroll_into_view_if_needed()
    page.wait_for_function("LiveReload.connector.protocol === 7")
    page.evaluate("window.stillThere = true")
    before = page.locator("main img").get_attribute("src")
    Image.new("RGB", (40, 30), "blue").save(picture)
    page.wait_for_function(
        """before => {
            const image = document.querySelector("main img");
            if (image.getAttribute("src") === before || !image.complete || !image.naturalWidth) return false;
            const canvas = document.createElement("canvas").getContext("2d");
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(5, 5, 1, 1).data[2] > 200;
        }""",
        arg=before,
    )
    assert page.evaluate("window.stillThere"), "it was not reloaded"


def test_it_fits_a_phone(browser, preview: Previewed):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    preview.saves(ARTICLE, text("The end.").replace("[[ebb]]", "[[flood]]"))
    page.goto(f"{preview.base}tides/")
    dialog(page).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    preview.saves(ARTICLE, text("The end."))
    dialog(page).wait_for(state="hidden")
    context.close()


def test_a_site_broken_from_the_start_appears_when_it_is_mended(browser, tmp_path):
    site = Authored(tmp_path).write(ARTICLE, "# Tides\n\nSee [[ebb]].\n")
    context = browser.new_context()
    page = context.new_page()
    with previewed(site.root) as preview:
        page.goto(preview.base)
        dialog(page).wait_for()
        assert "unknown-term" in dialog(page).inner_text()
        site.write("content/glossary.yaml", GLOSSARY)
        page.get_by_role("heading", name="Explained").wait_for()
        assert dialog(page).is_hidden()
    corner(page, "The preview has ended").wait_for()
    context.close()
