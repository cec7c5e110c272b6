"""How long a returned copy's rows take to be found: by anchors, by exact words, by likeness.

Run with `uv run pytest tests/benchmarks/test_alignment.py`.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from editor.review.mapping import map_rows
from editor.review.returned import Returned
from editor.text.words import word_edits
from tests.review.mapping.papers import (
    Line,
    export_of,
    lines_of,
    paragraph,
    returned,
    table_row,
    texts,
)


def reworded(line: Line, share: float, chance: random.Random) -> Line:
    words = (line.draft or "").split(" ")
    changed = (
        chance.choice(("quite", "new", "other")) if chance.random() < share else w for w in words
    )
    return replace(line.bare(), label=None, source=None, draft=" ".join(changed))


def anchored(rows: int) -> Returned:
    return returned(*map(table_row, lines_of(export_of(texts(rows)))))


@pytest.mark.parametrize("rows", [1_000, 10_000])
def test_rows_with_their_anchors(benchmark: Callable[..., Any], rows: int) -> None:
    export, file = export_of(texts(rows)), anchored(rows)
    benchmark(lambda: map_rows(export, file))


def test_2_000_rows_without_anchors(benchmark: Callable[..., Any]) -> None:
    export = export_of(texts(2_000))
    lines = [replace(line.bare(), label=None) for line in lines_of(export)]
    file = returned(*map(table_row, lines))
    benchmark(lambda: map_rows(export, file))


@pytest.mark.parametrize("share", [0.15, 0.5])
def test_2_000_reworded_english_paragraphs(benchmark: Any, share: float) -> None:
    chance = random.Random(1)
    export = export_of(texts(2_000))
    lines = [reworded(line, share, chance) for line in lines_of(export)]
    file = returned(*(paragraph(line.draft or "") for line in lines))
    mapping = benchmark.pedantic(lambda: map_rows(export, file), rounds=3)
    assert len(mapping.mapped) >= 1_900


def test_words_of_20_000_characters(benchmark: Callable[..., Any]) -> None:
    before = " ".join(en for _, en in texts(70))[:20_000]
    after = before.replace("campus", "site", 2).replace("people", "guests", 3)
    benchmark(lambda: word_edits(before, after))
