"""Which mode an engine obeys best: eight sentences with known terms, sent at the user's request.

It is the test of the connection too. The sentences are invented, so nothing unpublished is sent.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.glossary.term import Match, Term
from editor.progress import Progress, silent
from editor.suggest.engines.access import Access
from editor.suggest.engines.engine import Engine, Mode
from editor.suggest.engines.failure import LASTING, Failure
from editor.suggest.engines.translating import Patience, Run
from editor.suggest.masking.masks import mask
from editor.suggest.masking.pieces import pieces_in
from editor.suggest.masking.restoring import restore
from editor.suggest.masking.verifying import verify

_TERMS = {
    "灵江职业技术大学": "Lingjiang Polytechnic University",
    "市委书记": "Secretary of the CPC Municipal Committee",
    "副市长": "Vice Mayor",
    "党委宣传部": "Publicity Department of the Party Committee",
    "产教融合": "integration of industry and education",
    "国际产业学院": "international industry college",
    "乡村振兴": "rural revitalization",
    "工匠精神": "craftsman's spirit",
    "方立成": "Fang Licheng",
}

PROBES = (
    "灵江职业技术大学举行开学典礼。",
    "市委书记、副市长出席会议并讲话。",
    "副市长方立成指出，要深化产教融合。",
    "党委宣传部部长介绍了产教融合的经验。",
    "灵江职业技术大学与企业共建6个国际产业学院。",
    "国际产业学院为乡村振兴培养了1200名人才，国际产业学院还开设了夜校。",
    "要大力弘扬工匠精神，助力乡村振兴。",
    "方立成说，灵江职业技术大学的工匠精神令人敬佩。",
)
"""Sentences as press releases have them: terms alone, side by side, twice, in apposition."""


@dataclass(frozen=True, slots=True)
class ModeRate:
    """How one mode fared: of `sent` sentences how many were answered and came back whole.

    `used` of `wanted` terms stood in the English.
    """

    mode: Mode
    sent: int
    answered: int
    whole: int
    used: int
    wanted: int

    @property
    def rate(self) -> float:
        """The share of terms that stood in the English, counting only what came back whole."""
        return self.used / self.wanted if self.wanted else 0.0


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """What the check of an engine found: the rate of each mode, and the last failure."""

    rates: tuple[ModeRate, ...]
    failure: Failure | None = None

    @property
    def best(self) -> Mode | None:
        """The mode with the most terms used, the engine's own order deciding; None without any."""
        best = max(self.rates, key=lambda rate: rate.rate, default=None)
        return best.mode if best is not None and best.answered else None


def self_check(
    engine: Engine,
    access: Access,
    progress: Progress = silent,
    patience: Patience | None = None,
) -> SelfCheck:
    """Return how an engine fares in each of its modes; stop at what no other mode would change."""
    run = Run(engine, access, progress, patience, len(PROBES) * len(engine.modes))
    rates: list[ModeRate] = []
    failure: Failure | None = None
    for number, mode in enumerate(engine.modes):
        marks: list[_Mark] = []
        for done, text in enumerate(PROBES):
            run.step(number * len(PROBES) + done)
            mark = _probe(run, text, mode)
            failure = mark.failure or failure
            if failure is not None and failure.cause in LASTING:
                return SelfCheck(tuple(rates), failure)
            marks.append(mark)
        rates.append(_rate(mode, marks))
    run.step(len(PROBES) * len(engine.modes))
    return SelfCheck(tuple(rates), failure)


@dataclass(frozen=True, slots=True)
class _Mark:
    wanted: int
    used: int = 0
    is_whole: bool = False
    failure: Failure | None = None


def _probe(run: Run, text: str, mode: Mode) -> _Mark:
    matches = tuple(_matches(text))
    pieces = pieces_in(matches)
    masked = mask(text, pieces, mode)
    answer = run.result(masked.request)
    if isinstance(answer, Failure):
        return _Mark(len(matches), failure=answer)
    restored = restore(masked, answer)
    if not restored.is_whole:
        return _Mark(len(matches))
    missing = verify(matches, pieces, restored.text).missing
    return _Mark(len(matches), len(matches) - len(missing), is_whole=True)


def _matches(text: str) -> Iterator[Match]:
    """Yield the terms of a sentence, in order; none of them is part of another."""
    for start in range(len(text)):
        for zh, en in _TERMS.items():
            if text.startswith(zh, start):
                yield Match(start, start + len(zh), zh, en, Term(zh, en))


def _rate(mode: Mode, marks: list[_Mark]) -> ModeRate:
    return ModeRate(
        mode,
        sent=len(marks),
        answered=sum(mark.failure is None for mark in marks),
        whole=sum(mark.is_whole for mark in marks),
        used=sum(mark.used for mark in marks),
        wanted=sum(mark.wanted for mark in marks),
    )
