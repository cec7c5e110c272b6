"""Articles' values as table rows and back, exactly.

Marks, cells and pictures are JSON lists of their values in the order of their fields, and an empty
string where there are none, which is the rule.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple
from typing import Any

from editor.article.article import (
    Block,
    BlockKind,
    Cell,
    Chain,
    ChainStep,
    ChainUnit,
    Credit,
    Facts,
    Picture,
    Role,
)
from editor.article.provenance import Origin, Provenance
from editor.article.text import Mark, MarkKind, Text

Value = str | int | bool | None
Row = dict[str, Value]

_KINDS: Mapping[str, BlockKind] = {str(kind): kind for kind in BlockKind}
_MARK_KINDS: Mapping[str, MarkKind] = {str(kind): kind for kind in MarkKind}
_NO_TEXT = Text()


def block_row(article: int, block: Block) -> Row:
    """Return a block's row, all but its position."""
    return {
        "article": article,
        "id": block.id,
        "kind": str(block.kind),
        "source": block.source.plain,
        "source_marks": _marks_json(block.source.marks),
        "draft": block.draft.plain,
        "draft_marks": _marks_json(block.draft.marks),
        "level": block.level,
        "ordered": block.ordered,
        "run_in": block.run_in,
        "cell": _json(astuple(block.cell)) if block.cell else "",
        "picture": _json(astuple(block.picture)) if block.picture else "",
        "provenance": _json(astuple(block.provenance)) if block.provenance else "",
    }


def block_of(row: Sequence[Any], provenance: str = "") -> Block:
    """Return the block of a row, whose values come in the order of the table's columns.

    Its provenance comes apart, because a version of an article has none.
    """
    (block_id, kind, source, source_marks, draft, draft_marks,
     level, ordered, run_in, cell, picture) = row  # fmt: skip
    return Block(
        block_id,
        _KINDS[kind],
        _text(source, source_marks),
        _text(draft, draft_marks),
        level,
        ordered,
        run_in,
        Cell(*json.loads(cell)) if cell else None,
        Picture(*json.loads(picture)) if picture else None,
        _provenance(*json.loads(provenance)) if provenance else None,
    )


def facts_json(facts: Facts) -> str:
    """Return an article's facts as JSON, by name."""
    return _json(asdict(facts))


def facts_of(stored: str) -> Facts:
    """Return the facts of `facts_json`."""
    values = json.loads(stored)
    values["credits"] = tuple(
        Credit(**(credit | {"role": Role(credit["role"])})) for credit in values["credits"]
    )
    values["chains"] = tuple(_chain(**chain) for chain in values["chains"])
    return Facts(**values)


def _provenance(origin: str, score: float, name: str, sure: bool) -> Provenance:
    return Provenance(Origin(origin), score, name, sure)


def _chain(unit: str, steps: Sequence[Mapping[str, str]]) -> Chain:
    return Chain(ChainUnit(unit), tuple(ChainStep(**step) for step in steps))


def _text(plain: str, marks: str) -> Text:
    if marks:
        values = json.loads(marks)
        return Text(plain, tuple(Mark(a, b, _MARK_KINDS[kind], to) for a, b, kind, to in values))
    return Text(plain) if plain else _NO_TEXT


def _marks_json(marks: tuple[Mark, ...]) -> str:
    return (
        _json([(mark.start, mark.end, mark.kind, mark.target) for mark in marks]) if marks else ""
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
