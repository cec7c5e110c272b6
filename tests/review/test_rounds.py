"""Whole reviews drawn at random: whatever was edited, deciding gives the text that was meant."""

import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.article import edits
from editor.article.article import Article
from editor.article.decisions import Verdict
from editor.article.text import Text
from editor.review.change import Copy
from editor.review.deciding import accept, accept_all, decline, keep, reopen, take
from editor.review.export import Export
from editor.review.merging import review
from editor.review.proposal import Standing
from editor.review.returned import Piece, Stamp
from editor.text.folding import folded
from tests.review.reviewed import AT, Reviewer, article, drafts, gone, ins, sent

WORDS = "the mayor of Lingjiang said that bridge is open and 3,000 people came, all of them".split()
PEOPLE = [Stamp(f"Reviewer {n}", f"2026-05-2{n}T09:00:00Z") for n in range(5)]
SEEDS = st.integers(0, 2**32)


def text(rng: random.Random, most: int = 20) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randrange(1, most))) + "."


def edited(rng: random.Random, sent_text: str, by: Stamp, often: float = 0.3) -> list[Piece]:
    """Return a text with tracked and silent changes, some of them over one another."""
    pieces: list[Piece] = []
    words = sent_text.split(" ")
    for number, bare in enumerate(words):
        word = bare + (" " if number + 1 < len(words) else "")
        new = rng.choice(WORDS) + " "
        choices = [
            [gone(word, by)],
            [Piece(word), ins(new, by)],
            [gone(word, by), ins(new, by)],
            [ins(new, by), gone(word, by)],
            [Piece(word), Piece(new, by, rng.choice(PEOPLE))],
            [Piece(new)],
            [gone(new, by)],
            [],
        ]
        pieces += rng.choice(choices) if rng.random() < often else [Piece(word)]
    return pieces


def final(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.deleted is None)


def drawn(rng: random.Random, reviewers: int, often: float) -> tuple[Article, Export, list[Copy]]:
    of = article(*(text(rng) for _ in range(2)))
    out = sent(of)
    copies = [
        Reviewer(out, by).copy({b.id: edited(rng, b.draft.plain, by, often) for b in of.blocks})
        for by in PEOPLE[:reviewers]
    ]
    return of, out, copies


@settings(deadline=None, max_examples=60)
@given(SEEDS)
def test_all_changes_of_one_copy_accepted_give_its_final_view(seed: int) -> None:
    rng = random.Random(seed)
    of = article(text(rng))
    out = sent(of)
    pieces = edited(rng, of.blocks[0].draft.plain, PEOPLE[0])
    copy = Reviewer(out, PEOPLE[0]).copy({"b1": pieces})
    at_once = accept_all(of, review(of, [out], [copy]), by="", at=AT)
    assert folded(drafts(at_once)[0]) == folded(final(pieces))
    now = of
    while left := [
        p.id
        for p in review(now, [out], [copy]).proposals
        if p.decision is None and p.standing is not Standing.WAITING
    ]:
        now = accept(now, review(now, [out], [copy]), [rng.choice(left)], by="", at=AT)
    assert folded(drafts(now)[0]) == folded(final(pieces))


@settings(deadline=None, max_examples=60)
@given(SEEDS)
def test_all_decisions_taken_back_give_the_sent_text_again(seed: int) -> None:
    rng = random.Random(seed)
    of = article(text(rng))
    out = sent(of)
    pieces = edited(rng, of.blocks[0].draft.plain, PEOPLE[0])
    copy = Reviewer(out, PEOPLE[0]).copy({"b1": pieces})
    now = accept_all(of, review(of, [out], [copy]), by="", at=AT)
    while decided := [p.id for p in review(now, [out], [copy]).proposals if p.decision]:
        now = reopen(now, review(now, [out], [copy]), [rng.choice(decided)])
    assert now == of


