"""The English of what a line of facts names: people, and the departments they belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from editor.article.article import ChainStep, Credit
from editor.glossary.glossary import Glossary
from editor.glossary.people import name_length
from editor.glossary.term import Match, TermKind
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_DOUBTFUL = QT_TRANSLATE_NOOP(
    "Suggestions", "“{name}” was spelt “{english}” by rule; its characters have several readings."
)
_GUESSED = QT_TRANSLATE_NOOP(
    "Suggestions", "“{name}” was put together as “{english}” by rule; see whether it is right."
)
_LATIN = re.compile(r"[A-Z][A-Za-z.'’ \-]*")


class NotUnderstoodError(Exception):
    """Something in a line is neither a fixed word nor a name that is known."""


@dataclass(slots=True)
class Naming:
    """Names people and departments in English, and keeps what a person should look at."""

    glossary: Glossary
    doubts: list[Message] = field(default_factory=list)

    def whole(self, chinese: str) -> Match | None:
        """Return the match that is a whole Chinese text, if the glossary reads it as one."""
        matches = self.glossary.matches(chinese)
        is_whole = len(matches) == 1 and len(matches[0].zh) == len(chinese)
        return matches[0] if is_whole else None

    def person(self, name: str) -> str:
        """Return a person's name in English.

        Raise `NotUnderstoodError` for a name that cannot be spelt by rule.
        """
        known = self.whole(name)
        if known is not None and known.term.kind is TermKind.PERSON and known.term.zh == name:
            return known.en
        if _LATIN.fullmatch(name):
            return name
        english, sure = self.glossary.romanised(name)
        if not english:
            raise NotUnderstoodError(name)
        if not sure:
            self._doubt(_DOUBTFUL, name, english)
        return english

    def sure_person(self, name: str) -> str:
        """Return a name in English where nothing but the name itself says that it is one."""
        if name_length(name, 0) != len(name):
            raise NotUnderstoodError(name)
        return self.person(name)

    def unit(self, chinese: str) -> str:
        """Return departments joined by 、 in English. Raise `NotUnderstoodError` for others."""
        return " and ".join(self._department(part) for part in parts_of(chinese))

    def people(self, named: Sequence[Credit | ChainStep]) -> str:
        """Return people with their departments: A and B, Department C, and D, Department E."""
        groups: list[str] = []
        for unit, members in groupby(named, key=_unit):
            names = [self.person(member.name) for member in members if member.name]
            said = [listed(names)] if names else []
            groups.append(", ".join([*said, self.unit(unit)] if unit else said))
        return ", and ".join(groups) if any(", " in g for g in groups) else listed(groups)

    def _department(self, chinese: str) -> str:
        match = self.whole(chinese)
        if match is None or match.term.kind in {TermKind.PERSON, TermKind.SET_PHRASE}:
            raise NotUnderstoodError(chinese)
        if not match.sure:
            self._doubt(_GUESSED, chinese, match.en)
        return match.en

    def _doubt(self, text: str, name: str, english: str) -> None:
        doubt = Message("Suggestions", text, {"name": name, "english": english})
        if doubt not in self.doubts:
            self.doubts.append(doubt)


def _unit(person: Credit | ChainStep) -> str:
    return person.unit


def parts_of(units: str) -> list[str]:
    """Return departments joined by 、; one inside brackets belongs to what stands before them."""
    parts = [""]
    depth = 0
    for character in units:
        depth += (character in "（(") - (character in "）)")
        if character == "、" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def listed(names: list[str]) -> str:
    """Return names as English lists them: A; A and B; A, B, and C."""
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + f", and {names[-1]}"
