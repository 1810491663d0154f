"""Lists the relative dates of Swedish that are counted in days, weeks, months or years: the last two, two ago, in two.

In: nothing. Out: `STRETCHES`.
"""

from typing import Final

from site_builder.languages.relative_dates.phrase import Phrase, names, phrase
from site_builder.languages.relative_dates.sv_words import (
    DAY,
    FUTURE,
    MANY,
    MANY_BARE,
    MANY_THE,
    NUMBER,
    NUMBERS,
    ONE_THE,
    PAST_PERFECT,
    TAKES_PLACE,
    count_ago,
    count_ahead,
    count_past_weekday,
    count_stretch,
)

STRETCHES: Final[tuple[Phrase, ...]] = (
    # --- sträckor fram till nu, och framåt
    phrase(
        "senaste",
        rf"(?:(?:under|de|för|på|i|inom|från|sedan) )*(?:de )?(?:allra )?senaste (?:{NUMBER} )?{MANY_THE}",
        count_stretch(-1),
        not_before=r" (?:av|före|innan|i livet)\b",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "senaste",
        rf"(?:(?:under|på|i|inom|för) )?(?:den|det) (?:allra )?senaste (?:(?P<number>halva) )?{ONE_THE}",
        count_stretch(-1),
        not_before=r" (?:av|före|innan)\b",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "senaste",
        rf"senaste (?P<number>{names(*NUMBERS)}|\d+)(?:-| )?{MANY}",
        count_stretch(-1),
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "senaste",
        r"(?:(?:under|på) )?(?:den )?(?:allra )?senaste tiden|senaste tidens|på senaste",
        not_in_clause=PAST_PERFECT,
    ),
    phrase(
        "senare sista sistone",
        r"(?:under|på) (?:de )?(?:senare|sista) (?:tid|år|åren|tiden|decennier|årtionden)|på sistone|på sista tiden",
        not_in_clause=PAST_PERFECT,
        not_before=r" av\b",
    ),
    phrase(
        "närmaste kommande nästkommande",
        rf"(?:(?:under|inom|för) )?(?:de )?(?:närmaste|kommande|nästkommande) (?:{NUMBER} )?(?:{MANY_THE}|"
        rf"{MANY_BARE})",
        lambda match, day, ahead: count_stretch(1)(match, day, ahead) if match["unit"] else (),
        only_in_sentence=FUTURE + "|" + TAKES_PLACE,
        not_in_sentence="skulle|hade",
    ),
    # --- för … sedan, om …
    phrase(
        "sedan sen",
        rf"(?:(?:redan|bara|så sent som) )?för (?:(?:bara|drygt|knappt|ungefär|omkring|cirka|nästan|mer än|över|"
        rf"mindre än|runt|snart) )*"
        rf"{NUMBER} (?:och ett? halvt? )?{MANY} (?:sedan|sen)",
        count_ago,
    ),
    phrase(
        "sedan sen",
        r"för (?:en|ett|någon|inte så) (?:kort |liten |lång )?(?:tid|stund|länge|halvår|halvtimme|kvart) (?:sedan|"
        r"sen)|"
        r"för (?:inte (?:så |alltför |särskilt )?länge|ett halvt (?:år|sekel)|ett halvår|ett tag|ett sekel|"
        r"en generation) (?:sedan|sen)",
    ),
    phrase(
        "tillbaka",
        rf"sedan (?:{NUMBER} {MANY}|en tid) tillbaka",
        lambda match, day, ahead: count_ago(match, day, ahead) if match["unit"] else (),
    ),
    phrase(
        "sekunder minuter timme timmar dag dagar dygn vecka veckor månad månader kvartal år årtionde årtionden "
        "decennium decennier sekel sekler generation generationer",
        # *Om 58 minuter är för mycket*: there *om* is *if*.
        rf"om {NUMBER} {MANY}(?! (?:är|blir|var) (?:för|alltför|mycket|mer|lite|lagom|nog|tillräckligt|länge|kort|"
        rf"lång\w*|rätt|fel|sant)\b)(?=[.,;:!?)]|$| (?:ska|skall|kommer|väntas|hålls|börjar|inleds|går|löper|upphör|"
        rf"avgörs|öppnar|blir|träder|är|har)\b)",
        count_ahead,
        not_after=r"\b(?:straff|fängelse|dom|avtal|kontrakt|period|perioder|rapport|bok|film|serie|artikel|beslut|"
        r"frist|löptid|"
        r"paus|vapenvila|fängelsestraff|mandat|tid|förlängning|försening|lån|garanti|övergångsperiod|pausen|"
        r"gånger|gång|påföljd|"
        r"utbildning|kurs|resa|viss\w*|var\w*) ",
        only_in_sentence=FUTURE + "|" + TAKES_PLACE,
        not_in_sentence="skulle|hade",
    ),
    phrase(
        "härom häromdagen häromveckan häromåret häromkvällen häromnatten häromsistens",
        r"härom(?:dagen|veckan|året|kvällen|natten|sistens| (?:dagen|veckan|året|kvällen|natten))",
    ),
    phrase(
        "sistliden sistlidna sistlidne",
        rf"sistliden|sistlidn[ae](?: {DAY})?",
        lambda match, day, ahead: count_past_weekday(match, day, ahead) if match["weekday"] else (),
    ),
)
