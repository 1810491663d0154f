"""The preview as a program: what it answers and refuses, and what it lives through."""

import shutil
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from authored import Authored
from previewing import Previewed, Socket, listens, previewed, run, shows

from site_builder.build import build
from site_builder.diagnostics import Report
from site_builder.messages import Speaker
from site_builder.project import project_at
from site_builder.serve.preview import Preview
from site_builder.serve.standing import STYLE

ARTICLE = "content/explainers/tides/article.md"
TIDES = "# Tides\n\nThe sea rises and falls twice a day.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Authored:
    site = Authored(tmp_path_factory.mktemp("previewed"))
    site.write("content/glossary.yaml", "ebb:\n  name: Ebb\n  definition: The sea goes out.\n")
    return site


@pytest.fixture(scope="module")
def preview(site):
    """For questions; tests that change files have another."""
    with previewed(site.root) as preview:
        yield preview


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """Lives through all that tests do to its files, one after another."""
    with previewed(Authored(tmp_path_factory.mktemp("changed")).root) as preview:
        preview.hears("Checked")
        yield preview


@pytest.fixture
def own(lasting: Previewed):
    """A preview whose files a test may change: they are put back after it, and that has been seen."""
    before = {path: path.read_bytes() for path in files_of(lasting.root)}
    yield lasting
    for path in files_of(lasting.root) - before.keys():
        path.unlink()
    for folder in [path for path in lasting.root.glob("content/*/*") if path.is_dir() and not any(path.iterdir())]:
        folder.rmdir()
    for path, content in before.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for words in ("All that was done is undone.", "twice a day"):
        text = f"# Tides\n\n{words}\n" if words != "twice a day" else before[lasting.root / ARTICLE]
        lasting.saves(ARTICLE, text)
        while words not in lasting.get("/tides/").text:
            lasting.hears("seen after")
    lasting.hears("Checked")


def files_of(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_file()}


def test_every_file_of_a_build_is_served_as_it_is_built(site: Authored, preview: Previewed, tmp_path):
    assert build(project_at(site.root, tmp_path / "output"), Report(), base_url=preview.base)
    for file in sorted((tmp_path / "output").rglob("*")):
        path = file.relative_to(tmp_path / "output").as_posix()
        if not file.is_file() or path.startswith("."):
            continue
        answer = preview.get("/" + path)
        assert answer.status == 200, path
        if path.endswith(".html"):
            head, _, rest = answer.body.partition(b'<script src="/.preview/preview.js"')
            answer_body = head + rest.partition(b"</script>")[2]
        else:
            answer_body = answer.body
        assert answer_body == file.read_bytes(), path


def test_an_address_is_a_page_and_a_folder_leads_to_it(preview: Previewed):
    page = preview.get("/tides/")
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "twice a day" in page.text
    lead = preview.get("/tides")
    assert (lead.status, lead.headers["Location"]) == (302, "/tides/")


def test_a_lost_address_gets_the_page_for_lost_readers(preview: Previewed):
    lost = preview.get("/no/such/page/")
    assert lost.status == 404
    assert f'href="{preview.base}"' in lost.text, "its links are whole, and lead back into the preview"
    assert preview.get("/no-such-picture.png").status == 404


def test_nothing_is_kept_by_a_browser(preview: Previewed):
    for path in ("/", "/tides/", "/no-such", "/livereload.js", "/.preview/preview.js", "/build.json"):
        assert preview.get(path).headers["Cache-Control"] == "no-store", path


def test_a_head_request_has_the_headers_and_no_body(preview: Previewed):
    whole, head = preview.get("/tides/"), preview.get("/tides/", method="HEAD")
    assert head.status == 200
    assert head.body == b""
    assert head.headers["Content-Length"] == whole.headers["Content-Length"]
    assert preview.get("/tides/", method="POST").status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/../content/site.yaml",
        "/tides/../../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent%2fsite.yaml",
        "/%252e%252e/content/site.yaml",
        "/content/site.yaml",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%00",
        "/%ff%fe",
        "/.preview/preview.css",
        "/.preview/../preview.js",
    ],
)
def test_no_path_leads_out_of_the_site(preview: Previewed, path: str):
    assert preview.get(path).status == 404


