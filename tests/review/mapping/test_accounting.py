"""Random damage to random rows: nothing is lost, nothing is counted twice, nearly all is right."""

import random
from collections import Counter
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.review.export import Layout
from editor.review.mapped import Mapping
from editor.review.mapping import map_rows
from editor.review.mapping.labels import is_kind, visible_ids
from editor.review.returned import AnchorKind, Piece, Place, Returned, ReturnedRow, Span, Strip
from tests.review.mapping.papers import (
    WEI,
    Line,
    around,
    cell,
    export_of,
    lines_of,
    paragraph,
    returned,
    table_row,
    texts,
)

_NEW_WORDS = ("indeed", "carefully", "the", "renewed", "and", "local", "spring", "of")
_STRAY = ("A note: 请看。", "标题 Title", "\t", "2026-05-21", "x\ty")


@dataclass(frozen=True)
class Shown:
    """A row of the mangled file and the blocks whose words are truly in it."""

    row: ReturnedRow
    blocks: tuple[str, ...]


def reworded(text: str, share: float, chance: random.Random) -> str:
    return " ".join(
        chance.choice(_NEW_WORDS) if chance.random() < share else word for word in text.split(" ")
    )


def merged(one: Line, other: Line) -> ReturnedRow:
    draft = f"{one.draft}\n{other.draft}"
    cut = len(one.draft or "")
    targets = [around(AnchorKind.TARGET, one.block, 0, cut)] * one.target_anchor
    targets += [around(AnchorKind.TARGET, other.block, cut + 1, len(draft))] * other.target_anchor
    label = "\n".join(filter(None, (one.label, other.label)))
    return ReturnedRow(
        (cell(label), cell(f"{one.source}\n{other.source}"), cell(draft, *targets)), Place.TABLE, 0
    )


def tracked(row: ReturnedRow, chance: random.Random) -> ReturnedRow:
    """Strike a stretch of the last cell and put words in, with Track Changes on."""
    strip = row.cells[-1]
    if len(strip.raw) < 2:
        return row
    at = chance.randrange(len(strip.raw))
    end = chance.randrange(at, len(strip.raw))
    gone = tuple(replace(piece, deleted=WEI) for piece in strip.cut(at, end).pieces)
    pieces = (
        *strip.cut(0, at).pieces,
        *gone,
        Piece(chance.choice(_NEW_WORDS), WEI),
        *strip.cut(end, len(strip.raw)).pieces,
    )
    anchors = tuple(a for a in strip.anchors if a.start >= end or a.end <= at)
    return replace(row, cells=(*row.cells[:-1], Strip(pieces, anchors)))


def damaged(lines: list[Line], chance: random.Random, lost: float) -> list[Shown]:
    """Return rows with some anchors lost, words changed, rows gone, doubled, swapped, merged."""
    worn = [
        replace(
            line,
            label="" if chance.random() < lost else line.label,
            row_anchor=chance.random() >= lost,
            target_anchor=chance.random() >= lost,
            draft=reworded(line.draft or "", chance.choice((0, 0, 0.1, 0.3)), chance),
        )
        for line in lines
    ]
    shown: list[Shown] = []
    at = 0
    while at < len(worn):
        line, draw = worn[at], chance.random()
        at += 1
        if draw < 0.04:
            continue
        if draw < 0.08:
            shown += [Shown(table_row(line), (line.block,)), Shown(table_row(line.bare()), ())]
        elif draw < 0.12 and at < len(worn):
            shown.append(Shown(merged(line, worn[at]), (line.block, worn[at].block)))
            at += 1
        elif draw < 0.16:
            words = (line.draft or "").split(" ")
            half = len(words) // 2
            first = replace(line, draft=" ".join(words[:half]), target_anchor=False)
            second = Line("", "", "", " ".join(words[half:])).bare()
            shown.append(Shown(table_row(first), (line.block,)))
            shown.append(Shown(table_row(second), (line.block,)))
        elif draw < 0.20:
            new = Line("", "", "另外一件事。", "Another matter, quite apart.").bare()
            shown += [Shown(table_row(line), (line.block,)), Shown(table_row(new), ())]
        elif draw < 0.30:
            shown.append(Shown(tracked(table_row(line), chance), (line.block,)))
        else:
            shown.append(Shown(table_row(line), (line.block,)))
    if len(shown) > 3 and chance.random() < 0.5:
        one, other = chance.sample(range(len(shown)), 2)
        shown[one], shown[other] = shown[other], shown[one]
    return shown


