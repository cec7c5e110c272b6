"""Decisions about a review: saved by what differs, each one told in the journal."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection, Delete, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from editor.article.decisions import Answer, Decision, Decisions, RemarkState, Verdict
from editor.workspace import journal
from editor.workspace.journal import Action, Fact
from editor.workspace.review_tables import CHANGES, COPIES, DECISIONS, REMARK_STATES

Told = tuple[Action, Mapping[str, Fact]]
"""What the journal says of one decision."""

_NO_STATE = RemarkState()
_AT_ONCE = 500
"""How many changes are asked for in one query; SQLite's least limit is 999."""

_DELETE_DECISION = delete(DECISIONS).where(
    DECISIONS.c.article == bindparam("of_article"), DECISIONS.c.change == bindparam("of_id")
)
_DELETE_STATE = delete(REMARK_STATES).where(
    REMARK_STATES.c.article == bindparam("of_article"), REMARK_STATES.c.remark == bindparam("of_id")
)


def load_decisions(connection: Connection, number: int) -> Decisions:
    """Return what was decided about an article's reviews."""
    d, r = DECISIONS.c, REMARK_STATES.c
    decided = connection.execute(
        select(d.change, d.verdict, d.text, d.who, d.at).where(d.article == number)
    )
    changes = {
        change: Decision(Verdict(verdict), text, who, at)
        for change, verdict, text, who, at in decided
    }
    said = connection.execute(select(r.remark, r.answers, r.resolved).where(r.article == number))
    remarks = {
        remark: RemarkState(tuple(Answer(*answer) for answer in json.loads(answers)), resolved)
        for remark, answers, resolved in said
    }
    return Decisions(MappingProxyType(changes), MappingProxyType(remarks))


def save_decisions(
    connection: Connection, number: int, before: Decisions, after: Decisions, at: str
) -> bool:
    """Write what differs and tell the journal; return whether anything did."""
    if before is after or before == after:
        return False
    told = [
        *_save_changes(connection, number, before.changes, after.changes),
        *_save_remarks(connection, number, before.remarks, after.remarks),
    ]
    journal.extend(connection, at, str(number), told)
    return True


def _save_changes(
    connection: Connection,
    number: int,
    before: Mapping[str, Decision],
    after: Mapping[str, Decision],
) -> Iterator[Told]:
    decided = {c: d for c, d in after.items() if before.get(c) != d}
    withdrawn = [change for change in before if change not in after]
    rows = [
        {
            "article": number,
            "change": change,
            "verdict": str(decision.verdict),
            "text": decision.text,
            "who": decision.by,
            "at": decision.at,
        }
        for change, decision in decided.items()
    ]
    if rows:
        inserting = insert_or_update(DECISIONS)
        values = {name: inserting.excluded[name] for name in ("verdict", "text", "who", "at")}
        keys = ["article", "change"]
        connection.execute(inserting.on_conflict_do_update(index_elements=keys, set_=values), rows)
    _delete(connection, number, _DELETE_DECISION, withdrawn)
    copies = _copies_with(connection, number, [*decided, *withdrawn])
    for change, decision in decided.items():
        facts = {"change": change, "copies": copies.get(change, ""), "by": decision.by}
        yield Action.DECIDED, facts | {"verdict": str(decision.verdict)}
    for change in withdrawn:
        yield Action.DECISION_WITHDRAWN, {"change": change, "copies": copies.get(change, "")}


def _save_remarks(
    connection: Connection,
    number: int,
    before: Mapping[str, RemarkState],
    after: Mapping[str, RemarkState],
) -> Iterator[Told]:
    said = {remark: state for remark, state in after.items() if before.get(remark) != state}
    rows = [
        {
            "article": number,
            "remark": remark,
            "resolved": state.resolved,
            "answers": _answers_json(state.answers),
        }
        for remark, state in said.items()
    ]
    if rows:
        inserting = insert_or_update(REMARK_STATES)
        values = {name: inserting.excluded[name] for name in ("resolved", "answers")}
        keys = ["article", "remark"]
        connection.execute(inserting.on_conflict_do_update(index_elements=keys, set_=values), rows)
    forgotten = [remark for remark in before if remark not in after]
    _delete(connection, number, _DELETE_STATE, forgotten)
    for remark in (*said, *forgotten):
        yield from _told(remark, before.get(remark, _NO_STATE), after.get(remark, _NO_STATE))


def _told(remark: str, before: RemarkState, after: RemarkState) -> Iterator[Told]:
    """Yield what happened to one remark, answers first."""
    shared = 0
    for had, has in zip(before.answers, after.answers, strict=False):
        if had != has:
            break
        shared += 1
    for _ in before.answers[shared:]:
        yield Action.ANSWER_WITHDRAWN, {"remark": remark}
    for answer in after.answers[shared:]:
        yield Action.REMARK_ANSWERED, {"remark": remark, "by": answer.by}
    if before.resolved is not after.resolved:
        action = Action.REMARK_RESOLVED if after.resolved else Action.REMARK_REOPENED
        yield action, {"remark": remark}


def _delete(connection: Connection, number: int, statement: Delete, ids: Iterable[str]) -> None:
    rows = [{"of_article": number, "of_id": each} for each in ids]
    if rows:
        connection.execute(statement, rows)


def _copies_with(connection: Connection, number: int, changes: Sequence[str]) -> Mapping[str, str]:
    """Return the files (SHA-256, joined by blanks) that each of some changes came in."""
    found: dict[str, list[str]] = defaultdict(list)
    chosen = select(CHANGES.c.id, COPIES.c.id).join(COPIES).where(COPIES.c.article == number)
    for start in range(0, len(changes), _AT_ONCE):
        asked = chosen.where(CHANGES.c.id.in_(changes[start : start + _AT_ONCE]))
        for change, copy in connection.execute(asked.order_by(COPIES.c.number).distinct()):
            found[change].append(copy)
    return {change: " ".join(copies) for change, copies in found.items()}


def _answers_json(answers: Iterable[Answer]) -> str:
    listed = [(answer.text, answer.by, answer.at) for answer in answers]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
