"""Places carried from the sent text, through what was accepted, to the present draft."""

from dataclasses import replace

import pytest

from editor.review.change import Change, ChangeKind
from editor.review.placing import Draft, Taken
from editor.review.proposal import Standing

SENT = "The mayor said the bridge was open."


def change(start: int, before: str, after: str) -> Change:
    kind = ChangeKind.REPLACE if before and after else ChangeKind.INSERT
    return Change(f"c{start}", "e1", "b1", kind, start, start + len(before), before, after)


SAID = change(10, "said", "noted")
NEW = change(4, "", "new ")
OLD = replace(change(4, "", "old "), id="other")
WHOLE = change(4, "mayor said", "governor noted")


def placed(one: Change, present: str, *taken: Taken, number: int = 9) -> tuple[str, str]:
    found = Draft(SENT, present, taken).placed(one, number)
    return found.standing.value, present[found.start : found.end]


CASES = [
    (SAID, "The new mayor said the bridge was open.", [Taken(NEW, 0, "new ")], ("open", "said")),
    (SAID, "The mayor said the bridge was open.", [Taken(NEW, 0, "new ")], ("open", "said")),
    (OLD, "The new mayor said the bridge was open.", [Taken(NEW, 0, "new ")], ("open", "")),
    (SAID, "The governor noted the bridge was open.", [Taken(WHOLE, 0, "governor noted")],
     ("diverged", "governor noted")),
    (SAID, "The governor stated the bridge was open.", [Taken(WHOLE, 0, "governor noted")],
     ("diverged", "governor stated")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "present", "taken", "expected"), CASES)
def test_a_change_is_placed_through_what_was_accepted(
    one: Change, present: str, taken: list[Taken], expected: tuple[str, str]
) -> None:
    assert placed(one, present, *taken) == expected


def test_of_two_insertions_at_one_point_the_first_of_the_copy_stands_first() -> None:
    present = "The new mayor said the bridge was open."
    before = Draft(SENT, present, [Taken(NEW, 5, "new ")]).placed(OLD, 4)
    behind = Draft(SENT, present, [Taken(NEW, 5, "new ")]).placed(OLD, 6)
    assert (before.start, behind.start) == (4, 8)


def test_of_two_accepted_changes_of_the_same_words_the_later_one_counts() -> None:
    first, second = (
        Taken(SAID, 0, "noted", "2026-05-01"),
        Taken(WHOLE, 1, "governor noted", "2026-05-02"),
    )
    assert Draft(SENT, "", [first, second]).expected == "The governor noted the bridge was open."
    later = replace(first, at="2026-05-03")
    assert Draft(SENT, "", [later, second]).expected == "The mayor noted the bridge was open."


def test_a_change_of_words_that_were_not_accepted_waits() -> None:
    assert Draft(SENT, SENT).placed_inside([0], SAID, 1).standing is Standing.WAITING


def test_a_change_of_accepted_words_stands_in_them() -> None:
    inner = change(0, "governor", "head")
    present = "Today the governor noted the bridge was open."
    draft = Draft(SENT, present, [Taken(WHOLE, 0, "governor noted")])
    found = draft.placed_inside([0], inner, 1)
    assert (found.standing, present[found.start : found.end]) == (Standing.OPEN, "governor")


STRETCHES = [
    ([], SENT, 4, 14, "mayor said"),
    ([Taken(NEW, 0, "new ")], "The new mayor said the bridge was open.", 4, 14, "mayor said"),
    ([Taken(NEW, 0, "new ")], "The new mayor said the bridge was open.", 4, 4, "new "),
    ([Taken(SAID, 0, "noted")], "The mayor noted the bridge was open.", 4, 14, "mayor noted"),
    ([], "The mayor then stated the bridge was open.", 4, 14, "mayor then stated"),
]


@pytest.mark.parametrize(("taken", "present", "start", "end", "words"), STRETCHES)
def test_a_stretch_of_the_sent_text_is_found_in_the_draft(
    taken: list[Taken], present: str, start: int, end: int, words: str
) -> None:
    first, last = Draft(SENT, present, taken).stretch(start, end)
    assert present[first:last] == words
