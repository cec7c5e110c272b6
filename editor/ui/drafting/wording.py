"""How it is said where a draft came from: a mark of one word, and a sentence."""

from collections.abc import Mapping
from types import MappingProxyType

from editor.article.provenance import Origin, Provenance
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.ui.language import said, titled

_PATTERN_MARK = QT_TRANSLATE_NOOP("Provenance", "auto")
_ENGINE_MARK = QT_TRANSLATE_NOOP("Provenance", "MT")
_PATTERN = QT_TRANSLATE_NOOP("Provenance", "Made of fixed words and names.")
_MEMORY = QT_TRANSLATE_NOOP("Provenance", "From the memory, {score}: {name}")
_MEMORY_UNNAMED = QT_TRANSLATE_NOOP("Provenance", "From the memory, {score}.")
_ENGINE = QT_TRANSLATE_NOOP("Provenance", "By {name}; look closely.")
_CLOSELY = QT_TRANSLATE_NOOP("Provenance", "Look closely.")
_CONFIRM = QT_TRANSLATE_NOOP("Provenance", "It is yours once you change or confirm it.")

_SENTENCES: Mapping[Origin, str] = MappingProxyType(
    {Origin.PATTERN: _PATTERN, Origin.MEMORY: _MEMORY, Origin.ENGINE: _ENGINE}
)


def percent(score: float) -> str:
    """Return a likeness as a person reads it; 100 % is kept for what is the same."""
    return f"{100 if score == 1 else min(99, round(score * 100))} %"


def origin_mark(provenance: Provenance) -> str:
    """Return the mark of a draft: a likeness, or what made it; "?" where to look closely."""
    marks = {
        Origin.PATTERN: titled("Provenance", _PATTERN_MARK),
        Origin.MEMORY: percent(provenance.score).replace(" ", ""),
        Origin.ENGINE: titled("Provenance", _ENGINE_MARK),
    }
    doubt = "" if provenance.sure or provenance.origin is Origin.MEMORY else "?"
    return marks[provenance.origin] + doubt


def origin_said(provenance: Provenance) -> str:
    """Return where a draft came from, whether to look closely, and how long it is told."""
    text = _SENTENCES[provenance.origin]
    if provenance.origin is Origin.MEMORY and not provenance.name:
        text = _MEMORY_UNNAMED
    values = {"score": percent(provenance.score), "name": provenance.name}
    told = [said(Message("Provenance", text, values))]
    if not provenance.sure and provenance.origin is not Origin.ENGINE:
        told.append(titled("Provenance", _CLOSELY))
    return "\n".join((*told, titled("Provenance", _CONFIRM)))
