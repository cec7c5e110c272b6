"""Signatures in the workspace, and what becomes of them when the texts change."""

import hashlib
import json
from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from editor.article.article import Article, Stage
from editor.errors import EditRefused
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.signoff.plan import SignoffPlan, plan_of, shipped_plans
from editor.review.signoff.signature import Signature, StageStanding, is_signed, standings
from editor.review.versions import VersionCause
from editor.settings import SIGNOFF_PLAN
from editor.workspace import journal
from editor.workspace.articles import set_stage
from editor.workspace.journal import Action, Fact
from editor.workspace.settings import read_setting
from editor.workspace.signing_tables import SIGNATURES
from editor.workspace.tables import ARTICLES
from editor.workspace.versions import insert_version

_BROKEN_PLAN = QT_TRANSLATE_NOOP(
    "Workspace",
    "The sign-off plan of this workspace cannot be read, so the one for universities is used. "
    "Choose a plan in the preferences.",
)
_c = SIGNATURES.c
_COLUMNS = (_c.stage, _c.name, _c.zh, _c.at, _c.texts, _c.version, _c.unit_en, _c.unit_zh)
_GIVEN = frozenset({Stage.SIGNED, Stage.PUBLISHED})


def plan_in(connection: Connection) -> tuple[SignoffPlan, Message | None]:
    """Return the workspace's sign-off plan; for a broken one the default, and a sentence."""
    stored = read_setting(connection, SIGNOFF_PLAN.key) or SIGNOFF_PLAN.default
    plans = shipped_plans()
    if stored in plans:
        return plans[stored], None
    try:
        return plan_of(stored), None
    except EditRefused:
        return plans[SIGNOFF_PLAN.default], Message("Workspace", _BROKEN_PLAN)


def signatures_of(connection: Connection, number: int) -> tuple[Signature, ...]:
    """Return an article's signatures, the first one first."""
    rows = connection.execute(select(*_COLUMNS).where(_c.article == number).order_by(_c.number))
    return tuple(
        Signature(stage, name, zh, at, texts, str(version), unit_en, unit_zh)
        for stage, name, zh, at, texts, version, unit_en, unit_zh in rows
    )


def insert_signature(
    connection: Connection, number: int, article: Article, signature: Signature
) -> Signature:
    """Store a signature over an article with the version that was signed, and tell the journal."""
    version = insert_version(
        connection,
        number,
        article.blocks,
        signature.at,
        cause=VersionCause.SIGNATURE,
        of=signature.stage,
        label=signature.stage,
        by=signature.name,
    )
    newest = connection.execute(select(func.max(_c.number))).scalar_one() or 0
    row: dict[str, str | int] = {
        "number": newest + 1,  # SQLite's own number comes too late for the trigger
        "article": number,
        "stage": signature.stage,
        "name": signature.name,
        "zh": signature.zh,
        "unit_en": signature.unit_en,
        "unit_zh": signature.unit_zh,
        "at": signature.at,
        "texts": signature.texts,
        "version": version,
    }
    stored = connection.execute(insert(SIGNATURES).values(row).returning(*SIGNATURES.c)).one()
    facts: dict[str, Fact] = {
        "stage": signature.stage,
        "name": signature.name,
        "texts": signature.texts,
        "version": version,
        "signature": seal(stored),
    }
    journal.append(connection, signature.at, Action.SIGNED, str(number), facts)
    return Signature(*stored[2:5], stored.at, stored.texts, str(version), *stored[5:7])


def seal(row: Sequence[object]) -> str:
    """Return the SHA-256 of a table's row, which the journal keeps of it."""
    said = json.dumps(list(row), separators=(",", ":"), default=repr)
    return hashlib.sha256(said.encode()).hexdigest()


def follow_texts(
    connection: Connection, number: int, before: Article, after: Article, at: str
) -> None:
    """Tell which signatures a save has made lapse, and let the article's stage follow.

    `before` is the article as it was stored. Words that are taken back are signed again. A stage
    that the saver knew of from before gives way to what the signatures say.
    """
    if before.blocks == after.blocks and before.stage is after.stage:
        return
    given = signatures_of(connection, number)
    if not given:
        return
    plan, _ = plan_in(connection)
    was, now = standings(plan, given, before), standings(plan, given, after)
    lapsed = [
        old.stage.id
        for old, new in zip(was, now, strict=True)
        if old.signature is not None and new.signature is None
    ]
    if lapsed:
        facts: dict[str, Fact] = {"stages": " ".join(lapsed)}
        journal.append(connection, at, Action.REOPENED, str(number), facts)
    follow_standing(connection, number, now, at, has_lapsed=bool(lapsed))


def follow_standing(
    connection: Connection,
    number: int,
    stages: Sequence[StageStanding],
    at: str,
    *,
    has_lapsed: bool = False,
) -> Stage:
    """Set and return an article's stage: signed when all have signed, in review when one lapsed."""
    chosen = select(ARTICLES.c.stage).where(ARTICLES.c.number == number)
    stored = Stage(connection.execute(chosen).scalar_one())
    stage = stored
    if is_signed(stages):
        stage = stored if stored in _GIVEN else Stage.SIGNED
    elif has_lapsed or stored in {Stage.DRAFTING, Stage.SIGNED}:
        stage = Stage.IN_REVIEW
    if stage is not stored:
        set_stage(connection, number, stage, at)
    return stage
