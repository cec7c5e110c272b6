"""The people list: one English spelling for each Chinese name, and the posts that come and go."""

from dataclasses import replace

import pytest

from editor.errors import GlossaryRefused
from editor.glossary.person import Person, Post
from editor.workspace.workspace import Workspace

ZHANG = Person(
    "张壮",
    "Zhang Zhuang",
    (
        Post("灵江市市长", "Mayor of Lingjiang", "2021-03-01", "2025-02-28"),
        Post("灵江市委书记", "Secretary of the CPC Lingjiang Municipal Committee", "2025-03-01"),
    ),
    "says Zhuang, not Zhang",
)
LIN = Person("林思源", "Lin Siyuan")


def test_people_come_back_with_their_posts_in_order(workspace: Workspace) -> None:
    workspace.put_person(ZHANG)
    workspace.put_person(LIN)
    assert workspace.people() == (ZHANG, LIN)


def test_a_name_has_one_spelling(workspace: Workspace) -> None:
    other = replace(ZHANG, en="Chang Chuang", posts=ZHANG.posts[1:])
    workspace.put_person(ZHANG)
    workspace.put_person(LIN)
    workspace.put_person(other)
    assert workspace.people() == (other, LIN)


def test_what_was_before_is_kept(workspace: Workspace) -> None:
    other = replace(ZHANG, en="Chang Chuang")
    workspace.put_person(ZHANG)
    workspace.put_person(ZHANG)
    workspace.put_person(other)
    assert workspace.remove_person("张壮")
    assert [(each.who, each.before, each.after) for each in workspace.person_history("张壮")] == [
        ("user", None, ZHANG),
        ("user", ZHANG, other),
        ("user", other, None),
    ]
    assert workspace.person_history("林思源") == ()


def test_somebody_removed_can_be_put_again(workspace: Workspace) -> None:
    workspace.put_person(ZHANG)
    assert workspace.remove_person("张壮")
    assert not workspace.remove_person("张壮")
    assert workspace.people() == ()
    workspace.put_person(ZHANG)
    assert workspace.people() == (ZHANG,)


def test_the_journal_tells_it_without_names(workspace: Workspace) -> None:
    workspace.put_person(ZHANG)
    workspace.put_person(ZHANG)
    workspace.remove_person("张壮")
    assert [(event.action, event.facts) for event in workspace.events()] == [
        ("person_put", {"posts": 2}),
        ("person_removed", {}),
    ]


def test_a_wrong_person_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(GlossaryRefused):
        workspace.put_person(replace(ZHANG, en=" "))
    assert workspace.people() == ()
    assert workspace.events() == ()
