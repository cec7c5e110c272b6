"""What happened to the entries of the glossary is kept and can be undone."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.errors import NotFound
from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus
from editor.workspace.workspace import Workspace

MAYOR = Term("市长", "Mayor", TermKind.GOVERNMENT_TITLE, not_in=("副市长",))
LORD = replace(MAYOR, en="Lord Mayor", approver="林思源", valid_to="2026-12-31")
RECTOR = Term("校长", "President")
OWN = Term("灵江职业技术大学", "Lingjiang Polytechnic University")


def told(workspace: Workspace, term: Term) -> list[tuple[str, Term | None, Term | None]]:
    return [(change.who, change.before, change.after) for change in workspace.term_history(term)]


def test_each_change_says_who_and_from_what_to_what(workspace: Workspace) -> None:
    workspace.put_terms([MAYOR, OWN])
    workspace.import_terms([LORD, OWN], "titles.xlsx")
    workspace.remove_terms([LORD])
    assert told(workspace, MAYOR) == [
        ("user", None, MAYOR),
        ("import titles.xlsx", MAYOR, LORD),
        ("user", LORD, None),
    ]
    assert told(workspace, OWN) == [("user", None, OWN)]
    assert workspace.term_history(MAYOR)[0].at.endswith("+00:00")


def test_what_a_shipped_glossary_changes_is_told_but_not_what_it_brings(
    workspace: Workspace,
) -> None:
    later = replace(MAYOR, note="later")
    workspace.load_shipped("1", [MAYOR, RECTOR])
    assert told(workspace, MAYOR) == []
    workspace.load_shipped("2", [later])
    assert told(workspace, MAYOR) == [("shipped 2", MAYOR, later)]
    assert told(workspace, RECTOR) == [("shipped 2", RECTOR, None)]


def test_rows_of_one_headword_have_one_history(workspace: Workspace) -> None:
    forbidden = Term("市长", "Town chief", status=TermStatus.FORBIDDEN)
    workspace.put_terms([MAYOR])
    workspace.put_terms([forbidden])
    assert told(workspace, forbidden) == [("user", None, MAYOR), ("user", None, forbidden)]


def test_changes_made_together_are_one_step(workspace: Workspace) -> None:
    first = workspace.put_terms([MAYOR, RECTOR])
    second = workspace.change_terms([LORD], [RECTOR])
    assert (second.changed, second.removed) == (((MAYOR, LORD),), (RECTOR,))
    steps = [change.step for term in (MAYOR, RECTOR) for change in workspace.term_history(term)]
    assert steps == [first.step, second.step, first.step, second.step]
    assert second.step != first.step


def test_what_changes_nothing_leaves_no_trace(workspace: Workspace) -> None:
    workspace.put_terms([MAYOR])
    before = workspace.events()
    assert workspace.put_terms([MAYOR]).step == 0
    assert workspace.remove_terms([RECTOR]) == 0
    assert len(workspace.term_history(MAYOR)) == 1
    assert workspace.events() == before


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_change_is_undone(workspace: Workspace, which: int) -> None:
    workspace.put_terms([MAYOR])
    workspace.put_terms([LORD])
    workspace.remove_terms([LORD])
    expected = [(), (MAYOR,), (LORD,)][which]
    workspace.undo_term_change(workspace.term_history(MAYOR)[which].id)
    assert workspace.terms() == expected


def test_an_undo_is_a_change_that_can_be_undone(workspace: Workspace) -> None:
    workspace.put_terms([MAYOR])
    workspace.put_terms([LORD])
    undone = workspace.undo_term_change(workspace.term_history(MAYOR)[-1].id)
    assert workspace.term_history(MAYOR)[-1].who == "undo"
    workspace.undo_term_step(undone.step)
    assert workspace.terms() == (LORD,)


def test_a_shipped_row_brought_back_follows_later_glossaries(workspace: Workspace) -> None:
    workspace.load_shipped("1", [MAYOR])
    workspace.remove_terms([MAYOR])
    workspace.undo_term_change(workspace.term_history(MAYOR)[-1].id)
    later = replace(MAYOR, note="later")
    workspace.load_shipped("2", [later])
    assert workspace.terms() == (later,)


def test_a_change_that_is_not_there_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="no change 7"):
        workspace.undo_term_change(7)
    with pytest.raises(NotFound, match="no change 7"):
        workspace.undo_term_step(7)


def test_the_journal_counts_and_names_no_words(workspace: Workspace) -> None:
    changes = workspace.import_terms([MAYOR, OWN], "灵江.xlsx", refused=3)
    workspace.undo_term_step(changes.step)
    assert [(event.action, dict(event.facts)) for event in workspace.events()] == [
        ("terms_imported", {"added": 2, "changed": 0, "refused": 3}),
        ("terms_undone", {"added": 0, "changed": 0, "removed": 2}),
    ]
    facts = json.dumps([dict(event.facts) for event in workspace.events()], ensure_ascii=False)
    assert "灵江" not in facts


def test_a_preview_writes_nothing(workspace: Workspace) -> None:
    workspace.put_terms([MAYOR, RECTOR])
    before = workspace.events()
    found = workspace.preview_terms([LORD, RECTOR, OWN])
    assert (found.added, found.changed, found.same) == ((OWN,), ((MAYOR, LORD),), 1)
    assert workspace.terms() == (MAYOR, RECTOR)
    assert workspace.events() == before


def test_many_headwords_and_few_are_compared_alike(workspace: Workspace) -> None:
    many = [Term(f"灵江{n}局", f"Bureau {n}") for n in range(300)]
    workspace.put_terms(many)
    assert workspace.put_terms(many).same == 300
    assert workspace.put_terms(many[:3]).same == 3


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6)
lists = st.lists(words, max_size=2).map(tuple)
any_term = st.builds(
    Term,
    zh=st.sampled_from(["市长", "书记", "𬭚江"]),
    en=words,
    kind=st.sampled_from(TermKind),
    abbreviation=words,
    status=st.sampled_from(TermStatus),
    admitted=lists,
    forbidden=lists,
    check=st.sampled_from(Strictness),
    not_in=lists,
    confidence=st.sampled_from(Confidence),
    note=words,
    source=words,
    approver=words,
    valid_from=words,
    valid_to=words,
)


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=st.lists(any_term, max_size=4), put=st.lists(any_term, max_size=4))
def test_any_step_can_be_undone(workspace: Workspace, first: list[Term], put: list[Term]) -> None:
    workspace.remove_terms(workspace.terms())
    workspace.put_terms(first)
    before = workspace.terms()
    step = workspace.change_terms(put, before[:2]).step
    if step:
        workspace.undo_term_step(step)
    assert set(workspace.terms()) == set(before)
