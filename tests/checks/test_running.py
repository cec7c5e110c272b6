"""A checker that looks again only at what changed says what a new one says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article import edits
from editor.article.article import Article, Block, BlockKind, Facts, new_block_id
from editor.article.text import Text
from editor.checks import registry
from editor.checks.finding import Finding, Pair
from editor.checks.running import Checker
from editor.errors import Cancelled
from editor.glossary.glossary import Glossary
from editor.glossary.person import Person, Post
from editor.glossary.shipped import shipped_terms
from editor.message import Message

SOURCES = (
    "灵江新闻",
    "会议于5月20日举行。",
    "项目总投资1.2亿元。",
    "灵江市委书记陆守信、市长方立成出席会议。",
    "灵江市副市长方立成、陆守信到灵江职业技术大学调研。",
    "",
)
DRAFTS = (
    "Lingjiang News",
    "The meeting was held on May 20 -- in Lingjiang.",
    "The conference took place on May 21.",
    "The project cost the the 12 million yuan.",
    "Lu Shouxin, Secretary, and Fang Licheng, Mayor of Lingjiang, attended — as planned — the day.",
    "Fang Licheng, Deputy Mayor, and Vice Mayor Lu Shou visited LJPU and the colour center.",
    "Fang Licheng favours ranges 3-4, 5–6 and 7-8...",
    "",
)
PEOPLE = (Person("方立成", "Fang Licheng", (Post("市长", "Mayor", "2020-01-01", "2024-01-01"),)),)
FACTS = Facts("2026-05-21")


@pytest.fixture(scope="module")
def terms() -> Glossary:
    """The shipped glossary."""
    return Glossary(shipped_terms())


def block(name: str, source: str, draft: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(name, kind, Text(source), Text(draft))


ARTICLE = Article(
    "1",
    (
        block("b1", SOURCES[0], DRAFTS[0], BlockKind.TITLE),
        block("b2", SOURCES[1], DRAFTS[1]),
        block("b3", SOURCES[2], DRAFTS[3]),
        block("b4", SOURCES[3], DRAFTS[4]),
        block("b5", SOURCES[4], DRAFTS[5]),
    ),
    FACTS,
)

Edit = tuple[str, int, str, str]


def joined(article: Article, row: int) -> Article:
    first, *following = article.blocks[row : row + 2]
    alike = following and following[0].kind is first.kind
    return edits.join(article, row) if alike else article


def split(article: Article, row: int) -> Article:
    here = article.blocks[row]
    return edits.split(article, row, len(here.source) // 2, len(here.draft) // 2)


def inserted(article: Article, row: int, source: str, draft: str) -> Article:
    return article.with_blocks(row, row, (block(new_block_id(), source, draft),))


KINDS: dict[str, Callable[[Article, int, str, str], Article]] = {
    "write": lambda article, row, _, draft: edits.write(article, row, Text(draft)),
    "correct": lambda article, row, zh, _: edits.correct_source(article, row, Text(zh)),
    "kind": lambda article, row, _, __: edits.set_kind(article, row, BlockKind.HEADING),
    "split": lambda article, row, _, __: split(article, row),
    "join": lambda article, row, _, __: joined(article, row),
    "remove": lambda article, row, _, __: edits.remove(article, row) if row else article,
    "insert": inserted,
    "date": lambda article, row, _, __: replace(article, facts=Facts(f"2026-05-{10 + row}")),
}
EDITS = st.lists(
    st.tuples(
        st.sampled_from(sorted(KINDS)),
        st.integers(0, 6),
        st.sampled_from(SOURCES),
        st.sampled_from(DRAFTS),
    ),
    max_size=6,
)


def edited(article: Article, edit: Edit) -> Article:
    what, at, source, draft = edit
    return KINDS[what](article, at % len(article.blocks), source, draft)


@settings(deadline=None, max_examples=60)
@given(EDITS)
def test_after_any_edits_the_findings_are_those_of_a_new_checker(
    terms: Glossary, made: list[Edit]
) -> None:
    checker, article = Checker(terms, people=PEOPLE), ARTICLE
    assert checker.check(article) == Checker(terms, people=PEOPLE).check(article)
    for edit in made:
        article = edited(article, edit)
        assert checker.check(article) == Checker(terms, people=PEOPLE).check(article)


def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that will hold the English of every pair that single checks look at."""
    seen: list[str] = []

    def noted(pair: Pair) -> tuple[Finding, ...]:
        seen.append(pair.draft)
        return ()

    monkeypatch.setattr(registry, "_of_pairs", lambda _: (noted,))
    return seen


def test_after_an_edit_only_its_block_is_looked_at(
    terms: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = looked_at(monkeypatch)
    checker = Checker(terms)
    checker.check(ARTICLE)
    assert len(seen) == len(ARTICLE.blocks)
    seen.clear()
    checker.check(edits.write(ARTICLE, 2, Text("It cost 120 million yuan.")))
    assert seen == ["It cost 120 million yuan."]


def test_work_that_was_stopped_goes_on_where_it_was(
    terms: Glossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = looked_at(monkeypatch)

    def stop(done: int, _: int) -> None:
        if done == 3:
            raise Cancelled(Message("Test", "Stopped."))

    checker = Checker(terms)
    with pytest.raises(Cancelled):
        checker.check(ARTICLE, stop)
    assert len(seen) == 3
    checker.check(ARTICLE)
    assert seen == [b.draft.plain for b in ARTICLE.blocks]


def test_progress_tells_of_every_block(terms: Glossary) -> None:
    told: list[tuple[int, int]] = []
    Checker(terms).check(ARTICLE, lambda done, total: told.append((done, total)))
    assert told[:5] == [(row, 5) for row in range(5)]
    assert set(told[5:]) == {(5, 5)}


def test_findings_stand_in_the_order_of_the_article(terms: Glossary) -> None:
    order = [b.id for b in ARTICLE.blocks]
    places = [order.index(name) for name, _ in Checker(terms).check(ARTICLE)]
    assert places
    assert places == sorted(places)


def test_people_on_the_list_are_held_against_the_article(terms: Glossary) -> None:
    found = {finding.check for _, finding in Checker(terms, people=PEOPLE).check(ARTICLE)}
    assert "post-outdated" in found
    without = {finding.check for _, finding in Checker(terms).check(ARTICLE)}
    assert found - without == {"post-outdated"}


def test_a_check_that_is_off_does_not_look(terms: Glossary) -> None:
    off = frozenset({"post-outdated", "repetition.word"})
    found = {finding.check for _, finding in Checker(terms, off, PEOPLE).check(ARTICLE)}
    assert found
    assert not found & off
