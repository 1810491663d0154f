"""Finds the author's files and hands each to its record.

In: a project's folders. Out: `Content`, every text compiled, and what is wrong with the files' shape. In order:

1. `site.yaml`, which says the languages
2. glossary and sources, with their translations
3. stored documents that sources name
4. explainers: article and facts, per language
5. plain pages
6. what was accepted: translations, and findings from before a rule was adopted

A record that can't be read keeps its id in `Content.broken`, so that references to it still count.
"""

from site_builder.content import Content
from site_builder.diagnostics import Failure, Report
from site_builder.load.articles import load_explainers, load_pages
from site_builder.load.baseline import load_baseline
from site_builder.load.files import Files
from site_builder.load.lock import load_lock
from site_builder.load.maps import load_map
from site_builder.load.settings import load_settings
from site_builder.load.stored import load_documents
from site_builder.load.strays import stray_files
from site_builder.memory import NOTHING, Nothing
from site_builder.project import Project
from site_builder.records.source import Source
from site_builder.records.term import Term


def load(project: Project, report: Report, memory: Nothing = NOTHING) -> Content:
    """Read a whole project. Never raises for what an author wrote; for files that may not be read, a `Failure`."""
    try:
        return _load(Files(project, report, memory))
    except OSError as trouble:
        path = str(trouble.filename or project.content)
        raise Failure("cannot-read", path=path, reason=trouble.strerror or str(trouble)) from trouble


def _load(files: Files) -> Content:
    languages, settings, sure = load_settings(files)
    if not sure:
        # Without its languages no file of the site can be told from its translations: all else would be noise.
        first = languages[0]
        return Content(
            languages=languages[:1],
            settings=settings,
            terms={first: {}},
            sources={first: {}},
            explainers={first: {}},
            pages={first: {}},
        )
    raw_html = settings[languages[0]].raw_html
    terms = load_map(files, "glossary", Term, "term", languages=languages, raw_html=raw_html)
    sources = load_map(files, "sources", Source, "source", languages=languages, raw_html=raw_html)
    documents = load_documents(files, sources[languages[0]])
    explainers = load_explainers(files, languages=languages, raw_html=raw_html)
    pages = load_pages(files, languages=languages, raw_html=raw_html)
    files.report.add(stray_files(files))
    return Content(
        languages=languages,
        settings=settings,
        terms=terms,
        sources=sources,
        explainers=explainers,
        pages=pages,
        documents=documents,
        images=files.images,
        broken=files.broken,
        accepted=load_lock(files),
        baseline=load_baseline(files),
    )
