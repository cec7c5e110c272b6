"""What is still to be decided, what is a thread, and what "accept all" would take."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from editor.article.decisions import Decision, RemarkState, Verdict
from editor.review.change import Change, ChangeKind
from editor.review.proposal import Proposal, Standing
from editor.ui.review.colours import reviewers_of
from editor.ui.review.desk import is_clear
from editor.ui.review.standing import (
    is_open,
    is_resolved,
    is_settled,
    move_of,
    open_changes,
    open_remarks,
    threads,
)
from tests.ui.review.reviews import LI, WANG, article, by, colliding, remark, replacing, review

TITLE, ADDRESS, TERMS = article().blocks
PROPOSAL = replacing(ADDRESS, "noted", "said", by(LI))
DECIDED = replace(PROPOSAL, decision=Decision(Verdict.DECLINED))


def of_kind(kind: ChangeKind, *, move: str = "", name: str = "") -> Proposal:
    return Proposal(Change(name or f"{kind}", "e1", "b1", kind, 0, 1, "a", "b", move=move), ())


@pytest.mark.parametrize(
    ("proposal", "settled", "is_to_decide", "clear"),
    [
        (PROPOSAL, False, True, True),
        (DECIDED, True, False, False),
        (replace(PROPOSAL, standing=Standing.THERE), True, False, False),
        (replace(PROPOSAL, standing=Standing.GONE), True, False, False),
        (replace(PROPOSAL, standing=Standing.DIVERGED), False, True, False),
        (replace(PROPOSAL, standing=Standing.WAITING), False, True, True),
        (colliding(TERMS, "five", (LI, "5"), (WANG, "V"))[0], False, True, False),
        (of_kind(ChangeKind.FORMAT), False, False, False),
        (of_kind(ChangeKind.SOURCE), False, True, False),
        (of_kind(ChangeKind.ROW_MOVED), False, True, False),
        (of_kind(ChangeKind.ROW_DELETED), False, True, True),
    ],
)
def test_what_a_proposal_still_needs(
    proposal: Proposal, *, settled: bool, is_to_decide: bool, clear: bool
) -> None:
    assert is_settled(proposal) is settled
    assert is_open(proposal) is is_to_decide
    assert is_clear(proposal) is clear


def test_the_open_changes_keep_their_order() -> None:
    later = replacing(TERMS, "five", "5", by(WANG))
    assert open_changes(review((PROPOSAL, DECIDED, later))) == (PROPOSAL, later)


def test_both_ends_of_a_move_belong_together_and_nothing_else() -> None:
    ends = [of_kind(ChangeKind.MOVE, move="m", name=name) for name in ("a", "b")]
    other = of_kind(ChangeKind.MOVE, move="n", name="c")
    assert move_of(ends[1], [*ends, other]) == tuple(ends)
    assert move_of(PROPOSAL, [*ends, PROPOSAL]) == (PROPOSAL,)
    assert move_of(other, ends) == (other,)


def test_answers_to_answers_are_one_thread_and_answers_to_nothing_one_of_their_own() -> None:
    first = remark(TITLE, "Signs", "一")
    second = remark(TITLE, "Signs", "二", about=first.id)
    third = replace(remark(TITLE, "Signs", "三"), about=second.id)
    lost = remark(TITLE, "Signs", "四", about="nobody")
    assert threads((first, second, third, lost)) == ((first, second, third), (lost,))


def test_a_thread_is_settled_by_any_of_its_remarks_or_at_the_desk() -> None:
    first = remark(TITLE, "Signs", "一")
    answer = replace(remark(TITLE, "Signs", "二", about=first.id), resolved=True)
    states = MappingProxyType({first.id: RemarkState(resolved=True)})
    assert not is_resolved((first,), {})
    assert is_resolved((first, answer), {})
    assert is_resolved((first,), states)
    held = review(remarks=(first, remark(ADDRESS, "noted", "三")))
    assert [each.text for each in open_remarks(held, states)] == ["三"]


def test_reviewers_are_named_once_each() -> None:
    held = review((PROPOSAL, replacing(TERMS, "five", "5", by(WANG), by(LI))))
    assert reviewers_of(held) == (LI, WANG)
