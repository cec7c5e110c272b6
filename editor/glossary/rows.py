"""A term as a row of cells, as glossary files and the shipped glossary have it."""

from collections.abc import Mapping
from dataclasses import fields

from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus

COLUMNS = (
    "zh",
    "en",
    "abbreviation",
    "kind",
    "status",
    "admitted",
    "forbidden",
    "check",
    "not_in",
    "confidence",
    "note",
    "source",
    "approver",
    "valid_from",
    "valid_to",
)
"""The columns of a glossary file, in order; they are the fields of `Term`."""

LISTS = ("admitted", "forbidden", "not_in")
"""The columns whose cells hold several values."""

CHOICES = {
    "kind": TermKind,
    "status": TermStatus,
    "check": Strictness,
    "confidence": Confidence,
}
"""The columns whose cells are one of a few words, and which."""

_SEPARATOR = "|"
_DEFAULTS = {field.name: field.default for field in fields(Term)}


def term_of(cells: Mapping[str, str]) -> Term:
    """Return the term of a row; an empty cell takes the field's default.

    Raise `ValueError` for a kind, status, check or confidence that does not exist, `KeyError`
    without the columns zh and en.
    """
    values: dict[str, object] = {"zh": cells["zh"], "en": cells["en"]}
    for name, cell in cells.items():
        if not cell or name not in _DEFAULTS:
            continue
        if name in LISTS:
            values[name] = tuple(v.strip() for v in cell.split(_SEPARATOR) if v.strip())
        elif name in CHOICES:
            values[name] = CHOICES[name](cell)
        else:
            values[name] = cell
    return Term(**values)  # type: ignore[arg-type]  # the tables above give each field its type


def cells_of(term: Term) -> dict[str, str]:
    """Return a term's row, column → cell. Values of a list must not hold a vertical bar."""
    cells = {name: getattr(term, name) for name in COLUMNS}
    return {
        name: _SEPARATOR.join(value) if name in LISTS else str(value)
        for name, value in cells.items()
    }
