"""Running the checks over an article, and after an edit over what the edit touched."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.article.article import Article, Block
from editor.checks.finding import Finding, Pair, Whole
from editor.checks.registry import DEFAULT_OFF, in_order, pair_findings, whole_findings
from editor.glossary.glossary import Glossary
from editor.glossary.person import Person
from editor.progress import Progress, silent

Found = tuple[tuple[str, Finding], ...]
"""Findings in the order of the article, each with the id of its block."""


@dataclass(frozen=True, slots=True)
class _Checked:
    """A block with what the checks of single blocks said about it."""

    block: Block
    pair: Pair
    findings: tuple[Finding, ...]


class Checker:
    """Checks one article again and again; a block that is the same object is not looked at twice.

    The answers are those of a new checker. Glossary, set of checks and people belong to a checker:
    where one of them changes, another checker is needed. It works for one thread at a time.
    """

    def __init__(
        self,
        glossary: Glossary,
        off: frozenset[str] = DEFAULT_OFF,
        people: Sequence[Person] = (),
    ) -> None:
        """Take the glossary, the ids of the checks that do not look, and the list of people."""
        self.off = off
        self.glossary = glossary
        self._people = tuple(people)
        self._known: dict[str, _Checked] = {}
        self._last: tuple[Article, Found] | None = None

    def check(self, article: Article, progress: Progress = silent) -> Found:
        """Return what the checks say about an article, in its order.

        When `progress` stops the work, what was looked at is not looked at again the next time.
        """
        if self._last is not None and _is_alike(self._last[0], article):
            return self._last[1]
        pairs = self._pairs(article.blocks, progress)
        whole = Whole(pairs, article.facts, self.glossary, self._people)
        found = self._joined(article.blocks, whole, progress)
        self._last = article, found
        return found

    def _pairs(self, blocks: Sequence[Block], progress: Progress) -> list[Pair]:
        """Look at the blocks that are new or changed, and return the pairs of all."""
        known = self._known
        for row, block in enumerate(blocks):
            before = known.get(block.id)
            if before is None or before.block is not block:
                progress(row, len(blocks))
                known[block.id] = self._checked(block, before)
        if len(known) > len(blocks):
            self._known = known = {block.id: known[block.id] for block in blocks}
        return [known[block.id].pair for block in blocks]

    def _checked(self, block: Block, before: _Checked | None) -> _Checked:
        source, draft = block.source.plain, block.draft.plain
        if before is not None and (before.pair.source, before.pair.kind) == (source, block.kind):
            pair = before.pair.with_draft(draft, block)
        else:
            pair = Pair(source, draft, block.kind, self.glossary, block)
        return _Checked(block, pair, pair_findings(pair, self.off))

    def _joined(self, blocks: Sequence[Block], whole: Whole, progress: Progress) -> Found:
        """Return what was said about the blocks together with what only the whole shows."""
        by_row = {
            row: findings
            for row, block in enumerate(blocks)
            if (findings := self._known[block.id].findings)
        }

        def all_seen(_done: int, _total: int) -> None:
            progress(len(blocks), len(blocks))

        for row, finding in whole_findings(whole, self.off, all_seen):
            by_row[row] = (*by_row.get(row, ()), finding)
        return tuple(
            (blocks[row].id, finding) for row in sorted(by_row) for finding in in_order(by_row[row])
        )


def _is_alike(one: Article, other: Article) -> bool:
    """Tell cheaply whether two articles are the same to all checks."""
    return one.blocks is other.blocks and one.facts == other.facts
