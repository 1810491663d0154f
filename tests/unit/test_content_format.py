"""A site may say in which version of the content format it is written; a program that doesn't know it builds nothing."""

import pytest
from authored import Authored


@pytest.mark.parametrize("written", ["", "format: 1\n", 'format: "1"\n', "format:\n"])
def test_the_format_is_the_first_unless_a_site_says_another(tmp_path, written):
    site = Authored(tmp_path).write("content/site.yaml", f"{written}title: Explained\nlanguages: en\n")
    assert site.found() == []


@pytest.mark.parametrize("written", ["2", "1.1", "one"])
def test_another_format_is_refused_with_what_to_do(tmp_path, written):
    site = Authored(tmp_path).write("content/site.yaml", f"format: {written}\ntitle: Explained\nlanguages: en\n")
    site.fails("content/site.yaml:1:9 content-format-unknown")
    assert f"format {written}, and this program knows format 1" in site.said()
    assert "pip install --upgrade site-builder" in site.said()
