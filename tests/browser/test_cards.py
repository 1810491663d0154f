"""What a marked term, a citation or a footnote shows in a real browser: by pointer, keyboard and finger, at every edge, with and without a script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_kinds import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SECTION = KINDS["section"]
MODES = ["the browser's own", "by script"]
OPEN = ".card:popover-open"


@pytest.fixture(params=MODES)
def mode(request):
    return request.param


@pytest.fixture
def opened(browser, base):
    """A page in a window of its own. Whatever it says to the console fails the test."""
    contexts, said = [], []

    def open_(path=SECTION, mode=MODES[0], **options):
        context = browser.new_context(**options)
        contexts.append(context)
        if mode == "by script":
            without_novelties(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda fault: said.append(str(fault)))
        page.goto(base + path)
        return page

    yield open_
    for context in contexts:
        # A page that is still loading is no fault of the page.
        context.unroute_all(behavior="ignoreErrors")
        context.close()
    # A test may end while one page still moves into the next; that the motion was cut short is said to the console.
    assert [words for words in said if not words.startswith("Transition was ")] == []


def without_novelties(context):
    """The same pages in a browser that knows popovers, but no `interestfor`, `hint`, anchors or view transitions."""
    context.add_init_script("delete HTMLAnchorElement.prototype.interestForElement")

    def rewritten(route):
        answer = route.fetch()
        text = answer.text().replace(" interestfor=", " data-interestfor=").replace('"hint"', '"manual"')
        text = text.replace("position-area", "unknown-area").replace("@view-transition", "@unknown-transition")
        route.fulfill(response=answer, body=text)

    context.route(re.compile(r"/$|\.css$"), rewritten)


def center(box):
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def first_line(link):
    """Where the link's words begin: it may run over two lines."""
    return link.evaluate(
        "e => { const r = e.getClientRects()[0]; return { x: r.x, y: r.y, width: r.width, height: r.height } }"
    )


def test_a_card_opens_under_the_pointer_and_stays_while_the_pointer_is_on_it(opened, mode):
    page = opened(mode=mode)
    link, card = page.locator("main a.term").first, page.locator(OPEN)
    page.mouse.move(*center(first_line(link)))
    card.wait_for()
    box = card.bounding_box()
    start, end = center(first_line(link)), (box["x"] + 20, box["y"] + box["height"] / 2)
    page.mouse.move(*start)
    page.mouse.move(*end, steps=3)
    page.wait_for_timeout(700)
    assert card.count() == 1
    page.mouse.move(2, 2)
    card.wait_for(state="detached")


def test_escape_closes_a_card_without_moving_the_pointer(opened, mode):
    page = opened(mode=mode)
    page.mouse.move(*center(first_line(page.locator("main a.term").first)))
    page.locator(OPEN).wait_for()
    page.keyboard.press("Escape")
    page.locator(OPEN).wait_for(state="detached")
    page.wait_for_timeout(700)
    assert page.locator(OPEN).count() == 0, "it stays closed while the pointer rests"


