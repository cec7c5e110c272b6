"""How units, stages and signers are called in the interface's language."""

from collections.abc import Iterable
from itertools import groupby

from editor.marking import QT_TRANSLATE_NOOP
from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit
from editor.review.signoff.signature import Signature, StageStanding
from editor.ui.language import titled

_LANGUAGE = QT_TRANSLATE_NOOP("Signing", "en")
"""Which of a label's two languages is shown; its translation says "zh"."""

_OF_ONE_UNIT = QT_TRANSLATE_NOOP("Signing", "{unit}: {stages}")
_OF_UNIT = QT_TRANSLATE_NOOP("Signing", "{stage} ({unit})")


def label(named: SignoffStage | SignoffUnit | SignoffPlan) -> str:
    """Return a label in the interface's language, or in the other where it has none."""
    first, second = (named.zh, named.en) if is_chinese() else (named.en, named.zh)
    return first or second


def stage_of_unit(unit: SignoffUnit, stage: SignoffStage) -> str:
    """Return a stage with its unit, for where it stands alone."""
    values = {"stage": label(stage), "unit": label(unit)}
    return titled("Signing", _OF_UNIT).format(**values)


def stages_said(standings: Iterable[StageStanding]) -> str:
    """Return stages in a row, each unit named once."""
    said = titled("Signing", _OF_ONE_UNIT)
    by_unit = groupby(standings, key=_unit)
    return "; ".join(
        said.format(unit=label(unit), stages=", ".join(label(one.stage) for one in members))
        for unit, members in by_unit
    )


def signer(signature: Signature) -> str:
    """Return who signed, both names where there are two."""
    return " ".join(name for name in (signature.zh, signature.name) if name)


def _unit(standing: StageStanding) -> SignoffUnit:
    return standing.unit


def is_chinese() -> bool:
    """Tell whether the interface is in Chinese, for what has a text of its own in each language."""
    return titled("Signing", _LANGUAGE) == "zh"
