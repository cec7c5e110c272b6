"""The words of the cards about changes, conflicts, and what could not be placed."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor.article.decisions import Verdict
from editor.marking import QT_TRANSLATE_NOOP
from editor.review.change import Change, ChangeKind, Unplaced, Why
from editor.review.proposal import Author, Conflict, Proposal, Standing
from editor.ui.language import titled
from editor.ui.review.card import Button, Card, CardKind, Deed, Line, Look, Words
from editor.ui.review.dates import local_date, short_date
from editor.ui.review.ground import Ground
from editor.ui.review.standing import is_settled

_LONGEST = 420
"""Characters of one text that a card shows; the middle of a longer one is left out."""
_CONTEXT = 26
_NEEDS_CONTEXT = 60

_WITHOUT_EDITING = frozenset(
    {ChangeKind.MOVE, ChangeKind.SOURCE, ChangeKind.ROW_DELETED, ChangeKind.ROW_MOVED}
)

_ACCEPT = QT_TRANSLATE_NOOP("Review", "Accept")
_TITLES: Mapping[ChangeKind, str] = MappingProxyType(
    {ChangeKind.SOURCE: QT_TRANSLATE_NOOP("Review", "Correct the Chinese")}
)

_WHY: Mapping[Why, str] = MappingProxyType(
    {
        Why.OUTSIDE: QT_TRANSLATE_NOOP("Review", "It stands outside of the rows."),
        Why.NO_BLOCK: QT_TRANSLATE_NOOP("Review", "No row that was sent is like it."),
        Why.UNSURE: QT_TRANSLATE_NOOP("Review", "Two rows are as like it as each other."),
    }
)

_STANDINGS: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.THERE: QT_TRANSLATE_NOOP("Review", "The draft says so already."),
        Standing.DIVERGED: QT_TRANSLATE_NOOP("Review", "The draft was changed here since."),
        Standing.WAITING: QT_TRANSLATE_NOOP(
            "Review", "It deletes words of another change; decide on that one first."
        ),
        Standing.GONE: QT_TRANSLATE_NOOP("Review", "Its block is not in the article any more."),
    }
)

_VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.ACCEPTED: QT_TRANSLATE_NOOP("Review", "accepted"),
        Verdict.DECLINED: QT_TRANSLATE_NOOP("Review", "declined"),
    }
)


def change_card(proposals: Sequence[Proposal], ground: Ground) -> Card:
    """Return the card of a change, or of both ends of a move."""
    first = proposals[0]
    lines = [*_kind_lines(first, ground), *_word_lines(proposals, ground)]
    note = _STANDINGS.get(first.standing)
    if first.decision is not None:
        lines += _decision_lines(first)
    elif note is not None:
        lines.append((Words(titled("Review", note), Look.QUIET),))
    return Card(
        CardKind.CHANGE,
        tuple(each.id for each in proposals),
        _names(first.authors, ground),
        _facts(first.authors),
        tuple(lines),
        _buttons(first),
        is_settled=is_settled(first),
        date=first.authors[0].date if first.authors else "",
    )


def conflict_card(conflict: Conflict, proposals: Sequence[Proposal], ground: Ground) -> Card:
    """Return the card of wordings that collide: what was sent, each wording, the present draft."""
    named = {author.name: author for proposal in proposals for author in proposal.authors}
    title = QCoreApplication.translate("Review", "Conflict")
    head = (Words(f"{title} · ", Look.GRAVE), *_names(tuple(named.values()), ground))
    lines: list[Line] = [_labelled("sent", conflict.sent)]
    buttons: list[Button] = []
    for text in conflict.texts:
        who = " / ".join(name or unnamed() for name in text.authors)
        label = Words(f"{who}  ", Look.NAME, text.authors[0] if text.authors else "")
        lines.append((label, Words(shortened(text.text) or "∅")))
        take = QCoreApplication.translate("Review", "Take {who}").format(who=who)
        buttons.append(Button(Deed.TAKE, take, text.proposal))
    if conflict.present != conflict.sent:
        lines.append(_labelled("present", conflict.present))
    keep = QCoreApplication.translate("Review", "Keep")
    buttons.append(Button(Deed.KEEP, keep, conflict.proposals[0]))
    ids = tuple(proposal.id for proposal in proposals) or conflict.proposals
    return Card(CardKind.CONFLICT, ids, head, "", tuple(lines), tuple(buttons))


def unplaced_card(number: int, unplaced: Unplaced) -> Card:
    """Return the card of words that belong to no block; they can be copied."""
    title = QCoreApplication.translate("Review", "Not placed")
    name = (Words(f" · {unplaced.author}", Look.NAME, unplaced.author),) if unplaced.author else ()
    key = f"unplaced {number}"
    copy = Button(Deed.COPY, QCoreApplication.translate("Review", "Copy"), key)
    return Card(
        CardKind.UNPLACED,
        (key,),
        (Words(title, Look.GRAVE), *name),
        short_date(unplaced.date),
        (
            (Words(shortened(unplaced.text)),),
            (Words(titled("Review", _WHY[unplaced.why]), Look.QUIET),),
        ),
        (copy,),
        date=unplaced.date,
        copied=unplaced.text,
    )


def unnamed() -> str:
    """Return what somebody is called who gave no name."""
    return QCoreApplication.translate("Review", "Unnamed")


def shortened(text: str) -> str:
    """Return a text with the middle left out when it is longer than a card shows."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST * 2 // 3]} … {text[-_LONGEST // 3 :]}"
    return text.replace("\n", "\u2028")