def accounted(file: Returned, mapping: Mapping) -> None:
    """Check that each character is in one place; outside of all are only ids and white space."""
    spans: list[Span] = []
    for block in mapping.mapped:
        spans += (*block.draft, *block.source)
    for left in mapping.leftovers:
        spans += (*left.draft, *left.source)
    counted: Counter[tuple[int, int, int]] = Counter()
    for span in spans:
        counted.update((span.row, span.cell, at) for at in range(span.start, span.end))
    assert max(counted.values(), default=1) == 1
    for number, row in enumerate(file.rows):
        for column, strip in enumerate(row.cells):
            raw = strip.raw
            outside = "".join(
                " " if counted[number, column, at] else letter for at, letter in enumerate(raw)
            )
            for seen in visible_ids(raw):
                outside = outside.replace(raw[seen.start : seen.end], "")
            assert not outside.strip() or is_kind(outside.strip()), (number, column, outside)


def right(shown: list[Shown], mapping: Mapping) -> tuple[int, int]:
    """Return how many rows are said to hold what they truly hold, and how many there are."""
    said: dict[int, list[str]] = {number: [] for number in range(len(shown))}
    for block in mapping.mapped:
        for number in {span.row for span in block.draft}:
            said[number].append(block.block)
    hits = sum(sorted(said[n]) == sorted(row.blocks) for n, row in enumerate(shown))
    return hits, len(shown)


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10**6), st.integers(0, 60), st.sampled_from((0.0, 0.3, 0.7, 1.0)))
def test_every_character_of_a_damaged_table_is_accounted_for(
    seed: int, count: int, lost: float
) -> None:
    chance = random.Random(seed)
    export = export_of(texts(count, seed, captions=count // 10))
    shown = damaged(lines_of(export), chance, lost)
    file = returned(*(row.row for row in shown))
    mapping = map_rows(export, file)
    accounted(file, mapping)
    found = [block.block for block in mapping.mapped]
    missing = list(mapping.missing)
    assert sorted(found + missing) == sorted(row.block for row in export.rows)
    assert sorted(mapping.order) == sorted(found)


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10**6), st.booleans(), st.booleans())
def test_every_character_of_plain_text_is_accounted_for(
    seed: int, has_ids: bool, has_chinese: bool
) -> None:
    chance = random.Random(seed)
    export = export_of(texts(12, seed))
    rows: list[ReturnedRow] = []
    for line in lines_of(export):
        parts = [line.label] * has_ids + [line.source] * has_chinese + [line.draft]
        if chance.random() < 0.2:
            parts.append(
                chance.choice(("A note: 请看。", "标题 Title", "\t", "2026-05-21", "x\ty"))
            )
        if chance.random() < 0.5:
            rows.append(paragraph("\t".join(filter(None, parts))))
        else:
            rows += (paragraph(part or "") for part in parts)
    file = returned(*rows)
    accounted(file, map_rows(export, file))


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10**6))
def test_every_character_of_an_english_page_is_accounted_for(seed: int) -> None:
    chance = random.Random(seed)
    export = export_of(texts(12, seed), Layout.ENGLISH)
    rows: list[ReturnedRow] = []
    for row in export.rows:
        anchors = [around(AnchorKind.TARGET, row.block, 0, len(row.draft))] * (
            chance.random() < 0.7
        )
        rows.append(tracked(paragraph(row.draft, *anchors), chance))
        if rows[1:] and chance.random() < 0.2:
            last = rows.pop()
            before = rows.pop()
            size = len(before.cells[0].raw)
            moved = (
                replace(anchor, start=anchor.start + size, end=anchor.end + size)
                for anchor in last.cells[0].anchors
            )
            strip = Strip(
                before.cells[0].pieces + last.cells[0].pieces, (*before.cells[0].anchors, *moved)
            )
            rows.append(replace(before, cells=(strip,)))
    file = returned(*rows)
    accounted(file, map_rows(export, file))


@pytest.mark.parametrize(("lost", "least"), [(0.0, 0.98), (0.5, 0.95), (1.0, 0.9)])
def test_most_rows_are_found_though_anchors_are_lost(lost: float, least: float) -> None:
    hits = rows = 0
    for seed in range(8):
        chance = random.Random(seed)
        count = chance.choice((30, 60, 120, 200))
        export = export_of(texts(count, seed, captions=count // 20))
        shown = damaged(lines_of(export), chance, lost)
        found, there = right(shown, map_rows(export, returned(*(row.row for row in shown))))
        hits, rows = hits + found, rows + there
    assert hits / rows >= least
