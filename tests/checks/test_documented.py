"""The examples of docs/checks.md: each check reports the one that stands beside it."""

import re
from pathlib import Path

import pytest

from editor.article.article import Article, Block, BlockKind, Facts
from editor.article.text import Text
from editor.checks.registry import CHECKS
from editor.checks.running import Checker
from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms

DOCUMENT = Path(__file__).parents[2] / "docs" / "checks.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([\w.-]+)` \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)


@pytest.fixture(scope="module")
def terms() -> Glossary:
    """The shipped glossary."""
    return Glossary(shipped_terms())


@pytest.mark.parametrize(("check", "chinese", "english"), EXAMPLES)
def test_the_example_is_reported(terms: Glossary, check: str, chinese: str, english: str) -> None:
    texts = zip(chinese.split("⏎"), english.split(" ⏎ "), strict=True)
    blocks = tuple(
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(zh), Text(en)) for n, (zh, en) in enumerate(texts)
    )
    found = Checker(terms).check(Article("1", blocks, Facts("2026-05-21")))
    assert check in {finding.check for _, finding in found}


def test_every_check_is_named_or_its_family_is() -> None:
    families = tuple(re.findall(r"`([\w.]+)…`", TEXT))
    named = set(re.findall(r"`([\w.-]+)`", TEXT))
    assert [c.id for c in CHECKS if c.id not in named and not c.id.startswith(families)] == []


def test_no_check_is_named_that_is_not_there() -> None:
    ids = {check.id for check in CHECKS}
    assert len(EXAMPLES) > 25
    assert {check for check, _, _ in EXAMPLES} <= ids
