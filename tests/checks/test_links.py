"""Links and printed addresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Block, BlockKind
from editor.article.text import Mark, MarkKind, Text
from editor.checks.finding import Finding
from editor.checks.links import CHECKS
from tests.checks.cases import findings

MARKS, ADDRESS = CHECKS
HOME = "https://www.lingjiang.example/news/1.html"


def linked(plain: str, *targets: str) -> Text:
    marks = [Mark(i, i + 1, MarkKind.LINK, target) for i, target in enumerate(targets)]
    return Text(plain, tuple(marks))


def found(source: Text, draft: Text) -> tuple[Finding, ...]:
    block = Block("b1", BlockKind.PARAGRAPH, source, draft)
    return findings(MARKS, source.plain, draft.plain, block=block)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ((), ()),
        ((HOME,), (HOME,)),
        ((HOME,), ("http://lingjiang.example/news/1.html/",)),
        ((HOME, "https://a.example"), ("https://a.example", HOME)),
        ((HOME,), ("https://en.lingjiang.example/2.html",)),
        ((HOME,), ("https://lingjiang.example/english/2.html",)),
        ((), ("https://a.example",)),
        ((HOME, HOME), (HOME,)),
    ],
)
def test_links_are_kept(source: tuple[str, ...], draft: tuple[str, ...]) -> None:
    assert not found(linked("详情见网站链接", *source), linked("See the page", *draft))


@pytest.mark.parametrize(
    ("source", "draft", "spans"),
    [
        ((HOME,), (), [((0, 1), (0, 0))]),
        ((HOME, "https://a.example"), (HOME,), [((1, 2), (0, 0))]),
        ((HOME,), ("https://b.example/1",), [((0, 1), (0, 1))]),
        (("http://[1",), (), [((0, 1), (0, 0))]),
    ],
)
def test_links_are_missed(
    source: tuple[str, ...],
    draft: tuple[str, ...],
    spans: list[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    said = found(linked("详情见网站链接", *source), linked("See the page", *draft))
    assert [(finding.source, finding.draft) for finding in said] == spans


def test_a_block_without_english_misses_nothing() -> None:
    assert not found(linked("详情见网站", HOME), Text())
    assert not findings(MARKS, "详情见网站", "See the page")


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("请访问www.lingjiang.example。", "Please visit www.lingjiang.example."),
        ("请访问https://lingjiang.example/。", "Please visit lingjiang.example."),
        ("请访问www.lingjiang.example。", "Please visit en.lingjiang.example."),
        ("邮箱：News@lingjiang.example", "E-mail: news@lingjiang.example"),
        ("增长3.5%，约1.2亿", "Up 3.5%, about 120 million"),
        ("邮箱：news@lingjiang.example", ""),
    ],
)
def test_addresses_are_kept(source: str, draft: str) -> None:
    assert not findings(ADDRESS, source, draft)


@pytest.mark.parametrize(
    ("source", "draft", "address"),
    [
        ("请访问www.lingjiang.example。", "Please visit our site.", "www.lingjiang.example"),
        (
            "邮箱：news@lingjiang.example，",
            "E-mail: new@lingjiang.example",
            "news@lingjiang.example",
        ),
        ("见https://a.example/b?c=1。", "See https://a.example/b.", "https://a.example/b?c=1"),
    ],
)
def test_addresses_are_missed(source: str, draft: str, address: str) -> None:
    (finding,) = findings(ADDRESS, source, draft)
    assert source[slice(*finding.source)] == address


@settings(deadline=None, max_examples=100)
@given(st.text("w.@:/ae。", max_size=30), st.text("w.@:/ae", max_size=30), st.text(max_size=12))
def test_spans_lie_inside(source: str, draft: str, target: str) -> None:
    said = [*found(linked(source, target), linked(draft, target[::-1]))]
    for finding in (*said, *findings(ADDRESS, source, draft)):
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
