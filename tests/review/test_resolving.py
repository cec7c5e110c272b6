"""What reviewers are told in the next export."""

from dataclasses import replace

from editor.article import edits
from editor.article.article import Article
from editor.article.text import Text
from editor.review.change import Copy
from editor.review.deciding import accept, answer, decline, resolve
from editor.review.export import Export, SentComment
from editor.review.resolving import last_round, sent_comments
from editor.review.returned import Piece, ReturnedComment, Span
from tests.review.reviewed import AT, CHEN, Reviewer, article, gone, ins, merged, sent

ONE = article("The mayor said the bridge was open.", "All came.")
OUT = sent(ONE)
LATER = "2026-05-30T08:00:00Z"


def copy() -> Copy:
    pieces = [Piece("The mayor "), gone("said"), ins("noted"), Piece(" the bridge was open.")]
    asked = ReturnedComment("1", "Lin Siyuan", "2026-05-21", "Which?", (Span(0, 2, 24, 30),))
    reply = ReturnedComment(
        "2", "Chen Mo", "2026-05-22", "The new.", (Span(0, 2, 24, 30),), reply_to="1"
    )
    return Reviewer(OUT).copy({"b1": pieces}, comments=(asked, reply))


def told(of: Article, since: str = "", *copies: Copy) -> list[tuple[str, str, str]]:
    found = sent_comments(of, merged(of, OUT, *(copies or (copy(),))), "Zhou", since)
    words = {block.id: block.draft.plain for block in of.blocks}
    return [(one.author, one.text, words[one.block][one.start : one.end]) for one in found]


def remark(number: int = 0) -> str:
    return merged(ONE, OUT, copy()).remarks[number].id


def test_nothing_is_told_before_anything_was_decided() -> None:
    assert told(ONE) == []


def test_an_answered_thread_travels_again_with_its_answers() -> None:
    now = answer(ONE, remark(1), "Yes, that one.", by="Zhou", at=AT)
    assert told(now) == [
        ("Lin Siyuan", "Which?", "bridge"),
        ("Chen Mo", "The new.", "bridge"),
        ("Zhou", "Yes, that one.", "bridge"),
    ]
    found = sent_comments(now, merged(now, OUT, copy()), "Zhou")
    assert [one.reply_to for one in found] == ["", found[0].id, found[0].id]
    assert [one.about for one in found] == [remark(0), remark(1), remark(1)]


def test_its_place_is_that_of_the_present_words() -> None:
    now = answer(ONE, remark(), "Yes.", by="", at=AT)
    now = edits.write(now, 0, Text("Today the bridge was opened."))
    assert told(now)[0] == ("Lin Siyuan", "Which?", "bridge")
    gone_now = edits.remove(now, 0)
    assert told(gone_now)[2] == ("Zhou", "Yes.", "")


def test_a_settled_thread_travels_only_when_answered_since() -> None:
    now = resolve(answer(ONE, remark(), "Yes.", by="", at=AT), remark(), resolved=True)
    assert len(told(now)) == 3
    assert told(now, LATER) == []
    assert told(resolve(ONE, remark(), resolved=True)) == []


def test_a_declined_change_is_said_where_it_stood() -> None:
    found = merged(ONE, OUT, copy())
    now = decline(ONE, found, [found.proposals[0].id], by="", at=AT)
    assert told(now) == [("Zhou", "Declined / 未采纳: “said” → “noted”", "said")]
    assert told(now, LATER) == []


def test_a_change_taken_in_other_words_is_said() -> None:
    found = merged(ONE, OUT, copy())
    now = accept(ONE, found, [found.proposals[0].id], by="Li", at=AT, text="stated")
    assert told(now) == [("Li", "Taken as / 改后采纳: “said” → “noted”, now “stated”", "stated")]


def test_a_change_taken_as_it_was_is_not_said() -> None:
    found = merged(ONE, OUT, copy())
    assert told(accept(ONE, found, [found.proposals[0].id], by="", at=AT)) == []


def test_rows_and_deletions_are_described() -> None:
    other = Reviewer(OUT, CHEN).copy(
        {"b1": [Piece("The "), gone("mayor ", CHEN), Piece("said the bridge was open.")]},
        order=("b2", "b1"),
        extra=(("b2", "甲。", "Row."),),
    )
    found = merged(ONE, OUT, other)
    now = decline(ONE, found, [p.id for p in found.proposals], by="", at=AT)
    assert {text for _, text, _ in told(now, "", other)} == {
        "Declined / 未采纳: delete “mayor ”",
        "Declined / 未采纳: move this row / 移动本行",
        "Declined / 未采纳: insert “Row.”",
    }


def test_long_words_are_shortened() -> None:
    long = Reviewer(OUT, CHEN).copy({"b2": [Piece("All came."), ins(" Again" * 50, CHEN)]})
    found = merged(ONE, OUT, long)
    now = decline(ONE, found, [found.proposals[0].id], by="", at=AT)
    assert all(len(text) < 120 for _, text, _ in told(now, "", long))


def test_what_was_told_comes_back_as_nothing_new() -> None:
    now = answer(ONE, remark(), "Yes.", by="Zhou", at=AT)
    comments = sent_comments(now, merged(now, OUT, copy()), "Zhou")
    second = sent(now, 2, comments=comments)
    came = tuple(returned(one) for one in comments)
    assert Reviewer(second).copy(comments=came).remarks == ()


def returned(one: SentComment) -> ReturnedComment:
    row = int(one.block[1:]) - 1
    span = Span(row, 2, one.start, one.end)
    return ReturnedComment(
        one.id, one.author, one.date, one.text, (span,), one.resolved, one.reply_to
    )


def test_exports_of_the_present_words_are_the_round_that_goes_on() -> None:
    older: Export = replace(sent(ONE, 1), made_at="2026-05-01")
    newer = sent(edits.write(ONE, 0, Text("Changed.")), 2)
    assert last_round(ONE, [older, newer]) == newer.made_at
    assert last_round(ONE, [older, sent(ONE, 3)]) == ""
