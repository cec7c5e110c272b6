"""What is offered for the letters typed."""

import pytest

from editor.ui.page.offers import MOST, offers

_TERMS = ("Lingjiang Polytechnic University", "Lingjiang Municipality", "Fang Licheng")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", []),
        ("L", []),
        ("Li", [("Lingjiang Municipality", 2), ("Lingjiang Polytechnic University", 2)]),
        ("li", [("Lingjiang Municipality", 2), ("Lingjiang Polytechnic University", 2)]),
        ("at Lingjiang P", [("Lingjiang Polytechnic University", 11)]),
        ("the fang l", [("Fang Licheng", 6)]),
        ("foli", []),
        ("(Fa", [("Fang Licheng", 2)]),
        ("Fang Licheng", []),
        ("Fang Lichengs", []),
        ("visit to Fa ", []),
    ],
)
def test_the_end_of_the_text_begins_a_term(before: str, expected: list[tuple[str, int]]) -> None:
    assert offers(before, _TERMS) == expected


def test_what_is_typed_most_of_comes_first() -> None:
    found = offers("Li Lingjiang M", ("Li", *_TERMS))
    assert found[0] == ("Lingjiang Municipality", 11)


def test_a_term_is_offered_once_and_only_a_few_are() -> None:
    many = [f"Institute {number}" for number in range(50)]
    assert len(offers("In", [*many, *many])) == MOST
