"""Lists the words by which English says that somebody says, claims, accuses or denies something."""

from typing import Final

from site_builder.languages.attribution.wording import Wording

_NO_NOUN: Final = r"(?<!\bthe )(?<!\ba )(?<!\bof )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!\bsuch )(?<!\bno )"
"""Not where the same letters are a noun or an adjective: *the claims*, *their alleged role*."""

WORDING: Final = Wording(
    verbs={
        "says": (
            r"says|(?<!\bto )say(?! whether\b)|said|saying|stat(?:es|ed)(?= that\b)|told(?= \w)|"
            r"adds?(?= that\b)|added(?= that\b)|"
            rf"writes?(?= that\b)|wrote(?= that\b|,)|{_NO_NOUN}reports that|reported(?: that)?(?! to\b)|"
            r"announc(?:es|ed)|"
            r"explain(?:s|ed)(?= that\b)|warn(?:s|ed)(?= that\b| of\b)|argu(?:es|ed)|believes?(?= that\b)|"
            r"estimat(?:es|ed)(?= that\b)|f(?:inds|ound) that|conclud(?:es|ed)(?= that\b)|not(?:es|ed) that|"
            r"insist(?:s|ed)|maintain(?:s|ed)(?= that\b)|testified|acknowledg(?:es|ed)|admit(?:s|ted)|"
            rf"confirm(?:s|ed)(?= that\b)|{_NO_NOUN}accounts? that"
        ),
        "claims": (
            rf"{_NO_NOUN}(?<!\w)claims?(?= (?:that|to|it|he|she|they|the)\b|,)|{_NO_NOUN}claimed|"
            rf"alleges?(?! to\b)|alleging|"
            rf"{_NO_NOUN}(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )alleged(?! to\b)|"
            r"assert(?:s|ed)|suspects? that|suspected that|suggest(?:s|ed) that"
        ),
        "accuses": (
            r"accus(?:es|ing)|(?<!\bthe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )"
            r"(?<!\bstands )accused(?! of\b)|(?<!\bthe )blam(?:es|ed|ing)(?! for\b)"
        ),
        "accused": (
            r"(?:is|are|was|were|been|being|stands?)(?: \w+ly)? (?:accused|suspected) of|"
            r"(?:is|are|was|were|been)(?: \w+ly)? alleged to|(?:is|are|was|were|been)(?: \w+ly)? blamed for"
        ),
        "denies": (
            r"den(?:y|ies|ying)|(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bis )(?<!\bare )(?<!\bbeing )denied|"
            r"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)|disput(?:es|ed))"
            r"(?= (?:the|this|that|any|all|such|those|these|it|claims?|accusations?|allegations?)\b)|"
            r"refut(?:es|ed)|call(?:s|ed) (?:the \w+|it|them|this|that|those \w+) "
            r"(?:baseless|unfounded|groundless|absurd|false|untrue|lies|slander|nonsense)"
        ),
        "according": (
            r"according to(?! (?:plan|schedule|the (?:plan|rules?|law|schedule)|custom|size|age|need|law|reports?\b))"
        ),
    },
    between=(
        r"has|have|had|also|now|then|later|earlier|previously|repeatedly|recently|still|never|again|already|"
        r"immediately|consistently|publicly|strongly|firmly|flatly|on \w+day|last \w+|this \w+|itself|himself|herself|"
        r"themselves|both|all|each|would|did not|does not|do not"
    ),
    persons="he|she",
    things="it",
    plural="they|both",
    objects="him|her(?= *[,.])|them",
    joins="and|as well as",
    breaks="but|that|which|who|while|whereas|although|because|when|after|before|if|as|where|since",
    stops=(
        r"in|on|at|to|after|during|before|that|when|who|which|with|told|for|this|last|yesterday|today|while|because|"
        r"was|were|is|are|has|have|had|would|will"
    ),
    leads=r"but|and|yet|however|meanwhile|both|so|then|still|now|also",
    relative="which|who|something|this|a claim|an accusation|allegations",
    fronted="",
    prepositions="of|for|in|at|from|by|to|with|on",
    carriers="report|study|analysis|statement|document|survey|investigation|review|letter",
)
