"""Decisions: each one changes the article, or says in one sentence why it cannot."""

import pytest

from editor.article import edits
from editor.article.article import Article
from editor.article.decisions import Verdict
from editor.article.text import Mark, MarkKind, Text
from editor.errors import EditRefused
from editor.review.change import ChangeKind, Copy
from editor.review.deciding import (
    accept,
    accept_all,
    answer,
    decline,
    keep,
    reopen,
    resolve,
    take,
)
from editor.review.merging import review
from editor.review.proposal import Review, Standing
from editor.review.returned import Piece
from tests.review.reviewed import (
    AT,
    CHEN,
    LIN,
    MOVED,
    WU,
    Reviewer,
    article,
    drafts,
    gone,
    ins,
    merged,
    sent,
)

THREE = article("It is open.", "All came to see it.", "Then they left.")
OUT = sent(THREE)


def ids(found: Review, *kinds: ChangeKind) -> list[str]:
    return [p.id for p in found.proposals if not kinds or p.change.kind in kinds]


def both() -> Copy:
    """Two changes of the first row, one of the third."""
    first = [gone("It"), ins("The bridge"), Piece(" is "), ins("now "), Piece("open.")]
    return Reviewer(OUT).copy(
        {"b1": first, "b3": [Piece("Then they left"), ins(" again"), Piece(".")]}
    )


def test_accepting_one_leaves_the_others() -> None:
    found = merged(THREE, OUT, both())
    done = accept(THREE, found, ids(found)[1:2], by="Zhou", at=AT)
    assert drafts(done)[0] == "It is now open."
    decision = done.decisions.changes[ids(found)[1]]
    assert (decision.verdict, decision.text, decision.by, decision.at) == (
        Verdict.ACCEPTED, "now ", "Zhou", AT,
    )  # fmt: skip
    assert done.blocks[2] is THREE.blocks[2]


def test_several_changes_of_a_block_are_put_in_at_once() -> None:
    found = merged(THREE, OUT, both())
    done = accept(THREE, found, ids(found), by="", at=AT)
    assert drafts(done) == [
        "The bridge is now open.",
        "All came to see it.",
        "Then they left again.",
    ]


def test_marks_of_untouched_words_stay() -> None:
    marked = Text(
        "It is open.", (Mark(0, 2, MarkKind.BOLD), Mark(6, 10, MarkKind.LINK, "https://a.cn"))
    )
    now = edits.write(THREE, 0, marked)
    found = merged(now, OUT, both())
    done = accept(now, found, ids(found), by="", at=AT)
    assert done.blocks[0].draft.marks == (
        Mark(0, 10, MarkKind.BOLD), Mark(18, 22, MarkKind.LINK, "https://a.cn"),
    )  # fmt: skip


def test_accepting_in_other_words_keeps_them_as_the_decision() -> None:
    found = merged(THREE, OUT, both())
    done = accept(THREE, found, ids(found)[:1], by="", at=AT, text="The new bridge")
    assert drafts(done)[0] == "The new bridge is open."
    again = merged(done, OUT, both())
    assert again.proposals[0].decision
    rest = accept(done, again, ids(again)[1:], by="", at=AT)
    assert drafts(rest)[0] == "The new bridge is now open."
    with pytest.raises(EditRefused, match="one change at a time"):
        accept(THREE, found, ids(found), by="", at=AT, text="x")


def test_declining_changes_only_the_decisions() -> None:
    found = merged(THREE, OUT, both())
    done = decline(THREE, found, ids(found), by="Zhou", at=AT)
    assert done.blocks is THREE.blocks
    assert {d.verdict for d in done.decisions.changes.values()} == {Verdict.DECLINED}
    assert accept_all(done, merged(done, OUT, both()), by="", at=AT) == done


def test_reopening_puts_the_words_back() -> None:
    found = merged(THREE, OUT, both())
    done = accept(THREE, found, ids(found), by="", at=AT)
    back = reopen(done, merged(done, OUT, both()), ids(found)[:1])
    assert drafts(back)[0] == "It is now open."
    assert merged(back, OUT, both()).proposals[0].decision is None
    all_back = reopen(done, merged(done, OUT, both()), ids(found))
    assert all_back == THREE


def test_words_that_were_changed_since_are_not_put_back() -> None:
    found = merged(THREE, OUT, both())
    done = accept(THREE, found, ids(found), by="", at=AT)
    moved_on = edits.write(done, 0, Text("That bridge is now open."))
    with pytest.raises(EditRefused, match="changed since"):
        reopen(moved_on, merged(moved_on, OUT, both()), ids(found)[:1])


def test_a_declined_change_is_open_again() -> None:
    found = merged(THREE, OUT, both())
    done = decline(THREE, found, ids(found), by="", at=AT)
    assert reopen(done, merged(done, OUT, both()), ids(found)) == THREE


