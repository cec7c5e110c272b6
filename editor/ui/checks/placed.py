"""Findings on the desk: each in its row, under a key of its own, in the order of the page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.checks.finding import Finding, Severity
from editor.workflow import BlockFinding

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding in a row of the article; findings of one id differ in their keys."""

    key: str
    row: int
    found: BlockFinding

    @property
    def finding(self) -> Finding:
        """What the check said."""
        return self.found.finding

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.found.finding.severity

    @property
    def has_draft_place(self) -> bool:
        """Whether it points to a place in the English, not only into the Chinese."""
        return self.finding.draft != (0, 0) or self.finding.source == (0, 0)


def placed(row: int, found: Iterable[BlockFinding]) -> Iterator[PlacedFinding]:
    """Yield the findings about one row with their keys, in the order of the page."""
    seen: Counter[str] = Counter()
    for one in sorted(found, key=_place):
        seen[one.id] += 1
        yield PlacedFinding(f"{one.id}#{seen[one.id]}", row, one)


def by_severity(found: Iterable[PlacedFinding]) -> list[PlacedFinding]:
    """Return findings with the gravest first, those alike in the order of the page."""
    return sorted(found, key=lambda one: _GRAVITY[one.severity])


def gravest(found: Iterable[PlacedFinding]) -> Severity | None:
    """Return the gravest severity among findings; `None` without any."""
    return min((one.severity for one in found), key=_GRAVITY.__getitem__, default=None)


def _place(found: BlockFinding) -> tuple[int, int, int]:
    finding = found.finding
    return finding.draft[0], _GRAVITY[finding.severity], finding.source[0]
