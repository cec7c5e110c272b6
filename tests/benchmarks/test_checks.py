"""All checks over one block, over 10,000, and after one edit; beside translate-toolkit's checks.

Times are those of the processor, so that other programs on the machine do not count. Run with
`pytest tests/benchmarks/test_checks.py`: medians of one run are to be compared with each other.
translate-toolkit is GPL: it is installed into a temporary folder and measured in a process of its
own, never imported here.
"""

import json
import shutil
import subprocess
from itertools import cycle, islice
from pathlib import Path
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from editor.article import edits
from editor.article.article import Article, Block, BlockKind, Facts
from editor.article.text import Text
from editor.checks.finding import Pair, Whole
from editor.checks.registry import pair_findings, whole_findings
from editor.checks.running import Checker
from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms

pytestmark = pytest.mark.benchmark(timer=process_time)

_FILE = Path(__file__).parent.parent / "data" / "checks" / "paragraphs.tsv"
PAIRS = [line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines()]
"""Chinese and English, invented, as long as the paragraphs of official news are."""

BLOCKS = 10_000
TOOLKIT = "translate-toolkit==3.20.4"
MEASURED = """
import json, sys
from statistics import median
from time import process_time
from translate.filters.checks import StandardChecker
from translate.storage.pypo import pounit
units = []
for source, draft in json.load(sys.stdin):
    unit = pounit(source)
    unit.target = draft
    units.append(unit)
checker, took = StandardChecker(), []
for unit in units:
    before = process_time()
    checker.run_filters(unit)
    took.append(process_time() - before)
print(median(took))
"""


def pairs(number: int) -> list[tuple[str, str]]:
    """Return pairs no two of which are alike."""
    made = enumerate(islice(cycle(PAIRS), number), 1)
    return [(f"{zh}编号{n}。", f"{en} Number {n}.") for n, (zh, en) in made]


def article(blocks: int) -> Article:
    made = (
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(zh), Text(en))
        for n, (zh, en) in enumerate(pairs(blocks))
    )
    return Article("1", tuple(made), Facts("2026-03-18"))


@pytest.fixture(scope="module")
def terms() -> Glossary:
    """The shipped glossary."""
    return Glossary(shipped_terms())


def test_one_block_as_it_is_typed(benchmark: BenchmarkFixture, terms: Glossary) -> None:
    """Check a block whose English was changed; what the Chinese says has been read before."""
    read = [Pair(zh, en, glossary=terms) for zh, en in pairs(400)]
    assert all(pair.reading for pair in read)
    edited = (pair.with_draft(f"{pair.draft} {n}.", None) for n, pair in enumerate(cycle(read)))
    benchmark.pedantic(pair_findings, setup=lambda: ((next(edited),), {}), rounds=400)  # type: ignore[no-untyped-call]


def test_one_block_with_its_chinese(benchmark: BenchmarkFixture, terms: Glossary) -> None:
    """Check a block that nobody has looked at, the terms and people in its Chinese and all."""
    new = (Pair(zh, en, glossary=terms) for zh, en in pairs(100_000))
    benchmark.pedantic(pair_findings, setup=lambda: ((next(new),), {}), rounds=400)  # type: ignore[no-untyped-call]


def test_ten_thousand_blocks(benchmark: BenchmarkFixture, terms: Glossary) -> None:
    made = article(BLOCKS)
    benchmark.pedantic(lambda: Checker(terms).check(made), rounds=1)  # type: ignore[no-untyped-call]


def test_after_one_edit_in_ten_thousand(benchmark: BenchmarkFixture, terms: Glossary) -> None:
    checker, made = Checker(terms), article(BLOCKS)
    checker.check(made)
    rows = cycle(range(0, BLOCKS, 97))

    def edited() -> tuple[tuple[Article], dict[str, object]]:
        row = next(rows)
        return (edits.write(made, row, Text(f"{PAIRS[0][1]} Row {row}.")),), {}

    benchmark.pedantic(checker.check, setup=edited, rounds=20)  # type: ignore[no-untyped-call]


def test_whole_article_checks_alone(benchmark: BenchmarkFixture, terms: Glossary) -> None:
    """Check what only the whole shows, when every block has been looked at before."""
    made = article(BLOCKS)
    whole = Whole([Pair(b.source.plain, b.draft.plain, b.kind, terms, b) for b in made.blocks])
    assert list(whole_findings(whole)) == list(whole_findings(whole))
    benchmark.pedantic(lambda: list(whole_findings(whole)), rounds=5)  # type: ignore[no-untyped-call]


def test_translate_toolkit_on_the_same_pairs(tmp_path: Path) -> None:
    uv = shutil.which("uv")
    if uv is None:
        pytest.skip("uv, which installs translate-toolkit, is not there")
    python = str(tmp_path / "env" / "bin" / "python")
    made = ["venv", "--quiet", str(tmp_path / "env")]
    filled = ["pip", "install", "--quiet", "--python", python, TOOLKIT]
    for words in (made, filled):
        ended = subprocess.run([uv, *words], capture_output=True, text=True, check=False)
        if ended.returncode:
            pytest.skip(f"{TOOLKIT} cannot be installed: {ended.stderr.strip()[-200:]}")
    given = json.dumps(pairs(400))
    ended = subprocess.run(
        [python, "-c", MEASURED], input=given, capture_output=True, text=True, check=True
    )
    print(f"\ntranslate-toolkit: {1e6 * float(ended.stdout):.0f} µs a pair (median)")  # noqa: T201
