"""American and British spelling."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks.finding import Pair, Whole
from editor.checks.spelling_variants import CHECKS


def found(*drafts: str) -> list[tuple[str, str]]:
    """Return the words found, and what is offered for them."""
    look = CHECKS[0].whole
    assert look is not None
    words = []
    for row, finding in look(Whole([Pair("会议", draft) for draft in drafts])):
        assert finding.fix is not None
        words.append((drafts[row][slice(*finding.draft)], finding.fix.text))
    return words


@pytest.mark.parametrize(
    "drafts",
    [
        (),
        ("No such word.",),
        ("A new color in the center of labor",),
        ("A new colour", "in the centre of labour"),
        ("We organize labour in colour",),
        ("We organise labour in colour",),
        ("We recognize the color",),
        ("The center of labor", "The World Trade Centre in Pearl Harbour"),
        ("The center of labor", "The song “my favourite colour”"),
        ("A programme in the centre", "Program of the Year"),
        ("The center, see theatre.example", "theatre.goer@centre.example"),
        ("exercise, advise, surprise, comprise", "the size of the prize"),
        ("Dialogue in the center",),
        ("In practice, a licence to check meters",),
    ],
)
def test_one_spelling_is_silent(drafts: tuple[str, ...]) -> None:
    assert not found(*drafts)


@pytest.mark.parametrize(
    ("drafts", "expected"),
    [
        (("The center of labor", "the colour"), ("colour", "color")),
        (("The centre of labour", "the color"), ("color", "colour")),
        (("The center of labor", "a programme"), ("programme", "program")),
        (("We organize and modernize", "They optimise it"), ("optimise", "optimize")),
        (("We organise and modernise", "They optimize it"), ("optimize", "optimise")),
        (("The color of labor", "an organisation"), ("organisation", "organization")),
        (("The color here", "one colour there"), ("colour", "color")),
        (("They analyse, colour", "and favour: analyzing"), ("analyzing", "analysing")),
        (("labor, color", "the defences"), ("defences", "defenses")),
        (("traveled in color", "and modelling"), ("modelling", "modeling")),
        (("We organise, optimise, realise", "the color"), ("color", "colour")),
    ],
)
def test_finds_the_odd_spelling(drafts: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert expected in found(*drafts)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(st.sampled_from('color colour " ise organize organise “ ” A'.split()))))
def test_spans_lie_inside(lines: list[list[str]]) -> None:
    for word, other in found(*(" ".join(line) for line in lines)):
        assert word
        assert word != other
