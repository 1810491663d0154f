"""What a page says to machines, and what it shows: for tests that compare the two."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import html

NOT_SHOWN = {
    "@type",
    "@id",
    "@context",
    "url",
    "item",
    "image",
    "sameAs",
    "position",
    "inLanguage",
    "correctionsPolicy",
}
"""Types, addresses and codes."""
DATES = {"datePublished", "dateModified", "dateCreated"}


def graph_of(page: str) -> list[dict[str, Any]]:
    """The things a page speaks of."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert len(scripts) <= 1
    said = json.loads(scripts[0]) if scripts else {"@context": "https://schema.org", "@graph": []}
    assert said["@context"] == "https://schema.org"
    return said["@graph"]


def thing(page: str, type_: str) -> dict[str, Any]:
    """The one thing of a type."""
    (found,) = [each for each in graph_of(page) if type_ in _listed(each["@type"])]
    return found


def things(said: Any) -> Iterator[dict[str, Any]]:
    """Every thing in what is said, however deep."""
    if isinstance(said, dict):
        yield said
        said = list(said.values())
    for part in said if isinstance(said, list) else ():
        yield from things(part)


def shown(page: str) -> str:
    """What a page shows, without the signs of citations, which no sentence has."""
    tree = html.fromstring(page)
    for hidden in tree.xpath("//script | //style | //*[@class='cite'] | //a[contains(@class, 'rests')] | //sup"):
        hidden.drop_tree()
    return even(" ".join(tree.xpath("//body//text()")))


def even(text: str) -> str:
    """Words alone: spaces and marks stand differently in a text and in the page made of it."""
    return "".join(re.findall(r"\w+", text)).casefold()


def unseen(page: str) -> list[str]:
    """What is said to machines and not shown."""
    visible = shown(page)
    return [
        f"{name}: {value}"
        for each in things(graph_of(page))
        for name, values in each.items()
        if name not in NOT_SHOWN | DATES
        for value in _listed(values)
        if isinstance(value, str) and even(value) not in visible
    ]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
