"""`publish` where things are not as they usually are: races, refusals, odd repositories, odd paths."""

import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from remotes import NAMED, Publishing, git

from site_builder import publish as publishing


@pytest.fixture
def at(tmp_path) -> Publishing:
    return Publishing(tmp_path)


RACE = """
# Somebody else is faster: their commit is there when ours arrives.
[ -f "$GIT_DIR/raced" ] && [ "$(cat "$GIT_DIR/raced")" -ge {times} ] && exit 0
count=$(cat "$GIT_DIR/raced" 2>/dev/null || echo 0); echo $((count + 1)) > "$GIT_DIR/raced"
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
blob=$(echo "$count" | git hash-object -w --stdin)
tree=$( (git ls-tree gh-pages 2>/dev/null; printf '100644 blob %s\\tfaster-%s.txt\\n' "$blob" "$count") | git mktree)
parent=$(git rev-parse -q --verify gh-pages)
commit=$(GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@example.org GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@example.org \\
  git commit-tree "$tree" ${{parent:+-p $parent}} -m faster)
git update-ref refs/heads/gh-pages "$commit"
exit 0
"""


@pytest.mark.parametrize("times", [1, 2])
def test_a_push_that_lost_a_race_is_redone_on_top(at, times):
    at.publish().succeeds()
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n").commit()
    at.hook("pre-receive", RACE.format(times=times))
    at.publish().succeeds("Somebody else published in between", "1 page added")
    files = at.remote_files()
    assert {"faster-0.txt", f"faster-{times - 1}.txt", "ebb/index.html"} <= set(files)
    assert len(at.commits()) == 2 + times


FASTER = """#!/bin/sh
# Somebody pushes after we have looked and before we push.
if [ ! -e {done} ]; then case " $* " in *" push "*) touch {done}; (unset GIT_DIR; {git} -C {other} push -q origin HEAD:gh-pages) ;; esac; fi
exec {git} "$@"
"""


def test_whoever_pushes_between_our_look_and_our_push_loses_nothing(at):
    at.publish().succeeds()
    other = at.root / "other"
    git(at.root, "clone", "-q", "-b", "gh-pages", str(at.bare), str(other))
    (other / "theirs.txt").write_text("theirs\n")
    git(other, "add", ".")
    git(other, "commit", "-q", "-m", "theirs")
    folder = at.root / "bin"
    folder.mkdir()
    shim = folder / "git"
    shim.write_text(FASTER.format(git=shutil.which("git"), other=other, done=at.root / "done"))
    shim.chmod(0o755)
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n").commit()
    at.publish(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}").succeeds("Somebody else published in between")
    assert {"theirs.txt", "ebb/index.html"} <= set(at.remote_files())
    assert len(at.commits()) == 3


def test_two_who_make_the_branch_at_once_both_end_up_on_it(at):
    at.hook("pre-receive", RACE.format(times=1))
    at.publish().succeeds()
    assert {"faster-0.txt", "tides/index.html"} <= set(at.remote_files())


def test_whoever_loses_every_race_is_told_and_overwrites_nothing(at):
    at.hook("pre-receive", RACE.format(times=100))
    said = at.publish()
    assert said.failure == "always-somebody-faster"
    assert "index.html" not in at.remote_files()
    assert len(at.commits()) == publishing.TRIES


def test_a_refused_push_shows_the_servers_words_and_changes_nothing(at):
    at.hook("pre-receive", 'echo "GH006: Protected branch update failed" >&2; exit 1')
    at.refused("push-refused").says(
        "GH006: Protected branch update failed", "origin doesn't take the commit on gh-pages"
    )


def test_a_site_can_be_published_from_a_detached_head(at):
    git(at.work, "checkout", "-q", "--detach")
    at.publish().succeeds()
    assert git(at.work, "rev-parse", "--abbrev-ref", "HEAD") == "HEAD"


def test_spaces_and_letters_beyond_ascii_in_paths_are_no_trouble(tmp_path):
    folder = tmp_path / "på ön"
    folder.mkdir()
    at = Publishing(folder, inside="vår sajt", remote="fjärran arkiv.git")
    at.write("content/explainers/tides/article.md", '# Tides\n\n![The moon](images/måne.svg "Moon")\n')
    at.write(
        "content/explainers/tides/images/måne.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
    )
    at.refused("content-not-committed").says("content/explainers/tides/images/måne.svg")
    at.commit()
    at.publish().succeeds()
    assert "tides/index.html" in at.remote_files()


def test_an_address_relative_to_the_repository_means_the_same_here(at):
    git(at.work, "remote", "set-url", "origin", "../remote.git")
    at.publish().succeeds()
    assert at.tip()


def test_content_in_a_folder_of_a_larger_repository_is_published_from_there(tmp_path):
    at = Publishing(tmp_path, inside="docs/site")
    (at.work / "elsewhere.txt").write_text("not of this site\n")
    at.publish().succeeds()
    assert "tides/index.html" in at.remote_files()


