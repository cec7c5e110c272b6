"""A review dealt out as cards: their order, their words, their buttons."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QApplication

from editor.article.article import Article
from editor.article.decisions import Answer, Decision, Decisions, RemarkState, Verdict
from editor.review.change import Change, ChangeKind, RemarkKind, Side, Unplaced, Why
from editor.review.proposal import Author, Proposal, Review, Standing
from editor.ui.review.card import Card, CardKind, Deed, Look
from editor.ui.review.dates import local_date
from editor.ui.review.dealing import Wish, deal
from tests.ui.review.reviews import (
    LI,
    WANG,
    article,
    by,
    colliding,
    conflict,
    inserting,
    remark,
    replacing,
    review,
)

pytestmark = pytest.mark.usefixtures("qapp")

RELEASE = article()
TITLE, ADDRESS, TERMS = RELEASE.blocks


def dealt(held: Review, of: Article = RELEASE, wish: Wish | None = None) -> tuple[Card, ...]:
    return deal(held, of, wish or Wish())


def words(card: Card, look: Look) -> list[str]:
    return [each.text for line in card.lines for each in line if each.look is look]


def deeds(card: Card) -> list[Deed]:
    return [button.deed for button in card.buttons]


def row_change(kind: ChangeKind, block: str, after: str = "", source: str = "") -> Proposal:
    change = Change(f"{kind}", "e1", block, kind, 0, 0, "", after, source=source)
    return Proposal(change, (by(LI),))


def test_a_change_says_who_when_and_how_with_what_goes_and_what_comes() -> None:
    (card,) = dealt(review((replacing(ADDRESS, "noted", "said", by(WANG, tracked=False)),)))
    assert card.kind is CardKind.CHANGE
    assert [each.text for each in card.head] == [WANG]
    assert card.facts == "18 Mar 16:02 · untracked"
    assert (words(card, Look.STRUCK), words(card, Look.ADDED)) == (["noted"], ["said"])
    assert deeds(card) == [Deed.ACCEPT, Deed.DECLINE, Deed.EDIT]


def test_an_insertion_stands_among_the_words_of_the_draft() -> None:
    (card,) = dealt(review((inserting(TITLE, "Signs ", "a ", by(LI)),)))
    assert words(card, Look.CONTEXT) == ["… University Signs ", "Cooperation Agreement"]
    assert words(card, Look.ADDED) == ["a "]


def test_who_gave_no_name_is_called_by_the_file() -> None:
    nobody = Author("", "2026-03-18T16:02:00", tracked=False, copy=f"copy of {WANG}")
    (card,) = dealt(review((replacing(ADDRESS, "noted", "said", nobody),)))
    assert [each.text for each in card.head] == [f"{WANG}.docx"]
    (card,) = dealt(review((replacing(ADDRESS, "noted", "said", Author("")),)))
    assert [each.text for each in card.head] == ["Unnamed"]


def test_an_equal_change_of_two_bears_both_names() -> None:
    (card,) = dealt(review((replacing(ADDRESS, "noted", "said", by(LI), by(WANG)),)))
    assert "".join(each.text for each in card.head) == f"{LI} / {WANG}"


def test_cards_stand_in_the_order_of_the_article_remarks_between_changes() -> None:
    held = review(
        (replacing(ADDRESS, "noted", "said", by(LI)), replacing(TERMS, "five", "5", by(LI))),
        remarks=(remark(ADDRESS, "deepen", "更深？"), remark(TITLE, "Signs", "时态？")),
    )
    assert [card.id for card in dealt(held)] == ["r:时态？", "noted→said", "r:更深？", "five→5"]


def test_a_conflict_is_one_card_with_every_text_and_a_way_to_keep() -> None:
    rivals = colliding(TERMS, "120 million yuan", (LI, "RMB 120 million"), (WANG, "120m yuan"))
    (card,) = dealt(review(rivals, (conflict(rivals),)))
    assert card.kind is CardKind.CONFLICT
    assert words(card, Look.PLAIN) == ["120 million yuan", "RMB 120 million", "120m yuan"]
    titles = [button.title for button in card.buttons]
    assert titles == [f"Take {LI}", f"Take {WANG}", "Keep"]


def test_a_conflict_shows_the_present_words_when_they_are_others_than_those_sent() -> None:
    rivals = colliding(TERMS, "five years", (LI, "5 years"))
    of = replace(conflict(rivals), present="six years")
    (card,) = dealt(review(rivals, (of,)))
    assert words(card, Look.PLAIN) == ["five years", "5 years", "six years"]


def test_a_remark_is_a_thread_with_what_the_desk_answered() -> None:
    first = remark(ADDRESS, "deepen", "是否统一？")
    second = remark(ADDRESS, "deepen", "同意", WANG, about=first.id)
    state = RemarkState((Answer("词表规定 integration", "周敏", "2026-03-19T08:00:00"),))
    said = replace(RELEASE, decisions=Decisions(remarks=MappingProxyType({first.id: state})))
    (card,) = dealt(review(remarks=(first, second)), said)
    assert "".join(each.text for each in card.head) == f"{LI} · remark 1"
    assert words(card, Look.CONTEXT) == ["“deepen”"]
    assert words(card, Look.QUIET) == ["↳ 王芳: 同意", "↳ 周敏: 词表规定 integration"]
    assert deeds(card) == [Deed.ANSWER, Deed.RESOLVE]


@pytest.mark.parametrize(
    ("side", "told"),
    [
        (Side.SOURCE, "on the Chinese"),
        (Side.LABEL, "on the row as a whole"),
        (Side.SIGNOFF, "on the sign-off"),
        (Side.DOCUMENT, "on the document as a whole"),
    ],
)
def test_a_remark_beside_the_english_says_what_it_is_on(side: Side, told: str) -> None:
    (card,) = dealt(review(remarks=(replace(remark(TITLE, "", "？"), side=side),)))
    assert told in card.spoken


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("finding:0f3a", "Settled a finding of the checks in Word."),
        ("r1", "Settled in Word."),
    ],
)
def test_a_comment_of_ours_that_was_settled_without_a_word_says_so(about: str, said: str) -> None:
    settled = replace(remark(TITLE, "Signs", ""), resolved=True, about=about)
    (_, card) = dealt(review(remarks=(settled,)), wish=Wish(unfolded=True))
    assert [line[0].text for line in card.lines] == ["“Signs”", said]


def test_an_answer_that_settles_without_a_word_says_so() -> None:
    first = remark(ADDRESS, "deepen", "是否统一？")
    settled = replace(remark(ADDRESS, "deepen", "", WANG, about=first.id), resolved=True)
    (_, card) = dealt(review(remarks=(first, settled)), wish=Wish(unfolded=True))
    assert card.lines[-1][0].text == f"↳ {WANG}: Settled in Word."


def test_a_highlight_without_a_word_says_so() -> None:
    marked = replace(remark(TITLE, "Signs", ""), kind=RemarkKind.HIGHLIGHT)
    (card,) = dealt(review(remarks=(marked,)))
    assert "Marked in colour" in card.spoken


@pytest.mark.parametrize(
    ("proposal", "told", "can"),
    [
        (row_change(ChangeKind.ROW_DELETED, "b2"), "Row 2 was deleted", Deed.ACCEPT),
        (row_change(ChangeKind.ROW_INSERTED, "b2", "New."), "behind row 2", Deed.EDIT),
        (row_change(ChangeKind.ROW_INSERTED, "", "New."), "at the beginning", Deed.EDIT),
        (row_change(ChangeKind.ROW_MOVED, "b3", "b1"), "Row 3 was moved behind row 1", Deed.ACCEPT),
        (row_change(ChangeKind.ROW_MOVED, "b3"), "Row 3 was moved to the beginning", Deed.ACCEPT),
        (row_change(ChangeKind.SOURCE, "b1"), "The Chinese was changed", Deed.ACCEPT),
    ],
)
def test_what_is_about_a_row_is_said_in_words(proposal: Proposal, told: str, can: Deed) -> None:
    (card,) = dealt(review((proposal,)))
    assert told in card.spoken
    assert can in deeds(card)


def test_a_new_row_shows_its_chinese_too() -> None:
    proposal = row_change(ChangeKind.ROW_INSERTED, "b2", "New words.", "新的一行。")
    (card,) = dealt(review((proposal,)))
    assert words(card, Look.CONTEXT) == ["新的一行。"]
    assert words(card, Look.ADDED) == ["New words."]


def test_both_ends_of_a_move_are_one_card() -> None:
    gone = Change("m1", "e1", "b2", ChangeKind.MOVE, 0, 5, "moved", "", move="m")
    come = Change("m2", "e1", "b3", ChangeKind.MOVE, 0, 0, "", "moved", move="m")
    (card,) = dealt(review((Proposal(gone, (by(LI),)), Proposal(come, (by(LI),)))))
    assert card.ids == ("m1", "m2")
    assert (words(card, Look.STRUCK), words(card, Look.ADDED)) == (["moved"], ["moved"])


def test_changes_of_the_look_are_one_quiet_line() -> None:
    looks = tuple(
        Proposal(Change(f"f{n}", "e1", "b1", ChangeKind.FORMAT, 0, 5, "x", "x"), (by(LI),))
        for n in range(3)
    )
    (card,) = dealt(review(looks))
    assert card.kind is CardKind.NOTE
    assert card.spoken == f"Only the look was changed: {LI} 3."


def test_what_could_not_be_placed_stands_at_the_end_with_its_reason_and_can_be_copied() -> None:
    held = replace(
        review((replacing(ADDRESS, "noted", "said", by(LI)),)),
        unplaced=(Unplaced("Please call me.", Why.OUTSIDE, author=WANG),),
    )
    card = dealt(held)[-1]
    assert card.copied == "Please call me."
    assert "outside of the rows" in card.spoken
    assert deeds(card) == [Deed.COPY]


def test_decided_ones_are_folded_away_and_can_be_unfolded_and_reopened() -> None:
    proposal = replacing(ADDRESS, "noted", "said", by(LI))
    taken = Decision(Verdict.ACCEPTED, "stated", "周敏", "2026-03-19T09:00:00+00:00")
    held = review((replace(proposal, decision=taken), replacing(TERMS, "five", "5", by(LI))))
    assert [card.id for card in dealt(held)] == ["five→5", "fold"]
    assert "Decided (1)" in dealt(held)[-1].spoken
    card = dealt(held, wish=Wish(unfolded=True))[-1]
    assert card.is_settled
    assert f"accepted · 周敏 · {local_date(taken.at)}" in card.spoken
    assert "stated" in words(card, Look.PLAIN)
    assert deeds(card) == [Deed.REOPEN]


@pytest.mark.parametrize(
    ("standing", "told", "can"),
    [
        (Standing.WAITING, "decide on that one first", [Deed.DECLINE]),
        (Standing.THERE, "says so already", []),
        (Standing.GONE, "not in the article any more", []),
    ],
)
def test_what_cannot_simply_be_put_in_says_why(
    standing: Standing, told: str, can: list[Deed]
) -> None:
    proposal = replace(replacing(ADDRESS, "noted", "said", by(LI)), standing=standing)
    card = dealt(review((proposal,)), wish=Wish(unfolded=True))[-1]
    assert told in card.spoken
    assert deeds(card) == can


def test_a_resolved_remark_is_folded_away() -> None:
    held = review(remarks=(replace(remark(TITLE, "Signs", "？"), resolved=True),))
    assert [card.id for card in dealt(held)] == ["fold"]


def test_the_cards_of_one_reviewer_only() -> None:
    held = review(
        (replacing(ADDRESS, "noted", "said", by(LI)), replacing(TERMS, "five", "5", by(WANG))),
        remarks=(remark(TITLE, "Signs", "？"),),
    )
    assert [card.id for card in dealt(held, wish=Wish(WANG))] == ["five→5"]
    assert [card.id for card in dealt(held, wish=Wish(LI))] == ["r:？", "noted→said"]


def test_a_long_text_keeps_its_beginning_and_its_end() -> None:
    long = "begin " + "word " * 300 + "end"
    proposal = row_change(ChangeKind.ROW_INSERTED, "b2", long)
    (text,) = words(dealt(review((proposal,)))[0], Look.ADDED)
    assert text.startswith("begin")
    assert text.endswith("end")
    assert len(text) < 450


def test_no_review_no_cards(qapp: QApplication) -> None:
    assert dealt(Review()) == ()
