"""The chart beside the plainest way to read a text, and bounded on rules made to blow it up."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.grammar.chart import MOST_PIECES, Chart, Piece
from editor.glossary.grammar.rules import Rules
from editor.glossary.grammar.slots import Slot, SlotType, Symbol, symbols
from editor.glossary.term import Term, TermKind

ENTRIES = {"甲": SlotType.ORG, "乙": SlotType.DEPT, "甲乙": SlotType.ORG, "丙": SlotType.TITLE}
KINDS = {
    SlotType.ORG: TermKind.ORGANISATION,
    SlotType.DEPT: TermKind.DEPARTMENT,
    SlotType.TITLE: TermKind.PARTY_TITLE,
}
PATTERNS = [
    ("{org}子", SlotType.ORG),
    ("子{org}", SlotType.ORG),
    ("{org}丑{dept}", SlotType.DEPT),
    ("{dept}寅", SlotType.TITLE),
    ("{org}寅", SlotType.TITLE),
    ("{org}{dept}", SlotType.DEPT),
    ("{title}、{title2}", SlotType.TITLE),
    ("原{title}", SlotType.TITLE),
    ("{dept}{title}子", SlotType.TITLE),
]
Span = tuple[int, int, SlotType]


def chart_of(text: str, patterns: list[tuple[str, SlotType]]) -> Chart:
    rules = Rules(Term(zh, "x", KINDS[kind]) for zh, kind in patterns)
    chart = Chart(text, rules)
    chart.read((start, given_at(text, start)) for start in range(len(text) - 1, -1, -1))
    return chart


def given_at(text: str, start: int) -> list[Piece]:
    found = [(zh, kind) for zh, kind in ENTRIES.items() if text.startswith(zh, start)]
    return [Piece(kind, "", start, start + len(zh)) for zh, kind in found]


def closed(text: str, chart: Chart) -> set[Span]:
    return {
        (piece.start, piece.end, piece.type)
        for start in range(len(text))
        for piece in chart.pieces(start)
        if piece.hole is None
    }


def obvious(text: str, patterns: list[tuple[str, SlotType]]) -> set[Span]:
    """Try every pattern at every place until nothing new is found."""
    found = {(p.start, p.end, p.type) for start in range(len(text)) for p in given_at(text, start)}
    read = [(symbols(zh), kind) for zh, kind in patterns]
    while True:
        more = {
            (start, end, kind)
            for parts, kind in read
            for start in range(len(text))
            for end in fitting(text, parts, start, found)
        }
        if more <= found:
            return found
        found |= more


def fitting(text: str, parts: tuple[Symbol, ...], at: int, found: set[Span]) -> Iterator[int]:
    if not parts:
        yield at
        return
    first, rest = parts[0], parts[1:]
    if isinstance(first, Slot):
        ends = [end for start, end, kind in found if start == at and kind is first.type]
    else:
        ends = [at + len(first)] if text.startswith(first, at) else []
    for end in ends:
        yield from fitting(text, rest, end, found)


TEXTS = st.text("甲乙丙子丑寅、原", max_size=9)
GRAMMARS = st.lists(st.sampled_from(PATTERNS), max_size=6, unique=True)


@settings(deadline=None, max_examples=300)
@given(TEXTS, GRAMMARS)
def test_the_chart_finds_what_trying_everything_finds(
    text: str, patterns: list[tuple[str, SlotType]]
) -> None:
    assert closed(text, chart_of(text, patterns)) == obvious(text, patterns)


def test_work_is_bounded_on_rules_that_feed_each_other() -> None:
    text = "甲" * 300 + "子" * 300
    patterns = [
        ("{org}{org2}子", SlotType.ORG),
        ("{org}子", SlotType.ORG),
        ("{org}甲", SlotType.ORG),
    ]
    chart = chart_of(text, patterns)
    most = max(len([*chart.pieces(start)]) for start in range(len(text)))
    assert most <= MOST_PIECES + len(text)