def test_a_further_worktree_of_a_repository_publishes_too(at):
    at.publish().succeeds()
    other = at.root / "second"
    git(at.work, "worktree", "add", "-q", "-b", "draft", str(other))
    at.site.root = other
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n")
    git(other, "add", ".")
    git(other, "commit", "-q", "-m", "ebb")
    at.publish().succeeds("1 page added")


def test_a_submodule_publishes_to_its_own_remote(at):
    outer = at.root / "outer"
    outer.mkdir()
    git(outer, "init", "-q")
    git(at.work, "push", "-q", "origin", "main")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(at.bare), "site")
    at.site.root = outer / "site"
    at.publish(
        GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@b.c", GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@b.c"
    ).succeeds()
    assert at.tip()


def test_a_shallow_clone_publishes_without_losing_history(at):
    at.publish().succeeds()
    at.commit_more()
    git(at.work, "push", "-q", "origin", "main")
    shallow = at.root / "shallow"
    git(at.root, "clone", "-q", "--depth", "1", at.bare.as_uri(), str(shallow))
    git(shallow, "config", "user.name", "A")
    git(shallow, "config", "user.email", "a@example.org")
    at.site.root = shallow
    at.publish().succeeds()
    assert len(at.commits()) == 2


def test_variables_of_a_hook_that_calls_us_do_not_lead_astray(at, tmp_path):
    astray = tmp_path / "astray"
    git(tmp_path, "init", "-q", str(astray))
    at.publish(
        GIT_DIR=str(astray / ".git"),
        GIT_INDEX_FILE=str(tmp_path / "an-index"),
        GIT_WORK_TREE=str(astray),
        GIT_OBJECT_DIRECTORY=str(astray / ".git/objects"),
        GIT_PREFIX="x/",
    ).succeeds()
    assert at.tip()
    assert not (tmp_path / "an-index").exists()
    assert git(astray, "count-objects") == "0 objects, 0 kilobytes"


def test_settings_that_reach_the_server_are_used_and_others_are_not(at):
    moved = at.bare.rename(at.root / "moved.git")
    git(at.work, "config", f"url.{moved}.insteadOf", "https://git.example.org/site.git")
    git(at.work, "remote", "set-url", "origin", "https://git.example.org/site.git")
    git(at.work, "config", "core.hooksPath", str(at.root / "hooks"))
    git(at.work, "config", "commit.gpgSign", "true")
    git(at.work, "config", "push.followTags", "true")
    (at.root / "hooks").mkdir()
    hook = at.root / "hooks" / "pre-push"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    at.publish().succeeds()
    at.bare = moved
    assert at.tip()


def test_a_repository_without_a_remote_is_told_how_to_get_one(at):
    git(at.work, "remote", "remove", "origin")
    at.refused("no-remote").says("git remote add origin")


def test_a_remote_that_is_not_there_is_told_with_those_that_are(at):
    at.refused("no-such-remote", "--remote", "orign").says("There are: origin.")


def test_the_only_remote_is_taken_and_of_several_one_must_be_named(at):
    git(at.work, "remote", "rename", "origin", "upstream")
    at.publish().succeeds("gh-pages of upstream")
    git(at.work, "remote", "add", "mirror", str(at.bare))
    at.refused("which-remote").says("mirror, upstream")
    git(at.work, "config", "branch.main.remote", "upstream")
    at.publish().succeeds()


def test_a_folder_outside_any_repository_is_told(at, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    at.site.root = elsewhere
    at.refused("not-a-repository", GIT_CEILING_DIRECTORIES=str(elsewhere.parent)).says("git init")


def test_a_repository_without_a_commit_is_told(tmp_path):
    at = Publishing(tmp_path)
    git(at.work, "update-ref", "-d", "HEAD")
    at.refused("nothing-committed")


def test_a_machine_without_git_is_told(at, tmp_path):
    (tmp_path / "nothing").mkdir()
    at_path = str(tmp_path / "nothing")
    assert at.publish(PATH=at_path).failure == "git-missing"


def test_whoever_has_told_git_no_name_is_told_how_to(at):
    git(at.work, "config", "--unset", "user.name")
    git(at.work, "config", "--unset", "user.email")
    at.refused("no-identity").says('git config --global user.name "Your Name"')


def test_a_remote_that_is_gone_is_told_with_gits_words(at):
    git(at.work, "remote", "set-url", "origin", str(at.root / "gone.git"))
    assert "gone.git" in at.publish().text
    assert at.publish().failure == "remote-not-reached"


@contextmanager
def guarded(status: int):
    """The address of a git server that lets nobody in."""

    class Guard(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            self.send_header("WWW-Authenticate", 'Basic realm="git"')
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Guard)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_port}/site.git"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize(("status", "login"), [(401, ""), (401, "me:hemligt@"), (403, "")])
def test_whoever_is_not_let_in_is_told_how_without_being_asked_and_no_password_is_shown(at, status, login):
    with guarded(status) as address:
        git(at.work, "remote", "set-url", "origin", f"http://{login}{address}")
        said = at.publish(lang="sv")
    assert said.failure == "remote-wants-login"
    said.says("släpper inte in dig", f"http://{address}", "credential helper")
    assert "hemligt" not in said.text


