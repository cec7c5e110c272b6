"""Returned copies are kept as they came, once, with everything that was understood of them."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Stage
from editor.article.decisions import Decision, Decisions, Verdict
from editor.errors import NotFound
from editor.review.change import (
    BlockViews,
    Change,
    ChangeKind,
    Copy,
    Question,
    Remark,
    RemarkKind,
    Side,
    SignoffEntry,
    Unplaced,
    Why,
)
from editor.review.export import Export
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import DATA, RELEASE, change, copy_of, send

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
counts = st.integers(0, 99)
shares = st.floats(0, 1)
PARTS: dict[str, st.SearchStrategy[object]] = {
    "changes": st.builds(
        Change, words, st.just("1f09c3a7"), words, st.sampled_from(ChangeKind), counts, counts,
        words, words, words, words, st.booleans(), words, words, words, shares,
    ),
    "remarks": st.builds(
        Remark, words, st.just("1f09c3a7"), words, st.sampled_from(Side), words, words, words,
        words, counts, counts, st.lists(words, max_size=3).map(tuple), st.booleans(), words, words,
        st.sampled_from(RemarkKind),
    ),
    "unplaced": st.builds(Unplaced, words, st.sampled_from(Why), words, words, words),
    "signoffs": st.builds(SignoffEntry, counts, words, words, words, words),
    "views": st.builds(BlockViews, words, words, words),
}  # fmt: skip
numbers = count()


def several(part: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(part, max_size=3).map(tuple)


@pytest.fixture
def export(workspace: Workspace) -> Export:
    return send(workspace, workspace.add_article(RELEASE))


def test_a_copy_comes_back_as_it_was_understood(workspace: Workspace, export: Export) -> None:
    copy = copy_of(export)
    assert workspace.add_copy(copy, DATA)
    assert workspace.copies(export.article) == (copy,)
    assert workspace.copy_data(copy.id) == DATA


@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_a_copy_holds_comes_back(workspace: Workspace, data: st.DataObject) -> None:
    if not workspace.articles():
        send(workspace, workspace.add_article(RELEASE))
    (export,) = workspace.exports("1")
    head = copy_of(export, str(next(numbers)).encode())
    parts = {name: data.draw(several(part), name) for name, part in PARTS.items()}
    question = data.draw(st.sampled_from(Question))
    copy = replace(head, question=question, name=data.draw(words), **parts)  # type: ignore[arg-type]
    assert workspace.add_copy(copy, b"")
    assert workspace.copies("1")[-1] == copy


def test_the_same_file_twice_adds_nothing(workspace: Workspace, export: Export) -> None:
    copy = copy_of(export)
    workspace.add_copy(copy, DATA)
    told = workspace.events(export.article)
    assert not workspace.add_copy(replace(copy, name="renamed.docx", changes=()), DATA)
    assert workspace.copies(export.article) == (copy,)
    assert workspace.events(export.article) == told


def test_copies_of_two_articles_are_kept_apart(workspace: Workspace, export: Export) -> None:
    other = send(workspace, workspace.add_article(RELEASE), "00000002")
    first, second = copy_of(export), copy_of(other, b"other")
    workspace.add_copy(first, DATA)
    workspace.add_copy(second, b"other")
    assert (workspace.copies("1"), workspace.copies("2")) == ((first,), (second,))


def test_a_copy_says_when_it_came(workspace: Workspace, export: Export) -> None:
    workspace.add_copy(replace(copy_of(export), received_at=""), DATA)
    assert workspace.copies(export.article)[0].received_at.endswith("+00:00")


def test_a_copy_of_no_article_is_refused(workspace: Workspace, export: Export) -> None:
    with pytest.raises(NotFound):
        workspace.add_copy(replace(copy_of(export), article="7"), DATA)
    with pytest.raises(NotFound):
        workspace.copies("7")
    assert workspace.copy_data("7") is None


def test_an_export_comes_back_with_its_comments(workspace: Workspace, export: Export) -> None:
    assert workspace.exports(export.article) == (export,)
    assert [comment.about for comment in export.comments] == ["f7", ""]


def test_rounds_count_up(workspace: Workspace, export: Export) -> None:
    other = workspace.add_article(RELEASE)
    assert (workspace.last_round(export.article), workspace.last_round(other.id)) == (1, 0)
    send(workspace, Article(export.article, RELEASE.blocks), "00000002", 2)
    assert workspace.last_round(export.article) == 2
    with pytest.raises(NotFound):
        workspace.last_round("7")


def test_the_exports_of_all_articles_are_found(workspace: Workspace, export: Export) -> None:
    other = send(workspace, workspace.add_article(RELEASE), "00000002")
    second = send(workspace, Article(export.article, RELEASE.blocks), "00000003", 2)
    workspace.delete_article(other.article)
    assert workspace.all_exports() == (export, second, other)


def test_an_article_that_is_sent_out_is_in_review(workspace: Workspace, export: Export) -> None:
    assert workspace.article(export.article).stage is Stage.IN_REVIEW
    told = [(e.action, dict(e.facts)) for e in workspace.events(export.article)]
    assert told[2:] == [("stage_set", {"stage": "in_review"})]


@pytest.mark.parametrize("stage", [Stage.IN_REVIEW, Stage.SIGNED, Stage.PUBLISHED])
def test_sending_out_takes_no_article_back(workspace: Workspace, stage: Stage) -> None:
    article = workspace.add_article(replace(RELEASE, stage=stage))
    send(workspace, article)
    assert workspace.article(article.id).stage is stage
    assert workspace.events(article.id)[-1].action == "exported"


def test_a_return_is_told_in_numbers(workspace: Workspace, export: Export) -> None:
    copy = copy_of(export)
    workspace.add_copy(copy, DATA)
    event = workspace.events(export.article)[-1]
    assert event.action == "returned"
    assert event.facts == {
        "copy": copy.id,
        "export": export.id,
        "rows": 2,
        "mapped": 1,
        "changes": 2,
        "remarks": 2,
        "unplaced": 1,
        "question": "by_content",
    }


@pytest.fixture
def rows(place: Path, workspace: Workspace, export: Export) -> Iterator[sqlite3.Connection]:
    """The file as another tool would read it, with one copy in it."""
    workspace.add_copy(copy_of(export), DATA)
    with closing(sqlite3.connect(place)) as connection:
        yield connection


def test_no_word_of_a_reviewer_is_in_the_journal(rows: sqlite3.Connection) -> None:
    written = json.dumps(rows.execute("SELECT * FROM journal").fetchall(), ensure_ascii=False)
    for word in ("mayor", "Which", "又及", "市长"):
        assert word not in written


def entry(workspace: Workspace) -> tuple[int, int, int]:
    (found,) = workspace.articles()
    return found.sent, found.returned, found.open_changes


def test_the_list_says_what_came_back(workspace: Workspace, export: Export) -> None:
    assert entry(workspace) == (1, 0, 0)
    send(workspace, Article(export.article, RELEASE.blocks), "00000002", 2)
    look = change("c5", export.id, ChangeKind.FORMAT)
    workspace.add_copy(copy_of(export, b"1", change("c1", export.id), look), b"1")
    assert entry(workspace) == (2, 1, 1)
    same, new = change("c1", export.id), change("c2", export.id)
    workspace.add_copy(copy_of(export, b"2", same, new), b"2")
    assert entry(workspace) == (2, 2, 2)
    decided = Decisions({"c1": Decision(Verdict.DECLINED), "gone": Decision(Verdict.ACCEPTED)})
    workspace.save(replace(workspace.article("1"), decisions=decided))
    assert entry(workspace) == (2, 2, 1)


def a_copy(number: int, export: Export) -> Copy:
    return copy_of(export, str(number).encode())


def test_copies_stay_in_the_order_they_came(workspace: Workspace, export: Export) -> None:
    came = [a_copy(number, export) for number in (3, 1, 2)]
    for copy in came:
        workspace.add_copy(copy, b"")
    assert workspace.copies(export.article) == tuple(came)
