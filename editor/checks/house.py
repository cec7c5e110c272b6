"""Checks of house forms: of several right English forms of a title, an article keeps to one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.checks.finding import Check, Finding, Fix, Pair, Severity, Whole
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message

_MIXED = QT_TRANSLATE_NOOP(
    "Checks", "The article has both “{found}” and “{other}”; keep to “{other}”."
)


class _Form(NamedTuple):
    """One of several forms: how it is found, group 1 being what differs, and what that is.

    `sign` is in the small letters of every draft that has the form.
    """

    pattern: re.Pattern[str]
    text: str
    sign: str


class _Family(NamedTuple):
    """Forms that say the same Chinese."""

    chinese: re.Pattern[str]
    forms: tuple[_Form, ...]


class _Said(NamedTuple):
    """A form found in a draft; `is_named` if its block has the Chinese for it."""

    row: int
    found: re.Match[str]
    form: _Form
    is_named: bool


def _family(chinese: str, *forms: tuple[str, str, str]) -> _Family:
    """Return a family of forms, each with the letters that a draft must have for it."""
    made = (_Form(re.compile(form, re.IGNORECASE), text, sign) for form, text, sign in forms)
    return _Family(re.compile(chinese), tuple(made))


def _deputies(chinese: str, head: str) -> _Family:
    vice, deputy = rf"\b(vice)[ -]{head}s?\b", rf"\b(deputy)[ -]{head}s?\b"
    return _family(chinese, (vice, "Vice", "vice"), (deputy, "Deputy", "deputy"))


_FAMILIES = (
    _deputies("副市长", "mayor"),
    _deputies("副省长", "governor"),
    _deputies("副校长", "president"),
    _deputies("副部长", "minister"),
    _deputies("(?:人大|政协).{0,12}副主[任席]", "chair(?:man|person)"),
    _family(
        "主席|主任|会长|委员长|董事长|理事长",
        (r"\bchair(man)\b", "man", "chairman"),
        (r"\bchair(person)\b", "person", "chairperson"),
    ),
    _family(
        "秘书长",
        (r"\bsecretary(-)general\b", "-", "y-general"),
        (r"\bsecretary( )general\b", " ", "y general"),
    ),
    _family(
        "党组",
        (
            r"\b(Leading Party Members['’]? Group)\b",
            "Leading Party Members Group",
            "leading party",
        ),
        (r"\b(Party Leadership Group)\b", "Party Leadership Group", "party leadership"),
    ),
    _family(
        "管委会|管理委员会",
        (r"\b(administrative) committee\b", "Administrative", "administrative"),
        (r"\b(management) committee\b", "Management", "management"),
    ),
)


def _mixed(whole: Whole) -> Iterator[tuple[int, Finding]]:
    """Yield the forms that are not the one which the glossary, or most of the article, has."""
    found = [(row, one) for row, pair in enumerate(whole.pairs) for one in pair.once(_forms)]
    for number, family in enumerate(_FAMILIES) if found else ():
        said = [
            _Said(row, place, form, family.chinese.search(whole.pairs[row].source) is not None)
            for row, (at, place, form) in found
            if at == number
        ]
        if len({one.form.text for one in said}) < 2 or not any(one.is_named for one in said):
            continue
        said = [one for one in said if one.is_named or "副" not in whole.pairs[one.row].source]
        kept = _of_glossary(whole, family) or _most(said)
        other = next((one.found[0] for one in said if one.form is kept), "")
        for one in said:
            if other and one.form is not kept:
                yield one.row, _finding(one, other, kept)


def _forms(pair: Pair) -> tuple[tuple[int, re.Match[str], _Form], ...]:
    """Return the forms in a draft with the number of the family that each is of."""
    letters = pair.draft.lower()
    return tuple(
        (number, found, form)
        for number, family in enumerate(_FAMILIES)
        for form in family.forms
        if form.sign in letters
        for found in form.pattern.finditer(pair.draft)
    )


def _of_glossary(whole: Whole, family: _Family) -> _Form | None:
    """Return the form that the glossary prefers for the Chinese of the article."""
    preferred = (
        match.en
        for pair in whole.pairs
        if family.chinese.search(pair.source)
        for match in pair.reading[0]
        if family.chinese.search(match.zh)
    )
    forms = (form for en in preferred for form in family.forms if form.pattern.search(en))
    return next(forms, None)


def _most(said: list[_Said]) -> _Form:
    counts = [(sum(one.form is other.form for one in said), other.form) for other in said]
    return max(counts, key=lambda item: item[0])[1]


def _finding(one: _Said, other: str, kept: _Form) -> Finding:
    message = Message("Checks", _MIXED, {"found": one.found[0], "other": other})
    fix = Fix(*one.found.span(1), _cased(kept.text, one.found[1]))
    return Finding("house-form", Severity.WARNING, message, draft=one.found.span(), fix=fix)


def _cased(text: str, like: str) -> str:
    if like.isupper():
        return text.upper()
    return text.lower() if like.islower() else text


CHECKS: tuple[Check, ...] = (
    Check(
        "house-form",
        QT_TRANSLATE_NOOP("Checks", "House forms of titles mixed"),
        "terms",
        whole=_mixed,
    ),
)
"""The checks of house forms."""
