"""Checks the list of sources as a whole: each address once, each source used."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit

from site_builder.check.running_text import running_texts
from site_builder.content import Edition, cited_sources, prose_in, sources_in
from site_builder.diagnostics import Diagnostic, Related, warning
from site_builder.records.source import Source
from site_builder.site import Site

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid")


def duplicate_source(site: Site) -> Iterator[Diagnostic]:
    """Two sources have the same address.

    Why: one document would count as two, and its notes and dates drift apart. `http` and `https`, `www.`, a slash at
    the end, an anchor and tracking make no difference. Told at the later one.
    Wrong: `wire-report` and `wire-report-2`, both with `url: https://example.org/dam`
    Right: one of them, cited by both texts; `was: [wire-report-2]` keeps old links
    """
    first: dict[str, Source] = {}
    for source in sorted(site.editions[site.languages[0]].edition.sources.values(), key=lambda each: each.at):
        if source.url:
            before = first.setdefault(_evened(source.url), source)
            if before is not source:
                related = (Related(code="first-given-here", at=before.place("url")),)
                yield warning(
                    "duplicate-source", source.place("url"), related=related, source=source.id, other=before.id
                )


def _evened(url: str) -> str:
    """An address without what makes no difference to what it shows."""
    parts = urlsplit(url.strip())
    kept = [(key, value) for key, value in parse_qsl(parts.query) if not key.casefold().startswith(_TRACKING)]
    # Some sites have their pages behind “#!/” or “#/”: there the anchor is the address.
    anchor = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(kept))}#{anchor}"


def unused_source(site: Site) -> Iterator[Diagnostic]:
    """No text, fact or entry rests on the source.

    Why: the list of sources would promise more than the text keeps. A source counts as used if it is cited, if a claim,
    event, relation or entry names it, or if one that is used retells it or is known through it.
    Wrong: a source nobody cites
    Right: cite it [@annual-report], or delete it
    """
    used: set[str] = set()
    for local in site.editions.values():
        used |= _used(local.edition)
    for id_, source in site.editions[site.languages[0]].edition.sources.items():
        if id_ not in used:
            yield warning("unused-source", source.at, source=id_)


def _used(edition: Edition) -> set[str]:
    used: set[str] = set()
    for explainer in edition.explainers.values():
        used |= set(cited_sources(explainer))
    for prose in running_texts(edition):
        used |= set(sources_in(prose))
    for term in edition.terms.values():
        used |= set(term.sources)
        for prose in prose_in(term):
            used |= set(sources_in(prose))
    waiting = list(used)
    while waiting:
        source = edition.sources.get(waiting.pop())
        if source is not None:
            leads = {*source.based_on, *source.via, *(id_ for prose in prose_in(source) for id_ in sources_in(prose))}
            waiting += leads - used
            used |= leads
    return used