def _names(authors: Sequence[Author], ground: Ground) -> Line:
    words: list[Words] = []
    for shown, name in dict.fromkeys((ground.name(author), author.name) for author in authors):
        if words:
            words.append(Words(" / ", Look.QUIET))
        words.append(Words(shown or unnamed(), Look.NAME, name))
    return tuple(words)


def _facts(authors: Sequence[Author]) -> str:
    if not authors:
        return ""
    if authors[0].tracked:
        how = QCoreApplication.translate("Review", "tracked")
    else:
        how = QCoreApplication.translate("Review", "untracked")
    return " · ".join(part for part in (short_date(authors[0].date), how) if part)


def _kind_lines(proposal: Proposal, ground: Ground) -> list[Line]:
    tell = _KINDS.get(proposal.change.kind)
    return [] if tell is None else [(Words(tell(proposal.change, ground), Look.QUIET),)]


def _source(change: Change, ground: Ground) -> str:
    del change, ground
    return QCoreApplication.translate("Review", "The Chinese was changed:")


def _moved_words(change: Change, ground: Ground) -> str:
    del change, ground
    return QCoreApplication.translate("Review", "Words were moved:")


def _row_deleted(change: Change, ground: Ground) -> str:
    text = QCoreApplication.translate("Review", "Row {row} was deleted; accepting empties it:")
    return text.format(row=ground.number(change.block))


def _row_inserted(change: Change, ground: Ground) -> str:
    if not change.block:
        return QCoreApplication.translate("Review", "A new row at the beginning:")
    text = QCoreApplication.translate("Review", "A new row behind row {row}:")
    return text.format(row=ground.number(change.block))


def _row_moved(change: Change, ground: Ground) -> str:
    if not change.after:
        text = QCoreApplication.translate("Review", "Row {row} was moved to the beginning:")
        return text.format(row=ground.number(change.block))
    text = QCoreApplication.translate("Review", "Row {row} was moved behind row {after}:")
    return text.format(row=ground.number(change.block), after=ground.number(change.after))


_KINDS: Mapping[ChangeKind, Callable[[Change, Ground], str]] = MappingProxyType(
    {
        ChangeKind.SOURCE: _source,
        ChangeKind.MOVE: _moved_words,
        ChangeKind.ROW_DELETED: _row_deleted,
        ChangeKind.ROW_INSERTED: _row_inserted,
        ChangeKind.ROW_MOVED: _row_moved,
    }
)