def test_by_keyboard_a_card_opens_at_focus_closes_on_escape_and_adds_no_stop(opened, mode):
    page = opened(mode=mode)
    links = page.locator("main a.term")
    first = links.first
    # The stop before the first term, so that Tab is what focuses it.
    before = page.locator(".reading > .prose")
    before.evaluate("e => e.tabIndex = -1")
    before.focus()
    page.keyboard.press("Tab")
    assert first.evaluate("e => e === document.activeElement")
    page.locator(OPEN).wait_for()
    page.keyboard.press("Escape")
    page.locator(OPEN).wait_for(state="detached")
    assert first.evaluate("e => e === document.activeElement")
    page.keyboard.press("Tab")
    assert links.nth(1).evaluate("e => e === document.activeElement")
    page.locator(OPEN).wait_for()
    assert page.locator(OPEN).get_attribute("id") == card_of(links.nth(1))
    target = links.nth(1).evaluate("e => e.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def card_of(link):
    return link.get_attribute("aria-describedby").removesuffix("-text")


def test_the_first_tap_opens_a_card_and_the_second_follows_the_link(opened, base, mode):
    page = opened(mode=mode, has_touch=True, viewport={"width": 360, "height": 740})
    link = page.locator("main a.term").first
    target = link.evaluate("e => e.href")
    page.touchscreen.tap(*center(first_line(link)))
    page.locator(OPEN).wait_for()
    page.wait_for_timeout(700)
    assert page.locator(OPEN).count() == 1
    assert page.url == base + SECTION
    page.touchscreen.tap(*center(first_line(link)))
    page.wait_for_url(target)


def test_more_on_a_card_leads_to_the_entry_and_a_tap_elsewhere_closes_it(opened, base, mode):
    page = opened(mode=mode, has_touch=True, viewport={"width": 360, "height": 740})
    link, card = page.locator("main a.term").first, page.locator(OPEN)
    target = link.evaluate("e => e.href")
    page.touchscreen.tap(*center(first_line(link)))
    card.wait_for()
    page.touchscreen.tap(*center(page.locator("main h1").bounding_box()))
    card.wait_for(state="detached")
    page.touchscreen.tap(*center(first_line(link)))
    card.wait_for()
    more = card.locator("a").bounding_box()
    assert min(more["width"], more["height"]) >= 24
    page.touchscreen.tap(*center(more))
    page.wait_for_url(target)


@pytest.mark.parametrize(
    ("width", "height"),
    [pytest.param(1280, 720, id="wide"), pytest.param(320, 640, id="narrow"), pytest.param(320, 256, id="400 percent")],
)
@pytest.mark.parametrize("block", ["start", "end"])
def test_a_card_is_whole_in_the_window_and_never_over_its_term(opened, mode, width, height, block):
    page = opened(mode=mode, viewport={"width": width, "height": height})
    links = page.locator("main a.term")
    # The one nearest to each side of the page.
    edges = links.evaluate_all("es => es.map(e => e.getClientRects()[0]).map(r => [r.left, r.right])")
    outer = {min(range(len(edges)), key=lambda at: edges[at][0]), max(range(len(edges)), key=lambda at: edges[at][1])}
    for at in sorted(outer):
        link = links.nth(at)
        page.mouse.move(1, 1)
        page.locator(OPEN).wait_for(state="detached")
        link.evaluate("(e, block) => e.scrollIntoView({ block, behavior: 'instant' })", block)
        line = first_line(link)
        page.mouse.move(*center(line))
        card = page.locator(f"#{card_of(link)}:popover-open")
        card.wait_for()
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        above, below = box["y"] + box["height"] <= line["y"] + 1, box["y"] >= line["y"] + line["height"] - 1
        assert above or below
        inner = card.locator("> div")
        assert inner.evaluate("e => e.scrollHeight <= e.clientHeight || getComputedStyle(e).overflowY === 'auto'")
        assert inner.bounding_box()["height"] <= box["height"]
        if height > 300:
            assert inner.evaluate("e => e.scrollHeight <= e.clientHeight"), "room enough to show it all"


def test_a_citation_opens_by_pointer_with_the_quoted_words_in_their_context(opened, base, mode):
    page = opened(mode=mode)
    link = page.locator("a.ref", has_text="Source 5").first
    link.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.mouse.move(*center(first_line(link)))
    card = page.locator(OPEN)
    card.wait_for()
    assert card.get_attribute("id") == card_of(link)
    marked = card.locator("blockquote mark").inner_text()
    box = card.bounding_box()
    page.mouse.move(*center(first_line(link)))
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2, steps=3)
    page.wait_for_timeout(700)
    assert card.count() == 1, "it stays while the pointer is on it"
    page.get_by_role("link", name="See it in the source").click()
    paragraph = page.locator(":target")
    assert marked in paragraph.inner_text()


def test_a_citation_opens_by_keyboard_and_its_link_leads_to_the_list(opened, mode):
    page = opened(mode=mode)
    link = page.locator("a.ref").first
    page.evaluate("document.querySelector('main h1').tabIndex = -1")
    page.locator("main h1").focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        if link.evaluate("e => e === document.activeElement"):
            break
    # The card of a term passed on the way may still be open.
    page.locator(f"#{card_of(link)}{OPEN}").wait_for()
    page.keyboard.press("Escape")
    page.locator(OPEN).wait_for(state="detached")
    page.keyboard.press("Enter")
    assert page.locator(":target").get_attribute("id").startswith("source-")


def test_the_first_tap_on_a_citation_opens_its_card(opened, base, mode):
    page = opened(mode=mode, has_touch=True, viewport={"width": 360, "height": 740})
    link, card = page.locator("a.ref").first, page.locator(OPEN)
    page.touchscreen.tap(*center(first_line(link)))
    card.wait_for()
    assert page.url == base + SECTION
    lead = card.locator("a").bounding_box()
    assert min(lead["width"], lead["height"]) >= 24
    page.touchscreen.tap(*center(page.locator("main h1").bounding_box()))
    card.wait_for(state="detached")