def test_content_that_is_not_committed_is_refused_with_its_files_unless_told(at):
    at.write("content/pages/about.md", "# About\n\nWho we are.\n")
    said = at.refused("content-not-committed")
    said.says("content/pages/about.md", "--allow-dirty", "1 file isn't committed")
    at.publish("--allow-dirty").succeeds()
    assert "with changes that were not committed" in at.remote("log", "-1", "--format=%B", "gh-pages")


def test_what_is_not_of_the_site_may_be_dirty(at):
    at.write("todo.txt", "buy milk\n")
    at.publish().succeeds()


def test_content_that_git_ignores_altogether_is_refused(at):
    git(at.work, "rm", "-rq", "--cached", "content")
    at.write(".gitignore", "content/\n")
    git(at.work, "add", ".gitignore")
    git(at.work, "commit", "-qm", "ignored")
    at.refused("content-not-committed")


@pytest.mark.parametrize("branch", ["main", "main.lock", "a..b", "-x"])
def test_a_branch_that_holds_the_content_or_can_not_be_is_refused(at, branch):
    git(at.work, "push", "-q", "origin", "main")
    before = at.tip("main")
    said = at.publish(f"--branch={branch}")
    assert said.failure == ("branch-holds-content" if branch == "main" else "bad-branch-name")
    assert at.tip("main") == before


def test_a_site_with_an_error_or_a_warning_is_not_published(at):
    at.publish().succeeds()
    before = at.tip()
    at.write("content/explainers/tides/article.md", "# Tides\n\nThe sea [[rises]].\n").commit()
    at.publish().fails(1, "error[unknown-term]", "Not published: 1 error")
    at.write("content/explainers/tides/article.md", "# Tides\n\nThe sea rose last year.\n").commit()
    at.publish().fails(1, "warning[relative-date]", "What is published stays as it is.")
    assert at.tip() == before


def test_an_empty_site_is_not_published(at):
    at.write("content/explainers/tides/explainer.yaml", "draft: true\n").commit()
    at.refused("nothing-to-publish")


def test_an_older_commit_does_not_take_the_place_of_a_newer_one_unless_told(at):
    first = git(at.work, "rev-parse", "HEAD")
    at.write("content/explainers/ebb/article.md", "# Ebb\n\nThe sea falls.\n").commit()
    at.publish().succeeds()
    git(at.work, "checkout", "-q", first)
    at.refused("published-is-newer").says("--allow-older")
    at.publish("--allow-older").succeeds("1 page removed")


def test_the_address_follows_from_the_remote_where_none_is_written(at):
    at.as_github("https://github.com/Example/tides.git")
    at.publish().succeeds("by the remote it is https://example.github.io/tides/")
    assert '<link rel="canonical" href="https://example.github.io/tides/tides/"' in at.remote_text("tides/index.html")


def test_a_base_url_that_does_not_fit_the_remote_is_refused_with_both(at):
    at.as_github("git@github.com:example/tides.git")
    at.write(
        "content/site.yaml", "title: Explained\nlanguages: en\nbase_url: https://example.github.io/tide/\n"
    ).commit()
    at.refused("base-url-elsewhere").says("https://example.github.io/tides/", "https://example.github.io/tide/")
    at.write(
        "content/site.yaml", "title: Explained\nlanguages: en\nbase_url: https://Example.github.io/tides\n"
    ).commit()
    at.publish().succeeds()


def test_a_cname_on_the_branch_says_the_address(at):
    at.as_github("https://github.com/example/tides")
    at.write("content/site.yaml", "title: Explained\nlanguages: en\nbase_url: https://tides.example.org/\n").commit()
    at.refused("base-url-elsewhere")
    at.somebody_pushes({"CNAME": "tides.example.org\n"})
    at.publish().succeeds("https://tides.example.org/")


def test_all_of_it_is_said_in_swedish_too(at):
    at.publish(lang="sv").succeeds("Publicerat till gh-pages i origin: 4 sidor tillagda", "Grenen är ny.")
    at.write("content/pages/about.md", "# About\n\nWho we are.\n")
    assert "1 fil är inte incheckad" in at.publish(lang="sv").text


def test_from_a_shell_a_refusal_ends_with_2_and_no_traceback(at):
    git(at.work, "remote", "remove", "origin")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    ran = subprocess.run(
        [sys.executable, "-m", "site_builder", "-C", str(at.work), "publish"],
        env={**environment, **NAMED},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert "no remote to publish to" in ran.stderr
    assert "Traceback" not in ran.stderr