def test_livereloads_open_door_is_gone(preview: Previewed):
    assert preview.get("/forcereload").status == 404
    assert preview.get("/forcereload?path=*").status == 404


def test_a_foreign_host_is_refused(preview: Previewed):
    port = preview.netloc.rpartition(":")[2]
    for host in ("evil.example", f"evil.example:{port}", "localhost.evil.example", "192.168.1.5", "[", ""):
        for path in ("/", "/livereload.js", "/.preview/preview.js"):
            assert preview.get(path, Host=host).status in (400, 403), (host, path)
    for host in (f"localhost:{port}", "127.0.0.1", f"[::1]:{port}", "localhost:9999"):
        assert preview.get("/", Host=host).status == 200, host


def test_a_page_elsewhere_can_read_nothing(preview: Previewed):
    assert preview.get("/", Origin="https://evil.example").status == 403
    assert preview.get("/", Origin="null").status == 403
    assert preview.get("/build.json", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors").status == 403
    assert preview.get("/build.json", Sec_Fetch_Site="same-site", Sec_Fetch_Mode="cors").status == 403
    assert preview.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 200
    assert preview.get("/build.json", Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="cors").status == 200


@pytest.mark.parametrize("path", ["/livereload", "/.preview/socket"])
@pytest.mark.parametrize(
    ("name", "value"), [("Origin", "https://evil.example"), ("Origin", "null"), ("Host", "evil.example")]
)
def test_a_foreign_page_gets_no_socket(preview: Previewed, path: str, name: str, value: str):
    greeting = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Sec_WebSocket_Version": "13",
    }
    assert preview.get(path, **greeting, **{name: value}).status == 403
    assert preview.get(path, **greeting, Origin=f"http://{preview.netloc}").status == 101


def test_what_is_no_greeting_ends_the_conversation_and_nothing_else(preview: Previewed):
    async def answered(path: str, words: str) -> object:
        async with Socket(preview, path) as socket:
            await socket.says(words)
            return await socket.told()

    for path in ("/livereload", "/.preview/socket"):
        for words in ("{", "[]", "null", '"hello"'):
            assert run(answered(path, words)) is None
    assert preview.get("/").status == 200


def test_a_save_tells_only_the_pages_that_became_different(own: Previewed):
    own.saves("content/pages/about.md", "# About\n\nWho we are.\n")
    own.saves("templates/assets/css/90-own.css", "h1 { color: red }\n")

    async def told() -> None:
        async with (
            Socket(own, "/livereload") as about,
            Socket(own, "/livereload") as tides,
            Socket(own, "/.preview/socket") as about_itself,
            Socket(own, "/.preview/socket") as tides_itself,
        ):
            await listens(own, about, "about/")
            await listens(own, tides, "tides/")
            await shows(own, about_itself, "about/")
            await shows(own, tides_itself, "tides/")
            own.saves("content/pages/about.md", "# About\n\nWho we have become.\n")
            assert (await about.told())["command"] == "reload"
            own.saves(ARTICLE, TIDES + "\nAnd again.\n")
            assert (await tides.told())["command"] == "reload"
            own.saves("templates/assets/css/90-own.css", "h1 { color: teal }\n")
            assert (await tides.told())["path"].endswith(".css"), "one reload and no more was told before this"

    run(told())
    assert "become" in own.get("/about/").text


def test_what_editors_leave_behind_is_no_change(own: Previewed):
    folder, seen = own.root / "content/explainers/tides", own.said.count("seen after")
    for name in (".article.md.swp", "4913", "article.md~", ".#article.md", "#article.md#", "article.md.tmp"):
        (folder / name).write_text("half a sen")
    own.saves(ARTICLE, TIDES + "\nOnce more.\n")
    assert own.said.count("seen after") == seen + 1
    assert "swp" not in own.said


