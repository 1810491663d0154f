"""Realistic mistakes planted in a copy of the real site: what is changed, and the rule that has to find it, and where.

`old` stands once in `file`; `new` takes its place; `also` are changes that belong to it. `line` is a part of the line (as changed) at which it is told; empty:
the place is told in another file or is the whole file.
"""

from dataclasses import dataclass

HERE = "content/explainers/hwasong-11/"
EN, SV = HERE + "article.md", HERE + "article.sv.md"
FACTS, FACTS_SV = HERE + "explainer.yaml", HERE + "explainer.sv.yaml"


@dataclass(frozen=True)
class Mistake:
    name: str
    file: str
    old: str
    new: str
    code: str
    line: str = ""
    today: str = "2026-11-22"
    also: tuple[tuple[str, str, str], ...] = ()


MISTAKES = (
    Mistake(
        "a word dropped from a block quotation",
        EN,
        "> en ballistisk robot som Nordkorea har utvecklat\n",
        "> en robot som Nordkorea har utvecklat\n",
        "quote-not-in-source",
        "> en robot som",
    ),
    Mistake(
        "a negation added to an original",
        EN,
        '¶5 "Kinas export går rakt in i',
        '¶5 "Kinas export går inte rakt in i',
        "quote-not-in-source",
        "inte rakt in i",
    ),
    Mistake(
        "a negation added to a Swedish quotation",
        SV,
        "> I utbyte får Kina, hävdar han,",
        "> I utbyte får inte Kina, hävdar han,",
        "quote-not-in-source",
        "> I utbyte får inte",
    ),
    Mistake(
        "a claim's quotation changed",
        FACTS,
        "quote: tillverkades så sent som i år",
        "quote: tillverkades så sent som i fjol",
        "quote-not-in-source",
        "i fjol",
    ),
    Mistake(
        "a quotation ascribed to the wrong paragraph",
        EN,
        '[@solreporter-2024-09, ¶3 "förbjuder export till Nordkorea"].\n\n###',
        '[@solreporter-2024-09, ¶4 "förbjuder export till Nordkorea"].\n\n###',
        "quote-not-in-source",
        '¶4 "förbjuder',
    ),
    Mistake(
        "a quotation without a source",
        EN,
        "It stands outside the UN.",
        "It “stands entirely outside the UN”.",
        "quote-without-source",
        "stands entirely",
    ),
    Mistake(
        "a quotation nobody can check",
        EN,
        "North Korea rejected the report and called its cooperation with Russia lawful [@tass-2025-06-02]",
        "North Korea called the cooperation “lawful in every single respect” [@tass-2025-06-02]",
        "quote-not-checkable",
        "lawful in every",
    ),
    Mistake(
        "a wrong weekday",
        EN,
        "On Tuesday 10 September 2024 Kurt",
        "On Wednesday 10 September 2024 Kurt",
        "weekday-and-date-disagree",
        "On Wednesday",
    ),
    Mistake(
        "a number changed in one language",
        SV,
        "den 26 april 2025",
        "den 27 april 2025",
        "translation-facts-differ",
        "## Nordkorea",
    ),
    Mistake(
        "a number changed in the original",
        EN,
        "more than 290 foreign-brand",
        "more than 920 foreign-brand",
        "translation-facts-differ",
    ),
    Mistake(
        "a number in the text that isn't the claim's",
        EN,
        "more than 290 foreign-brand",
        "more than 920 foreign-brand",
        "numbers-disagree",
        "more than 920 foreign-brand",
    ),
    Mistake(
        "a number in the translation that isn't the event's",
        SV,
        "minst 100 ballistiska",
        "minst 200 ballistiska",
        "numbers-disagree",
        "200 ballistiska",
    ),
    Mistake(
        "a citation lost in translation",
        SV,
        "[@devdiscourse-2024-10-18; @moscow-times-2024-10-28]",
        "[@devdiscourse-2024-10-18]",
        "translation-facts-differ",
        "## Nordkorea",
    ),
    Mistake(
        "a denial removed",
        FACTS,
        """    responses:
      - by: china
        stance: none-found
        date: 2026-11-22
        text: No Chinese reply to these remarks was found.
      - by: china
        stance: denies
        date: 2024-07-11
        sources:
          - peoples-daily-2024-07-12
        text: "A general denial, made earlier: China does not supply weapons to any party in the war."
      - by: china
        stance: denies
        date: 2024-10-18
        sources:
          - moscow-times-2024-10-18
        text: "After the article, and about US sanctions on drone makers: China denies supplying weapons."
""",
        "",
        "claim-without-response",
        "direct-support:",
        also=(
            (
                FACTS_SV,
                """    responses:
      - text: Något kinesiskt svar på dessa uttalanden har inte hittats.
      - text: "Ett allmänt förnekande som gjordes tidigare: Kina levererar inte vapen till någon part i kriget."
      - text: "Efter artikeln, och om USA:s sanktioner mot drönartillverkare: Kina förnekar att landet levererar vapen."
""",
                "",
            ),
        ),
    ),
    Mistake(
        "an accusation cited alone",
        EN,
        "the US Deputy Secretary of State accused China of direct support for Russia’s war effort, and published no evidence. China denies supplying weapons and calls itself neutral [@politico-2024-09-10; @peoples-daily-2024-07-12] [@claim:direct-support] [@claim:china-neutral].",
        "the US Deputy Secretary of State accused China of direct support for Russia’s war effort [@politico-2024-09-10] [@claim:direct-support].",
        "one-sided-citation",
        "accused China of direct",
    ),
    Mistake(
        "a verdict on an allegation",
        EN,
        "the latest support, he claimed, was not",
        "the latest support, he proved, was not",
        "verdict-on-unverified",
        "he proved",
    ),
    Mistake(
        "a verdict on an allegation, in Swedish",
        SV,
        "det senaste stödet, hävdade han, var inte",
        "det senaste stödet, bevisade han, var inte",
        "verdict-on-unverified",
        "bevisade han",
    ),
    Mistake(
        "the evidence of a claim removed",
        FACTS,
        "    evidence:\n      - source: kyiv-independent-2024-05-07\n        note: Ukrainian prosecutors said that they had examined debris from 21 of about 50 missiles. Not independently verified.\n",
        "",
        "claim-without-source",
        "half-failed:",
        also=(
            (
                FACTS_SV,
                "    evidence:\n      - note: Ukrainska åklagare uppgav att de hade undersökt vrakdelar av 21 av omkring 50 robotar. Uppgiften är inte oberoende bekräftad.\n",
                "",
            ),
        ),
    ),
    Mistake(
        "a name misspelt",
        EN,
        "The UK-based organisation Conflict Armament Research (CAR)",
        "The UK-based organisation Conflict Arnament Research (CAR)",
        "name-spelled-two-ways",
        "Arnament Research (CAR)",
    ),
    Mistake(
        "a relative date",
        EN,
        "In September 2024 a Swedish news site",
        "Last year a Swedish news site",
        "relative-date",
        "Last year",
    ),
    Mistake(
        "a relative date in Swedish",
        SV,
        "Den 2 januari 2024 slog en robot ned",
        "I januari i fjol slog en robot ned",
        "relative-date",
        "i fjol",
    ),
    Mistake(
        "a text's date against its event's",
        FACTS,
        "  campbell-in-brussels:\n    date: 2024-09-10",
        "  campbell-in-brussels:\n    date: 2024-09-11",
        "date-contradicts-event",
    ),
    Mistake(
        "a date that doesn't exist",
        FACTS,
        "    date: 2024-05-07\n    status: stated",
        "    date: 2024-06-31\n    status: stated",
        "date-does-not-exist",
        "2024-06-31",
    ),
    Mistake(
        "a date that doesn't exist, in the text",
        EN,
        "On 28 June 2024 Russia’s UN delegation",
        "On 31 June 2024 Russia’s UN delegation",
        "impossible-date",
        "31 June 2024",
    ),
    Mistake(
        "an unknown source",
        EN,
        "[@kbs-world-2024-01] [@event:kharkiv]",
        "[@kbs-wrold-2024-01] [@event:kharkiv]",
        "unknown-source",
        "kbs-wrold",
    ),
    Mistake("an unknown claim", EN, "[@claim:half-failed]", "[@claim:half-fialed]", "unknown-claim", "half-fialed"),
    Mistake(
        "an unknown term", SV, "[[neutrality|neutralt]]", "[[neutralitty|neutralt]]", "unknown-term", "neutralitty"
    ),
    Mistake(
        "a paragraph that isn't there",
        EN,
        "the article says [@solreporter-2024-09, ¶7]",
        "the article says [@solreporter-2024-09, ¶8]",
        "unknown-paragraph",
        "¶8",
    ),
    Mistake(
        "a paragraph of the article taken up nowhere",
        EN,
        "the article says [@solreporter-2024-09, ¶7]",
        "the article says [@solreporter-2024-09]",
        "paragraph-not-covered",
    ),
    Mistake(
        "a status misspelt",
        FACTS,
        "    status: documented\n    allow:\n",
        "    status: documentd\n    allow:\n",
        "unknown-value",
        "status: documentd",
    ),
    Mistake(
        "a section's id changed in one language",
        SV,
        "## Kina {#china}",
        "## Kina {#kina}",
        "unknown-section",
        "  china:",
    ),
    Mistake(
        "a claim's text lost in translation",
        FACTS_SV,
        "  half-failed:\n    text:",
        "  half-failed-x:\n    text:",
        "translation-of-unknown",
        "half-failed-x",
    ),
    Mistake(
        "a correction newer than the date of the text",
        FACTS,
        "relations:\n  missiles:",
        "corrections:\n  2026-12-01-title:\n    text: We gave the wrong title.\nrelations:\n  missiles:",
        "updated-before-correction",
    ),
    Mistake(
        "a review overdue",
        FACTS,
        "review_by: 2027-05-22",
        "review_by: 2027-05-22 ",
        "past-review",
        "review_by",
        today="2028-01-01",
    ),
    Mistake(
        "a link that says nothing",
        EN,
        "It stands outside the UN.",
        "It stands outside the UN; read more [here](../../pages/about.md).",
        "link-text-says-nothing",
        "[here]",
    ),
    Mistake(
        "a colon in a key point without quotes",
        EN,
        '  - "Remnants indicate',
        "  - Note: remnants: they indicate",
        "yaml-colon",
        "Note: remnants",
    ),
    Mistake(
        "a definition without its sources",
        "content/glossary/places.yaml",
        "  sources:\n    - kbs-world-2024-01\n    - stratnews-2024-04-29\n",
        "",
        "definition-without-source",
        "  definition: >",
    ),
    Mistake(
        "two entries with one name",
        "content/glossary/places.yaml",
        "  aliases:\n    - Kursk region\n",
        "  aliases:\n    - Kursk region\n    - Nato\n    - NATO\n",
        "ambiguous-form",
    ),
)