def _word_lines(proposals: Sequence[Proposal], ground: Ground) -> list[Line]:
    change, who = proposals[0].change, _first_name(proposals[0])
    if change.kind is ChangeKind.ROW_MOVED:
        return [(Words(shortened(ground.draft(change.block)), Look.CONTEXT),)]
    before = "".join(each.change.before for each in proposals)
    after = "".join(each.change.after for each in proposals)
    words: list[Words] = []
    if before:
        words.append(Words(shortened(before), Look.STRUCK, who))
    if before and after:
        words.append(Words(" "))
    if after:
        words.append(Words(shortened(after), Look.ADDED, who))
    lines: list[Line] = [_in_context(tuple(words), proposals[0], ground)]
    if change.source:
        lines.insert(0, (Words(shortened(change.source), Look.CONTEXT),))
    return lines


def _in_context(words: Line, proposal: Proposal, ground: Ground) -> Line:
    """Return a short insertion or deletion between the words of the draft it stands between."""
    change = proposal.change
    is_bare = change.kind in {ChangeKind.INSERT, ChangeKind.DELETE} and not change.over
    is_short = len(change.before) + len(change.after) < _NEEDS_CONTEXT
    is_open = proposal.standing is Standing.OPEN and proposal.decision is None
    if not (is_bare and is_short and is_open):
        return words
    plain = ground.draft(change.block)
    before, after = plain[: proposal.start], plain[proposal.end :]
    left, right = _tail(before), _head(after)
    around = (Words(left, Look.CONTEXT), *words, Words(right, Look.CONTEXT))
    return tuple(each for each in around if each.text)


def _tail(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text.replace("\n", " ")
    cut = text[-_CONTEXT:]
    return "… " + cut[cut.find(" ") + 1 :].replace("\n", " ")


def _head(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text.replace("\n", " ")
    cut = text[:_CONTEXT]
    return cut[: cut.rfind(" ") + 1].rstrip().replace("\n", " ") + " …"


def _first_name(proposal: Proposal) -> str:
    return proposal.authors[0].name if proposal.authors else ""


def _labelled(which: str, text: str) -> Line:
    labels = {
        "sent": QCoreApplication.translate("Review", "sent"),
        "present": QCoreApplication.translate("Review", "present"),
    }
    return Words(f"{labels[which]}  ", Look.QUIET), Words(shortened(text) or "∅")


def _decision_lines(proposal: Proposal) -> list[Line]:
    decision = proposal.decision
    if decision is None:
        return []
    told = [titled("Review", _VERDICTS[decision.verdict]), decision.by, local_date(decision.at)]
    lines: list[Line] = [(Words(" · ".join(part for part in told if part), Look.QUIET),)]
    is_edited = decision.verdict is Verdict.ACCEPTED and decision.text not in {
        "",
        proposal.change.after,
    }
    if is_edited:
        taken = QCoreApplication.translate("Review", "taken as")
        lines.append((Words(f"{taken}  ", Look.QUIET), Words(shortened(decision.text))))
    return lines


def _buttons(proposal: Proposal) -> tuple[Button, ...]:
    of, kind = proposal.id, proposal.change.kind
    if proposal.decision is not None:
        reopen = QCoreApplication.translate("Review", "Reopen")
        return (Button(Deed.REOPEN, reopen, of),)
    if proposal.standing in {Standing.THERE, Standing.GONE}:
        return ()
    decline = QCoreApplication.translate("Review", "Decline")
    buttons = [Button(Deed.DECLINE, decline, of, "Alt D")]
    if proposal.standing is not Standing.WAITING:
        accept = titled("Review", _TITLES.get(kind, _ACCEPT))
        buttons.insert(0, Button(Deed.ACCEPT, accept, of, "Alt A"))
        if kind not in _WITHOUT_EDITING:
            edit = QCoreApplication.translate("Review", "Edit…")
            buttons.append(Button(Deed.EDIT, edit, of))
    return tuple(buttons)
