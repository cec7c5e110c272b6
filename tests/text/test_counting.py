import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.text.counting import chinese_characters, english_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("灵江职业技术大学", 8),
        ("灵江，大学。（新）“闻”", 6),
        ("2026年3月18日", 6),
        ("1.2万人", 3),
        ("1,024名", 2),
        ("２０２６年", 2),
        ("AI产业学院", 4),
        ("𬭚老师", 3),
        ("二〇二六", 4),
        ("a b c", 0),
    ],
)
def test_chinese_characters(text: str, count: int) -> None:
    assert chinese_characters(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Lingjiang Polytechnic University", 3),
        ("The university's industry-education integration.", 4),
        ("more than 18,000 students", 4),
        ("On May 20, 2026, it opened.", 6),
        ("91% of 3+2", 4),
        ("— “Quoted” –", 1),
        ("灵江 Lingjiang", 1),
        ("R&D café", 2),
        ("don’t", 1),
    ],
)
def test_english_words(text: str, count: int) -> None:
    assert english_words(text) == count


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80), st.text(max_size=80))
def test_a_space_between_texts_adds_no_words(one: str, other: str) -> None:
    assert english_words(f"{one} {other}") == english_words(one) + english_words(other)
    joined = chinese_characters(f"{one} {other}")
    assert joined == chinese_characters(one) + chinese_characters(other)
