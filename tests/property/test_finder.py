"""The finder agrees with a slow and simple one, and holds its promises on any text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.languages import LANGUAGES, Surface, TermForms, TermIndex, language, surfaces
from site_builder.languages.tokens import fold, key

pytestmark = pytest.mark.property

WORDS = ("ab", "abc", "b", "Ko", "ko", "US", "us", "x1", "ö", "Ö")
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
glossaries = st.dictionaries(st.sampled_from("pqrst"), st.lists(phrases, min_size=1, max_size=4), max_size=5)
anything = st.text(
    alphabet=st.one_of(st.characters(), st.sampled_from("abKUS-–'’.:@ \u00ad\u00a0\u0301\n“”ö…ﬁ１")), max_size=60
)


def index_of(glossary):
    return TermIndex(
        TermForms(id=entry, surfaces=tuple(Surface(text=form, case_sensitive=not form[0].islower()) for form in forms))
        for entry, forms in glossary.items()
    )


def simply_found(glossary, words):
    """What a reader with a finger on each word would find in a line of words with one space between."""
    claims = {}
    for entry, forms in glossary.items():
        for form in forms:
            claims.setdefault(tuple(form.split()), set()).add(entry)
    found, at = [], 0
    while at < len(words):
        for length in range(len(words) - at, 0, -1):
            form = tuple(words[at : at + length])
            lowered = (form[0][0].lower() + form[0][1:], *form[1:])
            ids = claims.get(form) or (claims.get(lowered) if at == 0 else None)
            if ids:
                if len(ids) == 1:
                    start = len(" ".join(words[:at])) + (at > 0)
                    found.append((start, start + len(" ".join(form)), *ids))
                at += length
                break
        else:
            at += 1
    return found


@given(glossaries, st.lists(st.sampled_from(WORDS), max_size=12))
@example({"p": ["ab"], "q": ["ab abc"]}, ["ab", "abc", "ab"])
@example({"p": ["ab abc"], "q": ["ab abc"]}, ["ab", "abc", "b"])
def test_it_finds_what_a_simple_search_for_the_longest_form_finds(glossary, words):
    matches = index_of(glossary).find(" ".join(words))
    assert [(match.start, match.end, match.id) for match in matches] == simply_found(glossary, words)


@given(glossaries, st.one_of(anything, st.lists(st.one_of(st.sampled_from(WORDS), anything)).map("".join)))
@example({"p": ["ab"]}, "a\u00adb")
@example({"p": ["Ko"]}, "e\u0301-Ko’s \u0301Ko")
def test_matches_never_overlap_and_are_spans_of_the_text_that_spell_a_form(glossary, text):
    end = 0
    for match in index_of(glossary).find(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
        spelled = key(text[match.start : match.end])
        lowered = (spelled[0][0].lower() + spelled[0][1:], *spelled[1:])
        assert {spelled, lowered} & {key(form) for form in glossary[match.id]}


@given(phrases, phrases, phrases)
def test_unicode_normal_forms_make_no_difference(before, term, after):
    text = f"{before} {term} {after}"
    index = index_of({"p": [term]})
    places = [
        [unicodedata.normalize("NFC", whole[match.start : match.end]) for match in index.find(whole)]
        for whole in (unicodedata.normalize(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD"))
    ]
    assert all(place == places[0] for place in places)


@given(anything)
def test_folding_keeps_the_way_back(text):
    folded = fold(text)
    spans = [folded.original(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(st.sampled_from(sorted(LANGUAGES)), anything, st.sampled_from(("term", "person", "organisation", "group")))
@example("sv", "-", "term")
@example("de", "ä", "term")
@example("es", "\u0301", "term")
def test_any_headword_has_forms_and_itself_is_among_them(tag, headword, kind):
    forms = language(tag).inflect(headword, kind)
    assert forms[0] == headword
    assert len(set(forms)) == len(forms) < 400
    assert all(form.text.strip() for form in surfaces(language(tag), name=headword, kind=kind))


@given(st.sampled_from([*LANGUAGES, "ar", "ja"]), st.lists(anything, max_size=6))
def test_sorting_gives_one_order_whatever_the_order_before(tag, words):
    order = language(tag).collation_key
    backwards = words[::-1]
    assert sorted(words, key=order) == sorted(backwards, key=order)
    assert all(language(tag).initial(word) for word in words)
