"""Who says what by whose word, in labelled sentences: English and Swedish."""

import pytest

from site_builder.languages.attribution import Subject, attributions
from site_builder.languages.names_in_text import names_in_text

ENGLISH = [
    ("The dam was weak, said Ada Holm.", "says", "Ada Holm"),
    ("The dam was weak, Ada Holm told reporters.", "says", "Ada Holm"),
    ("The engineer Ada Holm has repeatedly said that the dam was weak.", "says", "Ada Holm"),
    ("“It was weak,” its builder, Bo Ek, told reporters.", "says", "Bo Ek"),
    ("Norway and Sweden deny that they knew.", "denies", "Norway, Sweden"),
    ("Norway rejects the accusation.", "denies", "Norway"),
    ("Norway called the report absurd.", "denies", "Norway"),
    ("The dam was weak, according to a report that Holm Laboratory published.", "according", "Holm Laboratory"),
    ("According to the ministry, the dam was weak.", "according", "the ministry"),
    ("The ministry claimed it had known nothing.", "claims", "The ministry"),
    (
        "Villagers in the valley of Skerry have accused the owner of lying.",
        "accuses",
        "Villagers in the valley of Skerry",
    ),
    ("She added that nobody was hurt.", "says", "(She)"),
    ("The dam was weak, which it denies.", "denies", "(it)"),
]
SWEDISH = [
    ("Dammen var svag, säger Ada Holm.", "says", "Ada Holm"),
    ("Dammen var svag, sade den tidigare ministern Ada Holm i tisdags.", "says", "Ada Holm"),
    ("Dammen var svag, hävdade USA:s minister Ada Holm i tisdags.", "claims", "Ada Holm"),
    ("I tisdags sade Ada Holm att dammen var svag.", "says", "Ada Holm"),
    ("Norge förnekar att dammen var svag.", "denies", "Norge"),
    ("Norge har också bestämt avvisat anklagelserna.", "denies", "Norge"),
    ("Norge och Sverige tillbakavisar kritiken.", "denies", "Norge, Sverige"),
    (
        "Dammen var svag, enligt en ny rapport från norska Holm Laboratorium som mäter dammar.",
        "according",
        "Holm Laboratorium",
    ),
    ("Enligt Holm var dammen svag.", "according", "Holm"),
    ("Enligt henne var dammen svag.", "according", "(henne)"),
    ("Den var svag, hävdar hon, och dåligt byggd.", "claims", "(hon)"),
    ("Polisen uppger att ingen skadats.", "says", "Polisen"),
    ("Holm har mätt fyra dammar och kommer fram till att de är svaga.", "says", "Holm"),
]
ACCUSED = [
    ("en", "Norway and Sweden have been accused of building it badly.", "Norway, Sweden"),
    ("en", "Ada Holm accused Bo Ek of lying.", "Bo Ek"),
    ("sv", "Norge har tidigare anklagats för slarv.", "Norge"),
    ("sv", "Ada Holm anklagar kommunalrådet Bo Ek för att ha ljugit.", "Bo Ek"),
]
NOTHING = [
    ("en", "The claims that were made are old."),
    ("en", "According to plan, the dam was built in two years."),
    ("en", "Their alleged role is unknown."),
    ("en", "He was denied entry."),
    ("en", "The accused were tried."),
    ("en", "A report that was thrown away was found."),
    ("en", "She declined to say whether it broke."),
    ("sv", "Enligt avtalet ska dammen mätas."),
    ("sv", "De skrev under ett avtal."),
    ("sv", "Dammen rymmer sagolika mängder."),
    ("sv", "Kommunen avvisar sökande."),
    ("de", "Der Damm brach, sagt Ada Holm."),
]


def found(sentence, tag):
    names = [name for name in names_in_text(sentence) if not (name.opens and name.text in COMMON)]
    return attributions(
        sentence,
        tag,
        names,
        is_quoted=lambda at: "“" in sentence and sentence.index("“") <= at <= sentence.index("”"),
        is_genitive=lambda name: sentence[name.end : name.end + 2] == ":s",
    )


COMMON = {
    "The",
    "She",
    "Villagers",
    "Polisen",
    "Enligt",
    "Dammen",
    "According",
    "Den",
    "De",
    "I",
    "A",
    "He",
    "Their",
    "Kommunen",
}


def said(subject: Subject, sentence):
    spans = subject.names or ((subject.words,) if subject.words else ())
    words = ", ".join(sentence[start:end] for start, end in spans)
    return words or (f"({sentence[slice(*subject.pronoun)]})" if subject.pronoun else "")


@pytest.mark.parametrize(
    ("tag", "sentence", "kind", "who"), [*(("en", *case) for case in ENGLISH), *(("sv", *case) for case in SWEDISH)]
)
def test_a_sentence_tells_who_says_it(tag, sentence, kind, who):
    assert [(each.kind, said(each.by, sentence)) for each in found(sentence, tag)] == [(kind, who)]


@pytest.mark.parametrize(("tag", "sentence", "who"), ACCUSED)
def test_a_sentence_tells_who_is_accused(tag, sentence, who):
    assert [said(each.about, sentence) for each in found(sentence, tag)] == [who]


@pytest.mark.parametrize(("tag", "sentence"), NOTHING)
def test_the_same_letters_elsewhere_attribute_nothing(tag, sentence):
    assert found(sentence, tag) == ()


def test_words_within_a_quotation_attribute_nothing():
    assert [each.kind for each in found("“Holm says no,” said Bo Ek.", "en")] == ["says"]


def test_two_verbs_share_a_subject():
    sentence = "Norge förnekar att man visste och hävdar att dammen höll."
    assert [(each.kind, said(each.by, sentence)) for each in found(sentence, "sv")] == [
        ("denies", "Norge"),
        ("claims", "Norge"),
    ]
