"""What other sites show in a frame, in a real browser: narrow, in both schemes, as high as the code says."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from site_builder.build import checked
from site_builder.diagnostics import Report
from site_builder.project import project_at
from site_builder.render.embedding import framed

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ROOT = Path(__file__).resolve().parents[2]
ONES = {
    "claim": "hwasong-11/embed/claim-deliveries/",
    "entry": "sv/glossary/embed/kina/",
    "timeline": "hwasong-11/embed/timeline/",
    "relations": "sv/hwasong-11/embed/relations/",
}


@pytest.fixture(scope="module")
def heights():
    """The height that the code gives, by address; lists, which are scrolled, left out."""
    site = checked(project_at(ROOT), Report())
    bare = [page for page in site.pages if page.kind == "embed" and page.subject[0] in ("claim", "term")]
    return {page.address: framed(site, page).height for page in bare}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ONES.values(), ids=ONES)
def test_a_bare_page_is_whole_at_280_pixels_and_axe_finds_nothing(browser, base, address, scheme):
    context = browser.new_context(viewport={"width": 280, "height": 400}, color_scheme=scheme)
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 280
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(253, 253, 252)" if scheme == "light" else "rgb(20, 23, 26)"
    )
    found = Axe().run(page).response["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []
    assert (said, len(asked)) == ([], 2)
    context.close()


def test_a_link_in_a_frame_opens_the_full_page_in_the_window(browser, base):
    page = browser.new_page()
    page.goto(base + "404.html")
    page.set_content(f'<iframe src="{base}{ONES["claim"]}" width="100%" height="600"></iframe>')
    page.frame_locator("iframe").locator("footer a").click()
    page.wait_for_url("**/hwasong-11/claims/#claim-deliveries")
    page.close()


def test_the_height_that_the_code_gives_fits_a_phone_and_wastes_little(browser, base, heights):
    page = browser.new_page(viewport={"width": 360, "height": 200})
    needed = {}
    for address in heights:
        page.goto(base + address)
        needed[address] = page.evaluate("document.documentElement.getBoundingClientRect().height")
    page.close()
    assert len(heights) > 80
    assert {address: (heights[address], tall) for address, tall in needed.items() if tall > heights[address]} == {}
    assert {address: (heights[address], tall) for address, tall in needed.items() if tall < heights[address] / 2} == {}


def test_the_code_is_reached_and_taken_by_keyboard(browser, base):
    page = browser.new_page()
    page.goto(base + "hwasong-11/claims/")
    summary = page.locator("details.embed summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('details.embed :is(textarea, a)')")
    page.close()