def test_a_file_replaced_by_renaming_is_a_save(own: Previewed):
    new = own.root / "content/explainers/tides/.new"
    new.write_text(TIDES + "\nWritten beside it.\n")
    new.rename(own.root / ARTICLE)
    own.hears("seen after")
    assert "Written beside it" in own.get("/tides/").text


def test_deleted_and_renamed_files_take_their_pages_with_them(own: Previewed):
    own.saves("content/pages/about.md", "# About\n\nWho we are.\n")
    (own.root / "content/pages/about.md").rename(own.root / "content/pages/us.md")
    own.hears("seen after")
    assert (own.get("/about/").status, own.get("/us/").status) == (404, 200)
    (own.root / "content/pages/us.md").unlink()
    own.hears("seen after")
    assert own.get("/us/").status == 404


def test_a_fault_leaves_the_last_good_page_and_goes_away_when_mended(own: Previewed):
    own.saves(ARTICLE, "# Tides\n\nSee [[ebb]].\n", then="Not built")
    assert "article.md:3:5: error[unknown-term]" in own.said
    assert "twice a day" in own.get("/tides/").text
    own.saves("content/glossary.yaml", "ebb:\n  name: Ebb\n  definition: The sea goes out.\n")
    assert "See <a" in own.get("/tides/").text
    assert own.get("/glossary/ebb/").status == 200


def test_a_changed_title_and_an_added_language_are_taken_up(own: Previewed):
    own.saves("content/site.yaml", "title: The sea explained\nlanguages: [en, sv]\n")
    own.saves("content/explainers/tides/article.sv.md", "# Tidvatten\n\nHavet stiger två gånger om dagen.\n")
    assert "The sea explained" in own.get("/").text
    assert "två gånger" in own.get("/sv/tides/").text


def test_a_broken_template_is_told_with_its_line_and_the_page_stays(own: Previewed):
    assert own.get("/tides/").status == 200
    own.saves("templates/pages/overview.html", '{% extends "default/pages/overview.html" %}\n{% if %}\n')
    page = own.get("/tides/")
    assert (page.status, "twice a day" in page.text) == (200, True)
    own.hears(r"templates/pages/overview\.html doesn't work, line 2")
    (own.root / "templates/pages/overview.html").unlink()
    own.hears("seen after")
    assert own.get("/tides/").status == 200


def test_a_style_of_ones_own_is_there_at_once(own: Previewed):
    before = own.get("/").text.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    own.saves("templates/assets/css/90-own.css", "h1 { color: teal }\n")
    assert "teal" in own.get(f"/{before}").text, "a page that is open asks by the old name"


def test_a_name_that_is_gone_is_answered_without_drawing_all_pages(tmp_path, monkeypatch):
    site = Authored(tmp_path)
    style = site.root / "templates/assets/css/90-own.css"
    site.write("templates/assets/css/90-own.css", "h1 { color: red }\n")
    preview = Preview(project_at(site.root), Speaker("en"), base_url="http://127.0.0.1/", today=date(2026, 11, 22))
    preview.build()
    before = preview.standing.assets[STYLE]
    style.write_text("h1 { color: teal }\n")
    preview.build([style])

    def all_pages(*_, **__):
        raise AssertionError("every page is drawn")

    monkeypatch.setattr("site_builder.serve.standing.render", all_pages)
    assert preview.standing.assets[STYLE] != before
    assert b"teal" in preview.answer(before).content


def test_a_draft_is_shown_and_never_built(own: Previewed, tmp_path):
    own.saves("content/explainers/waves/explainer.yaml", "draft: true\n")
    own.saves("content/explainers/waves/article.md", "# Waves\n\nThe wind makes them.\n")
    while "The wind makes them" not in own.get("/waves/").text:
        own.hears("seen after")
    assert 'href="waves/"' in own.get("/").text, "the list on the home page leads to it"

    async def told() -> dict:
        async with Socket(own, "/.preview/socket") as socket:
            return await shows(own, socket, "waves/")

    drafts = run(told())["drafts"]
    assert "/waves/" in drafts
    assert not [path for path in drafts if path.startswith("/tides/")]
    output = tmp_path / "output"
    assert build(project_at(own.root, output), Report())
    built = {path.relative_to(output).as_posix() for path in files_of(output)}
    assert "tides/index.html" in built
    assert not [path for path in built if "waves" in path]
    assert "Waves" not in (output / "index.html").read_text()


