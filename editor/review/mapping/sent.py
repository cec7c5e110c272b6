"""What was sent, looked up by everything a returned row may still show of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from editor.review.export import Export, Layout, SentRow
from editor.review.mapping.labels import VisibleId, visible_ids
from editor.review.mapping.likeness import Features, Weights, features
from editor.text.folding import folded


class Sent:
    """The rows of an export that its file shows: of the English page, those with English."""

    def __init__(self, export: Export) -> None:
        self.export = export
        self.is_bilingual = export.layout is Layout.BILINGUAL
        self.rows: tuple[SentRow, ...] = tuple(
            row for row in export.rows if self.is_bilingual or row.draft.strip()
        )
        self.place: Mapping[str, int] = {row.block: place for place, row in enumerate(self.rows)}

    def row(self, block: str) -> SentRow:
        """Return a block's row; raise `KeyError` for a block that was not sent."""
        return self.rows[self.place[block]]

    def claimed(self, seen: VisibleId) -> tuple[str, int]:
        """Return the block a visible id speaks for and its votes: 4, or 1 with a wrong check."""
        by_number = self._by_number.get(seen.number)
        if by_number is not None and by_number[0] == seen.code:
            return by_number[1], 4
        coded = self._by_code.get(seen.code, ())
        if len(coded) == 1:
            return coded[0], 1
        return (by_number[1], 1) if by_number is not None else ("", 0)

    def with_source(self, text: str) -> tuple[str, ...]:
        """Return the blocks that have exactly this Chinese."""
        return self._by_source.get(exact(text), ()) if text else ()

    def with_draft(self, text: str) -> tuple[str, ...]:
        """Return the blocks that were sent with exactly this English."""
        return self._by_draft.get(exact(text), ()) if text else ()

    @cached_property
    def sources(self) -> Mapping[str, Features]:
        """The words of each block's Chinese."""
        return {row.block: features(row.source) for row in self.rows}

    @cached_property
    def drafts(self) -> Mapping[str, Features]:
        """The words of each block's English."""
        return {row.block: features(row.draft) for row in self.rows}

    @cached_property
    def weights(self) -> Weights:
        """How much the words of the sent rows say."""
        return Weights(self.sources[row.block] | self.drafts[row.block] for row in self.rows)

    @cached_property
    def _labels(self) -> list[tuple[VisibleId, str]]:
        return [(seen, row.block) for row in self.rows for seen in visible_ids(row.label)[:1]]

    @cached_property
    def _by_number(self) -> Mapping[int, tuple[str, str]]:
        return {seen.number: (seen.code, block) for seen, block in self._labels}

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((seen.code, block) for seen, block in self._labels)

    @cached_property
    def _by_source(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((exact(row.source), row.block) for row in self.rows)

    @cached_property
    def _by_draft(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((exact(row.draft), row.block) for row in self.rows)


def exact(text: str) -> str:
    """Return a text as it is compared for being the same: loosely folded, white space as one."""
    return " ".join(folded(text).split())


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, block in pairs:
        if key:
            groups[key].append(block)
    return {key: tuple(blocks) for key, blocks in groups.items()}
