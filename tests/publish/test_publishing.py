"""`publish` against a real bare repository: what comes onto the branch, what stays there, what the author keeps."""

import json
import os
import re

import pytest
from remotes import Publishing, git
from serving import crawl, served

from site_builder.write import manifest


@pytest.fixture
def at(tmp_path) -> Publishing:
    return Publishing(tmp_path)


def test_a_first_publish_makes_the_branch_with_what_was_built(at):
    at.publish().succeeds("Published to gh-pages of origin: 4 pages added", "The branch is new")
    files = at.remote_files()
    assert {"index.html", "404.html", "tides/index.html", "build.json", ".nojekyll", manifest.NAME} <= set(files)
    assert len(at.commits()) == 1
    assert not [path for path in files if path.startswith("content")], "only what was built"


def test_the_commit_names_its_source_and_what_is_in_it_and_who_made_it(at):
    source = git(at.work, "rev-parse", "HEAD")
    at.publish().succeeds()
    message = at.remote("log", "-1", "--format=%an <%ae>%n%B", "gh-pages")
    digest = json.loads(at.remote_text("build.json"))["content_digest"]
    assert message.splitlines()[0] == "Åsa Öberg <asa@example.org>"
    assert f"Publish Explained from {source[:10]}" in message
    assert f"Source-Commit: {source}\n" in message
    assert f"Content-Digest: {digest}\n" in message


def test_a_second_publish_stands_on_the_first_and_removes_what_is_gone(at):
    at.write("content/pages/about.md", "# About\n\nWho we are.\n").commit()
    at.publish().succeeds()
    first = at.tip()
    at.site.remove("content/pages/about.md")
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n").commit()
    at.publish().succeeds("1 page added", "1 page removed")
    files = at.remote_files()
    assert "ebb/index.html" in files
    assert "about/index.html" not in files
    assert at.remote("rev-parse", "gh-pages^") == first


def test_where_nothing_has_changed_there_is_no_commit(at):
    at.publish().succeeds()
    before = at.tip()
    git(at.work, "commit", "-q", "--allow-empty", "-m", "nothing")
    at.publish().succeeds("Nothing has changed", "no commit was made")
    assert at.tip() == before


def test_the_authors_branch_index_files_and_repository_stay_byte_for_byte(at):
    os.utime(at.work / "content/explainers/tides/article.md", (1, 1))  # git would write down the new date in its index
    at.write("notes.txt", "half staged\n")
    git(at.work, "add", "notes.txt")
    at.write("notes.txt", "half staged, then changed\n").write("untracked.txt", "mine\n")
    at.hook("pre-commit", "touch hook-ran; exit 1", repository=at.work / ".git")
    at.hook("pre-push", "touch hook-ran; exit 1", repository=at.work / ".git")
    before = at.everything()
    at.publish().succeeds()
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n")
    at.publish("--allow-dirty").succeeds()
    at.site.remove("content/explainers/ebb/article.md")
    (at.site.root / "content/explainers/ebb").rmdir()
    assert at.everything() == before


def test_what_was_published_can_be_cloned_and_every_link_of_it_works_below_a_folder(at):
    at.write("content/glossary.yaml", "moon:\n  name: moon\n  definition: It draws the sea.\n")
    at.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rises.\n\n## Moon {#moon}\n\nThe moon pulls.\n")
    at.write("content/pages/about.md", "# About\n\nWho we are.\n").commit()
    at.publish("--allow-dirty").fails(1, "definition-without-source")
    at.write(
        "content/glossary.yaml",
        "moon:\n  name: moon\n  definition: It draws the sea.\n  allow:\n    definition-without-source: known to all\n",
    ).commit()
    at.publish().succeeds()
    git(at.root, "clone", "-q", "-b", "gh-pages", str(at.bare), "clone")
    with served(at.root / "clone", "/repo/") as base:
        found = crawl(base)
    assert found.faults == []
    assert len(found.pages) >= 6


def test_what_others_put_on_the_branch_stays(at):
    at.somebody_pushes({"CNAME": "tides.example.org\n", "old/index.html": "old", ".nojekyll": ""})
    at.publish("--base-url", "https://tides.example.org/").succeeds()
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n").commit()
    at.somebody_pushes({"data/figures.csv": "1,2\n"})
    at.publish("--base-url", "https://tides.example.org/").succeeds()
    assert {"CNAME", "old/index.html", "data/figures.csv", "ebb/index.html"} <= set(at.remote_files())
    assert at.remote_text("CNAME") == "tides.example.org"


def test_a_foreign_file_where_a_page_goes_is_a_refusal_that_names_it(at):
    at.somebody_pushes({"tides/index.html": "not ours\n"})
    at.refused("foreign-on-branch").says("tides/index.html is on the branch already")


def test_a_foreign_file_where_a_folder_goes_is_a_refusal_too(at):
    at.somebody_pushes({"tides": "not ours\n"})
    at.refused("foreign-on-branch").says("tides is on the branch already")