def test_accepting_all_of_one_reviewer_leaves_the_others() -> None:
    other = Reviewer(OUT, CHEN).copy({"b2": [Piece("Everybody"), Piece(" came to see it.")]})
    mine = both()
    found = merged(THREE, OUT, mine, other)
    done = accept_all(THREE, found, reviewer="Chen Mo", by="", at=AT)
    assert drafts(done) == ["It is open.", "Everybody came to see it.", "Then they left."]
    done = accept_all(done, merged(done, OUT, mine, other), by="", at=AT)
    assert drafts(done) == [
        "The bridge is now open.", "Everybody came to see it.", "Then they left again.",
    ]  # fmt: skip


def test_accepting_all_leaves_conflicts_and_what_is_decided_by_hand() -> None:
    one = Reviewer(OUT).copy({"b1": [Piece("It "), gone("is"), ins("was"), Piece(" open.")]})
    two = Reviewer(OUT, CHEN).copy(
        {"b1": [Piece("It "), gone("is", CHEN), ins("stays", CHEN), Piece(" open.")],
         "b2": [Piece("All came to see it.", formatted=CHEN)]},
        sources={"b2": "第2节。"},
        order=("b3", "b1", "b2"),
    )  # fmt: skip
    found = merged(THREE, OUT, one, two)
    assert {p.change.kind for p in found.proposals} == {
        ChangeKind.REPLACE, ChangeKind.FORMAT, ChangeKind.SOURCE, ChangeKind.ROW_MOVED,
    }  # fmt: skip
    assert accept_all(THREE, found, by="", at=AT) == THREE


def colliding() -> tuple[Copy, Copy]:
    one = Reviewer(OUT).copy({"b1": [Piece("It "), gone("is"), ins("was"), Piece(" open.")]})
    two = [Piece("It "), gone("is open", CHEN), ins("stays shut", CHEN), Piece(".")]
    return one, Reviewer(OUT, CHEN).copy({"b1": two})


def test_a_conflict_is_settled_by_taking_one_wording() -> None:
    found = merged(THREE, OUT, *colliding())
    (conflict,) = found.conflicts
    chosen = next(t.proposal for t in conflict.texts if t.text == "stays shut")
    done = take(THREE, found, conflict, [chosen], by="", at=AT)
    assert drafts(done)[0] == "It stays shut."
    after = merged(done, OUT, *colliding())
    assert after.conflicts == ()
    assert {p.decision.verdict for p in after.proposals if p.decision} == set(Verdict)


def test_a_conflict_is_settled_by_keeping_what_stands() -> None:
    found = merged(THREE, OUT, *colliding())
    done = keep(THREE, found, found.conflicts[0], by="", at=AT)
    assert drafts(done) == drafts(THREE)
    assert merged(done, OUT, *colliding()).conflicts == ()


def test_rivals_are_not_accepted_together() -> None:
    found = merged(THREE, OUT, *colliding())
    with pytest.raises(EditRefused, match="same words"):
        accept(THREE, found, ids(found), by="", at=AT)


def test_a_rewritten_place_can_still_be_decided() -> None:
    now = edits.write(THREE, 0, Text("It remains open."))
    found = merged(now, OUT, colliding()[0])
    assert found.proposals[0].standing is Standing.DIVERGED
    assert accept_all(now, found, by="", at=AT) == now
    assert drafts(accept(now, found, ids(found), by="", at=AT))[0] == "It was open."


def test_a_change_of_the_chinese_corrects_the_source_when_accepted() -> None:
    copy = Reviewer(OUT).copy(sources={"b2": "第2节。"})
    found = merged(THREE, OUT, copy)
    done = accept(THREE, found, ids(found), by="", at=AT)
    assert done.blocks[1].source.plain == "第2节。"
    assert reopen(done, merged(done, OUT, copy), ids(found)) == THREE


def test_a_deleted_row_is_emptied_and_keeps_its_chinese() -> None:
    copy = Reviewer(OUT).copy(without=("b2",))
    found = merged(THREE, OUT, copy)
    done = accept_all(THREE, found, by="", at=AT)
    assert (done.blocks[1].source.plain, done.blocks[1].draft.plain) == ("第2段。", "")
    assert reopen(done, merged(done, OUT, copy), ids(found)) == THREE


def test_inserted_rows_stand_in_the_order_of_the_file_however_they_are_accepted() -> None:
    copy = Reviewer(OUT).copy(
        extra=(("b1", "甲。", "A."), ("b1", "乙。", "B."), ("", "丙。", "C."))
    )
    found = merged(THREE, OUT, copy)
    done = accept_all(THREE, found, by="", at=AT)
    assert drafts(done)[:4] == ["C.", "It is open.", "A.", "B."]
    assert done.blocks[2].source.plain == "甲。"
    second = next(p.id for p in found.proposals if p.change.after == "B.")
    first = next(p.id for p in found.proposals if p.change.after == "A.")
    step = accept(THREE, found, [second], by="", at=AT)
    step = accept(step, merged(step, OUT, copy), [first], by="", at=AT)
    assert drafts(step)[:3] == ["It is open.", "A.", "B."]
    assert reopen(step, merged(step, OUT, copy), [first, second]) == THREE


