"""Lines that state facts about the article: date lines, bylines and sign-off lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.article.article import BlockKind, ChainStep, ChainUnit, Credit, Role
from editor.article.text import Text
from editor.formats.recognise.dates import Dated, dated
from editor.formats.recognise.fields import LINE_ENDS, Labelled, fields_of, trimmed, uncrowded
from editor.formats.recognise.people import HAN, Person, is_unit, people
from editor.formats.recognise.words import (
    AFTER,
    LONE_SAFE,
    PERSONAL,
    UNIVERSITIES,
    UNSURE_LABELS,
    Field,
    alternatives,
    rows,
)

_LONGEST = 240
_LONGEST_ORIGIN = 40
_LONGEST_ODD_VALUE = 20

_ROLES: dict[Field, tuple[Role, ...]] = {
    Field.TEXT: (Role.TEXT,),
    Field.PHOTO: (Role.PHOTO,),
    Field.BOTH: (Role.TEXT, Role.PHOTO),
    Field.EDITOR: (Role.EDITOR,),
    Field.SUPPLIER: (Role.TEXT,),
}
_SUPPLIED = frozenset({"供稿", "供图"})
_GAP = r"[ \u3000]*[/／|｜]?[ \u3000]*"
_ROLE_AFTER = re.compile(
    rf"(?P<who>[^/／|｜。：:]{{2,60}}?)(?P<gap>{_GAP})(?P<role>{alternatives(AFTER)})"
    r"(?=$|[ \u3000、，,；;|｜/／）)])"
)
_PERSONAL = re.compile(rf"(?<![{HAN}])(?:{alternatives(PERSONAL)})[ \u3000:：/]*")
_TOOLS = re.compile("|".join(p for where, p in rows("furniture.tsv") if where == "inline"))
_SENTENCE_INSIDE = re.compile("[。！？](?=.{4})")
_PARTED = re.compile(r"[:：/／|｜丨（(【\[\d\s]")
_LONGEST_GLUED = 40
"""Characters: a longer line of facts has a colon, a bracket, a space or a number somewhere."""
_SPLIT = re.compile("[，。！？]")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a chain and whose chain it is, None where the line does not say.

    An `editor` is a step in a sign-off line and a credit in a byline.
    """

    unit: ChainUnit | None
    step: ChainStep
    editor: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of facts says.

    `sure` is false for a date that may be the event's own and for names without a role: these
    count by where they stand.
    """

    kind: BlockKind
    date: str | None = None
    hits: int | None = None
    origin: str | None = None
    credits: tuple[Credit, ...] = ()
    steps: tuple[Step, ...] = ()
    opens: ChainUnit | None = None
    sure: bool = True

    @property
    def photo_only(self) -> bool:
        """Whether the line names nobody but photographers."""
        return bool(self.credits) and all(c.role is Role.PHOTO for c in self.credits)


@dataclass(frozen=True, slots=True)
class _Found:
    credits: tuple[Credit, ...] = ()
    steps: tuple[Step, ...] = ()
    origin: str | None = None
    opens: ChainUnit | None = None


class _OddValueError(ValueError):
    """A value is not what its label promises, so the line is running text."""


def states_fact(text: str) -> bool:
    """Tell whether a line is nothing but a date line, a byline or a sign-off line."""
    return line_of(text) is not None


def without_tools(text: Text) -> tuple[Text, tuple[str, ...]]:
    """Return a date line without 【字号：大 中 小】, 【打印】 and the like, and these tools."""
    tools = [found for found in _TOOLS.finditer(text.plain) if found[0].strip()]
    for found in reversed(tools):
        text = text.replaced(found.start(), found.end(), " ")
    return text.stripped(), tuple(found[0].strip() for found in tools)


def line_of(text: str) -> Line | None:
    """Return what a line of facts says, or None for any other line.

    Every word of the line must be accounted for, so that a sentence with 编辑 or 审核 in it never
    counts.
    """
    flat = " ".join(part for part in text.split("\n") if part)
    if not flat.strip() or len(flat) > _LONGEST or _is_running_text(flat):
        return None
    when = dated(flat)
    rest = trimmed(_TOOLS.sub(" ", when.rest), LINE_ENDS)
    found = _line(uncrowded(rest), when) or _line(rest, when) or _named_after(rest, when)
    return found or _bare_names(flat, rest, when) or _parts_of(rest, when)


def _is_running_text(flat: str) -> bool:
    """Tell cheaply that a line is running text, as nearly every line of an article is."""
    if len(flat) <= _LONGEST_GLUED:
        return False
    return _SENTENCE_INSIDE.search(flat) is not None or _PARTED.search(flat) is None


def credits_of(text: str) -> tuple[Credit, ...]:
    """Return the credits of a bracket or line of a byline, empty when it is none."""
    line = line_of(text)
    return line.credits if line is not None and line.date is None else ()


def _line(rest: str, when: Dated) -> Line | None:
    fields = fields_of(rest)
    if not when.found and not fields.values:
        return None
    if fields.values and not when.found and all(_is_common(v) for v in fields.values):
        return None
    try:
        prefix = _prefix(fields.prefix, when)
        found = _merged(_read(_passed_on(fields.values), lenient=when.found))
    except _OddValueError:
        return None
    found = replace(found, origin=found.origin or prefix.origin)
    found = replace(found, credits=prefix.credits + found.credits)
    return _of_kind(found, when)


def _is_common(value: Labelled) -> bool:
    return value.label in LONE_SAFE or value.field is Field.OTHER


def _of_kind(found: _Found, when: Dated) -> Line:
    passing = tuple(s for s in found.steps if not s.editor)
    makers = {c.role for c in found.credits} & {Role.TEXT, Role.PHOTO, Role.SOURCE}
    kind = BlockKind.BYLINE
    if when.found:
        kind = BlockKind.DATELINE
    elif passing or found.opens or (found.steps and not makers):
        kind = BlockKind.SIGNOFF
    credited, steps = found.credits, found.steps
    if kind is not BlockKind.SIGNOFF:
        editors = (s.step for s in found.steps if s.editor)
        credited += tuple(Credit(Role.EDITOR, e.name, e.unit) for e in editors)
        steps = passing
    sure = not when.found or when.strong or bool(credited or steps or found.origin)
    return Line(kind, when.date, when.hits, found.origin, credited, steps, found.opens, sure)


def _prefix(prefix: str, when: Dated) -> _Found:
    """Read what stands before the first label: nothing, or beside a date where it comes from."""
    if not prefix:
        return _Found()
    if not when.found or _SPLIT.search(prefix):
        raise _OddValueError
    if is_unit(prefix):
        return _Found(origin=prefix)
    named = people(prefix)
    if named is None and when.strong and len(prefix) <= _LONGEST_ODD_VALUE:
        return _Found()  # the account that put the page there: admin
    if named is None:
        raise _OddValueError
    return _Found(credits=tuple(Credit(Role.TEXT, p.name, p.unit) for p in named))


def _passed_on(values: tuple[Labelled, ...]) -> Iterator[Labelled]:
    """Yield the values with 图/记者 甲 read as 图/甲: the role is the label without a value."""
    role: Labelled | None = None
    for value in values:
        named = value
        if role is not None and value.label in PERSONAL:
            named = replace(value, label=role.label, field=role.field)
        elif role is not None:
            yield role
        role = None if named.value else named
        if role is None:
            yield named
    if role is not None:
        yield role


def _read(values: Iterator[Labelled], *, lenient: bool) -> Iterator[_Found]:
    unit: ChainUnit | None = None
    for value in values:
        opens = _unit(value.owner) if value.owner else None
        unit = opens or unit
        if value.field is Field.CHAIN and value.value:
            raise _OddValueError
        if not value.value:
            if len(value.label) < 2 or not value.firm:
                raise _OddValueError
            heads = value.field in {Field.CHAIN, Field.STEP}
            yield _Found(opens=(opens or ChainUnit.ARTICLE) if heads else None)
            continue
        yield replace(_READERS[value.field](value, lenient, unit), opens=opens)


def _unit(owner: str) -> ChainUnit:
    """Return whose chain an owner's name says it is: the whole house's or a department's."""
    for name in sorted(UNIVERSITIES, key=len, reverse=True):
        if owner.startswith(name) and not owner.startswith("校内"):
            return ChainUnit.UNIVERSITY
    return ChainUnit.DEPARTMENT


