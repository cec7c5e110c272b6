"""What is told at the end of a run of drafting."""

from editor.article.provenance import Origin
from editor.message import Message
from editor.ui.drafting.outcome import Outcome
from editor.ui.language import said

WHY = Message("Test", "The engine is away.")


def outcome(**counts: int) -> Outcome:
    made = Outcome()
    for name, count in counts.items():
        for _ in range(count):
            made.count(Origin(name))
    return made


def test_counts_are_told_by_where_drafts_came_from() -> None:
    told = said(outcome(pattern=4, memory=6).told(left=2))
    assert told == "Drafted: 4 from patterns, 6 from memory. Left for you: 2."


def test_an_engine_that_was_asked_is_named() -> None:
    made = outcome(pattern=4, memory=6, engine=9)
    made.engine = "LibreTranslate"
    assert "6 from memory, 9 by LibreTranslate. Left for you: 2." in said(made.told(left=2))


def test_nothing_to_draft_is_said_so() -> None:
    assert said(Outcome().told(left=0)).startswith("Every block has English")


def test_a_stopped_run_says_that_what_was_done_stays() -> None:
    made = outcome(memory=1)
    made.is_stopped = True
    told = said(made.told(left=3))
    assert told == (
        "Stopped; what was drafted stays. Drafted: 0 from patterns, 1 from memory. Left for you: 3."
    )


def test_the_first_block_left_empty_says_why_at_once() -> None:
    made = outcome(pattern=1)
    made.note("b1", (Message("Test", "Look at the name."),), is_left=False)
    assert made.why is None
    made.note("b2", (WHY,), is_left=True)
    made.note("b3", (Message("Test", "Something else."),), is_left=True)
    assert said(made.told(left=2)).endswith("Left for you: 2. The engine is away.")
    assert [block for block, _ in made.problems] == ["b1", "b2", "b3"]
