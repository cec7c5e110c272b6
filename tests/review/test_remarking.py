"""Comments of a returned file: where they stand, and which of them are ours."""

from dataclasses import replace

import pytest

from editor.review.change import Copy, Remark, RemarkKind, Side
from editor.review.comparing import compare
from editor.review.export import SentComment
from editor.review.mapped import MappedBlock, Mapping
from editor.review.remarking import CHECKS_AUTHOR
from editor.review.returned import (
    AnchorKind,
    FoundAnchor,
    Piece,
    Returned,
    ReturnedComment,
    ReturnedRow,
    Span,
    Strip,
)
from tests.review.reviewed import CHEN, LIN, Reviewer, article, gone, ins, sent

TWO = article("The mayor said the bridge was open.", "All came.")
OUT = sent(TWO)
DATE = "2026-05-21T09:00:00Z"


def comment(
    number: int, text: str, *spans: Span, author: str = "Lin Siyuan", **more: object
) -> ReturnedComment:
    made = ReturnedComment(str(number), author, DATE, text, spans)
    return replace(made, **more)  # type: ignore[arg-type]


def said(*comments: ReturnedComment, ours: tuple[SentComment, ...] = ()) -> tuple[Remark, ...]:
    return Reviewer(replace(OUT, comments=ours)).copy(comments=comments).remarks


PLACES = [
    (Span(0, 2, 4, 9), "b1", Side.DRAFT, "mayor", (4, 9)),
    (Span(0, 2, 9, 9), "b1", Side.DRAFT, "", (9, 9)),
    (Span(1, 1, 0, 2), "b2", Side.SOURCE, "第2", (0, 2)),
    (Span(1, 0, 0, 3), "b2", Side.LABEL, "002", (0, 0)),
]


@pytest.mark.parametrize(("span", "block", "side", "anchor", "place"), PLACES)
def test_a_comment_stands_on_words_of_a_block(
    span: Span, block: str, side: Side, anchor: str, place: tuple[int, int]
) -> None:
    (one,) = said(comment(1, "Hm.", span))
    assert (one.block, one.side, one.anchor, (one.start, one.end)) == (block, side, anchor, place)


def test_a_comment_over_two_rows_names_both() -> None:
    (one,) = said(comment(1, "Join?", Span(0, 2, 30, 35), Span(1, 2, 0, 3)))
    assert (one.block, one.blocks, one.anchor) == ("b1", ("b1", "b2"), "open.\nAll")


def test_a_comment_without_a_place_is_listed_for_the_document() -> None:
    (one,) = said(comment(1, "Good work."))
    assert (one.block, one.side, one.blocks) == ("", Side.DOCUMENT, ())


def test_a_comment_on_deleted_words_shows_them() -> None:
    pieces = [Piece("The "), gone("mayor "), ins("governor "), Piece("said the bridge was open.")]
    on_deleted = comment(1, "Why?", Span(0, 2, 4, 9))
    on_new = comment(2, "Better.", Span(0, 2, 10, 18))
    behind = comment(3, "Who says?", Span(0, 2, 19, 23))
    found = Reviewer(OUT).copy({"b1": pieces}, comments=(on_deleted, on_new, behind)).remarks
    assert [(r.anchor, r.start, r.end) for r in found] == [
        ("mayor", 4, 9), ("governor", 10, 10), ("said", 10, 14),
    ]  # fmt: skip


def test_a_comment_on_the_sign_off_table_is_told_apart() -> None:
    row = ReturnedRow(
        (Strip((Piece("Lin"),), (FoundAnchor(AnchorKind.SIGNOFF, "1_name", "e1", 0, 3),)),), table=1
    )
    file = Returned(
        "copy.docx", "f" * 64, rows=(row,), comments=(comment(1, "Me.", Span(0, 0, 0, 3)),)
    )
    (one,) = compare(OUT, file, Mapping(())).remarks
    assert (one.side, one.anchor, one.block) == (Side.SIGNOFF, "Lin", "")


def test_a_comment_on_a_deleted_row_still_names_its_block() -> None:
    anchor = FoundAnchor(AnchorKind.ROW, "b2", "e1", 0, 3)
    row = ReturnedRow((Strip((Piece("002"),), (anchor,)), Strip((gone("All came."),))), table=0)
    file = Returned(
        "copy.docx", "f" * 64, rows=(row,), comments=(comment(1, "No.", Span(0, 1, 0, 9)),)
    )
    (one,) = compare(OUT, file, Mapping(())).remarks
    assert (one.block, one.anchor) == ("b2", "All came.")


