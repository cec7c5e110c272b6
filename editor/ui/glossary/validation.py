"""What is wrong with an entry that is being written: one sentence a field."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from editor.errors import GlossaryRefused
from editor.glossary.glossary import is_pattern
from editor.glossary.grammar.rules import compiled
from editor.glossary.term import Term
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

Problem = tuple[str, Message]
"""The field of `Term` a problem is told at, and the sentence."""

_NO_ZH = QT_TRANSLATE_NOOP("GlossaryForm", "Write the Chinese, or a pattern such as {example}.")
_NO_EN = QT_TRANSLATE_NOOP("GlossaryForm", "Write the English.")
_TAKEN = QT_TRANSLATE_NOOP(
    "GlossaryForm", "There is an entry of this Chinese and status already; change that one."
)
_CONTRADICTED = QT_TRANSLATE_NOOP(
    "GlossaryForm", "“{form}” is forbidden here and accepted above; take one of them out."
)
_BAR = QT_TRANSLATE_NOOP(
    "GlossaryForm", "“{form}” holds a vertical bar, which parts values in files; write one a line."
)
_NOT_LONGER = QT_TRANSLATE_NOOP(
    "GlossaryForm", "“{word}” is no longer word with this Chinese in it, so it excludes nothing."
)

_NO_DATE = QT_TRANSLATE_NOOP("GlossaryForm", "Write the date as {example}, or leave it empty.")
_BACKWARDS = QT_TRANSLATE_NOOP("GlossaryForm", "This date is before the one it is valid from.")

_EXAMPLE = "{place:city}市委书记"


def problems(term: Term, is_taken: Callable[[Term], bool]) -> Mapping[str, Message]:
    """Return what is wrong with an entry, the first problem of each field.

    `is_taken` tells whether another entry of the glossary already is this one.
    """
    found: dict[str, Message] = {}
    for name, message in _all_problems(term, is_taken):
        found.setdefault(name, message)
    return found


def _all_problems(term: Term, is_taken: Callable[[Term], bool]) -> Iterator[Problem]:
    if not term.zh:
        yield "zh", Message("GlossaryForm", _NO_ZH, {"example": _EXAMPLE})
    if not term.en:
        yield "en", Message("GlossaryForm", _NO_EN)
    if term.zh and term.en:
        yield from _pattern_problems(term)
        if is_taken(term):
            yield "zh", Message("GlossaryForm", _TAKEN)
    yield from _list_problems(term)
    yield from _date_problems(term)


def _pattern_problems(term: Term) -> Iterator[Problem]:
    if not is_pattern(term) and not set("{}") & set(term.zh):
        return
    try:
        compiled(term)
    except GlossaryRefused as refusal:
        yield "zh", refusal.message


def _list_problems(term: Term) -> Iterator[Problem]:
    for name in ("admitted", "forbidden", "not_in"):
        for form in getattr(term, name):
            if "|" in form:
                yield name, Message("GlossaryForm", _BAR, {"form": form})
    for form in term.forbidden:
        if form in {term.en, term.abbreviation, *term.admitted}:
            yield "forbidden", Message("GlossaryForm", _CONTRADICTED, {"form": form})
    for word in term.not_in:
        if not is_pattern(term) and (term.zh not in word or word == term.zh):
            yield "not_in", Message("GlossaryForm", _NOT_LONGER, {"word": word})


def _date_problems(term: Term) -> Iterator[Problem]:
    wrong = [name for name in ("valid_from", "valid_to") if not _is_date(getattr(term, name))]
    for name in wrong:
        yield name, Message("GlossaryForm", _NO_DATE, {"example": "2026-05-21"})
    if not wrong and term.valid_to and term.valid_to < term.valid_from:
        yield "valid_to", Message("GlossaryForm", _BACKWARDS)


def _is_date(text: str) -> bool:
    if not text:
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
