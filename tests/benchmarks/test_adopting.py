"""How well and how fast an English text is put beside its Chinese.

Run with `uv run pytest tests/benchmarks/test_adopting.py -s`; it prints how many of the known beads
are found (recall) and how many of the found ones are right (precision).
"""

import random
from typing import Any

import pytest

from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms
from editor.suggest.aligning import Piece, align
from tests.suggest.aligning.known import known, shape

CLAUSES = (
    ("学校与企业共同推进产教融合", "the university and firms join education with industry"),
    ("双方就人才培养进行了深入交流", "the two sides had a deep exchange on talent"),
    ("会议强调要加强部门协同", "the meeting stressed that departments must work together"),
    ("与会人员参观了实训中心", "the participants visited the training center"),
)


def long_text(blocks: int) -> tuple[list[Piece], list[Piece]]:
    chance = random.Random(7)
    sources, drafts = [], []
    for _ in range(blocks):
        chosen = [chance.choice(CLAUSES) for _ in range(chance.randint(1, 5))]
        people = chance.randint(10, 9000)
        sources.append(Piece("，".join(zh for zh, _ in chosen) + f"，共{people}人参加。"))
        english = ", ".join(en for _, en in chosen).capitalize() + f", with {people} people."
        if chance.random() > 0.03:
            drafts.append(Piece(english))
    return sources, drafts


@pytest.mark.parametrize("blocks", [30, 1_000, 10_000])
def test_aligning_blocks(benchmark: Any, blocks: int) -> None:
    sources, drafts = long_text(blocks)
    rounds = 1 if blocks > 1_000 else 5
    beads = benchmark.pedantic(lambda: align(sources, drafts), rounds=rounds)
    ones = sum(len(bead.sources) == len(bead.drafts) == 1 for bead in beads)
    assert ones >= len(drafts) * 0.98


def test_known_pairs(benchmark: Any) -> None:
    terms = Glossary(shipped_terms())
    pairs = known()

    def aligned() -> tuple[int, int, int]:
        right = wanted = found = 0
        for pair in pairs:
            sides = [[Piece(text) for text in side] for side in (pair.chinese, pair.english)]
            beads = {shape(bead) for bead in align(sides[0], sides[1], terms)}
            right, wanted = right + len(beads & pair.beads), wanted + len(pair.beads)
            found += len(beads)
        return right, wanted, found

    right, wanted, found = benchmark.pedantic(aligned, rounds=3)
    benchmark.extra_info["recall"] = round(right / wanted, 3)
    benchmark.extra_info["precision"] = round(right / found, 3)
    print(f"\nknown beads {wanted}: recall {right / wanted:.1%}, precision {right / found:.1%}")  # noqa: T201
    assert right / wanted >= 0.93
    assert right / found >= 0.93
