"""What `review` answers: the JSON document, and the short account for a person."""

from collections.abc import Iterator, Sequence

from editor.cli.command import Answer
from editor.review.change import Change, Copy, Remark, Unplaced
from editor.review.export import Export
from editor.review.proposal import Conflict, Proposal, Review
from editor.workflow import ReadFile

_JOIN = "; "
_COUNTS = ("rows", "mapped", "unmapped", "changes", "remarks", "unplaced")


def copy_document(copy: Copy, export: Export, file: str, *, known: bool) -> Answer:
    """Return what one copy brought; `known` tells that it had been read before."""
    return {
        "file": file,
        "id": copy.id,
        "export": copy.export,
        "round": export.round,
        "rows": copy.rows,
        "mapped": copy.mapped,
        "unmapped": copy.rows - copy.mapped,
        "changes": len(copy.changes),
        "remarks": len(copy.remarks),
        "unplaced": len(copy.unplaced),
        "confidence": round(copy.confidence, 3),
        "question": str(copy.question) or None,
        "reviewer": copy.last_author,
        "program": copy.program,
        "known": known,
    }


def refused_document(file: ReadFile, name: str) -> Answer:
    """Return what is known of a file that was refused: nothing was taken from it."""
    export = file.export
    return {
        "file": name,
        "id": None,
        "export": export.id if export else None,
        "round": export.round if export else None,
        **dict.fromkeys(_COUNTS, 0),
        "confidence": 0.0,
        "question": str(file.question) or None,
        "reviewer": "",
        "program": "",
        "known": file.known,
        "refused": str(file.refused),
    }


def review_document(review: Review, copies: Sequence[Copy]) -> Answer:
    """Return everything that came back for an article, merged."""
    return {
        "changes": [_proposal(proposal) for proposal in review.proposals],
        "conflicts": [_conflict(conflict) for conflict in review.conflicts],
        "remarks": [_remark(remark) for remark in review.remarks],
        "unplaced": [_unplaced(unplaced) for unplaced in review.unplaced],
        "signoffs": [
            {
                "copy": copy.id,
                "stage": entry.stage,
                "field": entry.field,
                "text": entry.text,
                "author": entry.author,
                "date": entry.date,
            }
            for copy in copies
            for entry in copy.signoffs
        ],
        "blocks": [
            {"copy": copy.id, "block": view.block, "base": view.base, "final": view.final}
            for copy in copies
            for view in copy.views
        ],
    }


def review_lines(copies: Sequence[Answer], review: Review) -> Iterator[str]:
    """Yield the account for a person: a line a copy, a change, a remark, a text left over."""
    for copy in copies:
        if "refused" not in copy:
            yield (
                f"{copy['file']}\trows {copy['mapped']} of {copy['rows']}, "
                f"changes {copy['changes']}, remarks {copy['remarks']}, "
                f"unplaced {copy['unplaced']}" + (", known already" if copy["known"] else "")
            )
    for proposal in review.proposals:
        yield _proposal_line(proposal)
    for remark in review.remarks:
        settled = " (resolved)" if remark.resolved else ""
        yield f"[{remark.block}] {remark.author}: “{remark.anchor}” {remark.text}{settled}"
    for unplaced in review.unplaced:
        yield f"[unplaced] {unplaced.author}: {unplaced.text}"


def _proposal(proposal: Proposal) -> Answer:
    change = proposal.change
    return {
        "id": proposal.id,
        "block": change.block,
        "author": _names(proposal),
        "authors": [
            {"name": a.name, "date": a.date, "tracked": a.tracked, "copy": a.copy}
            for a in proposal.authors
        ],
        "date": change.date,
        "kind": str(change.kind),
        "before": change.before,
        "after": change.after,
        "start": change.start,
        "end": change.end,
        "tracked": change.tracked,
        "conflict": proposal.is_conflict,
        "conflict_with": list(proposal.rivals),
        "decision": str(proposal.decision.verdict) if proposal.decision else None,
        "standing": str(proposal.standing),
        **_seldom(change),
    }


def _seldom(change: Change) -> Answer:
    """Return what only some changes have."""
    values = {"over": change.over, "move": change.move, "source": change.source}
    return {name: value for name, value in values.items() if value}


def _conflict(conflict: Conflict) -> Answer:
    return {
        "block": conflict.block,
        "changes": list(conflict.proposals),
        "sent": conflict.sent,
        "present": conflict.present,
        "texts": [
            {"change": text.proposal, "authors": list(text.authors), "text": text.text}
            for text in conflict.texts
        ],
        "start": conflict.start,
        "end": conflict.end,
    }


def _remark(remark: Remark) -> Answer:
    return {
        "id": remark.id,
        "block": remark.block,
        "blocks": list(remark.blocks),
        "side": str(remark.side),
        "author": remark.author,
        "date": remark.date,
        "text": remark.text,
        "anchor": remark.anchor,
        "start": remark.start,
        "end": remark.end,
        "resolved": remark.resolved,
        "reply_to": remark.reply_to or None,
        "kind": str(remark.kind),
        "about": remark.about or None,
    }


def _unplaced(unplaced: Unplaced) -> Answer:
    return {
        "text": unplaced.text,
        "why": str(unplaced.why),
        "after": unplaced.after,
        "author": unplaced.author,
        "date": unplaced.date,
    }


def _proposal_line(proposal: Proposal) -> str:
    change = proposal.change
    notes = [] if change.tracked else ["untracked"]
    if proposal.decision is not None:
        notes.append(str(proposal.decision.verdict))
    elif proposal.is_conflict:
        notes.append("conflict")
    tail = f" ({', '.join(notes)})" if notes else ""
    who = _names(proposal) or "?"
    return f"[{change.block}] {who}, {change.kind}: “{change.before}” → “{change.after}”{tail}"


def _names(proposal: Proposal) -> str:
    """Return the names of those who made a change, each once."""
    return _JOIN.join(dict.fromkeys(author.name for author in proposal.authors if author.name))