def test_citations_have_no_cards_on_paper(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator(".references .card").count() > 5
    assert not any(card.is_visible() for card in page.locator(".references .card").all())


def test_the_term_is_described_by_its_definition_whether_the_card_is_open_or_not(opened, mode):
    page = opened(mode=mode)
    link = page.locator("main a.term").first
    text = page.locator(f"#{card_of(link)}-text").text_content()
    assert len(text) > 20
    assert described(page, link) == text
    page.mouse.move(*center(first_line(link)))
    page.locator(OPEN).wait_for()
    assert described(page, link) == text


def described(page, link):
    """What the accessibility tree says of a link."""
    session = page.context.new_cdp_session(page)
    name = link.inner_text()
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    links = [
        node
        for node in nodes
        if node.get("role", {}).get("value") == "link" and node.get("name", {}).get("value") == name
    ]
    return next(node["description"]["value"] for node in links if node.get("description"))


def test_without_a_script_the_browser_opens_cards_itself(opened):
    page = opened(java_script_enabled=False)
    page.mouse.move(*center(page.locator("main a.term").first.bounding_box()))
    page.locator(OPEN).wait_for()


def test_without_a_script_in_an_older_browser_a_term_is_a_link_and_no_card_is_in_the_text(opened):
    page = opened(mode="by script", java_script_enabled=False)
    assert page.locator(".cards .card").count() > 5
    assert all(not card.is_visible() for card in page.locator(".card").all())
    assert not page.locator(".cards h2").is_visible()
    link = page.locator("main a.term").first
    target = link.get_attribute("href")
    link.click()
    assert page.url.endswith(target.removeprefix("../../"))


def test_on_paper_the_marked_terms_are_explained_at_the_end(opened):
    page = opened()
    page.emulate_media(media="print")
    marked = page.locator("main a.term").evaluate_all("es => es.map(e => e.getAttribute('aria-describedby'))")
    assert set(page.locator(".cards p[id]").evaluate_all("es => es.map(e => e.id)")) == set(marked)
    assert all(card.is_visible() for card in page.locator(".cards .card").all())
    assert not page.locator(".cards a").first.is_visible()
    whole = opened(KINDS["print"])
    whole.emulate_media(media="print")
    assert not whole.locator(".cards").is_visible(), "its own list of words has them"


def test_a_card_moves_only_for_those_who_like_it_and_has_an_edge_in_forced_colours(opened):
    for motion, time in (("reduce", "0s"), ("no-preference", "0.1s")):
        page = opened(reduced_motion=motion, forced_colors="active")
        page.mouse.move(*center(first_line(page.locator("main a.term").first)))
        page.locator(OPEN).wait_for()
        assert page.locator(OPEN).evaluate("e => getComputedStyle(e).transitionDuration") == time
        assert page.locator(f"{OPEN} > div").evaluate("e => getComputedStyle(e).borderTopWidth") == "1px"


def test_the_glossary_shows_one_kind_alone_without_a_script(opened):
    page = opened(KINDS["glossary"], java_script_enabled=False)
    entries = page.locator(".entries > li")
    shown = [entry.get_attribute("data-kind") for entry in entries.all() if entry.is_visible()]
    assert len(shown) == entries.count()
    page.get_by_label("People").check()
    people = [entry.get_attribute("data-kind") for entry in entries.all() if entry.is_visible()]
    assert set(people) == {"person"}
    assert all(section.locator("li:visible").count() for section in page.locator(".letter:visible").all())
    for letter in page.locator(".letters a:visible").all():
        assert page.locator(letter.get_attribute("href")).is_visible()
    page.get_by_label("Everything").check()
    assert all(entry.is_visible() for entry in entries.all())


def test_the_sheet_has_two_columns_and_every_entry_on_paper(opened):
    page = opened(KINDS["glossary sheet"])
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 640, "height": 900})
    slips = page.locator(".slips > li")
    columns = {round(slip.bounding_box()["x"]) for slip in slips.all()}
    assert len(columns) == 2
    glossary = opened(KINDS["glossary"])
    assert slips.count() == glossary.locator(".entries > li").count()


COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""What another scheme can change."""


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_either_scheme(opened, path, width):
    page = opened(path, viewport={"width": width, "height": 900}, color_scheme="light")
    light = Axe().run(page)
    assert light.violations_count == 0, light.generate_report()
    page.emulate_media(color_scheme="dark")
    dark = Axe().run(page, options=COLOURS)
    assert dark.violations_count == 0, dark.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("what", ["a.term", "a.ref[interestfor=cite-5]"], ids=["term", "citation"])
def test_axe_finds_nothing_in_an_open_card(opened, scheme, what):
    page = opened(color_scheme=scheme)
    link = page.locator(f"main {what}").first
    link.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
    page.mouse.move(*center(first_line(link)))
    page.locator(OPEN).wait_for()
    # A card is in no landmark on purpose: it belongs to its term, and must not be a place to go to of its own.
    found = Axe().run(page, options={"rules": {"region": {"enabled": False}}})
    assert found.violations_count == 0, found.generate_report()
