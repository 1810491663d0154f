"""Knows the lines that a web page leaves among the words of an article when its text is taken out of it.

In: a line. Out: what it is a remnant of (`share`, `cookies` …), or nothing. A line counts as a whole: “Share this
article” is a button, “Share prices fell” is a sentence. Every language is asked: a Swedish paper's buttons may well be
in English.
"""
# ruff: noqa: SIM905 - lists of words read better as running text

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

LONGEST: Final = 160
"""A remnant is short; a longer line that begins like one is a sentence about it."""

_SERVICES: Final = (
    "facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|mail|pinterest|messenger|bluesky|threads"
)

PHRASES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "share": r"share|tweet|pin|share (?:this|on|via|with|it)\b.*"
                rf"|share (?:the )?(?:article|story|post|page)"
                rf"|copy link|print(?: this)?(?: page| article)?|e-?mail this.*|follow us.*|(?:{_SERVICES})",
                "page": "exit mobile version|skip to (?:main )?content|back to top|menu|close|search|home|log ?in|"
                "sign ?in|my account|load more|show more|continue reading|view (?:all|more) .*|next|previous|"
                "page \\d+ of \\d+|\\d+ min(?:ute)?s?(?: read)?|toggle navigation|view comments",
                "cookies": r"(?:we|this (?:web)?site) uses? cookies.*|accept(?: all)?(?: cookies)?|"
                r"cookie (?:settings|policy|preferences)|manage (?:cookies|consent|preferences)|privacy policy|"
                r"terms (?:of (?:use|service)|and conditions)",
                "related": r"related(?: articles| stories| posts| news| content)?|read (?:more|also|next)(?:\s*:.*)?|"
                r"more (?:on this|from|stories)\b.*|you may also like|recommended(?: for you)?|see also\s*:?|"
                r"most (?:read|popular)|trending(?: now)?|also read\s*:.*|don['’]t miss\s*:?.*|tags?\s*:.*|"
                r"filed under\s*:?.*|topics\s*:.*",
                "advertisement": r"advertisement|ad|ads|sponsored(?: content)?|promoted|story continues below.*|"
                r"article continues (?:below|after).*|advertising",
                "newsletter": r"(?:sign up|subscribe)\b.{0,60}(?:newsletter|updates|inbox|email|now|free|us|here).*"
                r"|subscribe|newsletter|get (?:the|our) .{0,40}(?:newsletter|inbox).*|enter your e-?mail.*|"
                r"support our journalism.*|donate|become a member.*",
                "comments": r"\d+ comments?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|no comments(?: yet)?|"
                r"post (?:a )?comment|join the (?:conversation|discussion)",
                "rights": r"all rights reserved\.?|(?:©|\(c\) |copyright\b).*",
                "picture": r"(?:photo|image|picture|credit)\s*(?:by|credit|:).*|getty images|file photo",
                "widget": r"about the author|written by|author archive|view all posts.*|posts by .*|advertise with us",
            }
        ),
        "sv": MappingProxyType(
            {
                "share": r"dela|tipsa|dela (?:med dig|på|via|den här|denna)\b.*|dela (?:artikeln|sidan|inlägget)|"
                r"kopiera länk(?:en)?|skriv ut|följ oss.*|tipsa (?:oss|en vän).*|e-?post",
                "page": "avsluta mobilversionen?|till mobilversionen|hoppa till innehåll(?:et)?|till toppen|meny|stäng|"
                "sök|hem|logga in|mitt konto|visa (?:mer|fler|alla)\\b.*|ladda fler.*|fortsätt läsa.*|nästa|föregående|"
                "\\d+ min(?:uter)?s?(?: läsning| lästid)?|lästid\\s*:?.*|lyssna(?: på artikeln)?",
                "cookies": r"(?:vi|den här (?:webbplatsen|sajten)) använder (?:cookies|kakor).*|godkänn(?: alla)?"
                r"(?: cookies| kakor)?|acceptera(?: alla)?(?: cookies| kakor)?|hantera (?:cookies|kakor|inställningar)|"
                r"(?:cookie|kak)(?:inställningar|policy)|integritetspolicy|användarvillkor|om (?:cookies|kakor)",
                "related": r"läs (?:även|också|mer)(?:\s*:?.*)?|relatera(?:t|de)(?: artiklar| nyheter| innehåll)?|"
                r"mer (?:om|från)\b.{0,40}|missa inte\s*:?.*|mest (?:läst|lästa|populärt?)|fler (?:nyheter|artiklar)|"
                r"rekommenderat(?: för dig)?|du kanske också gillar|taggar\s*:?.*|ämnen\s*:.*|se även\s*:?.*",
                "advertisement": r"annons|annonser|reklam|sponsra(?:t|d)(?: innehåll| artikel)?|"
                r"artikeln fortsätter (?:under|efter).*|annonssamarbete|annonsera(?: hos oss)?",
                "newsletter": r"(?:prenumerera|anmäl dig|skriv upp dig|få)\b.{0,60}(?:nyhetsbrev|inkorg|mejl|notis).*|"
                r"prenumerera|nyhetsbrev|bli (?:prenumerant|medlem).*|stöd (?:oss|vår journalistik).*|"
                r"ange din e-?post.*",
                "comments": r"\d+ kommentar(?:er)?|kommentarer?(?: \(\d+\))?|kommentera|lämna en kommentar|"
                r"skriv en kommentar|inga kommentarer(?: än)?|delta i diskussionen",
                "rights": r"alla rättigheter (?:förbehållna|reserverade)\.?|ansvarig utgivare\s*:.*",
                "picture": r"(?:foto|bild|fotograf|arkivbild)\s*:.*|arkivbild|bilden är en arkivbild",
                "widget": r"om (?:författaren|skribenten)|skribent|fler artiklar av .*|visa alla inlägg.*|"
                r"hittat ett fel\?.*|rätta artikeln|tyck till.*|nyhetstips\??.*",
            }
        ),
    }
)
"""By language and kind the lines that are no part of an article, in small letters, without the stop at their end."""

KINDS: Final = "share page cookies related advertisement newsletter comments rights picture widget".split()


def residue_kind(line: str) -> str:
    """What a line is a remnant of (one of `KINDS`), or ""."""
    words = " ".join(line.split()).strip("•|·–—-*→»>[]").strip()
    bare = words.rstrip(".!…:").rstrip()
    if not bare or len(words) > LONGEST:
        return ""
    return next((kind for pattern, kind in _patterns() if pattern.fullmatch(bare) or pattern.fullmatch(words)), "")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?:{words})", re.IGNORECASE), kind)
        for table in PHRASES.values()
        for kind, words in table.items()
    )
