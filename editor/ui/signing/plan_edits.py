"""The edits of a sign-off plan, each a plan in and a plan out."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from types import MappingProxyType

from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit
from editor.review.signoff.signature import Signature, StageStanding

Place = tuple[int, int]
"""A unit's number and a stage's in it, from 0; the stage is -1 for the unit itself."""

UNIT = -1

_PEOPLE = (
    ("林思源", "Lin Siyuan"),
    ("周敏", "Zhou Min"),
    ("韦志远", "Wei Zhiyuan"),
    ("黄一鸣", "Huang Yiming"),
    ("陆守信", "Lu Shouxin"),
    ("覃玉兰", "Qin Yulan"),
)
"""Invented names for the example lines."""


def stage_at(plan: SignoffPlan, place: Place) -> SignoffStage:
    """Return the stage at a place."""
    return plan.units[place[0]].stages[place[1]]


def with_unit(plan: SignoffPlan, number: int, unit: SignoffUnit) -> SignoffPlan:
    """Return the plan with another unit in place of one."""
    return replace(plan, units=(*plan.units[:number], unit, *plan.units[number + 1 :]))


def with_stage(plan: SignoffPlan, place: Place, stage: SignoffStage) -> SignoffPlan:
    """Return the plan with another stage in place of one."""
    unit = plan.units[place[0]]
    stages = (*unit.stages[: place[1]], stage, *unit.stages[place[1] + 1 :])
    return with_unit(plan, place[0], replace(unit, stages=stages))


def with_line(unit: SignoffUnit, people: int, line: str) -> SignoffUnit:
    """Return a unit with the line it prints for so many names; an empty one is taken away."""
    lines = {**unit.lines, people: line.strip()}
    kept: Mapping[int, str] = {number: text for number, text in sorted(lines.items()) if text}
    return replace(unit, lines=MappingProxyType(dict(kept)))


def add_unit(plan: SignoffPlan) -> tuple[SignoffPlan, Place]:
    """Return the plan with one more unit of one stage, and where it is."""
    stage = SignoffStage(_new_id(plan, "stage"), "初审", "Initial review")
    unit = SignoffUnit(_new_id(plan, "unit"), "审核", "Reviewed by", (stage,))
    return replace(plan, units=(*plan.units, unit)), (len(plan.units), UNIT)


def add_stage(plan: SignoffPlan, place: Place) -> tuple[SignoffPlan, Place]:
    """Return the plan with a stage after the one at a place, or at the end of the unit there."""
    unit = plan.units[place[0]]
    at = len(unit.stages) if place[1] == UNIT else place[1] + 1
    stage = SignoffStage(_new_id(plan, "stage"), "复审", "Second review")
    changed = replace(unit, stages=(*unit.stages[:at], stage, *unit.stages[at:]))
    return with_unit(plan, place[0], changed), (place[0], at)


def remove(plan: SignoffPlan, place: Place) -> tuple[SignoffPlan, Place]:
    """Return the plan without a unit or stage, and the place to go to."""
    number, at = place
    if at == UNIT:
        units = (*plan.units[:number], *plan.units[number + 1 :])
        return replace(plan, units=units), (max(0, number - 1), UNIT)
    unit = plan.units[number]
    stages = (*unit.stages[:at], *unit.stages[at + 1 :])
    return with_unit(plan, number, replace(unit, stages=stages)), (number, at - 1)


def move(plan: SignoffPlan, place: Place, by: int) -> tuple[SignoffPlan, Place]:
    """Return the plan with a unit, or a stage in its unit, moved up (-1) or down (1)."""
    number, at = place
    if at == UNIT:
        to = number + by
        if not 0 <= to < len(plan.units):
            return plan, place
        units = list(plan.units)
        units[number], units[to] = units[to], units[number]
        return replace(plan, units=tuple(units)), (to, UNIT)
    unit, to = plan.units[number], at + by
    if not 0 <= to < len(unit.stages):
        return plan, place
    stages = list(unit.stages)
    stages[at], stages[to] = stages[to], stages[at]
    return with_unit(plan, number, replace(unit, stages=tuple(stages))), (number, to)


def example(unit: SignoffUnit) -> tuple[StageStanding, ...]:
    """Return a unit's stages as if invented people had signed them."""
    people = [_PEOPLE[number % len(_PEOPLE)] for number in range(len(unit.stages))]
    return tuple(
        StageStanding(unit, stage, signature=Signature(stage.id, name, zh, "", ""))
        for stage, (zh, name) in zip(unit.stages, people, strict=True)
    )


def _new_id(plan: SignoffPlan, word: str) -> str:
    taken = {unit.id for unit in plan.units} | {stage.id for _, stage in plan.stages()}
    return next(name for n in count(1) if (name := f"{word}-{n}") not in taken)
