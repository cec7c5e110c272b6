"""The sign-off plan of an institution: units, their stages in order, and the printed lines."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import cast

from editor import paths
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_BROKEN = QT_TRANSLATE_NOOP(
    "Signoff", "The sign-off plan cannot be read at {place}; choose a shipped plan and change it."
)
_NO_STAGE = QT_TRANSLATE_NOOP(
    "Signoff", "The sign-off plan needs a unit with a stage; add one, or choose a shipped plan."
)
_TWICE = QT_TRANSLATE_NOOP(
    "Signoff", "Two parts of the sign-off plan are called “{id}”; give each an id of its own."
)
_BAD_LINE = QT_TRANSLATE_NOOP(
    "Signoff",
    "The line printed for {count} names of “{unit}” must name each once, as {example}.",
)

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}")
_SLOT = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class SignoffStage:
    """A step of the chain.

    `zh` and `en` are its labels (初审, Initial review); `signers` the names of those who may sign,
    anybody when empty; `word_round` says that a returned Word copy comes before it.
    """

    id: str
    zh: str
    en: str
    signers: tuple[str, ...] = ()
    word_round: bool = False


def _no_lines() -> Mapping[int, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SignoffUnit:
    """Who reviews: its head line in both languages, and its stages in order.

    `lines` are the printed English for so many names, with a place {0}, {1} … for each.
    """

    id: str
    zh: str
    en: str
    stages: tuple[SignoffStage, ...]
    lines: Mapping[int, str] = field(default_factory=_no_lines)

    def line(self, people: Sequence[str]) -> str:
        """Return the English that names these people; empty when the plan has none for so many."""
        return _SLOT.sub(lambda slot: people[int(slot[1])], self.lines.get(len(people), ""))


@dataclass(frozen=True, slots=True)
class SignoffPlan:
    """The units in the order in which they sign; `zh` and `en` name the plan."""

    zh: str
    en: str
    units: tuple[SignoffUnit, ...]

    def stages(self) -> Iterator[tuple[SignoffUnit, SignoffStage]]:
        """Yield all stages, first to last, with their units."""
        for unit in self.units:
            for stage in unit.stages:
                yield unit, stage


def plan_of(stored: str) -> SignoffPlan:
    """Return a plan kept as JSON. Raise `EditRefused` that says where it is wrong."""
    try:
        return _plan(json.loads(stored))
    except ValueError as error:
        raise EditRefused(Message("Signoff", _BROKEN, {"place": "its first line"})) from error


def as_json(plan: SignoffPlan) -> str:
    """Return a plan as JSON, as `plan_of` reads it."""
    units = [
        {
            "id": unit.id,
            "zh": unit.zh,
            "en": unit.en,
            "print": {str(count): line for count, line in unit.lines.items()},
            "stages": [
                {
                    "id": stage.id,
                    "zh": stage.zh,
                    "en": stage.en,
                    "signers": list(stage.signers),
                    "word-round": stage.word_round,
                }
                for stage in unit.stages
            ],
        }
        for unit in plan.units
    ]
    return json.dumps({"title": {"zh": plan.zh, "en": plan.en}, "units": units}, ensure_ascii=False)


@cache
def shipped_plans() -> Mapping[str, SignoffPlan]:
    """Return the plans the program brings along, by name; the first one is the default."""
    folder = paths.resources() / "signoff"
    names = ("university", "government")
    read = ((folder / f"{name}.toml").read_text(encoding="utf-8") for name in names)
    return MappingProxyType(
        {name: _plan(tomllib.loads(text)) for name, text in zip(names, read, strict=True)}
    )


def checked(plan: SignoffPlan) -> SignoffPlan:
    """Return a plan that can be used. Raise `EditRefused` for one that cannot."""
    stages = list(plan.stages())
    if not stages:
        raise EditRefused(Message("Signoff", _NO_STAGE))
    ids = [unit.id for unit in plan.units] + [stage.id for _, stage in stages]
    for name in ids:
        if ids.count(name) > 1:
            raise EditRefused(Message("Signoff", _TWICE, {"id": name}))
        if not _ID.fullmatch(name):
            raise EditRefused(Message("Signoff", _BROKEN, {"place": f"“{name}”"}))
    for unit in plan.units:
        for count, line in unit.lines.items():
            if sorted(int(slot) for slot in _SLOT.findall(line)) != list(range(count)):
                example = ", ".join(f"{{{number}}}" for number in range(count))
                values = {"count": count, "unit": unit.zh, "example": example}
                raise EditRefused(Message("Signoff", _BAD_LINE, values))
    return plan


def _plan(data: object) -> SignoffPlan:
    table = _table(data, "its beginning")
    title = _table(table.get("title", {}), "title")
    units = tuple(_unit(unit) for unit in _rows(table.get("units"), "units"))
    return checked(SignoffPlan(_word(title, "zh"), _word(title, "en"), units))


def _unit(data: object) -> SignoffUnit:
    table = _table(data, "units")
    lines = _table(table.get("print", {}), "print")
    if not all(count.isdigit() and isinstance(line, str) for count, line in lines.items()):
        raise EditRefused(Message("Signoff", _BROKEN, {"place": "print"}))
    return SignoffUnit(
        id=_word(table, "id"),
        zh=_word(table, "zh"),
        en=_word(table, "en"),
        stages=tuple(_stage(stage) for stage in _rows(table.get("stages"), "stages")),
        lines=MappingProxyType({int(count): cast("str", line) for count, line in lines.items()}),
    )


def _stage(data: object) -> SignoffStage:
    table = _table(data, "stages")
    signers = _rows(table.get("signers", []), "signers")
    word_round = table.get("word-round", False)
    if not all(isinstance(name, str) for name in signers) or not isinstance(word_round, bool):
        raise EditRefused(Message("Signoff", _BROKEN, {"place": "signers"}))
    names = tuple(str(name).strip() for name in signers)
    return SignoffStage(
        _word(table, "id"), _word(table, "zh"), _word(table, "en"), names, word_round
    )


def _table(data: object, place: str) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise EditRefused(Message("Signoff", _BROKEN, {"place": place}))
    return data


def _rows(data: object, place: str) -> Sequence[object]:
    if not isinstance(data, list):
        raise EditRefused(Message("Signoff", _BROKEN, {"place": place}))
    return data


def _word(table: Mapping[str, object], key: str) -> str:
    word = table.get(key, "")
    if not isinstance(word, str):
        raise EditRefused(Message("Signoff", _BROKEN, {"place": key}))
    return word.strip()
