"""How many of the known beads are found, and how many of the found ones are right."""

import pytest

from editor.suggest.aligning import Piece, align
from tests.suggest.aligning.known import Known, known, shape


@pytest.mark.parametrize("pair", known(), ids=lambda pair: pair.name)
def test_nearly_every_bead_is_found(pair: Known) -> None:
    found = align([Piece(text) for text in pair.chinese], [Piece(text) for text in pair.english])
    right = pair.beads & {shape(bead) for bead in found}
    assert len(right) / len(pair.beads) >= 0.6


def test_all_of_them_together_are_found_nearly_all() -> None:
    right = beads = guessed = 0
    for pair in known():
        found = {
            shape(bead)
            for bead in align([Piece(t) for t in pair.chinese], [Piece(t) for t in pair.english])
        }
        right += len(pair.beads & found)
        beads += len(pair.beads)
        guessed += len(found)
    assert right / beads >= 0.9, "recall"
    assert right / guessed >= 0.9, "precision"


def test_what_is_called_sure_is_right() -> None:
    sure = [
        shape(bead) in pair.beads
        for pair in known()
        for bead in align([Piece(t) for t in pair.chinese], [Piece(t) for t in pair.english])
        if bead.is_sure
    ]
    assert len(sure) > 25
    assert sum(sure) / len(sure) >= 0.95
