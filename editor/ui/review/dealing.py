"""Makes the cards of a review: one a change, conflict or remark, in the order of the article."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from editor.article.article import Article
from editor.review.change import ChangeKind
from editor.review.proposal import Conflict, Proposal, Review
from editor.ui.review.card import Button, Card, CardKind, Deed, Look, Words
from editor.ui.review.ground import Ground
from editor.ui.review.standing import is_open, is_settled, move_of, threads
from editor.ui.review.telling import change_card, conflict_card, unplaced_card
from editor.ui.review.threads import remark_card
from editor.ui.review.walking import nearest

FOLD = "fold"
"""The id of the card that folds the settled ones away."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which cards are wanted: those of one reviewer or of all, with the settled ones or without."""

    reviewer: str = ""
    unfolded: bool = False


@dataclass(slots=True)
class _Hand:
    """The cards as they are dealt, each with its place in the article."""

    open: list[tuple[tuple[int, int], Card]] = field(default_factory=list)
    settled: list[tuple[tuple[int, int], Card]] = field(default_factory=list)

    def take(self, place: tuple[int, int], card: Card) -> None:
        (self.settled if card.is_settled else self.open).append((place, card))


def deal(review: Review, article: Article, wish: Wish) -> tuple[Card, ...]:
    """Return the cards: the open ones, what could not be placed, and the settled ones folded."""
    ground = Ground.of(review, article)
    hand = _Hand()
    for proposal_place, card in _change_cards(review, ground, wish):
        hand.take(proposal_place, card)
    for place, card in _remark_cards(review, ground, wish):
        hand.take(place, card)
    cards = [card for _, card in sorted(hand.open, key=_place)]
    cards += _quiet_cards(review, wish)
    if hand.settled:
        cards.append(_fold_card(len(hand.settled), wish))
    if wish.unfolded:
        cards += [card for _, card in sorted(hand.settled, key=_place)]
    return tuple(cards)


def _place(dealt: tuple[tuple[int, int], Card]) -> tuple[int, int]:
    return dealt[0]


def _change_cards(
    review: Review, ground: Ground, wish: Wish
) -> Iterator[tuple[tuple[int, int], Card]]:
    conflicts = {each: conflict for conflict in review.conflicts for each in conflict.proposals}
    by_id = {proposal.id: proposal for proposal in review.proposals}
    dealt: set[str] = set()
    for proposal in review.proposals:
        if proposal.id in dealt or proposal.change.kind is ChangeKind.FORMAT:
            continue
        conflict = conflicts.get(proposal.id) if is_open(proposal) else None
        together = _together(proposal, conflict, by_id)
        dealt.update(each.id for each in together)
        if wish.reviewer and not any(_is_of(each, wish.reviewer) for each in together):
            continue
        row = ground.row(proposal.change.block)
        if conflict is not None:
            card = conflict_card(conflict, together, ground)
        else:
            card = change_card(together, ground)
        yield (row, proposal.start), card


def _together(
    proposal: Proposal, conflict: Conflict | None, by_id: Mapping[str, Proposal]
) -> tuple[Proposal, ...]:
    """Return the proposals that share a card: a conflict's, or both ends of a move."""
    if conflict is not None:
        return tuple(by_id[each] for each in conflict.proposals if each in by_id)
    return move_of(
        proposal, (each for each in by_id.values() if is_open(each) is is_open(proposal))
    )


def _is_of(proposal: Proposal, reviewer: str) -> bool:
    return any(author.name == reviewer for author in proposal.authors)


def _remark_cards(
    review: Review, ground: Ground, wish: Wish
) -> Iterator[tuple[tuple[int, int], Card]]:
    for number, thread in enumerate(threads(review.remarks), 1):
        if wish.reviewer and not any(each.author == wish.reviewer for each in thread):
            continue
        first = thread[0]
        card = remark_card(number, thread, ground.article.decisions.remarks)
        at, _ = nearest(ground.draft(first.block), first.anchor, first.start)
        yield (ground.row(first.block), at), card


def _quiet_cards(review: Review, wish: Wish) -> Iterator[Card]:
    for number, unplaced in enumerate(review.unplaced):
        if not wish.reviewer or unplaced.author == wish.reviewer:
            yield unplaced_card(number, unplaced)
    looks = Counter(
        author.name
        for proposal in review.proposals
        if proposal.change.kind is ChangeKind.FORMAT and not is_settled(proposal)
        for author in proposal.authors
        if not wish.reviewer or author.name == wish.reviewer
    )
    if looks:
        told = ", ".join(f"{name} {count}" if name else str(count) for name, count in looks.items())
        text = QCoreApplication.translate("Review", "Only the look was changed: {who}.")
        words = Words(text.format(who=told), Look.QUIET)
        yield Card(CardKind.NOTE, ("look",), lines=((words,),))


def _fold_card(count: int, wish: Wish) -> Card:
    title = QCoreApplication.translate("Review", "Decided ({count})").format(count=count)
    mark = "▾" if wish.unfolded else "▸"
    head = (Words(f"{mark}  {title}", Look.SAID),)
    return Card(CardKind.FOLD, (FOLD,), head, buttons=(Button(Deed.FOLD, title, FOLD),))
