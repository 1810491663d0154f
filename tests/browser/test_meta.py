"""What a browser makes of the head of a page: few requests, a manifest without faults, no complaint."""

import pytest
from page_kinds import KINDS


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["home", "overview", "section", "claims", "term"])
def test_a_page_asks_for_three_files_at_most_and_says_nothing_to_the_console(kind, base, browser):
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(base + KINDS[kind], wait_until="networkidle")
    page.close()
    assert len(asked) <= 3, asked
    assert said == []


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", "sv/"])
def test_the_manifest_is_one_that_a_browser_takes_and_its_icons_are_there(path, prefixed, browser):
    page = browser.new_page()
    page.goto(prefixed + path)
    found = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert (found["errors"], found["url"].startswith(prefixed + "assets/site.")) == ([], True)
    icons = page.evaluate(
        """async url => {
            const manifest = await (await fetch(url)).json();
            const start = new URL(manifest.start_url, url).href;
            const sizes = await Promise.all(manifest.icons.map(async icon => {
                const picture = await createImageBitmap(await (await fetch(new URL(icon.src, url))).blob());
                return `${picture.width}x${picture.height}` === icon.sizes;
            }));
            return [start, sizes.every(Boolean)];
        }""",
        found["url"],
    )
    page.close()
    assert icons == [prefixed + path, True]
