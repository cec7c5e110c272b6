"""Who passed a stage, when, and over exactly which texts."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from editor.article.article import Article, BlockKind
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit

_NO_STAGE = QT_TRANSLATE_NOOP("Signoff", "There is no stage “{stage}”; the stages are {stages}.")
_EARLIER = QT_TRANSLATE_NOOP(
    "Signoff", "“{stage}” waits for “{earlier}”, which has not been signed over the present text."
)
_SIGNED = QT_TRANSLATE_NOOP("Signoff", "“{stage}” is signed already, by {name}.")
_NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "Signoff", "{name} may not sign “{stage}”; those who may are {signers}."
)
_NO_NAME = QT_TRANSLATE_NOOP("Signoff", "A signature needs a name; give the signer's English name.")
_NO_ENGLISH = QT_TRANSLATE_NOOP(
    "Signoff", "There is no English to sign yet; write the drafts first."
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature under a stage: the signer's names, ISO 8601 time (UTC), and the texts' SHA-256.

    `version` names the stored texts that were signed; `unit_en` and `unit_zh` are the signer's
    department where the printed line names it.
    """

    stage: str
    name: str
    zh: str
    at: str
    texts: str
    version: str = ""
    unit_en: str = ""
    unit_zh: str = ""


@dataclass(frozen=True, slots=True)
class StageStanding:
    """How a stage stands: its valid signature, or the one that later edits made lapse.

    `is_open` marks the stage that is to be signed next.
    """

    unit: SignoffUnit
    stage: SignoffStage
    signature: Signature | None = None
    lapsed: Signature | None = None
    is_open: bool = False


def signed_texts(article: Article) -> str:
    """Return the SHA-256 of what a signature stands for: every text of the release, in order.

    The hash is over a JSON list of [id, kind, Chinese, English, marks of the English]. The printed
    sign-off lines are left out: they say who signed, and are written after it.
    """
    rows = [
        [
            block.id,
            block.kind.value,
            block.source.plain,
            block.draft.plain,
            [[mark.start, mark.end, mark.kind.value, mark.target] for mark in block.draft.marks],
        ]
        for block in article.blocks
        if block.kind is not BlockKind.SIGNOFF
    ]
    said = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def standings(
    plan: SignoffPlan, signatures: Iterable[Signature], article: Article
) -> tuple[StageStanding, ...]:
    """Return how every stage stands, first to last.

    A signature counts while the texts are those it was given for and every stage before it counts;
    an edit therefore opens the stage again and all later ones, and taking it back closes them.
    """
    texts = signed_texts(article)
    last: Mapping[str, Signature] = {signature.stage: signature for signature in signatures}
    return tuple(_standings(plan, last, texts))


def _standings(
    plan: SignoffPlan, last: Mapping[str, Signature], texts: str
) -> Iterator[StageStanding]:
    is_reached = True
    for unit, stage in plan.stages():
        given = last.get(stage.id)
        if given is not None and is_reached and given.texts == texts:
            yield StageStanding(unit, stage, signature=given)
            continue
        yield StageStanding(unit, stage, lapsed=given, is_open=is_reached)
        is_reached = False


def is_signed(stages: Iterable[StageStanding]) -> bool:
    """Tell whether every stage has its signature."""
    return all(stage.signature is not None for stage in stages)


def check_signing(
    stages: Iterable[StageStanding], stage_id: str, name: str, zh: str, article: Article
) -> StageStanding:
    """Return the stage that is to be signed. Raise `EditRefused` when it cannot be, saying why."""
    stages = list(stages)
    wanted = next((stage for stage in stages if stage.stage.id == stage_id), None)
    if wanted is None:
        known = ", ".join(stage.stage.id for stage in stages)
        raise EditRefused(Message("Signoff", _NO_STAGE, {"stage": stage_id, "stages": known}))
    label = wanted.stage.id
    if wanted.signature is not None:
        values = {"stage": label, "name": wanted.signature.name}
        raise EditRefused(Message("Signoff", _SIGNED, values))
    if not wanted.is_open:
        earlier = next(stage.stage.id for stage in stages if stage.is_open)
        raise EditRefused(Message("Signoff", _EARLIER, {"stage": label, "earlier": earlier}))
    if not name.strip():
        raise EditRefused(Message("Signoff", _NO_NAME))
    allowed = wanted.stage.signers
    if allowed and zh.strip() not in allowed and name.strip() not in allowed:
        values = {"name": zh or name, "stage": label, "signers": "、".join(allowed)}
        raise EditRefused(Message("Signoff", _NOT_ALLOWED, values))
    if not any(block.draft.plain.strip() for block in article.blocks):
        raise EditRefused(Message("Signoff", _NO_ENGLISH))
    return wanted
