"""Verdicts are found where the author passes them, and nowhere else."""

import pytest

from site_builder.languages.judgement import JUDGING, denies, verdicts_in


def verdicts(text: str, tag: str) -> list[str]:
    return [text[start:end].lower() for start, end in verdicts_in(text, tag)]


@pytest.mark.parametrize(
    ("tag", "text", "word"),
    [
        ("en", "The marks prove that it was made in 2024.", "prove"),
        ("en", "The ministry revealed on 4 January that gates were sold.", "revealed"),
        ("en", "It is proven: the mayor knew.", "proven"),
        ("en", "The mayor has not answered, but the letters confirm it.", "confirm"),
        ("en", "In fact the mayor knew.", "in fact"),
        ("en", "The letters, found in May, clearly show that he knew.", "show that"),
        ("en", "The mayor's lie has been exposed.", "exposed"),
        ("en", "There is no doubt that he knew.", "there is no doubt"),
        ("en-GB", "The fact that he knew is what counts.", "the fact that"),
        ("sv", "Märkningen bevisar att den tillverkades 2024.", "bevisar"),
        ("sv", "Departementet avslöjade den 4 januari att luckor sålts.", "avslöjade"),
        ("sv", "Det är bevisat att borgmästaren visste.", "bevisat"),
        ("sv", "Borgmästaren har inte svarat, men breven bekräftar saken.", "bekräftar"),
        ("sv", "I själva verket visste han.", "i själva verket"),
        ("sv", "Breven visar tydligt att han visste.", "visar tydligt att"),
        ("sv", "Uppgiften har bekräftats.", "bekräftats"),
        ("sv", "Utredningen slår fast att han visste.", "slår fast"),
        ("de", "Das beweist es.", "beweist"),
        ("fr", "Cela prouve la vente.", "prouve"),
        ("es", "El ministerio confirmó la venta.", "confirmó"),
        ("da", "Brevene beviser det.", "beviser"),
        ("nb", "Brevene bekrefter det.", "bekrefter"),
    ],
)
def test_a_verdict_is_found(tag: str, text: str, word: str):
    assert verdicts(text, tag) == [word]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The marks do not by themselves prove who sold it."),
        ("en", "It has not been independently confirmed."),
        ("en", "The agency could not confirm the type."),
        ("en", "He refused to confirm the sale."),
        ("en", "It proves nothing."),
        ("en", "No letter proves it."),
        ("en", "Investigators say that the marks prove it."),
        ("en", "The marks prove it, according to the inquiry."),
        ("en", "According to the inquiry the marks prove it."),
        ("en", "The inquiry asks whether the letters prove it."),
        ("en", "The wood was exposed to water."),
        ("en", "It is unproven and unconfirmed."),
        ("en", "The tables show the sums."),
        ("en", "The marks indicate that it was made in 2024."),
        ("sv", "Märkningen visar inte att den tillverkades då."),
        ("sv", "Uppgiften är inte oberoende bekräftad."),
        ("sv", "Byrån kunde inte bekräfta typen."),
        ("sv", "Det bevisar inget."),
        ("sv", "Utredarna säger att märkningen bevisar saken."),
        ("sv", "Märkningen bevisar saken, enligt utredningen."),
        ("sv", "Enligt utredningen bevisar märkningen saken."),
        ("sv", "Ingenting bevisar det."),
        ("sv", "Utredningen frågar om breven bevisar saken."),
        ("sv", "Uppgiften är obekräftad och obevisad."),
        ("sv", "Tabellen visar summorna."),
        ("sv", "Märkningen tyder på att den tillverkades 2024."),
        ("de", "Das beweist nichts."),
        ("fr", "Cela ne prouve rien."),
        ("fi", "Se todistaa asian."),
    ],
)
def test_what_is_taken_back_or_reported_is_no_verdict(tag: str, text: str):
    assert verdicts(text, tag) == []


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The mayor denies it."),
        ("en", "The mayor called the accusation baseless."),
        ("en", "The mayor's denial came in May."),
        ("sv", "Borgmästaren förnekar det."),
        ("sv", "Borgmästaren kallar anklagelsen grundlös."),
        ("sv", "Borgmästaren tillbakavisade uppgiften."),
        ("de", "Der Bürgermeister bestreitet es."),
        ("fr", "Le maire nie."),
        ("es", "El alcalde lo niega."),
        ("da", "Borgmesteren benægter det."),
        ("nb", "Ordføreren avviser det."),
        ("fi", "Pormestari kiistää sen."),
    ],
)
def test_a_denial_is_heard(tag: str, text: str):
    assert denies(text, tag)


@pytest.mark.parametrize(("tag", "text"), [("en", "The mayor knew."), ("sv", "Borgmästaren visste.")])
def test_other_sentences_deny_nothing(tag: str, text: str):
    assert not denies(text, tag)


def test_every_pattern_is_a_pattern():
    for tag in JUDGING:
        assert verdicts("…", tag) == []