@settings(deadline=None, max_examples=60)
@given(SEEDS, st.integers(2, 5), st.sampled_from([0.1, 0.4]))
def test_the_order_of_copies_makes_no_difference(seed: int, reviewers: int, often: float) -> None:
    rng = random.Random(seed)
    of, out, copies = drawn(rng, reviewers, often)
    found = review(of, [out], copies)
    rng.shuffle(copies)
    assert review(of, [out], copies) == found


@example(seed=1948, reviewers=5, often=0.4)
@example(seed=3079, reviewers=5, often=0.4)
@example(seed=3238, reviewers=5, often=0.4)
@example(seed=3371, reviewers=5, often=0.4)
@settings(deadline=None, max_examples=60)
@given(SEEDS, st.integers(2, 5), st.sampled_from([0.1, 0.4]))
def test_every_conflict_can_be_settled(seed: int, reviewers: int, often: float) -> None:
    rng = random.Random(seed)
    of, out, copies = drawn(rng, reviewers, often)
    now = accept_all(of, review(of, [out], copies), by="", at=AT)
    for _ in range(200):
        found = review(now, [out], copies)
        if not found.conflicts:
            break
        conflict = rng.choice(found.conflicts)
        names = {p.id for p in found.proposals if p.id in conflict.proposals}
        assert names == set(conflict.proposals)
        if rng.random() < 0.5:
            now = keep(now, found, conflict, by="", at=AT)
        else:
            text = rng.choice(conflict.texts)
            before = drafts(now)[of.row(conflict.block)]
            expected = before[: conflict.start] + text.text + before[conflict.end :]
            now = take(now, found, conflict, [text.proposal], by="", at=AT)
            if conflict.present == conflict.sent:
                assert drafts(now)[of.row(conflict.block)] == expected
    assert not review(now, [out], copies).conflicts
    left = [p for p in review(now, [out], copies).proposals if p.decision is None]
    assert all(p.standing is not Standing.GONE and not p.rivals for p in left)
    done = accept_all(now, review(now, [out], copies), by="", at=AT)
    rest = [p.id for p in review(done, [out], copies).proposals if p.decision is None]
    done = decline(done, review(done, [out], copies), rest, by="", at=AT)
    assert all(p.decision for p in review(done, [out], copies).proposals)


@example(seed=463287287)
@settings(deadline=None, max_examples=60)
@given(SEEDS)
def test_taking_one_reviewers_wordings_everywhere_gives_that_reviewers_text(seed: int) -> None:
    rng = random.Random(seed)
    of, out, copies = drawn(rng, 2, 0.3)
    mine = copies[0]
    now = of
    while conflicts := review(now, [out], copies).conflicts:
        found = review(now, [out], copies)
        ids = {change.id for change in mine.changes}
        chosen = [p for p in conflicts[0].proposals if p in ids]
        now = take(now, found, conflicts[0], chosen, by="", at=AT)
    found = review(now, [out], copies)
    ids = {change.id for change in mine.changes}
    others = [
        p.id
        for p in found.proposals
        if not p.decision and p.id not in ids and mine.id not in {a.copy for a in p.authors}
    ]
    now = decline(now, found, others, by="", at=AT)
    now = accept_all(now, review(now, [out], copies), by="", at=AT)
    views = {view.block: view.final for view in mine.views}
    expected = [views.get(block.id, block.draft.plain) for block in of.blocks]
    assert [folded(text) for text in drafts(now)] == [folded(text) for text in expected]


@settings(deadline=None, max_examples=60)
@given(SEEDS)
def test_what_the_desk_wrote_meanwhile_is_kept(seed: int) -> None:
    rng = random.Random(seed)
    of, out, copies = drawn(rng, 2, 0.2)
    block = of.blocks[0]
    moved_on = edits.write(of, 0, Text("Yesterday evening, " + block.draft.plain))
    done = accept_all(moved_on, review(moved_on, [out], copies), by="", at=AT)
    assert drafts(done)[0].startswith("Yesterday evening, ")
    verdicts = {d.verdict for d in done.decisions.changes.values()}
    assert verdicts <= {Verdict.ACCEPTED}
