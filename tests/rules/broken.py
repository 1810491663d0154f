"""Broken sites: what an author got wrong, and what is to be said of it, as `path:line:column code`."""

from dataclasses import dataclass, field

ARTICLE = "content/explainers/tides/article.md"
FACTS = "content/explainers/tides/explainer.yaml"
GLOSSARY = "content/glossary.yaml"
SOURCES = "content/sources.yaml"


@dataclass(frozen=True)
class Broken:
    name: str
    files: dict[str, str | bytes]
    said: tuple[str, ...]
    hint: str = ""
    gone: tuple[str, ...] = field(default=())


CASES = (
    Broken("no site.yaml", {}, ("no-site-yaml",), "new site", gone=("content/site.yaml",)),
    Broken(
        "a colon in a title",
        {"content/site.yaml": "title: Kiel: the canal\n"},
        ("content/site.yaml:1:12 yaml-colon",),
        "quotes",
    ),
    Broken("a tab", {GLOSSARY: "tide:\n\tname: Tide\n"}, (f"{GLOSSARY}:2:1 yaml-tab",), "spaces"),
    Broken(
        "a key given twice",
        {GLOSSARY: "tide:\n  name: Tide\n  name: Tides\n"},
        (f"{GLOSSARY}:3:3 duplicate-key",),
        "Keep one",
    ),
    Broken(
        "an anchor and an alias",
        {GLOSSARY: "tide: &t\n  name: Tide\nebb: *t\n"},
        (f"{GLOSSARY}:1:7 yaml-anchor", f"{GLOSSARY}:3:6 yaml-alias"),
        "write the value out",
    ),
    Broken(
        "a tag of YAML",
        {GLOSSARY: "tide: !!python/name:os.system\n  name: Tide\n"},
        (f"{GLOSSARY}:1:7 yaml-tag",),
        "delete it",
    ),
    Broken(
        "a misspelt field is one mistake, not two",
        {GLOSSARY: "tide:\n  nmae: Tide\n"},
        (f"{GLOSSARY}:2:3 unknown-field",),
        "Did you mean “name”?",
    ),
    Broken(
        "a missing field", {SOURCES: "inquiry:\n  publisher: The Post\n"}, (f"{SOURCES}:1:1 missing-field",), "title"
    ),
    Broken(
        "a value that isn't one of the list",
        {GLOSSARY: "tide:\n  name: Tide\n  kind: persn\n"},
        (f"{GLOSSARY}:3:9 unknown-value",),
        "Did you mean “person”?",
    ),
    Broken(
        "fields where text belongs",
        {GLOSSARY: "tide:\n  name:\n    en: Tide\n    sv: Tidvatten\n"},
        (f"{GLOSSARY}:2:3 expected-text",),
        "quotes",
    ),
    Broken(
        "a date that doesn't exist",
        {FACTS: "timeline:\n  flood:\n    date: 2023-02-30\n    text: The dam broke.\n"},
        (f"{FACTS}:3:11 date-does-not-exist",),
    ),
    Broken(
        "a date as people write it",
        {FACTS: "published: 19 June 2024\n"},
        (f"{FACTS}:1:12 date-not-edtf",),
        "2024-06-19",
    ),
    Broken(
        "text cut off by a comment",
        {GLOSSARY: "tide:\n  name: Tide #1 of all\n"},
        (f"{GLOSSARY}:2:9 text-cut-off",),
        "quotes",
    ),
    Broken(
        "a key point that begins with [[",
        {ARTICLE: "---\nkey_points:\n  - [[Tide]] tables rise\n---\n# Tides\n\nThe sea.\n"},
        (f"{ARTICLE}:3:5 yaml-begins-with",),
        "quotes",
    ),
    Broken(
        "front matter never closed",
        {ARTICLE: "---\ntitle: Tides\n\nThe sea.\n"},
        (f"{ARTICLE}:1:1 front-matter-not-closed",),
    ),
    Broken("not UTF-8", {ARTICLE: b"# Tides\n\nH\xf6gvatten.\n"}, (f"{ARTICLE}:3:2 not-utf-8",), "UTF-8"),
    Broken(
        "an unknown source",
        {SOURCES: "inquiry-1964:\n  title: The inquiry\n", ARTICLE: "# Tides\n\nThe sea rises [@inquiry-1946].\n"},
        (f"{ARTICLE}:3:16 unknown-source",),
        "Did you mean “inquiry-1964”?",
    ),
    Broken(
        "an unknown term",
        {
            GLOSSARY: "apogee:\n  name: Apogee\n  definition: Far away.\n",
            ARTICLE: "# Tides\n\nAt [[apoge]] the tide is low.\n",
        },
        (f"{ARTICLE}:3:4 unknown-term",),
        "Did you mean “apogee”?",
    ),
    Broken(
        "an unknown claim",
        {
            FACTS: "claims:\n  rises:\n    text: The sea rises.\n    status: on-record\n",
            ARTICLE: "# Tides\n\nIt rises [@claim:rise].\n",
        },
        (f"{ARTICLE}:3:11 unknown-claim",),
        "Did you mean “rises”?",
    ),
    Broken(
        "an unknown actor",
        {
            GLOSSARY: "harbour-board:\n  kind: organisation\n  name: Harbour board\n",
            FACTS: "claims:\n  rises:\n    text: The sea rises.\n    by: harbor-board\n    status: on-record\n",
        },
        (f"{FACTS}:4:9 unknown-actor",),
        "Did you mean “harbour-board”?",
    ),
    Broken(
        "a section that isn't there",
        {
            ARTICLE: "# Tides\n\nThe sea.\n\n## The moon {#moon}\n\nIt pulls.\n",
            FACTS: "claims:\n  rises:\n    text: The sea rises.\n    section: mon\n    status: on-record\n",
        },
        (f"{FACTS}:4:14 unknown-section",),
        "Did you mean “moon”?",
    ),
    Broken(
        "a link to a file that isn't there",
        {ARTICLE: "# Tides\n\nSee [the other](../storms/article.md).\n"},
        (f"{ARTICLE}:3:5 broken-link",),
    ),
    Broken(
        "a link to a heading that isn't there",
        {ARTICLE: "# Tides\n\nSee [below](#mon).\n\n## The moon {#moon}\n\nIt pulls.\n"},
        (f"{ARTICLE}:3:5 broken-anchor",),
        "Did you mean “moon”?",
    ),
    Broken(
        "a link to a draft",
        {
            ARTICLE: "# Tides\n\nSee [storms](../storms/article.md).\n",
            "content/explainers/storms/article.md": "# Storms\n\nThe sea again.\n",
            "content/explainers/storms/explainer.yaml": "draft: true\n",
        },
        (f"{ARTICLE}:3:5 link-to-draft",),
    ),
    Broken(
        "a picture that isn't there",
        {ARTICLE: "# Tides\n\n![The sea](images/sea.jpg)\n"},
        (f"{ARTICLE}:3:1 file-not-found",),
    ),
    Broken(
        "a link that runs a script",
        {ARTICLE: "# Tides\n\nSee [this](javascript:alert(1)).\n"},
        (f"{ARTICLE}:3:5 unsafe-link",),
    ),
    Broken(
        "an id with a capital and a space",
        {GLOSSARY: "Spring Tide:\n  name: Spring tide\n"},
        (f"{GLOSSARY}:1:1 not-an-id",),
        "spring-tide",
    ),
    Broken(
        "a stored text outside the project",
        {SOURCES: "inquiry:\n  title: The inquiry\n  text_file: ../../../etc/passwd\n"},
        (f"{SOURCES}:3:14 file-outside-project",),
    ),
    Broken(
        "a line to drop that isn't in the text",
        {
            "seeds/a.txt": "The dam broke.\n",
            SOURCES: "inquiry:\n  title: The inquiry\n  text_file: seeds/a.txt\n  drop:\n    - Share.\n",
        },
        (f"{SOURCES}:5:7 drop-matches-nothing",),
    ),
    Broken(
        "a paragraph the source doesn't have",
        {
            "seeds/a.txt": "The dam broke.\n",
            SOURCES: "inquiry:\n  title: The inquiry\n  text_file: seeds/a.txt\n",
            ARTICLE: "# Tides\n\nIt broke [@inquiry, ¶2].\n",
        },
        (f"{ARTICLE}:3:11 unknown-paragraph",),
    ),
    Broken(
        "words that the source doesn't have",
        {
            "seeds/a.txt": "The dam broke at night.\n",
            SOURCES: "inquiry:\n  title: The inquiry\n  text_file: seeds/a.txt\n",
            ARTICLE: "# Tides\n\nIt says “the dam never broke at night” [@inquiry, ¶1].\n",
        },
        (f"{ARTICLE}:3:10 quote-not-in-source",),
    ),
    Broken(
        "a translation of what isn't there",
        {
            "content/site.yaml": "title: Explained\nlanguages:\n  - en\n  - sv\n",
            GLOSSARY: "tide:\n  name: Tide\n  definition: The sea's rise.\n",
            "content/glossary.sv.yaml": "tied:\n  name: Tidvatten\n",
        },
        ("content/glossary.sv.yaml:1:1 translation-of-unknown",),
        "Did you mean “tide”?",
    ),
    Broken(
        "facts in a translation",
        {
            "content/site.yaml": "title: Explained\nlanguages:\n  - en\n  - sv\n",
            GLOSSARY: "tide:\n  name: Tide\n  definition: The sea's rise.\n",
            "content/glossary.sv.yaml": "tide:\n  name: Tidvatten\n  kind: person\n",
        },
        ("content/glossary.sv.yaml:3:3 unknown-field",),
    ),
    Broken(
        "two sections on one address",
        {
            ARTICLE: "---\nsections:\n  sun:\n    slug: moon\n---\n# Tides\n\n## The moon {#moon}\n\nIt pulls.\n\n## The sun {#sun}\n\nIt pulls too.\n"
        },
        (f"{ARTICLE}:12:4 same-address",),
    ),
    Broken(
        "a slug that is taken by a list",
        {ARTICLE: "# Tides\n\n## Moon {#moon}\n\nIt pulls.\n\n## For paper {#print}\n\nNone.\n"},
        (f"{ARTICLE}:7:4 same-address",),
    ),
    Broken(
        "a PDF named as a picture",
        {ARTICLE: "# Tides\n\n![The sea](sea.jpg)\n", "content/explainers/tides/sea.jpg": b"%PDF-1.7\n"},
        (f"{ARTICLE}:3:1 not-a-picture",),
        "The file is a PDF, whatever its name says.",
    ),
    Broken(
        "a picture of no bytes",
        {ARTICLE: "# Tides\n\n![The sea](sea.png)\n", "content/explainers/tides/sea.png": b""},
        (f"{ARTICLE}:3:1 not-a-picture",),
        "The file is empty",
    ),
    Broken(
        "ids of facts that can't be ids, told once each",
        {
            FACTS: (
                "claims:\n  Closing Å:\n    text: It closes.\n    status: alleged\n"
                "timeline:\n  Flood 1:\n    date: 2023-02-01\n    text: The dam broke.\n    claims: Closing Å\n"
                "relations:\n  From Me:\n    from: me\n    to: you\n    what: Water\n    status: alleged\n"
                "corrections:\n  2026-12-01 Title:\n    text: Wrong.\n"
            ),
            ARTICLE: "# Tides\n\nThe sea.\n\nIt rose [@event:rise].\n",
        },
        (
            f"{ARTICLE}:5:10 unknown-event",
            f"{FACTS}:2:3 not-an-id",
            f"{FACTS}:6:3 not-an-id",
            f"{FACTS}:11:3 not-an-id",
            f"{FACTS}:17:3 not-an-id",
        ),
        "closing-a",
    ),
    Broken(
        "a folder with a misspelt name is told once",
        {
            "content/glosary/one.yaml": "tide:\n  name: Tide\n",
            "content/glosary/two.yaml": "ebb:\n  name: Ebb\n",
            "content/notes/idea.jpg": "",
        },
        ("content/glosary:1:1 folder-not-read", "content/notes/idea.jpg:1:1 unused-picture"),
        "Did you mean “glossary/”?",
    ),
    Broken(
        "a file that ends in .yml",
        {"content/glossary/sea.yml": "tide:\n  name: Tide\n", "content/explainers/tides/explainer.sv.yml": ""},
        (
            "content/explainers/tides/explainer.sv.yml:1:1 yml-not-read",
            "content/glossary/sea.yml:1:1 yml-not-read",
        ),
        "Rename it to “sea.yaml”.",
    ),
    Broken(
        "what lies in a refused folder isn't told as well",
        {
            "content/explainers/The Moon/article.md": "# The moon\n",
            "content/explainers/The Moon/explainer.yaml": "draft: true\n",
            "content/explainers/storms/explainer.yaml": "draft: true\n",
            "content/explainers/storms/artikle.md": "# Storms\n",
        },
        (
            "no-article",
            "content/explainers/The Moon:1:1 not-an-id",
            "content/explainers/storms/artikle.md:1:1 file-not-read",
        ),
        "the-moon",
    ),
    Broken(
        "front matter below the title",
        {ARTICLE: "# Tides\n\n---\nsummary: The sea rises.\nslug: A B\n---\n\nThe sea.\n"},
        (f"{ARTICLE}:3:1 front-matter-not-first", f"{ARTICLE}:5:7 not-an-id"),
    ),
    Broken(
        "front matter whose last fence has a hyphen too many is one mistake",
        {ARTICLE: "---\ntitle: Tides\n----\nThe sea: all of it.\n"},
        (f"{ARTICLE}:1:1 front-matter-not-closed",),
    ),
    Broken(
        "a file saved in the middle of its front matter is one mistake",
        {ARTICLE: "---\ntitle: Tides\nsumm"},
        (f"{ARTICLE}:1:1 front-matter-not-closed",),
    ),
    Broken(
        "a kind in a word processor's quotes is one mistake",
        {
            GLOSSARY: "mayor:\n  name: The mayor\n  kind: “person”\n",
            FACTS: "claims:\n  rises:\n    text: It rises.\n    status: documented\n    by: mayor\n",
        },
        (f"{GLOSSARY}:3:9 unknown-value",),
        "Did you mean “person”?",
    ),
    Broken(
        "a text that git could not join",
        {ARTICLE: "# Tides\n\n<<<<<<< HEAD\nIt rises.\n=======\nIt falls.\n>>>>>>> desk\n"},
        (f"{ARTICLE}:3:1 merge-unfinished",),
        "Keep what is right",
    ),
    Broken(
        "facts that git could not join are one mistake",
        {
            ARTICLE: "# Tides\n\nIt rises [@claim:rises].\n",
            FACTS: "claims:\n<<<<<<< HEAD\n  rises:\n    text: It rises.\n=======\n  falls:\n>>>>>>> desk\n",
        },
        (f"{FACTS}:2:1 merge-unfinished",),
    ),
    Broken(
        "a space from a web page behind a colon",
        {GLOSSARY: "tide:\n  name: Tide\n  kind:\u00a0term\n"},
        (f"{GLOSSARY}:3:8 yaml-odd-space",),
        "ordinary spaces",
    ),
    Broken(
        "a picture that is a PDF",
        {ARTICLE: "# Tides\n\n![The sea](sea.jpg)\n", "content/explainers/tides/sea.jpg": b"%PDF-1.4\n1 0 obj"},
        (f"{ARTICLE}:3:1 not-a-picture",),
        "a PDF",
    ),
    Broken(
        "a day that no June has, between Windows line ends and behind a byte order mark",
        {FACTS: "\ufeffpublished: 2024-06-31\r\n"},
        (f"{FACTS}:1:12 date-does-not-exist",),
        "2024-06-30",
    ),
    Broken(
        "two explainers with one slug",
        {"content/explainers/ebb/article.md": "---\nslug: tides\n---\n# Ebb\n\nIt falls.\n"},
        ("content/explainers/tides/article.md:1:1 same-address",),
        "slug",
    ),
    Broken(
        "an id with a letter of one language",
        {GLOSSARY: "färja:\n  name: Ferry\n"},
        (f"{GLOSSARY}:1:1 not-an-id",),
        "“farja”",
    ),
    Broken(
        "a list where text is expected",
        {ARTICLE: "---\nsummary:\n  - It rises.\n  - It falls.\n---\n# Tides\n\nThe sea.\n"},
        (f"{ARTICLE}:2:1 expected-text",),
        "the whole value in quotes",
    ),
    Broken(
        "front matter below an empty line",
        {ARTICLE: "\n---\ntitle: Tides\n---\n\nThe sea.\n"},
        (f"{ARTICLE}:2:1 front-matter-not-first",),
        "three hyphens",
    ),
    Broken(
        "front matter between four hyphens",
        {ARTICLE: "----\ntitle: Tides\nslug: A B\n----\n\nThe sea.\n"},
        (f"{ARTICLE}:1:1 front-matter-not-first", f"{ARTICLE}:3:7 not-an-id"),
    ),
    Broken(
        "a field two spaces too deep",
        {GLOSSARY: "tide:\n  name: Tide\n    kind: term\n"},
        (f"{GLOSSARY}:3:5 yaml-indentation",),
        "by 4 spaces, and the field above by 2",
    ),
    Broken(
        "a field one space too few",
        {GLOSSARY: "tide:\n  name: Tide\n kind: term\n"},
        (f"{GLOSSARY}:3:2 yaml-indentation",),
        "same column",
    ),
    Broken(
        "a field one space beside its item",
        {FACTS: "claims:\n  rises:\n    evidence:\n      - source: inquiry\n       quote: It rose.\n"},
        (f"{FACTS}:5:8 yaml-indentation",),
    ),
    Broken(
        "no-break spaces before a field",
        {GLOSSARY: "tide:\n  name: Tide\n\u00a0 kind: term\n"},
        (f"{GLOSSARY}:3:1 yaml-odd-space",),
        "U+00A0",
    ),
    Broken(
        "a no-break space in an id",
        {GLOSSARY: "tide\u00a0table:\n  name: Table\n  definition: Days.\n", ARTICLE: "# T\n\nA [[tide-table]].\n"},
        (f"{GLOSSARY}:1:5 yaml-odd-space",),
        "U+00A0",
    ),
    Broken(
        "addresses without their beginning",
        {
            "content/site.yaml": (
                "title: Explained\nlanguages: en\nbase_url: www.dam.org/x/\npublisher:\n  name: We\n  url: ask us\n"
            ),
            SOURCES: (
                "inquiry:\n  title: The inquiry\n  url: 'https:/dam.org'\n  archive_url: 'https://'\n"
                "report:\n  title: R\n  url: HTTP://localhost:8000?a\n  archive_url: https://web.archive.org/web/2/http://a.b\n"
            ),
        },
        (
            "content/site.yaml:3:11 not-an-address",
            "content/site.yaml:6:8 not-an-address",
            f"{SOURCES}:3:8 not-an-address",
            f"{SOURCES}:4:16 not-an-address",
        ),
        "“https://www.dam.org/x/”",
    ),
    Broken(
        "headings without ids in an article with a translation",
        {
            "content/site.yaml": "title: Explained\nlanguages:\n  - en\n  - sv\n",
            ARTICLE: "# Tides\n\nThe sea.\n\n## The moon\n\nIt pulls.\n\n## The sun {#Sun}\n\nIt too.\n",
            "content/explainers/tides/article.sv.md": "# Vatten\n\nHavet.\n\n## M\u00e5nen {#the-moon}\n\nDen drar.\n",
        },
        (f"{ARTICLE}:5:4 heading-without-id", f"{ARTICLE}:9:14 malformed-heading-id"),
        "`## The moon {#the-moon}`",
    ),
    Broken(
        "a heading without an id that a claim names",
        {
            ARTICLE: "# Tides\n\nThe sea.\n\n## The moon\n\nIt pulls.\n\n## The sun\n\nIt too.\n",
            FACTS: "claims:\n  pulls:\n    text: It pulls.\n    status: alleged\n    section: the-moon\n",
        },
        (f"{ARTICLE}:5:4 heading-without-id",),
        "`## The moon {#the-moon}`",
    ),
    Broken(
        "a list of ids has no holes",
        {
            ARTICLE: "---\nsections:\n  son:\n    slug: x\n---\n# Tides\n\n## Moon\n\nIt pulls.\n\n## Sun {#day}\n\nIt too.\n"
        },
        (f"{ARTICLE}:3:3 unknown-section",),
        "the ids are: day.",
    ),
    Broken(
        "a slug that is the glossary's",
        {
            ARTICLE: "---\nslug: glossary\n---\n# Tides\n\nThe [[tide]].\n",
            GLOSSARY: "tide:\n  name: Tide\n  definition: The sea's rise.\n",
        },
        (f"{ARTICLE}:2:7 address-of-the-site",),
        "/glossary/",
    ),
)
