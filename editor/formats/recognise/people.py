"""People and their departments, as bylines and sign-off lines name them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from editor.formats.recognise.words import (
    COMPOUND_SURNAMES,
    NOT_NAMES,
    POSTS,
    SURE_UNIT_ENDINGS,
    SURNAMES,
    WEAK_UNIT_ENDINGS,
    alternatives,
)

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"

_HAN_NAME = re.compile(rf"[{HAN}]{{2,4}}")
_DOTTED_NAME = re.compile(rf"[{HAN}]{{1,10}}(?:[·•・‧][{HAN}]{{1,10}}){{1,3}}")
_DOING = re.compile(
    "(?:致辞|讲话|发言|演讲|授课|主持|介绍|出席|参加|参观|考察|调研|交流|合影|签约|签字|受聘|颁奖|领奖|采访|一行)$"
)
"""What a caption says that somebody does; a foreign name may be as long as both."""
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z.'’\-]*(?: [A-Z][A-Za-z.'’\-]*){1,3}")
_SPACED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]+([{HAN}])(?![{HAN}])")
_LATIN_SPACE = re.compile(r"(?<=[A-Za-z.])[ ](?=[A-Z])")
_UNIT_BODY = rf"[{HAN}A-Za-z0-9“”\"·—\-]"
_SURE = "|".join(sorted(SURE_UNIT_ENDINGS, key=len, reverse=True))
_SURE_UNIT = re.compile(rf"{_UNIT_BODY}*(?:{_SURE})")
_WEAK_UNIT = re.compile(rf"{_UNIT_BODY}+(?:{'|'.join(WEAK_UNIT_ENDINGS)})")
_PART = re.compile(
    r"(?P<bracket>[（(\[【][^（）()\[\]【】]*[）)\]】])|(?P<word>[^\s、，,；;/／|｜（）()\[\]【】]+)"
)
_ONE_CHARACTER_UNITS = re.compile(rf"[{HAN}]")
_LONGEST_UNIT = 30
_JOINT = "\ue000"
"""Stands for the space inside a Latin name while words are parted at spaces."""
_POST = re.compile(rf"(?P<holder>.*?)(?:{alternatives(POSTS)})")
_CLASS = re.compile(r"(?:20)?\d\d级.*")


class _Kind(Enum):
    NAME = auto()
    UNIT = auto()


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the departments named beside them; either may be empty, not both."""

    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    kind: _Kind
    text: str


def is_unit(word: str) -> bool:
    """Tell whether a word names a department, an office, a newspaper, a body."""
    plain = re.sub(r"[（(][^（）()]*[）)]", "", word)
    if not 2 <= len(plain) <= _LONGEST_UNIT:
        return False
    if _SURE_UNIT.fullmatch(plain) and not _ONE_CHARACTER_UNITS.fullmatch(plain):
        return True
    return bool(_WEAK_UNIT.fullmatch(plain)) and not (len(plain) <= 3 and _has_surname(plain))


def is_name(word: str, *, known: bool = True) -> bool:
    """Tell whether a word is a person's name; `known` asks for a surname of the table."""
    if _DOTTED_NAME.fullmatch(word):
        return _DOING.search(word) is None
    if _LATIN_NAME.fullmatch(word):
        return True
    if not _HAN_NAME.fullmatch(word) or word in NOT_NAMES or is_unit(word):
        return False
    if not known:
        return True
    return _has_surname(word) and (
        len(word) < 4 or word[:2] in COMPOUND_SURNAMES or word[1] in SURNAMES
    )


def _has_surname(word: str) -> bool:
    return word[0] in SURNAMES or word[:2] in COMPOUND_SURNAMES


def people(text: str, *, known: bool = True) -> tuple[Person, ...] | None:
    """Return the people a value names, or None when anything in it is neither name nor unit.

    Departments stand before their people (党委办公室 周敏) or after them (周敏（党委办公室）); the
    first word tells which. Several departments of one person are joined by 、.
    """
    words = list(_words(_SPACED_NAME.sub(r"\1\2", text), known=known))
    if not all(words):
        return None
    sure = [word for word in words if word is not None]
    return tuple(_people(sure))


def _people(words: list[_Word]) -> Iterator[Person]:
    units_first = bool(words) and words[0].kind is _Kind.UNIT
    names: list[str] = []
    units: list[str] = []
    last: _Kind | None = None
    for word in words:
        opens = _Kind.UNIT if units_first else _Kind.NAME
        if word.kind is opens and last is not None and last is not opens:
            yield from _group(names, units)
            names, units = [], []
        (units if word.kind is _Kind.UNIT else names).append(word.text)
        last = word.kind
    yield from _group(names, units)


def _group(names: list[str], units: list[str]) -> Iterator[Person]:
    unit = ""
    for part in units:
        # A class goes with the school before it: 机电工程学院 23级.
        unit += part if not unit or _CLASS.fullmatch(part) else f"、{part}"
    for name in names or ([""] if unit else []):
        yield Person(name, unit)


def _words(text: str, *, known: bool) -> Iterator[_Word | None]:
    """Yield names and units in order, None for a word that is neither."""
    text = _LATIN_SPACE.sub(_JOINT, text)
    pending = ""
    end = -1
    for part in _PART.finditer(text):
        word = part[0].replace(_JOINT, " ")
        glued = part.start() == end
        end = part.end()
        if part["bracket"] and glued and is_unit(pending) and is_unit(word[1:-1]):
            pending += word
            continue
        if pending:
            yield from _classified(pending, known=known)
        pending = ""
        if part["bracket"]:
            yield from _words(word[1:-1], known=known)
        else:
            pending = word
    if pending:
        yield from _classified(pending, known=known)


def _classified(word: str, *, known: bool) -> Iterator[_Word | None]:
    bare = word.strip("：:。.·-—")
    if not bare:
        return
    if is_unit(bare) or _CLASS.fullmatch(bare):
        yield _Word(_Kind.UNIT, bare)
        return
    if is_name(bare, known=known):
        yield _Word(_Kind.NAME, bare)
        return
    post = _POST.fullmatch(bare)
    if post:
        if post["holder"]:
            yield from _classified(post["holder"], known=known)
        return
    both = _parted(bare)
    if both is not None:
        yield from both
        return
    yield None


def _parted(word: str) -> tuple[_Word, _Word] | None:
    """Part a department and a name written as one word: 教务处周敏, 教务处处长周敏."""
    for size in (3, 2, 4):
        head, name = word[:-size], word[-size:]
        post = _POST.fullmatch(head)
        unit = post["holder"] if post else head
        if is_unit(unit) and is_name(name):
            return _Word(_Kind.UNIT, unit), _Word(_Kind.NAME, name)
    return None
