"""Every file of tests/data/intake is read, recognised and compared with what a person expects.

`NAME.expected.json` stands beside the file `NAME.*`. A file `clipboard_*` is taken as what lies on
the clipboard. Kinds, texts and facts are compared whole; what is left out at its default is not
written down.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from editor.article.article import Article, Block
from editor.article.text import MarkKind
from editor.formats.html.clipboard import read_clipboard
from editor.formats.page import Page
from editor.formats.readers import read_file
from editor.formats.recognise import recognise

CASES = Path(__file__).parents[1] / "data" / "intake"
EXPECTED = sorted(CASES.glob("*.expected.json"))


def source_of(expected: Path) -> Path:
    name = expected.name.removesuffix(".expected.json")
    return next(
        path
        for path in sorted(CASES.iterdir())
        if path.is_file() and path.stem == name and not path.name.endswith(".expected.json")
    )


def page_of(path: Path) -> Page:
    if not path.name.startswith("clipboard_"):
        return read_file(path)
    text = path.read_bytes().decode("utf-8")
    return read_clipboard(text, None) if path.suffix == ".html" else read_clipboard(None, text)


def told(article: Article) -> dict[str, Any]:
    facts = article.facts
    return {
        "blocks": [told_block(block) for block in article.blocks],
        "facts": {
            "date": facts.date,
            "hits": facts.hits,
            "origin": facts.origin,
            "credits": [f"{c.role.value}: {c.name} / {c.unit}" for c in facts.credits],
            "chains": [
                {chain.unit.value: [f"{s.label} {s.name} / {s.unit}" for s in chain.steps]}
                for chain in facts.chains
            ],
        },
    }


def told_block(block: Block) -> list[Any]:
    """Return [kind, text] and, where there is more to say, {what else}."""
    extras: dict[str, Any] = {}
    if block.level:
        extras["level"] = block.level
    if block.ordered:
        extras["ordered"] = True
    if block.run_in:
        extras["run_in"] = True
    if block.cell:
        cell = block.cell
        extras["cell"] = [cell.table, cell.row, cell.column, cell.row_span, cell.column_span]
    if block.picture:
        picture = block.picture
        extras["picture"] = [picture.name, picture.alt, picture.media_type]
        extras["pixels"] = [picture.width, picture.height]
    for mark in block.source.marks:
        marked = block.source.plain[mark.start : mark.end]
        target = f" → {mark.target}" if mark.kind is MarkKind.LINK else ""
        extras.setdefault("marks", []).append(f"{mark.kind.value}: {marked}{target}")
    return [block.kind.value, block.source.plain, *([extras] if extras else [])]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_a_page_is_read_as_a_person_reads_it(expected: Path) -> None:
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    found = recognise(page_of(source_of(expected)))
    assert told(found.article) == {"blocks": wanted["blocks"], "facts": wanted["facts"]}
    said = [str(warning) for warning in found.warnings]
    for words in wanted.get("said", []):
        assert any(words in sentence for sentence in said), said


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_blocks_are_numbered_and_pictures_are_there(expected: Path) -> None:
    found = recognise(page_of(source_of(expected)))
    blocks = found.article.blocks
    assert [block.id for block in blocks] == [f"b{n}" for n in range(1, len(blocks) + 1)]
    named = {block.picture.asset for block in blocks if block.picture and block.picture.asset}
    assert named <= {asset.id for asset in found.assets}


def test_there_are_enough_cases() -> None:
    assert len(EXPECTED) >= 25
