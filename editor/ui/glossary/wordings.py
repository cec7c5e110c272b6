"""What changed between two states of an entry, said field by field, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from itertools import pairwise

from editor.glossary.term import Strictness, Term, TermKind, TermStatus
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.glossary.form import FIELDS
from editor.ui.glossary.names import check_name, kind_name, status_name
from editor.ui.language import titled
from editor.ui.theme import Palette

_TOKEN = re.compile(r"[\u3400-\u9fff]|\w+|\s+|.")
_TITLES = {spec.name: spec.title for spec in FIELDS} | {
    "confidence": QT_TRANSLATE_NOOP("GlossaryForm", "Confidence")
}
_EMPTY = "∅"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs: its title and its values, in the interface's language."""

    title: str
    before: str
    after: str


def field_changes(before: Term, after: Term) -> Iterator[FieldChange]:
    """Yield the fields that differ between two states of an entry."""
    for name, title in _TITLES.items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield FieldChange(titled("GlossaryForm", title), value_said(old), value_said(new))


def value_said(value: object) -> str:
    """Return a field's value as the interface says it."""
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, TermKind):
        return kind_name(value)
    if isinstance(value, TermStatus):
        return status_name(value)
    return check_name(value) if isinstance(value, Strictness) else str(value)


def changes_html(before: Term, after: Term, colours: Palette) -> str:
    """Return the fields that differ as HTML, each after a line break, word by word."""
    return "".join(
        f"<br><span style='color:{colours.soft}'>{escape(change.title)}</span>&nbsp; "
        f"{difference_html(change.before, change.after, colours)}"
        for change in field_changes(before, after)
    )


def difference_html(before: str, after: str, colours: Palette) -> str:
    """Return two texts as one of HTML, the words that went struck out and those that came bold."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    same = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    parts: list[str] = []
    previous = [(0, 0, 0), *((a, b, size) for a, b, size in same)]
    for (a, b, size), (next_a, next_b, next_size) in pairwise(previous):
        gone, came = "".join(old[a + size : next_a]), "".join(new[b + size : next_b])
        parts += _gone(gone, colours), _came(came, colours)
        parts.append(escape("".join(new[next_b : next_b + next_size])))
    return "".join(parts) or _EMPTY


def _gone(text: str, colours: Palette) -> str:
    return f"<s style='color:{colours.error}'>{escape(text)}</s> " if text.strip() else ""


def _came(text: str, colours: Palette) -> str:
    return f"<b style='color:{colours.used}'>{escape(text)}</b>" if text else ""