def _origin(value: Labelled, lenient: bool, unit: ChainUnit | None) -> _Found:
    del lenient, unit
    if len(value.value) > _LONGEST_ORIGIN or _SPLIT.search(value.value):
        raise _OddValueError
    named = people(value.value)
    if named and any(p.name for p in named):
        return _Found(tuple(Credit(Role.SOURCE, p.name, p.unit) for p in named), origin=value.value)
    return _Found((Credit(Role.SOURCE, "", value.value),), origin=value.value)


def _credited(value: Labelled, lenient: bool, unit: ChainUnit | None) -> _Found:
    del unit
    named = _people(value, lenient=lenient)
    roles = _ROLES[value.field]
    if value.field is Field.SUPPLIER and not any(p.name for p in named):
        roles = (Role.SOURCE,)
    return _Found(tuple(Credit(role, p.name, p.unit) for role in roles for p in named))


def _stepped(value: Labelled, lenient: bool, unit: ChainUnit | None) -> _Found:
    named = _people(value, lenient=lenient)
    editor = value.field is Field.EDITOR
    steps = (Step(unit, ChainStep(value.label, p.name, p.unit), editor) for p in named)
    return _Found(steps=tuple(steps))


def _read_over(value: Labelled, lenient: bool, unit: ChainUnit | None) -> _Found:
    del lenient, unit
    if len(value.value) > _LONGEST_ORIGIN or _SPLIT.search(value.value):
        raise _OddValueError
    return _Found()


