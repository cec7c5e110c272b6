"""Lines of labelled values, as 来源：… 作者：… or 初审 … 复审 … are."""

import re
from dataclasses import dataclass

from editor.formats.recognise.people import HAN, is_unit
from editor.formats.recognise.words import (
    ACTS,
    DEPARTMENTS,
    LABEL_SUFFIXES,
    LABELS,
    PLACES,
    UNIVERSITIES,
    Field,
    alternatives,
)

_GAP = r"[ \t\u3000]"
_SEPARATOR = rf"{_GAP}*[:：/／|｜丨﹕】\]]{_GAP}*"
_COLON = rf"{_GAP}*[:：/／】\]]"
_LONG = alternatives(word for word in LABELS if len(word) > 1)
_LABEL = rf"(?:(?:{_LONG})(?:{alternatives(LABEL_SUFFIXES)})?)"
_SHORT = alternatives(word for word in LABELS if len(word) == 1)
_STEPS = alternatives(word for word, field in LABELS.items() if field is Field.STEP)
_WHO = rf"(?:{alternatives((*DEPARTMENTS, *UNIVERSITIES))})"
_WHERE = rf"(?:{alternatives(PLACES)})"
_ACT = rf"(?:{alternatives(ACTS)})"
_OWNER = rf"{_WHO}{_WHERE}?{_ACT}?"
# 党委宣传部 alone is a department beside a name; 学校网站, 部门审核 or 三审三校 heads a chain.
_HEAD = rf"(?:{_WHO}?{_WHERE}?{_ACT}|{_WHO}{_WHERE})"
_FIELD = re.compile(
    rf"(?P<owner>{_OWNER})??(?P<label>{_LABEL}(?:[、/／和及·&]?{_LABEL})*){_SEPARATOR}"
    rf"|(?<![{HAN}])(?P<spaced>{_LONG}|{_SHORT})(?:{_GAP}+(?![:：/／|｜丨])|(?=[（(]))"
    rf"|(?<![{HAN}])(?P<short>{_SHORT}){_SEPARATOR}"
    rf"|(?<![{HAN}])(?P<head>{_HEAD}(?={_COLON}|{_GAP}*$|{_GAP}+(?:{_STEPS}))"
    rf"|{_WHO}(?={_COLON})){_GAP}*[:：/／|｜】\]]?{_GAP}*"
    rf"|(?<![{HAN}])(?P<glued>{_LONG})(?=[{HAN}]{{2,4}}(?:[^{HAN}]|$))"
)
_LABEL_PARTS = re.compile(_LONG)
_CROWDED = re.compile(rf"(?<=[{HAN}])(?=(?:{_SHORT})[/／:：])")
_SEPARATORS = " \t\u3000\xa0、，,；;|｜/／·•。.:：-—－\n"
LINE_ENDS = " \t\u3000\xa0、，,；;|｜·•。—－\n"
"""What is cut from the ends of a whole line: a colon there belongs to a label without a value."""
_PAIRS = (("（", "）"), ("(", ")"), ("[", "]"), ("【", "】"), ("（", ")"), ("(", "）"))


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled value. `owner` is whose sign-off it is; `firm` that a colon or slash stands."""

    label: str
    field: Field
    value: str
    owner: str = ""
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """The labelled values of a line and what stands before the first label."""

    prefix: str
    values: tuple[Labelled, ...]


def fields_of(line: str) -> Fields:
    """Cut a line at its labels; whether the values make sense is for others to judge."""
    found = list(_FIELD.finditer(line))
    if not found:
        return Fields(trimmed(line), ())
    prefix = trimmed(line[: found[0].start()])
    ends = [match.start() for match in found[1:]] + [len(line)]
    values = tuple(
        _labelled(match, trimmed(line[match.end() : end]))
        for match, end in zip(found, ends, strict=True)
    )
    return Fields(*_with_owner(prefix, values))


def uncrowded(line: str) -> str:
    """Return a line with a space before each one-character label that touches a name."""
    return _CROWDED.sub(" ", line)


def trimmed(text: str, separators: str = _SEPARATORS) -> str:
    """Return a text without separators and unpaired brackets at its ends."""
    text = text.strip(separators)
    for opening, closing in _PAIRS:
        if text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1:
            text = text[1:-1].strip(separators)
        if text.startswith(opening) and closing not in text:
            text = text[1:].strip(separators)
        if text.endswith(closing) and text.count(closing) > text.count(opening):
            text = text[:-1].strip(separators)
    return text


def _labelled(match: re.Match[str], value: str) -> Labelled:
    if match["head"]:
        return Labelled(match["head"], Field.CHAIN, value, match["head"])
    label = match["label"] or match["short"] or match["spaced"] or match["glued"]
    firm = bool(match["label"] or match["short"])
    return Labelled(label, _field(label), value, match["owner"] or "", firm)


def _field(label: str) -> Field:
    """Return what a label says; of a compound such as 一审一校 or 编辑、审核 the strongest part."""
    known = LABELS.get(label)
    if known is not None:
        return known
    fields = {LABELS[part] for part in _LABEL_PARTS.findall(label)}
    if Field.TEXT in fields and Field.PHOTO in fields:
        return Field.BOTH
    return Field.STEP if Field.STEP in fields else min(fields, key=lambda f: f.value)


def _with_owner(prefix: str, values: tuple[Labelled, ...]) -> tuple[str, tuple[Labelled, ...]]:
    """Read a department before the first step, as in 国际交流处审核：…, as the chain's owner."""
    first = values[0]
    if first.field is Field.STEP and not first.owner and is_unit(prefix):
        owned = Labelled(first.label, first.field, first.value, prefix, first.firm)
        return "", (owned, *values[1:])
    if first.owner and is_unit(prefix + first.owner[:2]):
        return "", values  # 机电工程学院审核 is a 学院审核
    return prefix, values
