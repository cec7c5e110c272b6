"""Copies joined with each other and held against the present draft."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article import edits
from editor.article.article import Article
from editor.article.text import Text
from editor.review.change import Copy
from editor.review.deciding import accept, accept_all, decline
from editor.review.merging import Merging, review
from editor.review.proposal import Review, Standing
from editor.review.returned import Piece, ReturnedComment, Span, Stamp
from tests.review.reviewed import (
    AT,
    CHEN,
    LIN,
    WU,
    Reviewer,
    article,
    drafts,
    gone,
    ins,
    merged,
    sent,
)

SAID = "The mayor of Lingjiang said the bridge was open."
ONE = article(SAID)
OUT = sent(ONE)


def replacing(old: str, new: str, by: Stamp, text: str = SAID) -> Copy:
    start = text.index(old)
    pieces = [Piece(text[:start]), gone(old, by), ins(new, by), Piece(text[start + len(old) :])]
    return Reviewer(OUT, by).copy({"b1": pieces})


def retyping(text: str, by: Stamp) -> Copy:
    return Reviewer(OUT, by).copy({"b1": [Piece(text)]})


def told(found: Review) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (p.change.before, p.change.after, p.standing.value, tuple(a.name for a in p.authors))
        for p in found.proposals
    ]


def test_equal_changes_are_one_under_both_names() -> None:
    found = merged(ONE, OUT, replacing("said", "noted", LIN), replacing("said", "noted", CHEN))
    assert told(found) == [("said", "noted", "open", ("Chen Mo", "Lin Siyuan"))]
    assert found.conflicts == ()


def test_a_tracked_and_a_silent_reviewer_agree() -> None:
    silent = retyping(SAID.replace("said", "noted"), WU)
    found = merged(ONE, OUT, replacing("said", "noted", LIN), silent)
    assert told(found) == [("said", "noted", "open", ("Lin Siyuan", "Wu Fang"))]
    assert found.proposals[0].change.tracked


def test_many_small_steps_and_one_large_one_agree() -> None:
    steps = [Piece("The "), gone("mayor"), ins("governor"), Piece(" of "), gone("Lingjiang"),
             ins("Jiangbei"), Piece(SAID[22:])]  # fmt: skip
    coarse = replacing("mayor of Lingjiang", "governor of Jiangbei", CHEN)
    found = merged(ONE, OUT, Reviewer(OUT).copy({"b1": steps}), coarse)
    assert told(found) == [
        ("mayor", "governor", "open", ("Lin Siyuan", "Chen Mo")),
        ("Lingjiang", "Jiangbei", "open", ("Lin Siyuan", "Chen Mo")),
    ]
    assert found.conflicts == ()


def test_overlapping_changes_are_rivals_with_their_texts_side_by_side() -> None:
    other = replacing("of Lingjiang said", "of Jiangbei noted", CHEN)
    found = merged(ONE, OUT, replacing("said", "stated", LIN), other)
    first, second = found.proposals
    assert (first.rivals, second.rivals) == ((second.id,), (first.id,))
    (conflict,) = found.conflicts
    assert (conflict.sent, conflict.present) == ("of Lingjiang said",) * 2
    assert {t.authors: t.text for t in conflict.texts} == {
        ("Lin Siyuan",): "of Lingjiang stated",
        ("Chen Mo",): "of Jiangbei noted",
    }


def inserting(at: int, words: str, by: Stamp) -> Copy:
    return Reviewer(OUT, by).copy({"b1": [Piece(SAID[:at]), ins(words, by), Piece(SAID[at:])]})


@pytest.mark.parametrize(
    ("first", "second", "are_rivals"),
    [
        (inserting(4, "new ", LIN), inserting(4, "old ", CHEN), True),
        (inserting(4, "new ", LIN), inserting(3, " old", CHEN), True),
        (inserting(4, "new ", LIN), inserting(10, "old ", CHEN), False),
        (inserting(4, "new ", LIN), replacing("mayor", "head", CHEN), False),
        (inserting(9, "s", LIN), replacing("mayor", "head", CHEN), False),
        (inserting(6, "-", LIN), replacing("mayor", "head", CHEN), True),
        (replacing("The", "A", LIN), replacing("mayor", "head", CHEN), False),
        (Reviewer(OUT).copy(without=("b1",)), replacing("mayor", "head", CHEN), True),
    ],
)
def test_what_is_about_the_same_words_is_rival(first: Copy, second: Copy, are_rivals: bool) -> None:
    found = merged(ONE, OUT, first, second)
    assert any(p.rivals for p in found.proposals) is are_rivals
    assert bool(found.conflicts) is are_rivals


def test_changes_of_one_copy_are_never_rivals() -> None:
    pieces = [Piece(SAID[:4]), ins("new ", LIN), ins("old ", CHEN), Piece(SAID[4:])]
    found = merged(ONE, OUT, Reviewer(OUT).copy({"b1": pieces}))
    assert not any(p.rivals for p in found.proposals)
    done = accept_all(ONE, found, by="", at=AT)
    assert drafts(done) == [SAID.replace("The ", "The new old ")]


def test_a_file_passed_on_counts_its_first_reviewer_once() -> None:
    first = replacing("said", "noted", LIN)
    said = [gone("said"), ins("noted")]
    was = [gone("was", CHEN), ins("is", CHEN)]
    pieces = [Piece("The mayor of Lingjiang "), *said, Piece(" the bridge "), *was, Piece(" open.")]
    found = merged(ONE, OUT, first, Reviewer(OUT, CHEN).copy({"b1": pieces}))
    assert [(names, before) for before, _, _, names in told(found)] == [
        (("Lin Siyuan",), "said"),
        (("Chen Mo",), "was"),
    ]


def test_copies_of_parallel_exports_of_the_same_words_are_joined() -> None:
    second = sent(ONE, 2, round=1, to="Chen Mo")
    one = replacing("said", "noted", LIN)
    pieces = [Piece("The mayor of Lingjiang "), gone("said", CHEN), ins("noted", CHEN),
              Piece(" the bridge was open.")]  # fmt: skip
    other = Reviewer(second, CHEN).copy({"b1": pieces})
    found = review(ONE, [OUT, second], [other, one])
    assert told(found) == [("said", "noted", "open", ("Lin Siyuan", "Chen Mo"))]
    done = accept_all(ONE, found, by="", at=AT)
    again = review(done, [OUT, second], [other, one])
    assert all(p.decision for p in again.proposals)
    assert drafts(done) == [SAID.replace("said", "noted")]


def standing(present: str, copy: Copy) -> tuple[Standing, str]:
    now = edits.write(ONE, 0, Text(present))
    (one,) = merged(now, OUT, copy).proposals
    return one.standing, present[one.start : one.end]


PRESENT = [
    (SAID, Standing.OPEN, "said"),
    ("Yesterday " + SAID, Standing.OPEN, "said"),
    (SAID.replace("mayor", "governor"), Standing.OPEN, "said"),
    (SAID.replace("the bridge", "that the bridge"), Standing.OPEN, "said"),
    (SAID.replace("said", "noted"), Standing.THERE, "noted"),
    (SAID.replace("said the", "noted that the"), Standing.THERE, "noted"),
    (SAID.replace("said", "announced"), Standing.DIVERGED, "announced"),
    (SAID.replace("Lingjiang said", "Jiangbei announced"), Standing.DIVERGED, None),
    ("", Standing.DIVERGED, ""),
]


@pytest.mark.parametrize(("present", "expected", "words"), PRESENT)
def test_a_replacement_finds_its_place_in_the_draft(
    present: str, expected: Standing, words: str | None
) -> None:
    found, there = standing(present, replacing("said", "noted", LIN))
    assert found is expected
    assert words is None or there == words


INSERTED = [
    (SAID, Standing.OPEN, ""),
    (SAID.replace("The mayor", "The new mayor"), Standing.THERE, "new "),
    (SAID.replace("The mayor", "The old mayor"), Standing.DIVERGED, None),
    (SAID.replace("mayor", "governor"), Standing.OPEN, ""),
    (SAID.replace("The", "A"), Standing.OPEN, ""),
    ("Today. " + SAID, Standing.OPEN, ""),
    ("The very new mayor" + SAID[9:], Standing.THERE, None),
]


@pytest.mark.parametrize(("present", "expected", "words"), INSERTED)
def test_an_insertion_finds_its_place_in_the_draft(
    present: str, expected: Standing, words: str | None
) -> None:
    found, there = standing(present, inserting(4, "new ", LIN))
    assert found is expected
    assert words is None or there == words


def test_a_removed_block_leaves_its_proposals_without_a_place() -> None:
    (one,) = merged(article(), OUT, replacing("said", "noted", LIN)).proposals
    assert one.standing is Standing.GONE


def test_changes_follow_words_that_were_cut_off_into_another_block() -> None:
    two = "It is open now. All of them came to see it."
    now = article(two)
    out = sent(now)
    pieces = [
        gone("It"),
        ins("The bridge"),
        Piece(two[2:36]),
        gone("see"),
        ins("visit"),
        Piece(" it."),
    ]
    copy = Reviewer(out).copy({"b1": pieces})
    split = edits.split(now, 0, 1, 15)
    first, second = review(split, [out], [copy]).proposals
    assert (first.change.block, first.standing) == ("b1", Standing.OPEN)
    assert (second.change.block, second.standing) == (split.blocks[1].id, Standing.OPEN)
    done = accept_all(split, review(split, [out], [copy]), by="", at=AT)
    assert drafts(done) == ["The bridge is open now.", "All of them came to visit it."]


def test_changes_follow_words_that_were_joined_with_the_block_before() -> None:
    two = article("It is open now.", "All of them came to see it.")
    out = sent(two)
    pieces = [Piece("All of them came to "), gone("see"), ins("visit"), Piece(" it.")]
    copy = Reviewer(out).copy({"b2": pieces})
    joined = edits.join(two, 0)
    found = review(joined, [out], [copy])
    assert [(p.change.block, p.standing) for p in found.proposals] == [("b1", Standing.OPEN)]
    done = accept_all(joined, found, by="", at=AT)
    assert drafts(done) == ["It is open now. All of them came to visit it."]


def test_deleting_words_of_an_undecided_change_waits() -> None:
    pieces = [Piece(SAID[:4]), ins("new "), Piece("and big ", LIN, CHEN), Piece(SAID[4:])]
    copy = Reviewer(OUT).copy({"b1": pieces})
    first, second = merged(ONE, OUT, copy).proposals
    assert second.standing is Standing.WAITING
    now = accept(ONE, merged(ONE, OUT, copy), [first.id], by="", at=AT)
    first, second = merged(now, OUT, copy).proposals
    assert (first.standing, second.standing) == (Standing.THERE, Standing.OPEN)
    done = accept(now, merged(now, OUT, copy), [second.id], by="", at=AT)
    assert drafts(done) == [SAID.replace("The ", "The new ")]


def test_a_declined_change_frees_its_rivals() -> None:
    copies = replacing("said", "stated", LIN), replacing("said", "noted", CHEN)
    found = merged(ONE, OUT, *copies)
    first, second = found.proposals
    now = decline(ONE, found, [first.id], by="", at=AT)
    after = {p.id: p for p in merged(now, OUT, *copies).proposals}
    assert after[first.id].decision
    assert not after[second.id].is_conflict


def test_an_accepted_change_makes_overlapping_ones_diverge() -> None:
    copies = replacing("said", "stated", LIN), replacing("said", "noted", CHEN)
    found = merged(ONE, OUT, *copies)
    first, second = (p for p in sorted(found.proposals, key=lambda p: p.change.after))
    now = replace(ONE, decisions=ONE.decisions)
    alone = merged(ONE, OUT, copies[1])
    now = accept(ONE, alone, [first.id], by="", at=AT)
    after = {p.id: p for p in merged(now, OUT, *copies).proposals}
    assert after[second.id].standing is Standing.DIVERGED
    assert not after[second.id].rivals
    (conflict,) = merged(now, OUT, *copies).conflicts
    assert (conflict.sent, conflict.present, conflict.texts[0].text) == ("said", "noted", "stated")


def test_the_same_copy_twice_adds_nothing() -> None:
    copy = replacing("said", "noted", LIN)
    assert merged(ONE, OUT, copy, copy) == merged(ONE, OUT, copy)


def test_an_untouched_row_reverts_nothing() -> None:
    moved_on = edits.write(ONE, 0, Text(SAID.replace("open", "opened")))
    assert merged(moved_on, OUT, Reviewer(OUT).copy()).proposals == ()


def test_an_edit_merges_only_its_own_block_anew() -> None:
    two = article(SAID, SAID)
    out = sent(two)
    pieces = [Piece("The mayor"), ins("s"), Piece(SAID[9:])]
    merging = Merging([out], [Reviewer(out).copy({"b1": pieces, "b2": pieces})])
    before = merging.review(two)
    after = merging.review(edits.write(two, 0, Text("Anew.")))
    assert after.by_block["b2"][0] is before.by_block["b2"][0]
    assert after.by_block["b1"][0].standing is Standing.DIVERGED


def test_remarks_are_joined_and_answers_stand_behind_what_they_answer() -> None:
    place = (Span(0, 2, 4, 9),)
    first = ReturnedComment("1", "Lin Siyuan", "2026-05-21", "Who?", place)
    reply = ReturnedComment("2", "Chen Mo", "2026-05-22", "The new one.", place, reply_to="1")
    other = ReturnedComment("3", "Chen Mo", "2026-05-20", "Good.", (Span(0, 2, 10, 12),))
    one = Reviewer(OUT, LIN).copy(comments=(first,))
    two = Reviewer(OUT, CHEN).copy(comments=(other, reply, first))
    for copies in ((one, two), (two, one)):
        found = merged(ONE, OUT, *copies).remarks
        assert [(r.text, r.anchor, r.start, r.end) for r in found] == [
            ("Who?", "mayor", 4, 9), ("The new one.", "mayor", 4, 9), ("Good.", "of", 10, 12),
        ]  # fmt: skip
        assert found[1].reply_to == found[0].id


def test_the_account_names_the_reviewer_and_counts() -> None:
    (account,) = merged(ONE, OUT, replacing("said", "noted", LIN)).copies
    assert (account.reviewer, account.rows, account.mapped) == ("Lin Siyuan", 1, 1)
    assert (account.changes, account.remarks, account.unplaced) == (1, 0, 0)


WORDS = "mayor of Lingjiang said that bridge is open and people came to see it today".split()


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Article, list[tuple[int, int, str]], int]:
    """Draw an article, single-word edits that do not touch, and how many reviewers share them."""
    rng = random.Random(draw(st.integers(0, 2**32)))
    texts = [" ".join(rng.choice(WORDS) for _ in range(rng.randrange(3, 30))) for _ in range(3)]
    made = [
        (block, word, rng.choice(["", "new", "new old", f"{word}"]))
        for block, text in enumerate(texts)
        for word in range(0, len(text.split()), 2)
        if rng.random() < 0.5
    ]
    return article(*texts), made, draw(st.integers(1, 5))


def edited(text: str, made: dict[int, str], by: Stamp | None) -> list[Piece]:
    pieces = []
    words = text.split(" ")
    for number, word in enumerate(words):
        gap = " " if number + 1 < len(words) else ""
        new = made.get(number)
        if new is None:
            pieces.append(Piece(word + gap))
        elif by is None:
            pieces.append(Piece(new + gap))
        else:
            pieces += [gone(word, by), *([ins(new, by)] if new else []), Piece(gap)]
    return pieces


@settings(deadline=None, max_examples=60)
@given(rounds(), st.randoms(use_true_random=False))
def test_edits_that_do_not_touch_merge_to_the_text_with_all_of_them(
    drawn: tuple[Article, list[tuple[int, int, str]], int], rng: random.Random
) -> None:
    of, made, reviewers = drawn
    out = sent(of)
    shares: list[list[tuple[int, int, str]]] = [[] for _ in range(reviewers)]
    for edit in made:
        for share in rng.sample(shares, rng.randrange(1, reviewers + 1)):
            share.append(edit)
    copies = []
    for number, share in enumerate(shares):
        by = Stamp(f"Reviewer {number}", f"2026-05-2{number}T09:00:00Z")
        texts = {
            block.id: edited(block.draft.plain, {w: new for b, w, new in share if b == n}, by)
            for n, block in enumerate(of.blocks)
        }
        copies.append(Reviewer(out, by).copy(texts))
    found = review(of, [out], copies)
    rng.shuffle(copies)
    assert review(of, [out], copies) == found
    assert found.conflicts == ()
    expected = [
        "".join(p.text for p in edited(b.draft.plain, {w: t for m, w, t in made if m == n}, None))
        for n, b in enumerate(of.blocks)
    ]
    assert drafts(accept_all(of, found, by="", at=AT)) == expected
    one_by_one = of
    for name in rng.sample([p.id for p in found.proposals], len(found.proposals)):
        now = review(one_by_one, [out], copies)
        one_by_one = accept(one_by_one, now, [name], by="", at=AT)
    assert drafts(one_by_one) == expected
