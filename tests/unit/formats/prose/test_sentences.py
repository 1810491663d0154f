import pytest

from site_builder.formats.prose.sentences import sentence_ends


def sentences(text):
    ends = sentence_ends(text)
    return [text[start:end].strip() for start, end in zip((0, *ends), ends, strict=False) if text[start:end].strip()]


@pytest.mark.parametrize(
    "text",
    [
        "One ends here.| Another begins.",
        "Is it?| Yes!| Well… | No.",
        "He said “no.”| She left.",
        "“No,” he said.",
        "Mr. Smith came.| He left.",
        "Bombs, e.g. Missiles, fell.",
        "Det gäller t.ex. Kina, bl.a. Ryssland, dvs. Nato.| Nästa.",
        "De kom till S:t Petersburg.| Sedan for de.",
        "Das war z.B. Berlin.",
        "Den 3. maj kom de.| Sedan gick de.",
        "Er kam am 3. Oktober.| Dann nicht.",
        "It weighs 3.5 tons.| Much.",
        "She is 45.| He is 47.",
        "J. K. Rowling wrote.| We read.",
        "It ended in 2024.| Then it began.",
        "Was it? he asked.",
        "He waited… and left.",
        "One.| (Two.)| «Three.»| “Four.”",
        "終わった。| 次",
    ],
)
def test_a_sentence_ends_where_a_reader_would_stop(text):
    wanted = [part.strip() for part in text.split("|")]
    assert sentences(text.replace("|", "")) == wanted


def test_the_end_of_the_text_ends_a_sentence():
    assert sentence_ends("no stop") == (7,)
    assert sentence_ends("") == (0,)
