"""How quick the workspace is with long articles, many articles and a large glossary."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Mark, MarkKind, Text
from editor.glossary.term import Term, TermKind
from editor.workspace.workspace import Workspace

Options = dict[str, object]

ZH = "5月20日，灵江市委书记张壮一行到灵江职业技术大学调研，校党委书记、校长参加座谈。" * 3
EN = "Zhang Zhuang, Secretary of the CPC Lingjiang Municipal Committee, visited Lingjiang. " * 4


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new, open workspace."""
    with Workspace.open(str(tmp_path / "lingjiang.duizhao")) as opened:
        yield opened


def measure(
    benchmark: BenchmarkFixture,
    work: Callable[..., object],
    prepare: Callable[[], tuple[tuple[object, ...], Options]],
    rounds: int,
) -> None:
    """Run work so many times, each time with the arguments prepared for it."""
    benchmark.pedantic(work, setup=prepare, rounds=rounds)  # type: ignore[no-untyped-call]


def release(blocks: int) -> Article:
    marks = (Mark(0, 5, MarkKind.BOLD),)
    return Article(
        blocks=tuple(
            Block(
                f"b{n}",
                BlockKind.PARAGRAPH if n else BlockKind.TITLE,
                Text(f"{n}{ZH}", marks if n % 10 == 0 else ()),
                Text(f"{n} {EN}"),
            )
            for n in range(blocks)
        )
    )


def glossary(size: int) -> list[Term]:
    return [
        Term(
            f"灵江{n}局",
            f"Lingjiang Bureau {n}",
            TermKind.DEPARTMENT,
            admitted=("Bureau",) * (n % 2),
        )
        for n in range(size)
    ]


def test_save_one_block_of_10000(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    article = workspace.add_article(release(10_000))
    numbers = count()

    def typed() -> tuple[tuple[Article, Article], Options]:
        draft = Text(f"{next(numbers)} {EN}")
        return (article.with_block(5000, replace(article.blocks[5000], draft=draft)), article), {}

    measure(benchmark, workspace.save, typed, rounds=100)


def test_split_one_block_of_10000(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    states = [workspace.add_article(release(10_000))]

    def split() -> tuple[tuple[Article, Article], Options]:
        new = Block(f"n{len(states)}", BlockKind.PARAGRAPH, Text(ZH))
        states.append(states[-1].with_blocks(5000, 5000, (new,)))
        return (states[-1], states[-2]), {}

    measure(benchmark, workspace.save, split, rounds=30)


def test_load_10000_blocks(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    stored = workspace.add_article(release(10_000))
    assert benchmark(workspace.article, stored.id) == stored


def test_add_10000_blocks(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    article = release(10_000)
    measure(benchmark, workspace.add_article, lambda: ((article,), {}), rounds=5)


def test_list_1000_articles(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    article = release(5)
    for _ in range(1000):
        workspace.add_article(article)
    assert len(benchmark(workspace.articles)) == 1000


def test_load_50000_terms(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    workspace.put_terms(glossary(50_000))
    assert len(benchmark(workspace.terms)) == 50_000


def test_put_50000_terms(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    terms = glossary(50_000)

    def emptied() -> tuple[tuple[list[Term]], Options]:
        workspace.remove_terms(terms)
        return (terms,), {}

    measure(benchmark, workspace.put_terms, emptied, rounds=5)


def test_ship_5000_terms(workspace: Workspace, benchmark: BenchmarkFixture) -> None:
    versions = (str(number) for number in count())
    rows = glossary(5_000)

    def next_version() -> tuple[tuple[str, list[Term]], Options]:
        version = next(versions)
        return (version, [replace(term, note=version) for term in rows]), {}

    measure(benchmark, workspace.load_shipped, next_version, rounds=4)


def test_open_and_close(tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    place = str(tmp_path / "lingjiang.duizhao")
    with Workspace.open(place) as workspace:
        workspace.add_article(release(10_000))
        workspace.put_terms(glossary(5_000))
    benchmark(lambda: Workspace.open(place).close())
