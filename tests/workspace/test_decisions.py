"""Decisions are part of the article: saved with it, undone with it, and told in the journal."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article.article import Article
from editor.article.decisions import Answer, Decision, Decisions, RemarkState, Verdict
from editor.article.edits import write
from editor.article.text import Text
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import RELEASE, change, copy_of, send

AT = "2026-05-23T08:00:00+00:00"
TAKEN = Decision(Verdict.ACCEPTED, "Mayor", "周编辑", AT)
LEFT = Decision(Verdict.DECLINED, "", "周编辑", AT)
NO = Answer("The mayor of Lingjiang.", "周编辑", AT)

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
ids = st.sampled_from(["c1", "c2", "c3", "c4"])
decisions = st.builds(
    Decisions,
    st.dictionaries(ids, st.builds(Decision, st.sampled_from(Verdict), words, words, words)),
    st.dictionaries(
        ids,
        st.builds(
            RemarkState,
            st.lists(st.builds(Answer, words, words, words), max_size=3).map(tuple),
            st.booleans(),
        ),
    ),
)


@pytest.fixture
def article(workspace: Workspace) -> Article:
    """An article two copies of which came back."""
    export = send(workspace, workspace.add_article(RELEASE))
    for data in (b"1", b"2"):
        workspace.add_copy(copy_of(export, data, change("c1", export.id)), data)
    return workspace.article(export.article)


def decided(article: Article, changes: Mapping[str, Decision | None]) -> Article:
    return replace(article, decisions=article.decisions.deciding(changes))


def told(
    workspace: Workspace, article: Article, number: int
) -> list[tuple[str, dict[str, object]]]:
    return [(e.action, dict(e.facts)) for e in workspace.events(article.id)[number:]]


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(states=st.lists(decisions, min_size=1, max_size=4), knows_last=st.booleans())
def test_any_decisions_come_back(
    workspace: Workspace, states: list[Decisions], knows_last: bool
) -> None:
    saved = workspace.add_article(replace(RELEASE, decisions=states[0]))
    assert workspace.article(saved.id) == saved
    for state in states[1:]:
        present = replace(saved, decisions=state)
        workspace.save(present, saved if knows_last else None)
        assert workspace.article(saved.id) == present
        saved = present


def test_a_decision_is_told_with_the_files_it_came_from(
    workspace: Workspace, article: Article
) -> None:
    before = len(workspace.events(article.id))
    present = decided(write(article, 1, Text("The Mayor visited.")), {"c1": TAKEN})
    workspace.save(present, article)
    copies = " ".join(copy.id for copy in workspace.copies(article.id))
    facts = {"change": "c1", "verdict": "accepted", "by": "周编辑", "copies": copies}
    assert told(workspace, article, before) == [("decided", facts)]
    assert workspace.article(article.id).blocks[1].draft.plain == "The Mayor visited."


def test_a_decision_taken_back_is_told(workspace: Workspace, article: Article) -> None:
    present = decided(article, {"c1": TAKEN, "c2": LEFT})
    workspace.save(present, article)
    before = len(workspace.events(article.id))
    workspace.save(decided(present, {"c1": None, "c2": TAKEN}), present)
    assert [(action, facts["change"]) for action, facts in told(workspace, article, before)] == [
        ("decided", "c2"),
        ("decision_withdrawn", "c1"),
    ]


STATES: list[tuple[RemarkState, RemarkState | None, list[str]]] = [
    (RemarkState(), RemarkState((NO,)), ["remark_answered"]),
    (RemarkState((NO,)), RemarkState((NO, NO)), ["remark_answered"]),
    (RemarkState((NO,)), RemarkState(resolved=True), ["answer_withdrawn", "remark_resolved"]),
    (RemarkState((NO,), resolved=True), RemarkState((NO,)), ["remark_reopened"]),
    (RemarkState((NO,), resolved=True), None, ["answer_withdrawn", "remark_reopened"]),
    (
        RemarkState((NO,)),
        RemarkState((replace(NO, text="No."),)),
        ["answer_withdrawn", "remark_answered"],
    ),
]


@pytest.mark.parametrize(("had", "has", "actions"), STATES)
def test_what_is_said_of_a_remark_is_told(
    workspace: Workspace,
    article: Article,
    had: RemarkState,
    has: RemarkState | None,
    actions: list[str],
) -> None:
    saved = replace(article, decisions=Decisions(remarks={"r1": had}))
    workspace.save(saved, article)
    before = len(workspace.events(article.id))
    remarks = {} if has is None else {"r1": has}
    present = replace(article, decisions=Decisions(remarks=remarks))
    workspace.save(present, saved)
    events = told(workspace, article, before)
    assert [action for action, _ in events] == actions
    assert {facts["remark"] for _, facts in events} == {"r1"}
    assert workspace.article(article.id) == present


def test_typing_tells_nothing_of_decisions(workspace: Workspace, article: Article) -> None:
    present = decided(article, {"c1": TAKEN})
    workspace.save(present, article)
    before = workspace.events(article.id)
    workspace.save(write(present, 0, Text("Typed")), present)
    workspace.save(present)
    assert workspace.events(article.id) == before


def test_a_decision_counts_as_work_on_the_article(workspace: Workspace, article: Article) -> None:
    other = workspace.add_article(RELEASE)
    at = workspace.save(decided(article, {"c1": LEFT}), article)
    updated = {entry.id: entry.updated for entry in workspace.articles()}
    assert updated[article.id] == at >= updated[other.id]


def test_many_decisions_are_one_chain(workspace: Workspace, article: Article) -> None:
    many = {f"x{number}": TAKEN for number in range(1200)} | {"c1": LEFT}
    before = len(workspace.events(article.id))
    workspace.save(decided(article, many), article)
    events = workspace.events(article.id)[before:]
    assert [event.number for event in events] == list(range(before + 1, before + 1202))
    assert len([event for event in events if event.facts["copies"]]) == 1
