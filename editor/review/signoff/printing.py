"""The lines a published page prints of its sign-off chain, from the signatures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from editor.review.signoff.plan import SignoffUnit
from editor.review.signoff.signature import Signature, StageStanding
from editor.suggest.wording import HouseWording


@dataclass(frozen=True, slots=True)
class SignoffLine:
    """A unit's printed line in both languages; `unit` is its id."""

    unit: str
    zh: str
    en: str


def printed_lines(
    stages: Iterable[StageStanding], wording: HouseWording
) -> tuple[SignoffLine, ...]:
    """Return a line for each unit that has signed, of the stages it has signed so far."""
    lines: list[SignoffLine] = []
    for unit, members in groupby(stages, key=lambda standing: standing.unit):
        signed = [(s, s.signature) for s in members if s.signature is not None]
        if signed:
            zh, en = _chinese(unit, signed), _english(unit, signed, wording)
            lines.append(SignoffLine(unit.id, zh, en))
    return tuple(lines)


_Signed = Sequence[tuple[StageStanding, Signature]]


def _chinese(unit: SignoffUnit, signed: _Signed) -> str:
    steps = (
        " ".join(part for part in (standing.stage.zh, by.unit_zh, by.zh or by.name) if part)
        for standing, by in signed
    )
    return f"{unit.zh}：{' '.join(steps)}"


def _english(unit: SignoffUnit, signed: _Signed, wording: HouseWording) -> str:
    people = [f"{by.name}, {by.unit_en}" if by.unit_en else by.name for _, by in signed]
    is_whole = len(signed) == len(unit.stages)
    said = (is_whole and unit.line(people)) or _composed(signed, people, wording)
    return f"{unit.en}: {said}"


def _composed(signed: _Signed, people: Sequence[str], wording: HouseWording) -> str:
    """Return the line where the plan has none: the house's phrase for each stage, joined."""
    steps = [
        wording.steps.get(standing.stage.zh, "reviewed by {who}").format(who=who)
        for (standing, _), who in zip(signed, people, strict=True)
    ]
    between = "; " if len(steps) <= 2 or any(by.unit_en for _, by in signed) else ", "
    if len(steps) > 2:
        steps[-1] = f"and {steps[-1]}"
    said = between.join(steps)
    return said[:1].upper() + said[1:]
