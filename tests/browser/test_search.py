"""The search in a real browser: what it finds, by keyboard, below a prefix, narrow, and without a script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_kinds import KINDS
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

INDEX = "search/index/"


@pytest.fixture
def opened(browser):
    """A page in a window of its own, and what it asked for. Whatever it says to the console fails the test."""
    contexts, said = [], []

    def open_(address, **options):
        context = browser.new_context(**{"viewport": {"width": 1000, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda fault: said.append(str(fault)))
        page.goto(address)
        return page, asked

    yield open_
    for context in contexts:
        context.close()
    # A move to the next page that is cut short says so itself, and is no fault of the page.
    assert [words for words in said if not words.startswith("Transition was ")] == []


def sought(page, query):
    """Type a query and wait until it is answered."""
    page.get_by_role("searchbox").fill(query)
    page.wait_for_function("q => new URL(location).searchParams.get('q') == q", arg=query)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"\w"))


def settled(page, what):
    """A property of each result's link, when there are some: while a reader types they are drawn more than once."""
    return page.wait_for_function(
        """what => {
            const found = [...document.querySelectorAll(".results h3 a")].map(link => link[what]);
            return found.length ? found : null;
        }""",
        arg=what,
    ).json_value()


def titles(page):
    return settled(page, "innerText")


@pytest.mark.parametrize(
    ("path", "query", "section", "place"),
    [
        ("search/", "missiles", "hwasong-11/north-korea/", "The missile"),
        ("search/", "sanctioned", "hwasong-11/sanctions/", "How the rules grew"),
        ("sv/search/", "sanktionerna", "sv/hwasong-11/sanktionerna/", "Två frågor i en"),
        ("sv/search/", "robots", "sv/hwasong-11/nordkorea/", "Roboten"),
    ],
)
def test_an_inflected_word_finds_its_section_with_the_words_marked(opened, prefixed, path, query, section, place):
    page, _ = opened(prefixed + path)
    sought(page, query)
    item = page.locator(".results > ol > li", has=page.locator(f'h3 a[href$="/some/prefix/{section}"]'))
    expect(item).to_have_count(1)
    at = item.locator("h4 a", has_text=place)
    assert at.evaluate("a => a.pathname") == f"/some/prefix/{section}"
    assert item.locator("mark").count() >= 1
    at.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.querySelector(':target') !== null")


def test_what_is_found_is_in_the_language_of_the_page(opened, base):
    page, asked = opened(base + "sv/search/")
    sought(page, "Nordkorea")
    expect(page.locator(".results h3").first).to_be_visible()
    links = settled(page, "pathname")
    assert links
    assert all(link.startswith("/sv/") for link in links)
    assert not [url for url in asked if "wasm.en" in url or "/en_" in url]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_no_other_page_asks_for_anything_of_the_search(opened, base, kind):
    page, asked = opened(base + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if INDEX in url or "/assets/search" in url]


def test_the_index_is_loaded_when_the_field_is_used_and_not_before(opened, base):
    page, asked = opened(base + "search/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if INDEX in url]
    with page.expect_request(lambda request: request.url.endswith("pagefind.js")):
        page.get_by_role("searchbox").focus()


def test_the_whole_walk_works_by_keyboard_alone(opened, base):
    page, _ = opened(base)
    page.get_by_role("link", name="Search", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "query":
            break
    page.keyboard.type("embargo")
    page.keyboard.press("Enter")
    expect(page.locator(".results > ol > li").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.results h3') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**")
    page.go_back()
    assert page.get_by_role("searchbox").input_value() == "embargo"
    expect(page.locator(".results > ol > li").first).to_be_visible()


def test_the_address_keeps_the_query_and_back_takes_it_back(opened, base):
    page, _ = opened(base + "search/?q=embargo")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    expect(page.locator(".results h3").first).to_be_visible()
    first = titles(page)
    page.get_by_role("searchbox").press("Enter")
    sought(page, "Kharkiv")
    expect(page.locator(".results h3").first).to_have_text("Kharkiv")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("embargo")
    expect(page.locator(".results h3").first).to_have_text(first[0])


def test_nothing_found_is_said_and_helped(opened, base):
    page, _ = opened(base + "search/")
    sought(page, "<b>zzqx</b> $& %(query)s")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “<b>zzqx</b> $& %(query)s”.")
    expect(page.locator(".none")).to_be_visible()
    expect(page.locator(".none").get_by_role("link", name="All pages")).to_be_visible()
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.locator(".none")).to_be_hidden()


def test_more_results_come_when_asked_for_and_the_focus_goes_to_the_first_of_them(opened, base):
    page, _ = opened(base + "search/?q=missiles")
    expect(page.locator(".results > ol > li")).to_have_count(10)
    page.get_by_role("button", name="Show more").press("Enter")
    expect(page.locator(".results > ol > li:nth-child(11) h3 a")).to_be_focused()


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(opened, browser, base):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/pagefind-entry.json*", lambda route: route.abort())
    page.goto(base + "search/?q=embargo")
    expect(page.get_by_role("status")).to_have_text("The search couldn’t be loaded. Reload the page to try again.")
    context.close()


def test_without_a_script_the_form_leads_to_a_page_that_says_where_to_look(opened, base):
    page, asked = opened(base + "search/", java_script_enabled=False)
    page.get_by_role("searchbox").fill("embargo")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search/?q=embargo")
    page.locator("noscript").get_by_role("link", name="All pages").click()
    expect(page.locator("h1")).to_have_text("All pages")
    assert not [url for url in asked if INDEX in url]


def test_results_move_nothing_that_is_in_view(opened, base):
    page, _ = opened(base + "search/")
    page.evaluate(
        "() => { window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) "
        "window.moved += entry.value }).observe({ type: 'layout-shift', buffered: true }) }"
    )
    sought(page, "missiles")
    expect(page.locator(".results > ol > li")).to_have_count(10)
    assert page.evaluate("window.moved") <= 0.01


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_at_320_pixels_are_whole_and_axe_finds_nothing(opened, base, scheme):
    page, _ = opened(base + "sv/search/?q=sanktionerna", viewport={"width": 320, "height": 800}, color_scheme=scheme)
    expect(page.locator(".results > ol > li")).to_have_count(10)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator(".results > ol a, .search button, .search input").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).filter(r => r.height < 24).length"
    )
    assert small == 0
    found = Axe().run(page).response["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []


def test_the_search_works_under_the_policy_that_the_documentation_gives(browser, base):
    context = browser.new_context()
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

    def strict(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route("**/search/*", strict)
    page.goto(base + "search/?q=embargo")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results$"))
    assert said == []
    context.unroute_all(behavior="ignoreErrors")
    context.close()
