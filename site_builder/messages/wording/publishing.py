"""Words what can keep a site from being published."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from site_builder.messages.message import Message

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "git-missing": Message(
            "the program git isn't on this machine, and publishing needs it",
            ("Install git, or let a workflow publish: see docs/publishing.md.",),
        ),
        "git-failed": Message("git {command} didn't succeed:{said}", ("Mend what git says, then publish again.",)),
        "not-a-repository": Message(
            "{path} is not in a git repository, so there is nowhere to publish to",
            ("In that folder: git init, git add, git commit, then git remote add origin ADDRESS.",),
        ),
        "nothing-committed": Message(
            "nothing is committed in this repository yet",
            ("First git add content and git commit: what is published is published from a commit.",),
        ),
        "content-not-committed": Message(
            "{count:file isn't|files aren't} committed, so nobody could say later what was published:{files}",
            ("Commit first, or publish it all the same with --allow-dirty.",),
        ),
        "no-remote": Message(
            "this repository has no remote to publish to",
            ("Make one at your web host, then: git remote add origin ADDRESS.",),
        ),
        "no-such-remote": Message(
            "there is no remote “{remote}”", ("There are: {remotes}.",), otherwise="Add it with git remote add."
        ),
        "which-remote": Message(
            "this repository has several remotes, none of them called origin: {remotes}",
            ("Say which with --remote.",),
        ),
        "bad-branch-name": Message(
            "“{branch}” can't be the name of a branch", ("Take a plain word, for instance gh-pages.",)
        ),
        "branch-holds-content": Message(
            "{branch} is the branch your content is on; pages published there would mix with it",
            ("Publish to a branch of its own, for instance --branch gh-pages.",),
        ),
        "no-identity": Message(
            "git doesn't know who you are, and a commit has a name on it",
            ('Tell it once: git config --global user.name "Your Name", and the same with user.email.',),
        ),
        "remote-wants-login": Message(
            "{remote} doesn't let you in:{said}",
            (
                "Log in once so that git keeps it: https with a credential helper, ssh with a key that ssh-agent has.",
                "Then `git fetch` works without asking, and so does this.",
            ),
        ),
        "remote-not-reached": Message(
            "{remote} can't be reached:{said}",
            ("Look at the address with `git remote -v`, and whether you are online.",),
        ),
        "push-refused": Message(
            "{remote} doesn't take the commit on {branch}:{said}",
            ("Whoever runs the server has protected the branch: ask them, or publish to another one with --branch.",),
        ),
        "always-somebody-faster": Message(
            "somebody else pushed to {branch} each of {tries} times in between",
            ("Try again when it is quiet; nothing of theirs was touched.",),
        ),
        "foreign-on-branch": Message(
            "{path} is on the branch already, and no build of ours put it there",
            (
                "If it may go, remove it from the branch (on GitHub: open it there, delete it, commit).",
                "Else give our page another id or a `slug`, or publish to another branch with --branch.",
            ),
        ),
        "not-a-plain-file": Message(
            "{path} in the built site is no plain file, and only those are published",
            ("Publish again; if it comes back, tell us.",),
        ),
        "nothing-to-publish": Message(
            "there is nothing to publish: no explainer and no page, or drafts only",
            ("Take `draft: true` out of an explainer that is ready.",),
        ),
        "base-url-elsewhere": Message(
            "readers would find this site at {derived}, but base_url says {base_url}",
            (
                "Write base_url: {derived} in content/site.yaml, or leave it out.",
                "If {base_url} is right (a domain of your own), set it at your web host first, or say --base-url.",
            ),
        ),
        "published-is-newer": Message(
            "what is published was made from {commit}, which is newer than what is checked out here",
            ("Get it first (git pull), or go back on purpose with --allow-older.",),
        ),
    }
)
