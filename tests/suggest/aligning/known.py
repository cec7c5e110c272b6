"""Texts whose alignment is known: the invented pairs of tests/data/aligned."""

from dataclasses import dataclass
from pathlib import Path

from editor.suggest.aligning import Bead

FOLDER = Path(__file__).parents[2] / "data" / "aligned"
Shape = tuple[tuple[int, ...], tuple[int, ...]]
"""The numbers of the Chinese and of the English lines of a bead."""


@dataclass(frozen=True)
class Known:
    """A pair of texts, a line a block, and the beads they are known to make."""

    name: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    beads: frozenset[Shape]


def known() -> list[Known]:
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def shape(bead: Bead) -> Shape:
    return tuple(bead.sources), tuple(bead.drafts)


def _read(path: Path) -> Known:
    sides: dict[str, list[str]] = {"zh": [], "en": []}
    beads: list[Shape] = []
    for group in path.read_text(encoding="utf-8").strip().split("\n\n"):
        numbers: dict[str, list[int]] = {"zh": [], "en": []}
        for line in group.splitlines():
            language, _, text = line.partition(": ")
            numbers[language].append(len(sides[language]))
            sides[language].append(text)
        beads.append((tuple(numbers["zh"]), tuple(numbers["en"])))
    return Known(path.stem, tuple(sides["zh"]), tuple(sides["en"]), frozenset(beads))