def test_the_content_can_go_and_come_back(own: Previewed):
    away = own.root / "away"
    (own.root / "content").rename(away)
    own.hears("Not built")
    assert "twice a day" in own.get("/tides/").text
    away.rename(own.root / "content")
    own.hears("seen after")
    own.saves(ARTICLE, TIDES + "\nBack again.\n")
    assert "Back again" in own.get("/tides/").text


def test_a_storm_of_saves_ends_in_the_last_of_them(own: Previewed):
    for number in range(200):
        (own.root / ARTICLE).write_text(f"# Tides\n\nWave number {number}, and [[no such entry.\n")
    (own.root / ARTICLE).write_text("# Tides\n\nThe last wave.\n")
    while "The last wave" not in own.get("/tides/").text:
        own.hears("seen after")
    assert own.process.poll() is None


def test_a_site_that_is_broken_from_the_start_shows_its_faults(tmp_path):
    site = Authored(tmp_path).write(ARTICLE, "# Tides\n\nSee [[<script>]] and [[ebb]].\n")
    with previewed(site.root) as preview:
        first = preview.get("/tides/")
        assert first.status == 503
        assert "Not built yet" in first.text
        assert f"{ARTICLE}:3:" in first.text
        assert "&lt;script&gt;" in first.text
        assert "<script>]]" not in first.text
        preview.saves(ARTICLE, TIDES)
        assert preview.get("/tides/").status == 200


def test_a_folder_without_a_site_is_a_fault_too_until_there_is_one(tmp_path):
    with previewed(tmp_path) as preview:
        assert preview.get("/").status == 503
        Authored(tmp_path)
        while preview.get("/").status != 200:
            preview.hears("seen after|Built in|Not built")


def test_the_output_folder_is_never_touched(tmp_path):
    site = Authored(tmp_path)
    site.build()
    before = site.tree()
    stamps = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    with previewed(site.root) as preview:
        preview.hears("Checked")
        preview.saves(ARTICLE, TIDES + "\nMore.\n")
        preview.get("/tides/")
        preview.get("/build.json")
        preview.hears("Checked")
    assert site.tree() == before
    assert {path: path.stat().st_mtime_ns for path in site.output.rglob("*")} == stamps


def test_without_an_output_folder_none_is_made(own: Previewed):
    own.saves(ARTICLE, TIDES + "\nWritten nowhere.\n")
    own.get("/tides/")
    assert not (own.root / "output").exists()
    assert {path.name for path in own.root.iterdir()} <= {"content", "templates"}


def test_a_taken_port_is_told_and_another_one_used(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with previewed(Authored(tmp_path).root, "--port", str(port)) as preview:
            assert f"Port {port} is taken" in preview.said
            assert not preview.netloc.endswith(f":{port}")
            assert preview.get("/").status == 200


def test_ctrl_c_ends_it_well_and_says_so(tmp_path):
    with previewed(Authored(tmp_path).root) as preview:
        preview.hears("Checked")
        assert preview.ends() == 0
        preview.hears("The preview has ended")
        assert "Traceback" not in preview.said


def test_it_speaks_swedish(tmp_path):
    wrong = [sys.executable, "-m", "site_builder", "--lang", "sv", "-C", str(tmp_path), "serve", "--host", "256.1.1.1"]
    said = subprocess.run(wrong, capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "förhandsvisningen kan inte" in said.stderr.lower()


@pytest.mark.skipif(shutil.which("ip") is None, reason="no way to ask for another address")
def test_only_loopback_is_listened_on(preview: Previewed):
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in others - {"127.0.0.1", "127.0.1.1"}:
        with socket.socket() as elsewhere:
            elsewhere.settimeout(2)
            assert elsewhere.connect_ex((address, int(preview.netloc.rpartition(":")[2]))) != 0
