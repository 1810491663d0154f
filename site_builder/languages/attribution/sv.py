"""Lists the words by which Swedish says that somebody says, claims, accuses or denies something."""

from typing import Final

from site_builder.languages.attribution.wording import Wording

WORDING: Final = Wording(
    verbs={
        "says": (
            r"säger|sade|sa|sagt|uppger|uppgav|uppgett|uppgivit|meddela(?:r|de|t)|berätta(?:r|de|t)|"
            r"förklara(?:r|de|t)(?= att\b|,)|skriver(?= att\b|,| \w+ att\b)|skrev(?= att\b)|"
            r"rapportera(?:r|de|t)|konstatera(?:r|de|t)|bedöm(?:er|de|t)|anser|ansåg|ansett|mena(?:r|de|t)|"
            r"understryk(?:er|it)|underströk|betona(?:r|de|t)|framhåll(?:er|it)|framhöll|påpeka(?:r|de|t)|"
            r"varna(?:r|de|t)(?= för\b)|bekräfta(?:r|de|t)|erkän(?:ner|de)|medg(?:er|av)|"
            r"(?:kommer|kom|kommit) fram till|slår fast|slog fast|slagit fast|(?:drar|drog) slutsatsen|"
            r"vittna(?:r|de|t) om"
        ),
        "claims": (
            r"hävda(?:r|de|t)|påstå(?:r|tt)|påstod|misstänker att|"
            r"misstänkte att|vill göra gällande|antyd(?:er|de)"
        ),
        "accuses": r"anklaga(?:r|de|t)|beskyll(?:er|de|t)|klandra(?:r|de|t)|pekar ut|pekade ut|pekat ut",
        "accused": (
            r"anklaga(?:s|des|ts)(?= för\b)|anklagade(?= för\b)|beskyll(?:s|des|ts)(?= för\b)|"
            r"misstänk(?:s|tes|ts)(?= för\b)|misstänkta(?= för\b)|utpeka(?:s|des|ts) (?:som|för)|(?:påstås|uppges|sägs)"
        ),
        "denies": (
            r"förneka(?:r|de|t)|neka(?:r|de|t)|dementera(?:r|de|t)|avfärda(?:r|de|t)|bestrid(?:er|it)|bestred|"
            r"tillbakavisa(?:r|de|t)|"
            r"avvisa(?:r|de|t)(?= (?:alla |den |det |de |dessa |detta |sådana |samtliga )?"
            r"(?:\w*anklagelse\w*|uppgift\w*|påstående\w*|kritik\w*|beskyllning\w*|att\b|bestämt|det\b|dem\b))|"
            r"kalla(?:r|de|t) (?:\w+ ){1,4}(?:grundlös\w*|ogrundad\w*|absurda?|falska?|lögn\w*|påhitt\w*|nonsens)"
        ),
        "according": (
            r"enligt(?! (?:\w+ )?(?:lag|lagen|plan|planen|planerna|avtal|avtalet|reglerna|stadgan|schema|tidtabellen|"
            r"uppgift|uppgifter|överenskommelse|överenskommelsen|resolution|resolutionen|artikel|paragraf|\d+)\b)"
        ),
    },
    between=(
        r"har|hade|också|även|nu|då|sedan|senare|tidigare|dock|ännu|fortfarande|alltjämt|redan|aldrig|länge|åter|igen|"
        r"upprepade gånger|flera gånger|bestämt|kategoriskt|offentligt|i sin tur|själv|själva|båda|på \w+dagen|"
        r"i \w+dags|nyligen|samtidigt|däremot|å sin sida|alltid|ska|skulle|kommer att|inte|att"
    ),
    persons="han|hon|hen",
    things="den|det|man",
    plural="de|dom|båda",
    objects="honom|henne|dem",
    joins="och|samt|liksom",
    breaks="men|att|som|vilket|vilka|medan|trots att|eftersom|när|efter att|sedan|innan|om|där|då",
    stops=(
        r"i|på|till|efter|under|vid|att|när|som|med|om|för|inför|där|då|har|hade|är|var|ska|skulle|får|kan|kommer|blir|"
        r"blev|igår|idag|medan|eftersom"
    ),
    leads=r"men|och|både|samtidigt|dock|däremot|även|också|nu|så",
    relative="vilket|något(?: som)?|det|som",
    fronted=(
        r"i|på|under|vid|efter|före|nu|då|där|sedan|samtidigt|tidigare|därför|dessutom|också|även|senare|däremot|"
        r"redan|igår|idag|förra|nyligen|inför|till"
    ),
    prepositions="i|på|för|från|av|vid|till|med|om|hos|inom|bland",
    carriers="rapport|studie|analys|uttalande|undersökning|utredning|granskning|dokument|brev|pressmeddelande",
)
