"""Plans: the shipped ones, reading and writing, and what is refused."""

import json
from typing import Any

import pytest

from editor.errors import EditRefused
from editor.review.signoff.plan import as_json, plan_of, shipped_plans


def stored(**changes: Any) -> str:
    unit = {
        "id": "school",
        "zh": "学院审核",
        "en": "School Auditors",
        "print": {"2": "First {0}; last {1}"},
        "stages": [{"id": "first", "zh": "初审", "en": "First"}, {"id": "last", "zh": "终审"}],
    }
    return json.dumps({"title": {"zh": "甲", "en": "A"}, "units": [unit | changes]})


def test_the_default_is_a_department_then_a_university() -> None:
    plan = next(iter(shipped_plans().values()))
    assert [(unit.id, [stage.zh for stage in unit.stages]) for unit in plan.units] == [
        ("department", ["初审", "复审", "终审"]),
        ("university", ["初审", "终审"]),
    ]


@pytest.mark.parametrize("name", shipped_plans())
def test_a_shipped_plan_survives_being_stored(name: str) -> None:
    plan = shipped_plans()[name]
    assert plan_of(as_json(plan)) == plan


def test_what_a_stored_plan_says() -> None:
    unit = plan_of(stored()).units[0]
    assert (unit.en, [stage.signers for stage in unit.stages]) == ("School Auditors", [(), ()])
    assert unit.line(["Xu Lan", "Meng Jie"]) == "First Xu Lan; last Meng Jie"
    assert unit.line(["Xu Lan"]) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "its first line"),
        ("[]", "its beginning"),
        ('{"units": []}', "needs a unit with a stage"),
        ('{"units": 3}', "units"),
        (stored(stages=[]), "needs a unit with a stage"),
        (stored(id=7), "at id"),
        (stored(id="学院"), "“学院”"),
        (stored(id="first"), "are called “first”"),
        (stored(print={"2": "Only {0}"}), "must name each once, as {0}, {1}"),
        (stored(print={"two": "{0} {1}"}), "at print"),
        (stored(stages=[{"id": "a", "signers": [1]}]), "at signers"),
        (stored(stages=[{"id": "a", "word-round": "yes"}]), "at signers"),
    ],
)
def test_a_plan_that_cannot_be_used_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(EditRefused) as refusal:
        plan_of(text)
    assert said in str(refusal.value.message)


def test_a_printed_line_reaches_nothing_but_the_names() -> None:
    unit = plan_of(stored(print={"1": "By {0}, {0.__class__}"})).units[0]
    assert unit.line(["{1}"]) == "By {1}, {0.__class__}"
