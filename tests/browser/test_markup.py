"""What machines say of every page of both sites: the Nu Html Checker's errors, and how much a reader has to load."""

import pytest
from markup import NOT_KNOWN_YET, faults_by_nu, java
from weight import BUDGETS, weights

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(params=["real", "made up"])
def site(request, output, made_up_output):
    return output if request.param == "real" else made_up_output


def test_the_nu_html_checker_finds_no_error_on_any_page(site):
    if java() is None:
        pytest.skip("no Java on this machine")
    assert [said for _, said in faults_by_nu(site)] == []


def test_the_nu_html_checker_does_find_what_is_wrong(tmp_path):
    if java() is None:
        pytest.skip("no Java on this machine")
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p id=a><p id=a>", encoding="utf-8")
    assert any("Duplicate ID" in said for _, said in faults_by_nu(tmp_path))
    assert not any(known.search("Duplicate ID") for known in NOT_KNOWN_YET)


def test_no_page_weighs_more_than_its_kind_may(site):
    heavy = [f"{weight} > {BUDGETS[weight.kind]}" for weight in weights(site) if weight.bytes > BUDGETS[weight.kind]]
    assert heavy == []


def test_no_page_asks_for_more_than_four_files_or_more_than_5_kb_of_script(site):
    for weight in weights(site):
        assert weight.requests <= 4, weight
        assert weight.script <= 5_000 or weight.kind == "search", weight
        assert weight.blocking <= 1, weight