def test_equal_words_in_one_place_are_two_remarks() -> None:
    found = said(
        comment(1, "See above.", Span(0, 2, 0, 3)), comment(2, "See above.", Span(0, 2, 4, 9))
    )
    assert len({one.id for one in found}) == 2


FINDING = SentComment("s1", "b1", CHECKS_AUTHOR, DATE, "[数字 QA] 3 ≠ 4", 4, 9, about="finding-7")
OLD = SentComment("s2", "b2", "Chen Mo", "2026-05-01", "Really?", 0, 3, about="r9")
REPLY = SentComment("s3", "b2", "Zhou", "2026-05-02", "Yes.", 0, 3, reply_to="s2", about="r9")
OURS = (FINDING, OLD, REPLY)


def back(of: SentComment, number: int, **more: object) -> ReturnedComment:
    row = int(of.block[1:]) - 1
    made = comment(number, of.text, Span(row, 2, of.start, of.end), author=of.author)
    return replace(made, date=of.date, **more)  # type: ignore[arg-type]


def test_our_comments_that_come_back_as_they_went_are_no_remarks() -> None:
    assert said(*(back(one, n) for n, one in enumerate(OURS)), ours=OURS) == ()


def test_an_answer_to_ours_says_what_it_is_about() -> None:
    answer = comment(7, "It is 4.", Span(0, 2, 4, 9), reply_to="1")
    again = comment(8, "No.", Span(1, 2, 0, 3), reply_to="3")
    comments = back(FINDING, 1), answer, back(OLD, 2), back(REPLY, 3, reply_to="2"), again
    assert [(r.text, r.about, r.reply_to) for r in said(*comments, ours=OURS)] == [
        ("It is 4.", "finding-7", ""), ("No.", "r9", ""),
    ]  # fmt: skip


def test_a_settled_comment_of_ours_says_so() -> None:
    (one,) = said(back(FINDING, 1, resolved=True), ours=OURS)
    assert (one.about, one.resolved, one.text) == ("finding-7", True, "")


def test_a_rewritten_comment_of_ours_is_a_remark_about_it() -> None:
    (one,) = said(back(FINDING, 1, text="[数字 QA] 3 ≠ 4, no: 4"), ours=OURS)
    assert (one.about, one.text) == ("finding-7", "[数字 QA] 3 ≠ 4, no: 4")


def test_check_comments_of_another_file_are_no_remarks() -> None:
    assert said(comment(1, "[数字 QA]", Span(0, 2, 0, 3), author=CHECKS_AUTHOR)) == ()


def test_a_thread_of_reviewers_is_kept() -> None:
    first = comment(1, "Who?", Span(0, 2, 4, 9), resolved=True)
    reply = comment(2, "The new one.", Span(0, 2, 4, 9), author="Chen Mo", reply_to="1")
    asked, answered = said(first, reply)
    assert (answered.reply_to, asked.resolved, answered.about) == (asked.id, True, "")


def lit(*comments: ReturnedComment) -> Copy:
    pieces = [
        Piece("The "),
        Piece("may", highlighted=True),
        Piece("or", highlighted=True),
        Piece(" said the bridge was open."),
    ]
    return Reviewer(OUT).copy({"b1": pieces}, comments=comments)


def test_words_marked_in_colour_are_a_remark_without_a_text() -> None:
    (one,) = lit().remarks
    assert (one.kind, one.anchor, one.start, one.end) == (RemarkKind.HIGHLIGHT, "mayor", 4, 9)
    assert lit().changes == ()


def test_words_marked_while_tracking_have_their_author() -> None:
    pieces = [
        Piece("The "),
        Piece("mayor", highlighted=True, formatted=LIN),
        Piece(" said the bridge was open."),
    ]
    (one,) = Reviewer(OUT, CHEN).copy({"b1": pieces}).remarks
    assert (one.author, one.date, one.anchor) == (LIN.author, LIN.date, "mayor")


def test_words_marked_under_a_comment_are_said_once() -> None:
    (one,) = lit(comment(1, "Who?", Span(0, 2, 4, 9))).remarks
    assert one.kind is RemarkKind.COMMENT


def test_a_comment_in_a_split_row_counts_through_its_parts() -> None:
    rows = tuple(
        ReturnedRow((Strip((Piece(text, inserted=None),)),), table=0)
        for text in ("The mayor said", "the bridge is open.")
    )
    block = MappedBlock("b1", (Span(0, 0, 0, 14), Span(1, 0, 0, 19)))
    file = Returned(
        "copy.docx", "f" * 64, rows=rows, comments=(comment(1, "Which?", Span(1, 0, 4, 10)),)
    )
    (one,) = compare(OUT, file, Mapping((block,))).remarks
    assert (one.anchor, one.start, one.end) == ("bridge", 19, 25)
