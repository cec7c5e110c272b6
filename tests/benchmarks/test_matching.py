"""Finding terms in an article, beside the plainest way to do it.

Run with `pytest tests/benchmarks`: medians of one run are to be compared with each other.
"""

import random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from editor.glossary.matching import Matcher
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term
from editor.glossary.usage import uses

_SENTENCE = (
    "灵江市委副书记、市长方立成，学校党委书记陆守信出席签约仪式。会议强调，要以深化产教融合为抓手，"
    "加快发展新质生产力，推动先进制造业高质量发展，培养更多高素质技术技能人才。"
    "学校现有全日制在校生1.8万余人，开设职业本科专业12个，匹配度达到91%。"
)
_ARTICLE = (_SENTENCE * 40)[:3000]
_DRAFT = (
    "Fang Licheng, Deputy Secretary of the CPC Lingjiang Municipal Committee and Mayor of "
    "Lingjiang, and Lu Shouxin, Secretary of the Party Committee, attended the signing ceremony. "
    "The conference emphasized deepening industry-education integration, new quality productive "
    "forces and high-quality development of advanced manufacturing."
)


def _glossary(size: int) -> list[Term]:
    """Return the shipped terms and as many more, made of the characters that terms are made of."""
    chance = random.Random(7)
    letters = sorted({character for term in shipped_terms() for character in term.zh})
    made = {"".join(chance.choices(letters, k=chance.randint(2, 8))) for _ in range(size)}
    return [*shipped_terms(), *(Term(zh, "x") for zh in sorted(made))][:size]


@pytest.mark.parametrize("size", [1_000, 10_000, 100_000])
def test_matcher_on_an_article(benchmark: BenchmarkFixture, size: int) -> None:
    matcher = Matcher(_glossary(size))
    assert benchmark(matcher.matches, _ARTICLE)


@pytest.mark.parametrize("size", [1_000, 10_000, 100_000])
def test_plain_search_on_an_article(benchmark: BenchmarkFixture, size: int) -> None:
    terms = _glossary(size)
    assert benchmark(lambda: [term for term in terms if term.zh in _ARTICLE])


def test_matcher_on_a_paragraph(benchmark: BenchmarkFixture) -> None:
    matcher = Matcher(_glossary(50_000))
    assert benchmark(matcher.matches, _SENTENCE)


def test_building_a_matcher(benchmark: BenchmarkFixture) -> None:
    terms = _glossary(50_000)
    assert benchmark(Matcher, terms)


def test_one_term_changed(benchmark: BenchmarkFixture) -> None:
    matcher = Matcher(_glossary(50_000))
    old = Term("灵江市产业大会", "Lingjiang Industrial Conference")
    matcher.add(old)

    def change() -> None:
        matcher.remove(old)
        matcher.add(old)

    benchmark(change)


def test_uses_in_a_paragraph(benchmark: BenchmarkFixture) -> None:
    matches = Matcher(shipped_terms()).matches(_SENTENCE)
    assert any(benchmark(uses, matches, _DRAFT))
