"""Lists the relative dates of Swedish: those that name a stretch of time, and words for today, lately and now.

In: nothing. Out: `PHRASES`, and `AHEAD`, what tells that a sentence looks ahead.
"""

from typing import Final

from site_builder.languages.relative_dates.phrase import Phrase, phrase
from site_builder.languages.relative_dates.sv_periods import PERIODS
from site_builder.languages.relative_dates.sv_stretches import STRETCHES
from site_builder.languages.relative_dates.sv_words import (
    AHEAD,
    PAST_PERFECT,
    count_day,
    day_at,
)

__all__ = ["AHEAD", "PHRASES"]

PHRASES: Final[tuple[Phrase, ...]] = (
    *PERIODS,
    *STRETCHES,
    # --- i dag och dagarna omkring
    phrase(
        "dag idag",
        r"(?:än )?i ?dag|(?:redan |så sent som )i ?dag",
        count_day,
        not_after=r"\b(?:det som|vad som|nuvarande) ",
        not_before=r" kallat\b|-",
    ),
    phrase("dag dags dagens", r"än i denna dag|(?:in)?till denna dag|till dags dato|i dagens läge", count_day),
    phrase(
        "går igår gårdagen gårdagens",
        r"i ?går(?: (?:kväll|morse|eftermiddag|förmiddag|natt))?|(?:under )?gårdagens?",
        day_at(-1),
    ),
    phrase("förrgår iförrgår", r"i ?förrgår", day_at(-2)),
    phrase("morgon imorgon", r"i ?morgon(?: (?:kväll|bitti|eftermiddag))?", day_at(1)),
    phrase("övermorgon iövermorgon", r"i ?övermorgon", day_at(2)),
    phrase(
        "kväll natt morse eftermiddag förmiddag ikväll inatt imorse ieftermiddag iförmiddag",
        r"i ?kväll|i ?natt|i ?morse|i ?eftermiddag|i ?förmiddag",
        count_day,
        not_after=r"\b(?:i ?går|i ?morgon) ",
    ),
    phrase(
        "dagarna", r"i dagarna", not_before=r" (?:två|tre|fyra|fem|sex|sju|före|efter|innan|då|runt|kring|omkring)\b"
    ),
    # --- nyligen, nu, hittills
    phrase(
        "nyligen",
        r"(?:helt |alldeles |så )?nyligen",
        not_after=r"\b(?:då|dåvarande) ",
        not_before=r" som (?:i |den |på |under )?(?:\w+ )?(?:\d{1,2} \w+ )?(?:1[5-9]|20)\d\d",
        not_in_clause=PAST_PERFECT,
    ),
    phrase("nyss", r"nyss", not_before=r" \w+(?:da|de|ta|na)\b", not_in_clause=PAST_PERFECT),
    phrase("nyligen", r"(?:fram )?tills? (?:helt |alldeles )?nyligen"),
    phrase(
        "hittills hitintills härtills länge långt",
        r"hittills(?: i år)?|hitintills|härtills|än så länge|så här långt(?! (?:ned|ner|bort|norrut|söderut))",
        count_day,
        not_in_clause=PAST_PERFECT,
        not_before=r" (?:under|i) (?:1[5-9]|20)\d\d",
    ),
    phrase(
        "närvarande dagsläget nuläget skrivande nu numera nuförtiden tillfället stund dessa våra",
        r"för närvarande|i dagsläget|i nuläget|i skrivande stund|just nu|numera|nuförtiden|nu för tiden|nu mera|"
        r"för tillfället|"
        r"i detta nu|i denna stund|i dessa dagar|i dessa tider|i våra dagar|som läget är nu",
        count_day,
        not_after=r"\b(?:var|fanns|stod|låg) (?:\w+ )?",
        not_before=r" (?:då|när)\b",
        not_in_clause="hade|skulle",
    ),
    phrase(
        "ögonblicket stunden",
        r"för (?:ögonblicket|stunden)",
        count_day,
        not_before=r" (?:då|när|som|var|hade)\b",
        not_in_clause="hade|var|skulle",
    ),
    phrase(
        "nu",
        r"(?:ända )?(?:fram )?tills? nu|(?:ända )?fram till nu|från och med nu|från nu|redan nu|hur det är nu",
        count_day,
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "nu",  # Nu skärper landet tonen.
        r"nu(?= (?:(?!när\b|under\b|efter\b|över\b|här\b|där\b|eller\b|var\b|mer\b|har\b)\w+r|ska|skall|vill|"
        r"måste|har|vet|finns|\w+(?:as|vs|ds|ls|ks|rs))\b)",
        count_day,
        not_after=r"\S.*",
    ),
    phrase(
        "nu",
        r"nu",
        count_day,
        only_after=r"\b(?:är|har|ska|skall|kan|vill|måste|får|(?!(?:där|här|när|eller|under|efter|över|var|mer|"
        r"åter|för)\b)\w{2,}r|finns|väntas|krävs|hotas|prövas|utreds|byggs|"
        r"pågår|hävdas|planeras|diskuteras) (?:(?:det|den|de|han|hon|man|landet|också|även|alltså) )?",
        not_before=r"-| (?:nedlagda?|levande|när|och då|mera|för tiden|kallade?|känd|gällande|igen)\b",
        not_in_clause="hade|då",
    ),
)
"""The longest of those that overlap counts."""
