"""Makes `llms.txt`: for language models, what the site is and where its texts are in Markdown (llmstxt.org).

In: a site. Out: Markdown: title, summary, and lists of links to the twins of pages, each with what is there. Links are
in full where the site knows its address.
"""

from collections.abc import Iterator
from functools import partial

from site_builder.content import Explainer
from site_builder.machine_files import MachineFile, data_of, llms_of
from site_builder.render.labels import STATUSES
from site_builder.render.machines.texts.explainers import LISTS
from site_builder.render.machines.texts.markdown import markdown
from site_builder.render.machines.texts.pages import summary_of
from site_builder.render.machines.texts.paper import Paper
from site_builder.render.machines.texts.parts import described, listed, title
from site_builder.render.machines.texts.tree import Block, Blocks, Quote, says
from site_builder.render.machines.twins import spelled
from site_builder.render.names import first_sentence, language_name
from site_builder.site import Link, Site
from site_builder.urls import absolute, twin_of


def llms_txt(site: Site, file: MachineFile) -> bytes:
    """The file of a language."""
    blocks = tuple(_blocks(Paper(site, file.language)))
    return markdown(blocks, partial(_full, site.base_url, file)).encode()


def _blocks(paper: Paper) -> Iterator[Block]:
    settings = paper.edition.settings
    explainers = paper.local.explainers()
    yield title(settings.title)
    summary = settings.summary or ". ".join(explainer.title for explainer in explainers[:3])
    yield from (Quote((says(summary),)),) if summary else ()
    if any(explainer.facts.claims for explainer in explainers):
        yield says(paper.say("Each claim says who makes it, on what evidence, and what those concerned answer."))
        meanings = [f"{paper.say(word)}: {paper.say(meaning)}" for word, meaning in STATUSES.values()]
        yield says(" ".join(meanings))
    for explainer in explainers:
        yield from listed(explainer.title, tuple(_of_explainer(paper, explainer)))
    yield from listed(paper.say("Glossary"), tuple(_glossary(paper)))
    yield from listed(paper.say("About this site"), tuple(_plain(paper)))
    # The convention gives this heading a meaning, so it is English: what may be left out where room is short.
    yield from listed("Optional", tuple(_optional(paper, explainers)))


def _of_explainer(paper: Paper, explainer: Explainer) -> Iterator[Blocks]:
    local = paper.local
    yield (described(local.link("overview", explainer.id), paper.say("Overview"), summary_of(explainer)),)
    for section in explainer.sections:
        link = local.page("section", explainer.id, section.id)
        if link:
            short = section.short.plain if section.short else first_sentence(section.body.plain)
            yield (described(Link(address=link.address), section.title, short),)
    facts = explainer.facts
    counts = {
        "timeline": _counted(paper, "%(count)s event.", "%(count)s events.", len(facts.timeline)),
        "claims": _counted(paper, "%(count)s claim", "%(count)s claims", len(facts.claims)),
        "sources": _counted(paper, "%(count)s source.", "%(count)s sources.", len(local.listed_sources(explainer.id))),
    }
    for kind, words in LISTS:
        if link_ := local.link(kind, explainer.id):
            yield (described(link_, paper.say(words), counts[kind]),)
    for id_ in paper.edition.primary_of(explainer):
        if link_ := local.link("article", explainer.id, id_):
            yield (described(link_, paper.say("The article"), paper.source_words(id_)),)


def _counted(paper: Paper, one: str, many: str, count: int) -> str:
    return (paper.words.ngettext(one, many, count) % {"count": count}).rstrip(".")


def _glossary(paper: Paper) -> Iterator[Blocks]:
    if link := paper.local.link("glossary"):
        said = paper.say("Words, people, organisations and countries, explained.")
        yield (described(link, paper.say("Glossary"), said),)


def _plain(paper: Paper) -> Iterator[Blocks]:
    for id_, plain in paper.edition.pages.items():
        link = paper.local.link("page", id_)
        yield (described(link, plain.title, plain.summary.plain if plain.summary else ""),)


def _optional(paper: Paper, explainers: tuple[Explainer, ...]) -> Iterator[Blocks]:
    names = {"explainer": "JSON", "bibtex": "BibTeX", "csl": "CSL-JSON"}
    for explainer in explainers:
        for file in data_of(paper.edition, explainer):
            yield (described(Link(address=file.address), f"{explainer.title}: {names[file.kind]}", ""),)
    for tag, local in paper.site.editions.items():
        if tag != paper.language:
            name = language_name(tag, language=paper.language)
            link = Link(address=llms_of(local.edition).address)
            yield (described(link, local.edition.settings.title, name[:1].upper() + name[1:]),)


def _full(base: str, file: MachineFile, target: Link | str) -> str:
    """A link to a twin or a file; in full where the site knows its address."""
    if isinstance(target, str):
        return target
    if not base:
        return spelled(file.address, target)
    is_page = not target.address or target.address.endswith("/")
    return absolute(base, twin_of(target.address) if is_page else target.address)
