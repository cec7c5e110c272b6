"""Reading titles with patterns, places and people, beside literal terms and plain search.

Run with `pytest tests/benchmarks`: medians of one run are to be compared with each other.
"""

import random
from itertools import cycle, islice

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from editor.glossary.glossary import Glossary
from editor.glossary.matching import Matcher
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term

_PARAGRAPH = (
    "灵江市委副书记、市长方立成，学校党委书记陆守信出席签约仪式。会议强调，要以深化产教融合为抓手，"
    "加快发展新质生产力，推动先进制造业高质量发展，培养更多高素质技术技能人才。"
    "学校现有全日制在校生1.8万余人，开设职业本科专业12个，匹配度达到91%。"
)
_SURNAMES, _GIVEN = "王李张刘陈杨赵黄周吴", "明华强伟丽芳军杰敏静"


def _terms(size: int) -> list[Term]:
    """Return the shipped terms and as many more, made of the characters that terms are made of."""
    chance = random.Random(7)
    letters = sorted({c for term in shipped_terms() for c in term.zh if "\u4e00" <= c <= "\u9fff"})
    made = {"".join(chance.choices(letters, k=chance.randint(3, 8))) for _ in range(size)}
    return [*shipped_terms(), *(Term(zh, "x") for zh in sorted(made))][:size]


def _article() -> list[str]:
    """Return paragraphs of 3,000 characters together, with other people in each."""
    chance = random.Random(3)
    names = ("".join(chance.choices(_SURNAMES) + chance.choices(_GIVEN, k=2)) for _ in cycle("."))
    paragraphs = (
        _PARAGRAPH.replace("方立成", next(names)).replace("陆守信", next(names)) for _ in cycle(".")
    )
    return list(islice(paragraphs, 3000 // len(_PARAGRAPH)))


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(_terms(50_000))


def test_reading_a_paragraph(benchmark: BenchmarkFixture, glossary: Glossary) -> None:
    assert benchmark(glossary.read, _PARAGRAPH)


def test_reading_an_article(benchmark: BenchmarkFixture, glossary: Glossary) -> None:
    article = _article()
    assert benchmark(lambda: [glossary.read(paragraph) for paragraph in article])


def test_literal_terms_of_an_article(benchmark: BenchmarkFixture) -> None:
    matcher, article = Matcher(_terms(50_000)), _article()
    assert benchmark(lambda: [matcher.matches(paragraph) for paragraph in article])


def test_plain_search_in_an_article(benchmark: BenchmarkFixture) -> None:
    terms, article = _terms(50_000), "".join(_article())
    assert benchmark(lambda: [term for term in terms if term.zh in article])


def test_a_changed_term_is_live(benchmark: BenchmarkFixture, glossary: Glossary) -> None:
    old = Term("{place:city}市灯会", "{place} Lantern Fair")
    glossary.add(old)

    def change() -> None:
        glossary.remove(old)
        glossary.add(old)
        glossary.read("柳州市灯会")

    benchmark(change)
