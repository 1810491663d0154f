"""What a reader meets in a real browser: nothing from elsewhere, nothing cut off, everything by keyboard and on paper."""

from urllib.parse import urlsplit

import pytest
from page_kinds import KINDS
from serving import crawl

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_site_has_no_broken_link_or_fragment_and_asks_nobody_else(base):
    result = crawl(base)
    assert result.faults == []
    assert len(result.pages) > 80


def test_the_same_files_work_below_a_prefix(prefixed, output):
    result = crawl(prefixed)
    assert result.faults == []
    # What stands at an earlier address is linked from nowhere: old links lead there.
    html = [page for page in output.rglob("*.html") if 'http-equiv="refresh"' not in page.read_text(encoding="utf-8")]
    assert len(result.pages) == len(html), "some pages can't be reached by following links"


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
def test_a_page_asks_only_its_own_server_and_says_nothing_to_the_console(browser, prefixed, path):
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    answer = page.goto(prefixed + path, wait_until="networkidle")
    assert answer.status == 200
    assert set(asked) == {urlsplit(prefixed).netloc}
    assert said == []
    page.close()


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_cut_off_at_any_width(browser, base, path, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(base + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_first_tab_stop_skips_to_the_text_and_focus_is_visible(browser, base):
    page = browser.new_page()
    page.goto(base + KINDS["section"])
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#text"
    assert link.bounding_box()["y"] >= 0
    assert link.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#text"
    page.close()


def test_the_language_switch_stays_on_the_same_page(browser, base):
    page = browser.new_page()
    page.goto(base + "hwasong-11/china/")
    page.get_by_role("link", name="Svenska").click()
    assert page.url == base + "sv/hwasong-11/kina/"
    assert page.locator("html").get_attribute("lang") == "sv"
    page.get_by_role("link", name="English").click()
    assert page.url == base + "hwasong-11/china/"
    page.close()


def test_a_term_leads_to_its_entry_and_a_mention_back_to_its_paragraph(browser, base):
    page = browser.new_page()
    page.goto(base + KINDS["section"])
    page.locator("a.term", has_text="Conflict Armament Research").first.click()
    assert page.url == base + KINDS["term"]
    page.locator(".mentions a[href*='#']").first.click()
    assert "#" in page.url
    assert page.evaluate("document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null")
    page.close()


def test_the_page_for_lost_readers_works_at_any_depth(browser, prefixed):
    page = browser.new_page()
    answer = page.goto(prefixed + "no/such/page/at/all/")
    assert answer.status == 404
    assert page.locator("h1").count() == 1
    page.close()


def test_paper_holds_the_whole_text(browser, base, tmp_path):
    page = browser.new_page()
    page.goto(base + KINDS["print"])
    words = page.locator("main").inner_text().split()
    page.emulate_media(media="print")
    printed = page.locator("main").inner_text().split()
    assert len(printed) >= 0.97 * len(words)
    page.pdf(path=tmp_path / "print.pdf", format="A4")
    assert (tmp_path / "print.pdf").stat().st_size > 50_000
    page.close()


def test_the_contents_list_marks_the_section_in_view_without_a_script(browser, base):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.goto(base + KINDS["section"])
    links = page.locator(".on-page a")
    assert links.count() > 2
    for at in (1, links.count() - 1):
        links.nth(at).click()
        page.wait_for_function(MARKED, arg=at)
        assert links.nth(at).bounding_box()["y"] >= 0, "the list stays in sight"
    context.close()


MARKED = """at => {
  const links = [...document.querySelectorAll('.on-page a')]
  return links.findIndex(link => link.matches(':target-current')) === at
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_a_list_of_what_is_on_the_page_covers_no_text(browser, base, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(base + KINDS["section"])
    listed, text = page.locator(".on-page").bounding_box(), page.locator(".reading > .prose").bounding_box()
    assert listed["x"] >= 0
    assert listed["x"] + listed["width"] <= text["x"] or listed["y"] + listed["height"] <= text["y"]
    page.close()


def test_one_click_selects_the_whole_of_a_citation_to_copy(browser, base):
    context = browser.new_context(java_script_enabled=True)
    page = context.new_page()
    page.goto(base + KINDS["section"])
    box = page.locator(".cite-box")
    assert not box.locator(".copy").first.is_visible()
    box.locator("summary").click()
    for copy in box.locator(".copy").all():
        copy.click()
        assert page.evaluate("getSelection().toString().trim()") == copy.inner_text().strip()
    context.close()


SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
"""WCAG 1.4.12: what a reader may set without losing anything."""
CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const s = getComputedStyle(e)
  if (e.closest('.hidden, .card, .skip, .scroll, pre, .crumbs li:last-child') || s.display === 'inline' || !e.checkVisibility()) return false
  return /hidden|clip/.test(s.overflowX + s.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
}).map(e => e.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_lost_with_the_text_spaced_out(browser, base, path, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(base + path)
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []
    page.close()


def test_the_sources_of_a_relation_are_folded_on_screen_and_printed(browser, base):
    page = browser.new_page()
    page.goto(base + KINDS["overview"])
    sources = page.locator(".relations details > p").first
    assert not sources.is_visible()
    page.emulate_media(media="print")
    assert sources.bounding_box()["height"] > 10
    page.close()


def test_pages_move_into_each_other_only_for_those_who_like_motion(browser, base):
    for motion, opted in (("reduce", False), ("no-preference", True)):
        page = browser.new_page(reduced_motion=motion)
        page.goto(base)
        page.evaluate("addEventListener('pageswap', e => sessionStorage.moved = !!e.viewTransition)")
        page.locator("main a").first.click()
        page.wait_for_load_state()
        assert page.evaluate("sessionStorage.moved") == str(opted).lower()
        page.close()
