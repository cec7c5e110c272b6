"""The words of the cards about remarks: what was said, what it stands on, what was answered."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor import workflow
from editor.article.decisions import RemarkState
from editor.marking import QT_TRANSLATE_NOOP
from editor.review.change import Remark, RemarkKind, Side
from editor.ui.language import titled
from editor.ui.review.card import Button, Card, CardKind, Deed, Line, Look, Words
from editor.ui.review.dates import short_date
from editor.ui.review.standing import is_resolved
from editor.ui.review.telling import shortened, unnamed

_SIDES: Mapping[Side, str] = MappingProxyType(
    {
        Side.SOURCE: QT_TRANSLATE_NOOP("Review", "on the Chinese"),
        Side.LABEL: QT_TRANSLATE_NOOP("Review", "on the row as a whole"),
        Side.SIGNOFF: QT_TRANSLATE_NOOP("Review", "on the sign-off"),
        Side.DOCUMENT: QT_TRANSLATE_NOOP("Review", "on the document as a whole"),
    }
)


def remark_card(number: int, thread: Sequence[Remark], states: Mapping[str, RemarkState]) -> Card:
    """Return the card of a remark with its answers; `states` is the desk's side of remarks."""
    remark = thread[0]
    settled = is_resolved(thread, states)
    title = QCoreApplication.translate("Review", " · remark {number}").format(number=number)
    head = (
        Words(remark.author or unnamed(), Look.NAME, remark.author),
        Words(title, Look.NAME, remark.author),
    )
    lines = [*_place_lines(remark), *_said_lines(remark)]
    lines += _answers(thread, states)
    return Card(
        CardKind.REMARK,
        tuple(each.id for each in thread),
        head,
        short_date(remark.date),
        tuple(lines),
        _buttons(remark, settled=settled),
        is_settled=settled,
        date=remark.date,
    )


def _answers(thread: Sequence[Remark], states: Mapping[str, RemarkState]) -> list[Line]:
    """Return what was answered, by reviewers and at the desk, in the order of the days."""
    said = [(each.date, each.author, each.text or _settled(each)) for each in thread[1:]]
    for each in thread:
        answers = states[each.id].answers if each.id in states else ()
        said += [(answer.at, answer.by, answer.text) for answer in answers]
    return [_answer(name, text) for _, name, text in sorted(said, key=itemgetter(0))]


def _place_lines(remark: Remark) -> list[Line]:
    words: list[Words] = []
    if remark.anchor:
        words.append(Words(f"“{shortened(remark.anchor)}”", Look.CONTEXT))
    if remark.side in _SIDES:
        gap = "  " if words else ""
        words.append(Words(gap + titled("Review", _SIDES[remark.side]), Look.QUIET))
    return [tuple(words)] if words else []


def _said_lines(remark: Remark) -> list[Line]:
    if remark.kind is RemarkKind.HIGHLIGHT and not remark.text:
        marked = QCoreApplication.translate("Review", "Marked in colour, without a word.")
        return [(Words(marked, Look.QUIET),)]
    if not remark.text:
        return [(Words(_settled(remark), Look.QUIET),)]
    return [(Words(shortened(remark.text), Look.SAID),)]


def _settled(remark: Remark) -> str:
    """Return what is meant by a remark without words: a comment of ours was marked as resolved."""
    if not remark.resolved:
        return ""
    if remark.about.startswith(workflow.ABOUT_FINDING):
        return QCoreApplication.translate("Review", "Settled a finding of the checks in Word.")
    return QCoreApplication.translate("Review", "Settled in Word.")


def _answer(name: str, text: str) -> Line:
    by = name or QCoreApplication.translate("Review", "Editor")
    return (Words(f"↳ {by}: {shortened(text)}", Look.QUIET),)


def _buttons(remark: Remark, *, settled: bool) -> tuple[Button, ...]:
    reply = Button(Deed.ANSWER, QCoreApplication.translate("Review", "Reply…"), remark.id)
    if settled:
        reopen = QCoreApplication.translate("Review", "Reopen")
        return reply, Button(Deed.REOPEN, reopen, remark.id)
    resolve = QCoreApplication.translate("Review", "Resolve")
    return reply, Button(Deed.RESOLVE, resolve, remark.id)