def test_a_foreign_file_with_the_very_bytes_of_ours_is_no_trouble(at):
    at.publish().succeeds()
    at.somebody_pushes({}, remove=[manifest.NAME])
    at.publish().succeeds()
    assert manifest.NAME in at.remote_files()


def test_a_link_somebody_put_on_the_branch_stays_and_is_never_followed(at):
    at.somebody_pushes({"other.txt": "x"})
    blob = git(at.bare, "hash-object", "-w", "--stdin", given=b"/etc")
    tree = git(at.bare, "ls-tree", "gh-pages") + f"\n120000 blob {blob}\ttides\n"
    made = git(at.bare, "mktree", given=tree.encode())
    git(at.bare, "update-ref", "refs/heads/gh-pages", git(at.bare, "commit-tree", made, "-m", "link"))
    at.refused("foreign-on-branch").says("tides is on the branch")


def test_a_page_mended_on_the_branch_by_hand_is_written_anew_and_counts_as_changed(at):
    at.publish().succeeds()
    page = at.remote_text("tides/index.html")
    at.somebody_pushes({"tides/index.html": page.replace("rises", "falls")})
    at.publish("--verify").fails(1, "Changed on the branch by somebody else: tides/index.html")
    at.publish().succeeds("1 page changed")
    assert at.remote_text("tides/index.html") == page


def test_bytes_arrive_as_they_were_built_whatever_git_would_do_to_line_ends(at):
    git(at.work, "config", "core.autocrlf", "true")
    git(at.work, "config", "core.safecrlf", "false")
    at.write(".gitattributes", "* text eol=crlf\n*.html ident\n")
    at.write("content/explainers/tides/article.md", "# Tides\n\n![The moon](images/moon.svg)\n\nThe sea rises.\n")
    at.write("content/explainers/tides/images/moon.svg", b'<svg xmlns="http://www.w3.org/2000/svg">\r\n</svg>\r\n')
    at.commit()
    at.write("home/.config/git/attributes", "* text eol=lf\n*.html ident\n")
    at.publish(HOME=str(at.work / "home")).succeeds()
    at.site.build()
    built = at.site.tree()
    git(at.root, "clone", "-q", "-b", "gh-pages", str(at.bare), "clone")
    for path, digest in built.items():
        assert manifest.Entry.of((at.root / "clone" / path).read_bytes()).digest == digest, path


def test_files_have_plain_modes(at):
    at.publish().succeeds()
    modes = {line.split()[0] for line in at.remote("ls-tree", "-r", "gh-pages").splitlines()}
    assert modes == {"100644"}


def test_a_dry_run_names_the_pages_and_changes_nothing(at):
    at.publish().succeeds()
    before = at.tip()
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n")
    at.write(
        "content/explainers/tides/article.md", "# Tides\n\nThe sea rises and falls.\n\n## Moon {#moon}\n\nIt pulls.\n"
    )
    said = at.publish("--dry-run").succeeds(
        "+ Ebb – Explained (ebb/)", "~ Tides – Explained (tides/)", "1 page added", "Nothing was published."
    )
    said.says("Not everything is committed")
    assert at.tip() == before
    assert at.publish("--dry-run", lang="sv").text.count("sida") >= 2


def test_a_dry_run_names_removed_pages_by_their_title(at):
    at.write("content/pages/about.md", "# About us\n\nWho we are.\n").commit()
    at.publish().succeeds()
    at.site.remove("content/pages/about.md")
    at.commit()
    at.publish("--dry-run").succeeds("- About us – Explained (about/)")


def test_another_branch_can_be_published_to(at):
    at.publish("--branch", "site/live").succeeds("Published to site/live of origin")
    assert at.tip("site/live")
    assert not at.tip()


def test_a_version_that_is_published_can_be_verified(at):
    at.publish("--verify").fails(1, "Nothing is published on gh-pages of origin yet.")
    at.publish().succeeds()
    at.publish("--verify").succeeds("4 pages", "The content here gives the same site.", at.site_digest())
    at.write("content/explainers/tides/article.md", "# Tides\n\nThe sea falls.\n").commit()
    at.publish("--verify").fails(1, "gives another site", "~ Tides – Explained (tides/)")


def test_what_an_address_shows_can_be_verified_over_http(at):
    folder = at.root / "clone"
    folder.mkdir()
    with served(folder, "/repo/") as base:
        url = ("--base-url", base)
        at.publish(*url).succeeds()
        at.publish("--verify", "--live", *url).fails(1, "doesn't answer with a build.json")
        git(at.root, "clone", "-q", "-b", "gh-pages", str(at.bare), str(folder))
        at.publish("--verify", "--live", *url).succeeds(f"{base} shows it.")
        at.write("content/explainers/tides/article.md", "# Tides\n\nThe sea falls.\n").commit()
        at.publish(*url).succeeds()
        at.publish("--verify", "--live", *url).fails(1, "shows another version")


def test_build_json_has_no_clock_and_no_commit(at):
    at.publish().succeeds()
    said = at.remote_text("build.json")
    assert not re.search(r"20\d\d-", said)
    assert git(at.work, "rev-parse", "HEAD")[:10] not in said
