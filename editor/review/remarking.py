"""What reviewers said: their comments and marked words, ours that came back unchanged left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from editor.review.anchoring import Places, Spot
from editor.review.change import Remark, RemarkKind, Side, remark_id
from editor.review.export import Export, SentComment
from editor.review.returned import Returned, ReturnedComment, Span, Stamp

CHECKS_AUTHOR = "对照 QA"
"""Who signs the comments that carry our checks' findings."""

_WEIGHTS = {side: weight for weight, side in enumerate(Side)}


def remarks(export: Export, returned: Returned, places: Places) -> tuple[Remark, ...]:
    """Return the remarks of a copy in the order of the file; an answer names what it answers."""
    reading = _Reading(export, returned, places)
    reading.match()
    said = [remark for comment in returned.comments if (remark := reading.remark(comment))]
    return (*reading.threaded(said), *reading.highlights())


@dataclass(slots=True)
class _Reading:
    """The comments of one copy while they are read."""

    export: Export
    returned: Returned
    places: Places
    _ours: dict[str, SentComment] = field(default_factory=dict)
    _edited: set[str] = field(default_factory=set)
    _spots: dict[str, list[Spot]] = field(default_factory=dict)
    _ids: dict[str, str] = field(default_factory=dict)
    _given: dict[str, int] = field(default_factory=dict)

    def match(self) -> None:
        """Find the comments that went out with the export: by author and words, then by place."""
        for comment in self.returned.comments:
            found = [spot for s in comment.spans for spot in self.places.spots(self.returned, s)]
            self._spots[comment.id] = sorted(found, key=lambda spot: _WEIGHTS[spot.side])
        left = list(self.export.comments)
        for is_like in (_is_same, _is_elsewhere, _is_edited):
            for comment in self.returned.comments:
                if comment.id in self._ours:
                    continue
                blocks = {spot.block for spot in self._spots[comment.id]}
                sent = next((s for s in left if is_like(s, comment, blocks)), None)
                if sent is not None:
                    left.remove(sent)
                    self._ours[comment.id] = sent
                    if is_like is _is_edited:
                        self._edited.add(comment.id)

    def remark(self, comment: ReturnedComment) -> Remark | None:
        """Return what a comment says; nothing for ours that came back as it went out."""
        sent = self._ours.get(comment.id)
        if sent is None:
            if comment.author == CHECKS_AUTHOR:
                return None
            return self._made(comment, comment.text, self._about(comment))
        about = sent.about or sent.id
        if comment.id in self._edited:
            return self._made(comment, comment.text, about)
        if comment.resolved and not (sent.resolved or sent.reply_to):
            settled = replace(comment, author=self.returned.last_author, date="")
            return self._made(settled, "", about)
        return None

    def threaded(self, said: Sequence[Remark]) -> Iterator[Remark]:
        """Yield the remarks, each naming the remark it answers."""
        by_id = {comment.id: comment for comment in self.returned.comments}
        comments = {made: by_id[known] for known, made in self._ids.items()}
        for remark in said:
            parent = comments[remark.id].reply_to
            yield replace(remark, reply_to=self._ids.get(parent, "") if parent else "")

    def highlights(self) -> Iterator[Remark]:
        """Yield the words that were marked in colour and have no comment on them."""
        spoken = [spot for spots in self._spots.values() for spot in spots]
        for spot, words, stamp in self.places.highlights():
            if any(_overlap(spot, other) for other in spoken) or not words.strip():
                continue
            by = stamp or Stamp(self.returned.last_author)
            yield Remark(
                self._named(spot.block, by.author, by.date, f"{spot.side}:{spot.start}:{words}"),
                self.export.id, spot.block, spot.side, by.author, by.date, "", words,
                spot.start, spot.end, (spot.block,), kind=RemarkKind.HIGHLIGHT,
            )  # fmt: skip

    def _about(self, comment: ReturnedComment) -> str:
        """Return which comment of ours a comment answers, if any."""
        parents = {other.id: other.reply_to for other in self.returned.comments}
        seen: set[str] = set()
        at = comment.reply_to
        while at and at not in seen:
            if at in self._ours:
                return self._ours[at].about or self._ours[at].id
            seen.add(at)
            at = parents.get(at, "")
        return ""

    def _made(self, comment: ReturnedComment, text: str, about: str) -> Remark:
        spots = self._spots[comment.id]
        main = spots[0] if spots else Spot("", Side.DOCUMENT)
        same = [s for s in comment.spans if self._is_on(s, main.side)]
        key = text if text or not about else f"\x1e{about}"
        made = self._named(main.block, comment.author, comment.date, key)
        self._ids[comment.id] = made
        blocks = tuple(dict.fromkeys(spot.block for spot in spots if spot.block))
        return Remark(
            id=made,
            export=self.export.id,
            block=main.block,
            side=main.side,
            author=comment.author,
            date=comment.date,
            text=text,
            anchor=self._words(same),
            start=main.start,
            end=main.end,
            blocks=blocks,
            resolved=comment.resolved,
            about=about,
        )

    def _is_on(self, span: Span, side: Side) -> bool:
        return any(spot.side is side for spot in self.places.spots(self.returned, span))

    def _words(self, spans: Sequence[Span]) -> str:
        """Return the words a comment stands on: as they are now or, all deleted, as they were."""
        cuts = [
            self.returned.rows[span.row].cells[span.cell].cut(span.start, span.end)
            for span in spans
        ]
        final = "\n".join(cut.final for cut in cuts if cut.final)
        return final or "\n".join(cut.raw for cut in cuts if cut.raw)

    def _named(self, block: str, author: str, date: str, text: str) -> str:
        made = remark_id(self.export.id, block, author, date, text)
        count = self._given[made] = self._given.get(made, 0) + 1
        if count == 1:
            return made
        return remark_id(self.export.id, block, author, date, f"{text}\x1e{count}")


def _is_same(sent: SentComment, comment: ReturnedComment, blocks: set[str]) -> bool:
    return sent.block in blocks and _says_the_same(sent, comment)


def _is_elsewhere(sent: SentComment, comment: ReturnedComment, blocks: set[str]) -> bool:
    return sent.block not in blocks and _says_the_same(sent, comment)


def _says_the_same(sent: SentComment, comment: ReturnedComment) -> bool:
    return sent.author == comment.author and sent.text.split() == comment.text.split()


def _is_edited(sent: SentComment, comment: ReturnedComment, blocks: set[str]) -> bool:
    return (
        sent.author == comment.author
        and sent.block in blocks
        and (sent.date[:16] == comment.date[:16] or sent.author == CHECKS_AUTHOR)
    )


def _overlap(one: Spot, other: Spot) -> bool:
    if (one.block, one.side) != (other.block, other.side):
        return False
    return one.raw[0] < other.raw[1] and other.raw[0] < one.raw[1]
