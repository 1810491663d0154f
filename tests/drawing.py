"""A page under test: an authored site checked, one of its pages opened for drawing."""

from markupsafe import Markup

from site_builder.messages.theme import theme_words
from site_builder.render.sheet import Sheet, Voice
from site_builder.urls import asset

TIDES = "content/explainers/tides/"


def sheet(authored, kind, *subject, language="en", number=1):
    """The page of this kind, before anything is linked on it."""
    site = authored.check()
    assert site is not None, "\n" + authored.said()
    local = site.editions[language]
    pictures = {image.digest: asset(f"picture.{image.digest[:4]}.png") for image in local.edition.images.values()}
    voice = Voice(
        words=theme_words(language),
        mark=lambda kind: Markup(f"({kind})"),
        style=asset("style.css"),
        css="",
        scripts={"cards": asset("cards.js"), "search": asset("search.js")},
        pictures=pictures,
    )
    page = local.page(kind, *subject, number=number)
    assert page is not None, [page.key for page in local.pages]
    return Sheet(site, local, page, voice)


def sourced(authored):
    """The same site with two sources, a Swedish one with its text, a claim, an event and an entry."""
    authored.write(
        "content/sources.yaml",
        """\
        almanac:
          title: The almanac
          publisher: Tide Office
          issued: 2024-06-19
        tabell:
          title: Tabell
          language: sv
          text_file: seeds/tabell.txt
          primary: true
        """,
    )
    authored.write("seeds/tabell.txt", "havet dras av månen\n\nmen långsamt varje dag\n")
    authored.write(
        "content/glossary.yaml",
        """\
        tide:
          name: tide
          definition: The rise and fall of the sea. It comes twice a day.
        moon-man:
          kind: person
          name: Moon Man
        """,
    )
    authored.write(
        TIDES + "explainer.yaml",
        """\
        claims:
          pull:
            section: moon
            text: The moon pulls.
            by: moon-man
            status: documented
            evidence:
              - source: almanac
        timeline:
          launch:
            date: 2024-01-02
            text: A gauge is put in the sea.
            sources: almanac
        """,
    )
    return authored
