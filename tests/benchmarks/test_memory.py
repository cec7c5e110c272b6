"""The memory: one sentence looked up in many units, beside the ways there are to do it.

Run with `-s` to see the medians, the recall of the best hits, and the sizes.
"""

import json
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from editor.suggest.memory.index import CUTOFF, MemoryIndex
from tests.benchmarks.press import DRAFT, Press, timed

Best = list[float]
"""How alike the best are, best first."""

_QUERIES = 60
_COMPARED_EVERY = 6
_TRIGRAM_CANDIDATES = 200
_MEGABYTES = """
import json, sys
from pathlib import Path
from editor.suggest.memory.index import MemoryIndex
def most():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
before = most()
index = MemoryIndex.open(Path(sys.argv[1]), writing=False)
for text in json.load(sys.stdin):
    index.find(text)
print((most() - before) / 1000)
"""


def _scan(text: str, sources: Sequence[str]) -> Best:
    scorer = Indel.normalized_similarity
    found = extract(text, sources, scorer=scorer, score_cutoff=CUTOFF, limit=5)
    return [score for _, score, _ in found]


def _indexed(text: str, index: MemoryIndex) -> Best:
    return [hit.score for hit in index.find(text)]


def _trigrams(text: str, connection: sqlite3.Connection) -> Best:
    """Return the best among what FTS5's trigrams rank highest."""
    quoted = (text[at : at + 3].replace('"', '""') for at in range(len(text) - 2))
    wanted = " OR ".join(f'"{three}"' for three in quoted)
    chosen = "SELECT zh FROM units WHERE units MATCH ? ORDER BY rank LIMIT ?"
    rows = connection.execute(chosen, (wanted, _TRIGRAM_CANDIDATES))
    return _scan(text, [zh for (zh,) in rows])


def _recall(found: Sequence[Best], best: Sequence[Best]) -> str:
    """Say how many of the best hits were found: those with the score of the full scan's first."""
    pairs = [(ours[:1], theirs[:1]) for ours, theirs in zip(found, best, strict=True) if theirs]
    return f"{sum(ours == pytest.approx(theirs) for ours, theirs in pairs)}/{len(pairs)}"


def _median(look: Callable[[str], Best], texts: Sequence[str]) -> tuple[float, list[Best]]:
    look(texts[0])  # what is mapped is read the first time
    times, found = zip(*(timed(partial(look, text)) for text in texts), strict=True)
    return statistics.median(times), list(found)


def _megabytes(folder: Path, texts: Sequence[str]) -> str:
    """Say what opening and searching adds to a process, with what is mapped; Linux alone tells."""
    if sys.platform != "linux":
        return "unknown"
    ended = subprocess.run(
        [sys.executable, "-c", _MEGABYTES, str(folder)],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return f"{float(ended.stdout):.0f} MB"


@pytest.mark.parametrize("size", [100_000, 1_000_000])
def test_a_sentence_in_the_memory(tmp_path: Path, size: int) -> None:
    press = Press()
    sources = [press.sentence() for _ in range(size)]
    entries = ((number, zh, DRAFT.format(number)) for number, zh in enumerate(sources))
    building, _ = timed(lambda: MemoryIndex.open(tmp_path / "index").add(entries))
    opening, index = timed(lambda: MemoryIndex.open(tmp_path / "index"))
    texts = press.queries(sources, _QUERIES)
    some = texts[::_COMPARED_EVERY]
    ours, _ = _median(partial(_indexed, index=index), texts)
    _, found = _median(partial(_indexed, index=index), some)
    scan, best = _median(partial(_scan, sources=sources), some)
    with closing(sqlite3.connect(tmp_path / "fts")) as connection:
        connection.execute("CREATE VIRTUAL TABLE units USING fts5(zh, tokenize='trigram')")
        connection.executemany("INSERT INTO units VALUES (?)", ((zh,) for zh in sources))
        trigrams, ranked = _median(partial(_trigrams, connection=connection), some)
    assert found == [pytest.approx(scores) for scores in best]
    word, _ = timed(lambda: sum(1 for _ in index.with_source("党委")))
    on_disk = sum(path.stat().st_size for path in (tmp_path / "index").iterdir()) / 1e6
    print(  # noqa: T201  what a benchmark is for
        f"\n{size:,} units, median of one sentence (best hits found):"
        f"\n  index         {ours:8.1f} ms  ({_recall(found, best)})"
        f"\n  full scan     {scan:8.1f} ms  ({scan / ours:.0f} times as long)"
        f"\n  FTS5 trigrams {trigrams:8.1f} ms  ({_recall(ranked, best)};"
        f" {trigrams / ours:.0f} times as long)"
        f"\n  opened in {opening:.1f} ms, built in {building / 1000:.1f} s, {on_disk:.0f} MB on"
        f" disk, {_megabytes(tmp_path / 'index', texts)} more in memory"
        f"\n  every unit with a two-character word in {word:.0f} ms"
    )
