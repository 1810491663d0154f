"""An entry's names become the forms it is found by."""

from site_builder.languages import Surface, TermForms, TermIndex, language, surfaces


def texts(**entry):
    return {surface.text for surface in surfaces(language(entry.pop("tag", "en")), **entry)}


def found(text, **entry):
    forms = surfaces(language(entry.pop("tag", "en")), **entry)
    return [text[match.start : match.end] for match in TermIndex([TermForms(id="x", surfaces=forms)]).find(text)]


def test_an_exact_entry_is_found_by_its_very_names():
    assert texts(name="treaty", aliases=("pact",), forms=("pacta",), match="exact") == {"treaty", "pact", "pacta"}


def test_an_exact_name_is_not_found_with_an_ending():
    assert found("CAR, CAR’s, CARs, CAR-led", name="CAR", match="exact") == ["CAR", "CAR"]


def test_an_entry_linked_by_hand_is_never_found():
    assert surfaces(language("en"), name="treaty", match="manual") == ()


def test_listed_forms_are_taken_as_they_are():
    assert "Hwasongs’s" not in texts(name="x", forms=("Hwasongs",))
    assert "Hwasongs" in texts(name="x", forms=("Hwasongs",))


def test_unlinked_names_go_with_all_their_forms():
    forms = texts(tag="sv", name="ballistisk robot", aliases=("robot",), unlinked=("robot",))
    assert forms & {"robot", "roboten", "robotar", "robotarna"} == set()
    assert "ballistiska robotar" in forms


def test_what_an_unlinked_name_shares_with_another_name_goes_too():
    forms = texts(tag="sv", name="kulbanerobot", aliases=("robotar",), unlinked=("robot",))
    assert forms & {"robot", "roboten", "robotar", "robotarna"} == {"robotar"}


def test_a_form_that_is_asked_for_stays_though_its_headword_is_unlinked():
    assert "sanctions" in texts(name="UN sanctions", aliases=("sanctions",), unlinked=("sanction",))


def test_what_is_written_says_so_and_comes_first():
    first, second, *_ = surfaces(language("en"), name="treaty")
    assert first == Surface(text="treaty", case_sensitive=False, inflected=False)
    assert second.inflected


def test_names_are_case_sensitive_and_words_are_not():
    assert {surface.case_sensitive for surface in surfaces(language("en"), name="NATO", kind="organisation")} == {True}
    assert {surface.case_sensitive for surface in surfaces(language("en"), name="treaty")} == {False}


def test_a_term_written_as_a_heading_is_found_inside_a_sentence():
    assert found("a ballistic missile", name="Ballistic missile") == ["ballistic missile"]
    assert found("deras neutralitet", tag="sv", name="Neutralitet") == ["neutralitet"]
    assert found("under resolution 1718", name="Resolution 1718") == ["resolution 1718"]


def test_a_lone_capitalised_word_that_may_be_a_name_stays_one():
    assert found("a true patriot", name="Patriot") == []
    assert found("tio grader och grad", tag="sv", name="Grad") == []


def test_a_name_of_several_capitalised_words_stays_one():
    assert found("an arms control association", name="Arms Control Association") == []


def test_a_person_or_country_has_no_plural():
    assert "Kims" not in texts(name="Kim", kind="person")
    assert "Chads" not in texts(name="Chad", kind="country")


def test_spaces_around_and_inside_a_name_are_evened_out():
    assert "arms embargo" in texts(name="  arms  embargo ")


def test_an_empty_alias_is_no_form():
    assert texts(name="x", aliases=("", " "), match="exact") == {"x"}
