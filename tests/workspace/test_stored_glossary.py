"""The glossary in the workspace: what the user did stands over what is shipped."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus
from editor.workspace.glossary import identity
from editor.workspace.workspace import Workspace

MAYOR = Term("市长", "Mayor", TermKind.GOVERNMENT_TITLE, not_in=("副市长", "市长热线"))
SECRETARY = Term("市委书记", "Secretary of the CPC Municipal Committee", TermKind.PARTY_TITLE)
RECTOR = Term("校长", "President", note="not Principal for a university")
SHIPPED = (MAYOR, SECRETARY, RECTOR)
OWN = Term("灵江职业技术大学", "Lingjiang Polytechnic University", abbreviation="LZPU")

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
lists = st.lists(words, max_size=3).map(tuple)
any_term = st.builds(
    Term,
    zh=st.sampled_from(["市长", "书记", "𬭚江"]) | words,
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
)


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=st.lists(any_term, max_size=6), second=st.lists(any_term, max_size=6))
def test_any_terms_come_back_and_are_counted(
    workspace: Workspace, first: list[Term], second: list[Term]
) -> None:
    workspace.remove_terms(workspace.terms())
    workspace.put_terms(first)
    before = set(workspace.terms())
    changes = workspace.put_terms(second)
    after = set(workspace.terms())
    assert {identity(term): term for term in second}.items() <= {
        identity(t): t for t in after
    }.items()
    assert after - before == {*changes.added, *(new for _, new in changes.changed)}
    assert before - after == {old for old, _ in changes.changed}
    assert changes.same == len(set(second) & before & after)


def test_terms_keep_the_order_they_came_in(workspace: Workspace) -> None:
    workspace.put_terms(SHIPPED)
    workspace.put_terms([OWN, replace(MAYOR, note="changed")])
    assert [term.zh for term in workspace.terms()] == ["市长", "市委书记", "校长", OWN.zh]


def test_putting_says_what_was_added_changed_and_the_same(workspace: Workspace) -> None:
    workspace.put_terms([MAYOR, RECTOR])
    changed = replace(MAYOR, en="mayor")
    changes = workspace.put_terms([changed, RECTOR, OWN])
    assert (changes.added, changes.changed, changes.same) == ((OWN,), ((MAYOR, changed),), 1)


@pytest.mark.parametrize(
    ("status", "count"),
    [("preferred", 1), ("proposed", 1), ("admitted", 2), ("forbidden", 2)],
)
def test_a_headword_may_have_several_admitted_and_forbidden_rows(
    workspace: Workspace, status: str, count: int
) -> None:
    row = Term("书记", "Party secretary", status=TermStatus(status))
    workspace.put_terms([row])
    workspace.put_terms([replace(row, en="Party Secretary")])
    assert len(workspace.terms()) == count


def test_of_one_entry_given_twice_the_last_counts(workspace: Workspace) -> None:
    changes = workspace.put_terms([MAYOR, replace(MAYOR, en="mayor")])
    assert [term.en for term in workspace.terms()] == ["mayor"]
    assert len(changes.added) == 1


def test_removed_terms_are_gone_and_can_be_put_again(workspace: Workspace) -> None:
    workspace.load_shipped("1", SHIPPED)
    workspace.put_terms([OWN])
    assert workspace.remove_terms([MAYOR, OWN, Term("不在", "absent")]) == 2
    assert workspace.terms() == (SECRETARY, RECTOR)
    assert workspace.put_terms([MAYOR, OWN]).added == (MAYOR, OWN)
    assert set(workspace.terms()) == {*SHIPPED, OWN}


def test_the_first_start_loads_what_is_shipped(workspace: Workspace) -> None:
    assert workspace.shipped_version() is None
    assert workspace.load_shipped("1", SHIPPED) == 3
    assert workspace.terms() == SHIPPED
    assert workspace.shipped_version() == "1"


def test_the_same_version_is_loaded_once(workspace: Workspace) -> None:
    workspace.load_shipped("1", SHIPPED)
    assert workspace.load_shipped("1", ()) == 0
    assert workspace.terms() == SHIPPED


def test_a_later_version_updates_adds_and_removes_untouched_rows(workspace: Workspace) -> None:
    workspace.load_shipped("1", SHIPPED)
    later = (replace(MAYOR, note="later"), SECRETARY, OWN)
    assert workspace.load_shipped("2", later) == 3
    assert workspace.terms() == later


CHANGED = replace(MAYOR, en="Lord Mayor")
LATER = replace(MAYOR, note="later")


@pytest.mark.parametrize("shipped", [(LATER,), (), (MAYOR,)])
def test_what_the_user_changed_stands(workspace: Workspace, shipped: tuple[Term, ...]) -> None:
    workspace.load_shipped("1", SHIPPED)
    workspace.put_terms([CHANGED])
    workspace.load_shipped("2", shipped)
    assert workspace.terms() == (CHANGED,)


@pytest.mark.parametrize("shipped", [(LATER,), (), (MAYOR,)])
def test_what_the_user_removed_stays_away(workspace: Workspace, shipped: tuple[Term, ...]) -> None:
    workspace.load_shipped("1", (MAYOR,))
    workspace.remove_terms([MAYOR])
    for version in "234":
        workspace.load_shipped(version, shipped if version == "3" else (MAYOR,))
        assert workspace.terms() == ()


@pytest.mark.parametrize("shipped", [(LATER,), (), (CHANGED,)])
def test_the_users_own_row_stands(workspace: Workspace, shipped: tuple[Term, ...]) -> None:
    workspace.put_terms([CHANGED])
    workspace.load_shipped("1", shipped)
    workspace.load_shipped("2", ())
    assert workspace.terms() == (CHANGED,)


def test_a_row_changed_back_is_untouched_again(workspace: Workspace) -> None:
    workspace.load_shipped("1", (MAYOR,))
    workspace.put_terms([CHANGED])
    workspace.put_terms([MAYOR])
    workspace.load_shipped("2", (LATER,))
    assert workspace.terms() == (LATER,)
