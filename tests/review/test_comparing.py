"""Returned rows against the sent ones: every change once, with who made it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.review.applying import applied
from editor.review.change import Change, Copy, Why
from editor.review.comparing import compare
from editor.review.export import Export, Layout, SentRow
from editor.review.mapped import Leftover, MappedBlock, Mapping
from editor.review.returned import Piece, Place, Returned, ReturnedRow, Span, Stamp, Strip
from editor.text.folding import folded

LIN = Stamp("Lin Siyuan", "2026-05-21T09:00:00Z")
CHEN = Stamp("Chen Mo", "2026-05-22T10:30:00Z")
SAID = "The mayor of Lingjiang said the bridge was open."


def export(*drafts: str, layout: Layout = Layout.BILINGUAL) -> Export:
    rows = tuple(SentRow(f"b{n}", f"{n:03d}-AA", f"第{n}段。", d) for n, d in enumerate(drafts, 1))
    return Export("e1", "a1", "d1", 1, "LZPU-0001-r1", layout, "", "2026-05-20T08:00:00Z", rows)


def returned(*rows: ReturnedRow) -> Returned:
    return Returned("copy.docx", "f" * 64, last_author="Wu Fang", saved_at="2026-05-23", rows=rows)


def row(number: int, *pieces: Piece, source: tuple[Piece, ...] | None = None) -> ReturnedRow:
    label, chinese = Piece(f"{number:03d}-AA"), Piece(f"第{number}段。")
    return ReturnedRow((Strip((label,)), Strip(source or (chinese,)), Strip(pieces)), table=0)


def mapped(number: int, at: ReturnedRow, row_number: int | None = None) -> MappedBlock:
    place = number - 1 if row_number is None else row_number
    return MappedBlock(
        f"b{number}",
        (Span(place, 2, 0, len(at.cells[2].raw)),),
        (Span(place, 1, 0, len(at.cells[1].raw)),),
    )


def changes(draft: str, *pieces: Piece) -> tuple[Change, ...]:
    only = row(1, *pieces)
    mapping = Mapping((mapped(1, only),), order=("b1",))
    return compare(export(draft), returned(only), mapping).changes


def told(found: tuple[Change, ...]) -> list[tuple[str, int, str, str, str]]:
    return [(c.kind.value, c.start, c.before, c.after, c.author) for c in found]


def ins(text: str, by: Stamp = LIN) -> Piece:
    return Piece(text, inserted=by)


def gone(text: str, by: Stamp = LIN) -> Piece:
    return Piece(text, deleted=by)


LATER = Stamp("Lin Siyuan", "2026-05-21T09:05:00Z")
SAME_MINUTE = Stamp("Chen Mo", "2026-05-21T09:00:00Z")
MOVED = Stamp("Lin Siyuan", "2026-05-21T09:00:00Z", "m1")

TRACKED = [
    ([Piece("It is open.")], []),
    ([Piece("It "), gone("is "), Piece("open.")], [("delete", 3, "is ", "", "Lin Siyuan")]),
    ([Piece("It is "), ins("now "), Piece("open.")], [("insert", 6, "", "now ", "Lin Siyuan")]),
    (
        [Piece("It "), gone("is"), ins("was"), Piece(" open.")],
        [("replace", 3, "is", "was", "Lin Siyuan")],
    ),
    (
        [Piece("It "), ins("was"), gone("is"), Piece(" open.")],
        [("replace", 3, "is", "was", "Lin Siyuan")],
    ),
    (
        [Piece("It "), gone("i"), gone("s"), ins("wa"), ins("s"), Piece(" open.")],
        [("replace", 3, "is", "was", "Lin Siyuan")],
    ),
    (
        [Piece("It "), gone("is"), ins("was", CHEN), Piece(" open.")],
        [("delete", 3, "is", "", "Lin Siyuan"), ("insert", 5, "", "was", "Chen Mo")],
    ),
    (
        [Piece("It "), gone("is"), ins("was", SAME_MINUTE), Piece(" open.")],
        [("delete", 3, "is", "", "Lin Siyuan"), ("insert", 5, "", "was", "Chen Mo")],
    ),
    (
        [Piece("It "), gone("is"), ins("was", LATER), Piece(" open.")],
        [("delete", 3, "is", "", "Lin Siyuan"), ("insert", 5, "", "was", "Lin Siyuan")],
    ),
    (
        [Piece("It is "), Piece("now ", LIN, CHEN), Piece("open.")],
        [("insert", 6, "", "now ", "Lin Siyuan"), ("delete", 0, "now ", "", "Chen Mo")],
    ),
    (
        [Piece("It "), gone("is ", MOVED), Piece("open"), ins("is ", MOVED), Piece(".")],
        [("move", 3, "is ", "", "Lin Siyuan"), ("move", 10, "", "is ", "Lin Siyuan")],
    ),
    (
        [Piece("It "), Piece("is", formatted=LIN), Piece(" "), Piece("open.", formatted=LIN)],
        [("format", 3, "is open.", "is open.", "Lin Siyuan")],
    ),
    ([Piece("It is open."), ins("\u200d")], []),
    ([Piece("It is open."), ins("\n"), ins("Yes.")], [("insert", 11, "", "\nYes.", "Lin Siyuan")]),
]


@pytest.mark.parametrize(("pieces", "expected"), TRACKED)
def test_tracked_changes_keep_their_authors(
    pieces: list[Piece], expected: list[tuple[str, int, str, str, str]]
) -> None:
    assert told(changes("It is open.", *pieces)) == expected


UNTRACKED = [
    ("It is open.", "It was open.", [("replace", 3, "is", "was")]),
    ("It is open.", "It is now open.", [("insert", 6, "", "now ")]),
    ('He said "yes".', "He said “yes”.", []),
    ("It is\u00a0open.", "It is open.", []),
    ("It is open. ", "It is open.", []),
    ("It is open.", "", [("replace", 0, "It is open.", "")]),
    ("", "It is open.", [("insert", 0, "", "It is open.")]),
    ('He said "yes".', "She said “yes”.", [("replace", 0, "He", "She")]),
    ("Cafe\u0301 is open.", "Caf\u00e9 was open.", [("replace", 6, "is", "was")]),
]


@pytest.mark.parametrize(("sent", "came", "expected"), UNTRACKED)
def test_untracked_changes_belong_to_who_saved_the_file(
    sent: str, came: str, expected: list[tuple[str, int, str, str]]
) -> None:
    found = changes(sent, Piece(came))
    simple = [("replace" if c.kind == "delete" else c.kind.value, c.start, c.before, c.after)
              for c in found]  # fmt: skip
    assert simple == expected
    assert all(not c.tracked and c.author == "Wu Fang" for c in found)


def test_tracked_and_untracked_changes_of_one_sentence_are_told_apart() -> None:
    found = changes(
        SAID, Piece("The governor of Lingjiang "), gone("said"), ins("noted"),
        Piece(" the bridge was open."),
    )  # fmt: skip
    assert told(found) == [
        ("replace", 4, "mayor", "governor", "Wu Fang"),
        ("replace", 23, "said", "noted", "Lin Siyuan"),
    ]
    assert [c.tracked for c in found] == [False, True]


def test_tracked_words_over_untracked_ones_are_a_change_of_a_change() -> None:
    found = changes("It is open.", Piece("It "), gone("was"), ins("stays"), Piece(" open."))
    assert told(found) == [
        ("replace", 3, "is", "was", "Wu Fang"),
        ("replace", 0, "was", "stays", "Lin Siyuan"),
    ]
    assert found[1].over == found[0].id
    assert applied("It is open.", found) == "It stays open."


def test_the_same_change_has_one_id_however_it_was_made() -> None:
    tracked = changes("He noted it.", Piece("He "), gone("noted"), ins("said"), Piece(" it."))
    silent = changes("He noted it.", Piece("He said it."))
    assert [c.id for c in tracked] == [c.id for c in silent]
    before = changes("the old man", Piece("the "), ins("very "), Piece("old man"))
    behind = changes("the old man", Piece("the"), ins(" very"), Piece(" old man"))
    assert [c.id for c in before] == [c.id for c in behind]


def test_two_changes_that_do_the_same_have_two_ids() -> None:
    found = changes("a a", Piece("a"), ins(" a"), Piece(" a"), ins(" a", CHEN))
    assert len({c.id for c in found}) == len(found) == 2


def test_a_split_paragraph_is_whole_again_and_its_new_mark_an_insertion() -> None:
    sent = export("It is open. All came.", layout=Layout.ENGLISH)
    first = ReturnedRow((Strip((Piece("It is open. "),)),), Place.BODY, mark=Piece("\n", LIN))
    second = ReturnedRow((Strip((Piece("All came."),)),), Place.BODY)
    block = MappedBlock("b1", (Span(0, 0, 0, 12), Span(1, 0, 0, 9)))
    copy = compare(sent, returned(first, second), Mapping((block,), order=("b1",)))
    assert told(copy.changes) == [("insert", 12, "", "\n", "Lin Siyuan")]


def test_a_row_cut_in_two_without_a_new_mark_has_no_change() -> None:
    sent = export("It is open. All came.")
    first, second = row(1, Piece("It is open.")), row(1, Piece("All came."))
    block = MappedBlock("b1", (Span(0, 2, 0, 11), Span(1, 2, 0, 9)))
    assert compare(sent, returned(first, second), Mapping((block,))).changes == ()


def test_a_chinese_change_is_a_question_about_the_source() -> None:
    sent = export("It is open.")
    changed = row(1, Piece("It is open."), source=(Piece("第1节。"),))
    copy = compare(sent, returned(changed), Mapping((mapped(1, changed),), order=("b1",)))
    assert told(copy.changes) == [("source", 2, "段", "节", "Wu Fang")]
    widened = row(1, Piece("It is open."), source=(Piece("第１段。"),))
    copy = compare(sent, returned(widened), Mapping((mapped(1, widened),), order=("b1",)))
    assert copy.changes == ()


def test_rows_deleted_inserted_and_moved_are_told_last() -> None:
    sent = export("One.", "Two.", "Three.", "Four.")
    rows = (row(4, Piece("Four.")), row(1, Piece("One.")), row(9, Piece("New.")), row(3))
    rows = (*rows[:3], ReturnedRow(row(3, Piece("Three.")).cells, table=0, deleted=CHEN))
    mapping = Mapping(
        (mapped(1, rows[1], 1), mapped(3, rows[3], 3), mapped(4, rows[0], 0)),
        missing=("b2",),
        leftovers=(Leftover((Span(2, 2, 0, 4),), (Span(2, 1, 0, 4),), after="b1"),),
        order=("b4", "b1", "b3"),
    )
    copy = compare(sent, returned(*rows), mapping)
    assert [(c.kind.value, c.block, c.before, c.after, c.author) for c in copy.changes] == [
        ("row_deleted", "b3", "Three.", "", "Chen Mo"),
        ("row_deleted", "b2", "Two.", "", "Wu Fang"),
        ("row_inserted", "b1", "", "New.", "Wu Fang"),
        ("row_moved", "b4", "b3", "", "Wu Fang"),
    ]
    assert copy.changes[2].source == "第9段。"
    assert (copy.rows, copy.mapped) == (4, 3)


def carried(*words: Piece) -> Copy:
    """Compare a file whose first row was deleted and put in again behind the second, tracked."""
    sent = export("One.", "Two.")
    gone = ReturnedRow(row(1, Piece("One.", deleted=LIN)).cells, table=0, deleted=LIN)
    anew = ReturnedRow(row(1, *words).cells, table=0, inserted=LIN)
    rows = gone, row(2, Piece("Two.")), anew
    both = MappedBlock(
        "b1",
        (Span(0, 2, 0, 4), Span(2, 2, 0, len(anew.cells[2].raw))),
        (Span(0, 1, 0, 4), Span(2, 1, 0, 4)),
    )
    mapping = Mapping((both, mapped(2, rows[1], 1)), order=("b2", "b1"))
    return compare(sent, returned(*rows), mapping)


def test_a_row_deleted_and_put_in_again_elsewhere_was_moved() -> None:
    copy = carried(ins("One"), ins("."))
    (moved,) = copy.changes
    assert (moved.kind.value, moved.block, moved.after) == ("row_moved", "b1", "b2")
    assert (moved.author, moved.date, moved.tracked) == (LIN.author, LIN.date, True)
    assert copy.views == ()


def test_a_row_deleted_and_put_in_again_at_its_place_is_as_it_was() -> None:
    sent = export("One.", "Two.")
    gone = ReturnedRow(row(1, Piece("One.", deleted=LIN)).cells, table=0, deleted=LIN)
    anew = ReturnedRow(row(1, ins("One.")).cells, table=0, inserted=LIN)
    rows = gone, anew, row(2, Piece("Two."))
    both = MappedBlock(
        "b1", (Span(0, 2, 0, 4), Span(1, 2, 0, 4)), (Span(0, 1, 0, 4), Span(1, 1, 0, 4))
    )
    mapping = Mapping((both, mapped(2, rows[2], 2)), order=("b1", "b2"))
    assert compare(sent, returned(*rows), mapping).changes == ()


def test_words_changed_on_the_way_are_told_beside_the_move() -> None:
    copy = carried(ins("One more."))
    assert told(copy.changes)[0] == ("replace", 0, "One.", "One more.", LIN.author)
    assert copy.changes[-1].kind.value == "row_moved"


def test_what_programs_fill_empty_cells_with_is_nothing_said() -> None:
    first = row(1, Piece("One."))
    filled = ReturnedRow((Strip((ins("\u200d"),)),), table=0, inserted=LIN)
    mapping = Mapping((mapped(1, first),), leftovers=(Leftover((Span(1, 0, 0, 1),), after="b1"),))
    copy = compare(export("One."), returned(first, filled), mapping)
    assert (copy.changes, copy.unplaced) == ((), ())


def test_words_outside_of_the_rows_are_kept_unplaced() -> None:
    sent = export("One.")
    note = ReturnedRow((Strip((Piece("Please hurry.", LIN),)),), Place.BODY)
    first = row(1, Piece("One."))
    mapping = Mapping((mapped(1, first),), leftovers=(Leftover((Span(1, 0, 0, 13),), after="b1"),))
    copy = compare(sent, returned(first, note), mapping)
    (found,) = copy.unplaced
    assert (found.text, found.why, found.author) == ("Please hurry.", Why.OUTSIDE, "Lin Siyuan")
    assert copy.changes == ()


def test_views_are_kept_of_changed_blocks_only() -> None:
    sent = export("One.", "Two.")
    rows = row(1, Piece("One.")), row(2, Piece("Two"), ins(" now"), Piece("."))
    mapping = Mapping((mapped(1, rows[0]), mapped(2, rows[1])), order=("b1", "b2"))
    (view,) = compare(sent, returned(*rows), mapping).views
    assert (view.block, view.base, view.final) == ("b2", "Two.", "Two now.")


WORDS = (
    "the mayor of Lingjiang said that 灵江 bridge is open and 3,000 people came to see it".split()
)


@dataclass
class Edited:
    sent: str
    pieces: list[Piece]

    @property
    def final(self) -> str:
        return "".join(p.text for p in self.pieces if p.deleted is None)

    @property
    def base(self) -> str:
        return "".join(p.text for p in self.pieces if p.inserted is None)


def _pieces(rng: random.Random, sent: str, *, untracked: bool) -> Iterator[Piece]:
    tokens = sent.split(" ")
    for number, token in enumerate(tokens):
        word = token + (" " if number + 1 < len(tokens) else "")
        act = rng.randrange(12)
        by = rng.choice([LIN, CHEN, LATER])
        if act == 0:
            yield Piece(word, deleted=by)
        elif act == 1:
            yield Piece(word)
            yield Piece(rng.choice(WORDS) + " ", inserted=by)
        elif act == 2:
            yield from rng.sample([gone(word, by), ins(rng.choice(WORDS) + " ", by)], 2)
        elif act == 3:
            yield Piece(word)
            yield Piece(rng.choice(WORDS) + " ", by, CHEN)
        elif act == 4 and untracked:
            yield Piece(rng.choice(WORDS) + " ", deleted=rng.choice([None, by]))
        elif act == 5 and untracked:
            continue
        else:
            yield Piece(word)


@st.composite
def edited(draw: st.DrawFn, *, untracked: bool) -> Edited:
    rng = random.Random(draw(st.integers(0, 2**32)))
    sent = " ".join(rng.choice(WORDS) for _ in range(rng.randrange(1, 25))) + "."
    return Edited(sent, list(_pieces(rng, sent, untracked=untracked)))


@settings(deadline=None, max_examples=300)
@given(edited(untracked=True))
def test_all_changes_together_give_the_final_view(one: Edited) -> None:
    found = changes(one.sent, *one.pieces)
    assert folded(applied(one.sent, found)) == folded(one.final)
    silent = [c for c in found if not c.tracked]
    assert folded(applied(one.sent, silent)) == folded(one.base)


@settings(deadline=None, max_examples=200)
@given(edited(untracked=False))
def test_every_tracked_edit_has_its_author_and_date(one: Edited) -> None:
    found = changes(one.sent, *one.pieces)
    assert applied(one.sent, found) == one.final
    assert all(c.tracked for c in found)
    stamps = {(s.author, s.date) for p in one.pieces for s in (p.inserted, p.deleted) if s}
    told = {(c.author, c.date) for c in found}
    assert {author for author, _ in told} == {author for author, _ in stamps}
    assert told <= stamps


@settings(deadline=None, max_examples=100)
@given(edited(untracked=False))
def test_what_was_not_edited_is_no_change(one: Edited) -> None:
    assert changes(one.sent, Piece(one.sent[:3]), Piece(one.sent[3:])) == ()


def test_a_split_paragraph_is_a_change_even_where_it_was_not_tracked() -> None:
    sent = export("It is open. All came.", layout=Layout.ENGLISH)
    first = ReturnedRow((Strip((Piece("It is open."),)),), Place.BODY, mark=Piece("\n"))
    second = ReturnedRow((Strip((Piece(" All came."),)),), Place.BODY)
    block = MappedBlock("b1", (Span(0, 0, 0, 11), Span(1, 0, 0, 10)))
    copy = compare(sent, returned(first, second), Mapping((block,), order=("b1",)))
    assert told(copy.changes) == [("insert", 11, "", "\n", "Wu Fang")]


def test_words_in_another_cell_of_a_row_are_no_new_row() -> None:
    first = row(1, Piece("One."))
    noted = ReturnedRow((*first.cells, Strip((Piece("Please check."),))), table=0)
    mapping = Mapping((mapped(1, first),), leftovers=(Leftover((Span(0, 3, 0, 13),), after="b1"),))
    copy = compare(export("One."), returned(noted), mapping)
    assert copy.changes == ()
    assert [(u.text, u.after) for u in copy.unplaced] == [("Please check.", "b1")]


def test_words_typed_into_what_we_print_are_told_with_their_author() -> None:
    head = (Piece("Review"), Piece(" by me", inserted=CHEN), Piece(" Copy"))
    furniture = ReturnedRow((Strip(head),), Place.BODY, is_ours=True)
    copy = compare(export(), returned(furniture), Mapping(()))
    assert [(u.text, u.author) for u in copy.unplaced] == [(" by me", "Chen Mo")]


def test_a_copied_row_is_a_new_row_that_is_not_sure() -> None:
    first, second = row(1, Piece("One.")), row(1, Piece("One."))
    spans = (Span(1, 2, 0, 4),), (Span(1, 1, 0, 4),)
    mapping = Mapping((mapped(1, first),), leftovers=(Leftover(*spans, "b1", copy_of="b1"),))
    (change,) = compare(export("One."), returned(first, second), mapping).changes
    assert (change.kind.value, change.after, change.confidence) == ("row_inserted", "One.", 0.5)


def test_a_paragraph_joined_with_the_next_changes_no_words_but_is_told() -> None:
    sent = export("It is open.", "All came.", layout=Layout.ENGLISH)
    first = ReturnedRow(
        (Strip((Piece("It is open."),)),), Place.BODY, mark=Piece("\n", deleted=LIN)
    )
    second = ReturnedRow((Strip((Piece("All came."),)),), Place.BODY)
    blocks = (
        MappedBlock("b1", (Span(0, 0, 0, 11),)),
        MappedBlock("b2", (Span(1, 0, 0, 9),)),
    )
    copy = compare(sent, returned(first, second), Mapping(blocks, order=("b1", "b2")))
    assert told(copy.changes) == [("format", 11, "\n", "", "Lin Siyuan")]