def _people(value: Labelled, *, lenient: bool) -> tuple[Person, ...]:
    named = people(value.value, known=not value.firm or value.label in UNSURE_LABELS)
    if named:
        return named
    if lenient and len(value.value) <= _LONGEST_ODD_VALUE and not _SPLIT.search(value.value):
        return (Person(value.value),)
    raise _OddValueError


_READERS = {
    Field.ORIGIN: _origin,
    Field.SUPPLIER: _credited,
    Field.TEXT: _credited,
    Field.PHOTO: _credited,
    Field.BOTH: _credited,
    Field.EDITOR: _stepped,
    Field.STEP: _stepped,
    Field.OTHER: _read_over,
}


def _merged(parts: Iterator[_Found]) -> _Found:
    found = _Found()
    for part in parts:
        found = _Found(
            found.credits + part.credits,
            found.steps + part.steps,
            found.origin or part.origin,
            found.opens or part.opens,
        )
    return found


def _named_after(rest: str, when: Dated) -> Line | None:
    """Read roles that stand after the names: 周敏/文 黄一鸣/图, （黄一鸣 摄）, 教务处供稿."""
    if when.found:
        return None
    rest = _PERSONAL.sub(" ", rest).strip()
    credited: list[Credit] = []
    at = 0
    while at < len(rest):
        found = _ROLE_AFTER.match(rest, at)
        named = people(trimmed(found["who"])) if found else None
        if not found or not named or not _is_told(found, named):
            return None
        roles = _ROLES[AFTER[found["role"]]]
        if found["role"] == "供稿" and not any(p.name for p in named):
            roles = (Role.SOURCE,)
        credited += (Credit(role, p.name, p.unit) for role in roles for p in named)
        at = found.end()
        at += len(rest[at:]) - len(rest[at:].lstrip(" \u3000、，,；;|｜/／"))
    return Line(BlockKind.BYLINE, credits=tuple(credited)) if credited else None


def _bare_names(flat: str, rest: str, when: Dated) -> Line | None:
    """Read a bracket with nothing but a department and its people, as at the end of a report."""
    flat = flat.strip()
    if when.found or not flat.startswith(("（", "(", "【")) or not flat.endswith(("）", ")", "】")):
        return None
    named = people(rest)
    if not named or not all(p.name for p in named):
        return None
    credited = tuple(Credit(Role.TEXT, p.name, p.unit) for p in named)
    return Line(BlockKind.BYLINE, credits=credited, sure=False)


def author_line(text: str) -> Line | None:
    """Return the byline that a bare name behind the title is."""
    named = people(text) if len(text) <= _LONGEST_ODD_VALUE else None
    if not named or not all(p.name for p in named):
        return None
    return Line(BlockKind.BYLINE, credits=tuple(Credit(Role.TEXT, p.name, p.unit) for p in named))


def _parts_of(rest: str, when: Dated) -> Line | None:
    """Read a line whose parts, parted by semicolons, are each a line of facts."""
    parts = re.split("[；;]", rest)
    if when.found or len(parts) < 2:
        return None
    lines = [line_of(part) for part in parts]
    sure = [line for line in lines if line is not None]
    if len(sure) < len(lines) or any(line.kind is BlockKind.DATELINE for line in sure):
        return None
    signed = any(line.kind is BlockKind.SIGNOFF for line in sure)
    return Line(
        BlockKind.SIGNOFF if signed else BlockKind.BYLINE,
        origin=next((line.origin for line in sure if line.origin), None),
        credits=tuple(credit for line in sure for credit in line.credits),
        steps=tuple(step for line in sure for step in line.steps),
    )


def _is_told(found: re.Match[str], named: tuple[Person, ...]) -> bool:
    """Refuse 教务处 图片 and 周文: a role of one character needs a gap, one of a unit 供稿."""
    role = found["role"]
    if not any(p.name for p in named):
        return role in _SUPPLIED
    return bool(found["gap"]) or len(role) > 1 or role == "摄"
