"""What has been decided about a review: part of the article, so that undo takes it back too."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType


class Verdict(StrEnum):
    """What became of a proposed change."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about one change, by whom, and when (ISO 8601, UTC).

    `text` is the wording that was put in, which "edit and accept" makes another than proposed.
    """

    verdict: Verdict
    text: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody at the desk answered to a remark; `at` is ISO 8601, UTC."""

    text: str
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class RemarkState:
    """The desk's side of a remark: its answers, the first one first, and whether it is settled."""

    answers: tuple[Answer, ...] = ()
    resolved: bool = False


def _nothing() -> Mapping[str, Decision]:
    return MappingProxyType({})


def _no_remarks() -> Mapping[str, RemarkState]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions by the id of their change, and what was said of remarks by the remark's id."""

    changes: Mapping[str, Decision] = field(default_factory=_nothing)
    remarks: Mapping[str, RemarkState] = field(default_factory=_no_remarks)

    def deciding(self, decided: Mapping[str, Decision | None]) -> "Decisions":
        """Return these with some changes decided, or open again where the decision is `None`."""
        merged = {**self.changes, **decided}
        kept = {change: decision for change, decision in merged.items() if decision is not None}
        return replace(self, changes=MappingProxyType(kept))

    def saying(self, remark: str, state: RemarkState) -> "Decisions":
        """Return these with another state of one remark."""
        return replace(self, remarks=MappingProxyType({**self.remarks, remark: state}))
