"""Lists the relative dates of Swedish that name a stretch of time: weekdays, weeks, seasons, years.

In: nothing. Out: `PERIODS`.
"""
# ruff: noqa: ARG005 - every Count takes the same three

from typing import Final

from site_builder.languages.relative_dates import counting
from site_builder.languages.relative_dates.phrase import Phrase, phrase
from site_builder.languages.relative_dates.sv_words import (
    ALL_DAYS,
    ANY_SEASON,
    BARE_UNIT,
    DATED_DAY,
    DAY,
    DEFINITE_SEASON,
    FUTURE,
    GENERIC,
    LAST_DAYS,
    NOT_FOLLOWED,
    OTHER_UNIT,
    PART,
    PARTS,
    PLAIN_DAY,
    THE_DAYS,
    UNIT,
    UNITS,
    WEEKDAYS,
    count_coming_season,
    count_coming_weekday,
    count_last,
    count_next,
    count_past_season,
    count_past_weekday,
    count_the_weekday,
    count_this,
    unit_at,
)

PERIODS: Final[tuple[Phrase, ...]] = (
    # --- veckodagar
    phrase(LAST_DAYS, rf"(?:sedan )?i {DAY}s(?: (?:{PART}))?", count_past_weekday, not_before=r" (?:den )?\d"),
    phrase(
        "förra förrförra",
        rf"(?:förra|förrförra) {DAY}(?:en|ens)(?: (?:{PART}))?",
        count_last,
        not_before=r" (?:den )?\d",
    ),
    phrase("nästa", rf"nästa {DAY}(?: (?:{PART}))?", count_next, not_before=r" (?:den )?\d"),
    phrase(
        ALL_DAYS,
        rf"(?:på|från|till|sedan|senast|före|efter|inför|mot|kommande|nu på) {DAY}(?: (?:{PART}))?",
        count_coming_weekday,
        not_before=NOT_FOLLOWED + r"| (?:och|eller|respektive) (?:" + PLAIN_DAY + r")|s\b",
        not_after=rf"\b(?:varje|öppet|öppen|stängt) |\b(?:{PLAIN_DAY}) ",
        not_in_sentence=rf"{DATED_DAY}|{GENERIC}",
    ),
    phrase(
        THE_DAYS,
        rf"(?:under |på |till |mot |från |fram till |sedan |inför )?(?:den (?:gångna|kommande) )?{DAY}(?:en|"
        rf"ens)(?: (?:{PART}))?",
        count_the_weekday,
        not_after=r"\b(?:första|andra|tredje|fjärde|femte|sista|varannan|varje|den där|den|samma|följande|förra|"
        r"en|annan"
        r"|påsk|svarta|blodiga|den svarta|den blodiga|nästföljande) (?:på |under )?|[a-zåäö]-",
        not_before=NOT_FOLLOWED
        + r"| i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
        r"december|advent|påsk)\b",
        not_in_sentence=rf"{DATED_DAY}|{GENERIC}",
        undated=True,
    ),
    phrase(
        " ".join(f"{name}s{part}" for name in WEEKDAYS for part in PARTS),
        rf"(?:under |på |till |mot )?{DAY}s(?:{'|'.join(PARTS)})",
        count_the_weekday,
        not_after=r"\b(?:varje|den|samma|följande|en|första|sista) (?:på )?",
        not_before=NOT_FOLLOWED,
        not_in_sentence=rf"{DATED_DAY}|{GENERIC}",
        undated=True,
    ),
    # --- årstider
    phrase(
        "våras somras höstas vintras",
        r"(?:tidigare |senare )?i (?P<season>våras|somras|höstas|vintras)",
        count_past_season,
    ),
    phrase("sommar höst vinter", r"(?:tidigare |senare |nu )?i (?P<season>sommar|höst|vinter)", count_this),
    phrase(
        "vår",
        r"i (?P<season>vår)(?=[.,;:!?)]|$| (?:och|men|att|som|ska|skall|kommer|blir|väntas|har|är|till|för|på|när|"
        r"då|om|efter|"
        r"innan|inför|utan|eller|med|i|av|hos|vid|från|kan|vill|planerar|planeras|hålls|hölls|får|börjar|startar|"
        r"inleds|röstar|"
        r"åker|han|hon|de|vi|man|den|det|redan|sade|säger|sa|skrev|blev|kom|gick|fick|avgörs|presenteras|öppnar)\b)",
        count_this,
        not_before=r" och (?:er|deras|hans|hennes)\b",
    ),
    phrase("förra förrförra", rf"(?:förra|förrförra) {ANY_SEASON}", count_last),
    phrase("nästa", rf"nästa {ANY_SEASON}", count_next),
    phrase(
        "här gångna senaste denna",
        rf"(?:den (?:här|gångna|senaste)|denna|gångna) {ANY_SEASON}",
        count_this,
        undated=True,
    ),
    phrase("kommande", rf"(?:den )?kommande {ANY_SEASON}", count_coming_season, undated=True),
    phrase(
        "våren sommaren hösten vintern",
        rf"till {DEFINITE_SEASON}",
        count_coming_season,
        not_after=r"\bfrån (?:\w+ ){1,3}",
        not_in_sentence=GENERIC,
        only_in_sentence=FUTURE + "|hålls|börjar|inleds|öppnar|avgörs|ställs|flyttas|skjuts",
        undated=True,
    ),
    phrase("julas påskas midsomras pingstas", r"i (?:julas|påskas|midsomras|pingstas)"),
    phrase(
        "jul påsk midsommar pingst",
        r"i (?:jul|påsk|midsommar|pingst)(?=[.,;:!?)]|$| (?:ska|kommer|blir|väntas|har|är|hålls|när|och|men)\b)",
    ),
    # --- år, månader, veckor
    phrase(
        "år",
        r"(?:(?:tidigare|senare|hittills|nu|redan|sedan) )?i år",
        unit_at("year", 0),
        not_after=r"\b(?:mätt|räknat|räknad|räknade|räknas|mäts|anges|uttryckt|angiven|ålder|tid) ",
        not_before=r" (?:räknat|mätt|och månader|1|2|av)|-",
    ),
    phrase(
        "fjol ifjol fjolåret fjolårets",
        r"(?:tidigare |senare )?i ?fjol|(?:under )?fjolåre(?:t|ts)",
        unit_at("year", -1),
    ),
    phrase("förfjol", r"i förfjol", unit_at("year", -2)),
    phrase("förra", rf"(?:tidigare |senare )?förra {UNIT}", count_last),
    phrase(
        "förra",
        r"(?:tidigare |senare )?förra (?P<unit>veckans|månadens|årets|kvartalets|helgens)",
        lambda match, day, ahead: counting.unit(day, UNITS[match["unit"].removesuffix("s")], -1),
    ),
    phrase(
        "förrförra", rf"förrförra (?:{UNIT})", lambda match, day, ahead: counting.unit(day, UNITS[match["unit"]], -2)
    ),
    phrase("nästa", rf"nästa {BARE_UNIT}s?", count_next, not_after=r"\b(?:den|till och med|fram till) nästa "),
    phrase(
        "innevarande denna detta här",
        rf"(?:innevarande|denna|detta) {BARE_UNIT}s?|(?:den|det) här {OTHER_UNIT}",
        count_this,
        not_before=r"[,]? (?:1[5-9]|20)\d\d\b| (?:efter|före|innan|då)\b",
        undated=True,
    ),
    phrase("gångna", rf"(?:den|det) gångna {UNIT}", count_last, undated=True),
    phrase(
        "kommande",
        rf"(?:den|det) (?:närmast )?kommande {OTHER_UNIT}|(?:(?:under|inom|i) )?kommande {BARE_UNIT}",
        count_next,
        not_in_sentence="skulle|hade|var|blev",
        undated=True,
    ),
    phrase("veckan månaden", r"(?:tidigare|senare) i (?P<unit>veckan|månaden)", count_this, undated=True),
    phrase(
        "veckan",
        r"i (?P<unit>veckan)",
        count_this,
        not_after=r"\b(?:gång(?:er|en)?|ggr|dag(?:ar)?|tim(?:mar?s?|me)?|h|kronor|kr|euro|dollar|procent|nätter|"
        r"kvällar|pass|"
        r"turer|avgångar|flygningar|minuter|kilo|ton|liter|varje|per|mitt|sent|tidigt|sist|först|sent) (?:\w+ )?",
        not_before=r" (?:efter|före|innan|som|då|därpå|mellan|dessförinnan|när)\b",
        not_in_sentence=GENERIC + "|gånger",
        undated=True,
    ),
    phrase(
        "helgen",
        r"(?:i|till|under) (?P<unit>helgen)",
        lambda match, day, ahead: counting.unit(day, "weekend", 0 if ahead else -1),
        not_before=r" (?:efter|före|innan|som|då|därpå|den \d|\d)",
        not_in_sentence=GENERIC,
        undated=True,
    ),
    phrase(
        "året månaden veckan kvartalet",
        r"(?:tidigare|senare|hittills) under (?P<unit>året|månaden|veckan|kvartalet)",
        count_this,
        undated=True,
    ),
    phrase(
        "början mitten slutet",
        rf"(?:i|från|sedan|vid|mot|före) (?:(?:allra )?(?:början|mitten|slutet)) (?:av|på) (?:{DEFINITE_SEASON}|"
        rf"(?P<unit>året|månaden|veckan))",
        count_this,
        not_before=r" (?:som|då|när|innan|efter|före|därpå)\b",
        not_in_sentence=GENERIC + "|blommar|häckar|infaller",
        undated=True,
    ),
    phrase(
        "sent tidigt tidigare senare",
        rf"(?:sent|tidigt|tidigare|senare) (?:i|på|under) (?:{DEFINITE_SEASON}|(?P<unit>året))",
        count_this,
        not_before=r" (?:som|då|när|innan|efter|före|därpå)\b",
        not_in_sentence=GENERIC + "|blommar|häckar|infaller",
        undated=True,
    ),
    phrase(
        "årsskiftet halvårsskiftet",
        r"(?:vid|kring|efter|före|runt|sedan) (?:års|halvårs)skiftet",
        not_before=r" (?:19|20)\d\d",
        not_in_sentence=GENERIC,
        undated=True,
    ),
)