def test_a_row_put_in_behind_a_removed_one_stands_behind_the_one_before() -> None:
    copy = Reviewer(OUT).copy(extra=(("b2", "甲。", "A."),))
    now = edits.remove(THREE, 1)
    done = accept_all(now, merged(now, OUT, copy), by="", at=AT)
    assert drafts(done) == ["It is open.", "A.", "Then they left."]


def test_a_moved_row_moves() -> None:
    copy = Reviewer(OUT).copy(order=("b2", "b3", "b1"))
    found = merged(THREE, OUT, copy)
    done = accept(THREE, found, ids(found), by="", at=AT)
    assert [b.id for b in done.blocks] == ["b2", "b3", "b1"]
    assert reopen(done, merged(done, OUT, copy), ids(found)) == THREE


def test_both_ends_of_a_move_are_accepted_together() -> None:
    pieces = [
        Piece("All "),
        gone("came ", MOVED),
        Piece("to see "),
        ins("came ", MOVED),
        Piece("it."),
    ]
    copy = Reviewer(OUT).copy({"b2": pieces})
    found = merged(THREE, OUT, copy)
    done = accept(THREE, found, ids(found)[:1], by="", at=AT)
    assert drafts(done)[1] == "All to see came it."
    assert drafts(reopen(done, merged(done, OUT, copy), ids(found)[1:])) == drafts(THREE)


def nested() -> Copy:
    pieces = [Piece("It is "), ins("now and "), Piece("then ", LIN, CHEN), Piece("open.")]
    return Reviewer(OUT).copy({"b1": pieces})


def test_a_deletion_in_an_insertion_is_accepted_with_it() -> None:
    done = accept_all(THREE, merged(THREE, OUT, nested()), by="", at=AT)
    assert drafts(done)[0] == "It is now and open."
    again = merged(done, OUT, nested())
    assert reopen(done, again, ids(again)[:1]) == THREE
    assert drafts(reopen(done, again, ids(again)[1:]))[0] == "It is now and then open."


def test_a_deletion_in_an_insertion_that_is_not_accepted_is_refused() -> None:
    found = merged(THREE, OUT, nested())
    with pytest.raises(EditRefused, match="accept that one first"):
        accept(THREE, found, ids(found)[1:], by="", at=AT)


def test_declining_an_insertion_settles_what_was_deleted_in_it() -> None:
    found = merged(THREE, OUT, nested())
    done = decline(THREE, found, ids(found)[:1], by="", at=AT)
    assert all(p.decision for p in merged(done, OUT, nested()).proposals)


REFUSED: list[tuple[Article, Copy, str]] = [
    (edits.remove(THREE, 0), both(), "not in the article any more"),
    (THREE, Reviewer(OUT).copy({"b1": [Piece("It is open.", formatted=LIN)]}), "only the look"),
]


@pytest.mark.parametrize(("now", "copy", "why"), REFUSED)
def test_what_cannot_be_accepted_is_said(now: Article, copy: Copy, why: str) -> None:
    found = merged(now, OUT, copy)
    with pytest.raises(EditRefused, match=why):
        accept(now, found, [found.proposals[-1].id, *ids(found)], by="", at=AT)
    with pytest.raises(EditRefused, match="look at the review again"):
        accept(now, found, ["unknown"], by="", at=AT)


def test_two_rounds_that_change_the_same_words_do_not_garble_them() -> None:
    second = edits.write(THREE, 0, Text("It is wide open."))
    exports = [OUT, sent(second, 2)]
    first = Reviewer(OUT).copy({"b1": [Piece("It "), gone("is"), ins("was"), Piece(" open.")]})
    later = [Piece("It "), gone("is", WU), ins("stays", WU), Piece(" wide open.")]
    other = Reviewer(exports[1], WU).copy({"b1": later})
    done = accept_all(second, review(second, exports, [first, other]), by="", at=AT)
    assert drafts(done)[0] in ("It was wide open.", "It stays wide open.")
    left = review(done, exports, [first, other])
    assert [p.standing for p in left.proposals if p.decision is None] == [Standing.DIVERGED]


def test_changes_of_two_rounds_in_one_block_are_put_in_at_their_places() -> None:
    second = edits.write(THREE, 0, Text("It is wide open."))
    exports = [OUT, sent(second, 2)]
    first = Reviewer(OUT).copy({"b1": [Piece("It is "), gone("open"), ins("shut"), Piece(".")]})
    later = [gone("It", WU), ins("The bridge", WU), Piece(" is wide open.")]
    other = Reviewer(exports[1], WU).copy({"b1": later})
    done = accept_all(second, review(second, exports, [first, other]), by="", at=AT)
    assert drafts(done)[0] == "The bridge is wide shut."


def test_answers_and_settling_are_kept_by_remark() -> None:
    said = answer(THREE, "r1", "The new one.", by="Zhou", at=AT)
    said = answer(said, "r1", "Since May.", by="Zhou", at=AT)
    done = resolve(said, "r1", resolved=True)
    state = done.decisions.remarks["r1"]
    assert ([a.text for a in state.answers], state.resolved) == (
        ["The new one.", "Since May."],
        True,
    )
    assert not resolve(done, "r1", resolved=False).decisions.remarks["r1"].resolved
