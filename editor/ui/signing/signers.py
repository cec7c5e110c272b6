"""Who may sign a stage, who signed it before, and how a name is written in English."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from editor.glossary.people import romanised
from editor.review.signoff.plan import SignoffStage
from editor.review.signoff.signature import Signature
from editor.settings import UMLAUT
from editor.workspace.workspace import Workspace

_LOOKED_THROUGH = 40
"""Articles, the last ones worked on, whose signatures are remembered."""

_REMEMBERED = 8
"""Earlier signers of a stage that are offered."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody's names, and the department where printed lines name it; each may be empty."""

    zh: str = ""
    name: str = ""
    unit_zh: str = ""
    unit_en: str = ""

    @property
    def shown(self) -> str:
        """The name to choose the person by."""
        return self.zh or self.name


def remembered(workspace: Workspace) -> Mapping[str, tuple[Signer, ...]]:
    """Return who signed which stage in the articles worked on last, the latest first."""
    entries = workspace.articles()[:_LOOKED_THROUGH]
    given = [one for entry in entries for one in workspace.signatures(entry.id)]
    found: dict[str, dict[Signer, None]] = {}
    for one in sorted(given, key=_when, reverse=True):
        person = Signer(one.zh, one.name, one.unit_zh, one.unit_en)
        found.setdefault(one.stage, {}).setdefault(person)
    return {stage: tuple(people)[:_REMEMBERED] for stage, people in found.items()}


def offered(
    stage: SignoffStage, remembered: Iterable[Signer], proposed: Iterable[Signer]
) -> tuple[Signer, ...]:
    """Return whom to offer for a stage: proposed ones, then earlier ones, then all who may sign."""
    people = {person.shown: person for person in (*remembered, *proposed)}
    names = [person.shown for person in (*proposed, *remembered)]
    if stage.signers:
        names = [name for name in names if name in stage.signers]
    order = dict.fromkeys((*names, *stage.signers))
    return tuple(people.get(name) or _named(name) for name in order)


def english_name(workspace: Workspace, zh: str) -> tuple[str, bool]:
    """Return a Chinese name's English and whether it is sure: from the people list, or by rule."""
    listed = {person.zh: person.en for person in workspace.people()}
    if zh in listed:
        return listed[zh], True
    return romanised(zh, UMLAUT.read(workspace.setting(UMLAUT.key))) if zh else ("", False)


def _named(name: str) -> Signer:
    return Signer(name=name) if name.isascii() else Signer(zh=name)


def _when(signature: Signature) -> str:
    return signature.at
