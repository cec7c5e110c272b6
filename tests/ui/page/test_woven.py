"""Changes woven into a text, and the way from one text to the other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.text import Mark, MarkKind, Text
from editor.ui.page.woven import Part, Role, Shown, Woven, weave

_GAP = "\u2009"


def _shown(role: Role, start: int, end: int, words: str = "", name: str = "a") -> Shown:
    return Shown(role, start, end, (name,), "#000000", words)


def _parts(woven: Woven) -> list[tuple[Role, str]]:
    plain = woven.text.plain
    return [(part.role, plain[part.start : part.end]) for part in woven.parts]


def test_a_text_with_nothing_to_show_stays_as_it_is() -> None:
    text = Text("He said.", (Mark(0, 2, MarkKind.BOLD),))
    assert weave(text, ()).text == text


def test_new_words_stand_behind_those_that_go() -> None:
    woven = weave(Text("He noted it."), [_shown(Role.DELETED, 3, 8, "said")])
    assert woven.text.plain == f"He noted{_GAP}said it."
    assert _parts(woven) == [(Role.DELETED, "noted"), (Role.INSERTED, "said")]


@pytest.mark.parametrize(
    ("plain", "start", "end", "words", "woven"),
    [
        ("noted ", 0, 6, "said ", "noted said "),
        ("全市布局", 0, 2, "灵江市", "全市灵江市布局"),
        ("noted", 0, 5, " said", "noted said"),
        ("signs agreement", 6, 6, "an ", "signs an agreement"),
    ],
)
def test_a_gap_stands_only_where_letters_would_run_together(
    plain: str, start: int, end: int, words: str, woven: str
) -> None:
    role = Role.DELETED if start < end else Role.INSERTED
    assert weave(Text(plain), [_shown(role, start, end, words)]).text.plain == woven


def test_a_remark_has_its_number_raised_behind_its_words() -> None:
    woven = weave(Text("the plan is"), [_shown(Role.REMARK, 4, 8, "1")])
    assert woven.text == Text("the plan1 is", (Mark(8, 9, MarkKind.SUPERSCRIPT),))
    assert _parts(woven) == [(Role.REMARK, "plan"), (Role.NUMBER, "1")]


def test_words_put_in_by_one_and_deleted_by_another_are_both() -> None:
    shown = [
        _shown(Role.INSERTED, 2, 2, " and guests"),
        Shown(Role.DELETED, 4, 11, ("b",), "#111111", over="a"),
    ]
    woven = weave(Text("He came"), shown)
    assert woven.text.plain == "He and guests came"
    assert _parts(woven) == [(Role.INSERTED, " and guests"), (Role.DELETED, " guests")]


def test_what_reaches_out_of_the_text_is_cut_off() -> None:
    shown = [_shown(Role.DELETED, 2, 99, "x"), _shown(Role.REMARK, 50, 60, "1")]
    woven = weave(Text("abcd"), shown)
    assert woven.text.plain == f"abcd{_GAP}x1"
    assert _parts(woven)[0] == (Role.DELETED, "cd")


def test_marks_of_the_text_move_with_it() -> None:
    text = Text("He noted it", (Mark(9, 11, MarkKind.BOLD),))
    woven = weave(text, [_shown(Role.DELETED, 3, 8, "said")])
    assert woven.text.marks == (Mark(14, 16, MarkKind.BOLD),)


def test_the_shortest_part_is_the_one_pointed_at() -> None:
    shown = [_shown(Role.REMARK, 0, 11, "1", "remark"), _shown(Role.DELETED, 3, 5, "", "change")]
    found = weave(Text("one two three"), shown).part_at(4)
    assert isinstance(found, Part)
    assert found.ids == ("change",)
    assert weave(Text("one"), shown).part_at(99) is None


@st.composite
def _changed(draw: st.DrawFn) -> tuple[str, list[Shown]]:
    """Draw a text and changes of it that do not overlap."""
    plain = draw(st.text(alphabet="ab 灵𬭚", max_size=30))
    cuts = sorted(draw(st.sets(st.integers(0, len(plain)), max_size=8)))
    shown = []
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False)):
        words = draw(st.text(alphabet="xy ", max_size=5))
        shown.append(_shown(Role.DELETED, start, end, words, f"c{number}"))
    return plain, shown


@given(_changed())
@settings(deadline=None, max_examples=150)
def test_both_texts_are_in_the_woven_one(case: tuple[str, list[Shown]]) -> None:
    plain, shown = case
    woven = weave(Text(plain), shown)
    present = [woven.text.plain[woven.shown_at(at, behind=True)] for at in range(len(plain))]
    assert "".join(present) == plain
    for each in shown:
        parts = {
            p.role: woven.text.plain[p.start : p.end] for p in woven.parts if p.ids == each.ids
        }
        assert parts.get(Role.DELETED, "") == plain[each.start : each.end]
        assert parts.get(Role.INSERTED, "") == each.words


@given(_changed())
@settings(deadline=None, max_examples=150)
def test_places_are_found_again_in_both_directions(case: tuple[str, list[Shown]]) -> None:
    plain, shown = case
    woven = weave(Text(plain), shown)
    for at in range(len(plain) + 1):
        assert woven.present_at(woven.shown_at(at)) == at
        assert woven.present_at(woven.shown_at(at, behind=True)) == at
    places = [woven.present_at(at) for at in range(len(woven.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(plain)
