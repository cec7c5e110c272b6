"""The house wording of lines that are made of fixed words: resources/house/wording.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from editor.paths import resources
from editor.text.dates import DateForm

Table = Mapping[str, str]

_SUFFIXES = ("", "人", "者", "员", "人员", "领导", "老师")
"""What may follow the label of a step."""


@dataclass(frozen=True, slots=True)
class HouseWording:
    """The tables of a wording file, each Chinese word with the English it is written with.

    `roles` are the templates of credits by role, `labels` the Chinese words that stand for a role.
    """

    roles: Table
    labels: Mapping[str, frozenset[str]]
    sources: Table
    openings: Table
    origins: Table
    datelines: Table
    date_form: DateForm
    owners: Table
    places: Table
    acts: Table
    steps: Table
    captions: Table
    caption_marks: tuple[str, ...]
    events: Table


def wording_of(toml: str) -> HouseWording:
    """Return the wording of a file. Raise `ValueError` or `KeyError` when it is not one."""
    tables = tomllib.loads(toml)
    return HouseWording(
        roles=tables["credits"],
        labels={role: frozenset(words.split()) for role, words in tables["credit-labels"].items()},
        sources=_spread(tables["sources"]),
        openings=_spread(tables["openings"]),
        origins=_spread(tables["origins"]),
        datelines=_spread(tables["datelines"]),
        date_form=DateForm(tables["datelines"]["date-form"]),
        owners=_spread(tables["chain-owners"]),
        places=_spread(tables["chain-places"]),
        acts=_spread(tables["chain-acts"]),
        steps={
            label + suffix: english
            for label, english in _spread(tables["steps"]).items()
            for suffix in _SUFFIXES
        },
        captions=_spread(tables["captions"]),
        caption_marks=tuple(tables["caption-marks"]["words"].split()),
        events=_spread(tables["events"]),
    )


@cache
def shipped_wording() -> HouseWording:
    """Return the wording that the program brings along."""
    path = resources() / "house" / "wording.toml"
    return wording_of(path.read_text(encoding="utf-8"))


def _spread(table: Mapping[str, str]) -> Table:
    return {word: english for words, english in table.items() for word in words.split()}
