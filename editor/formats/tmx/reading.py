"""Reading TMX files of any size: one unit in memory at a time, nothing outside is followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from editor.formats.tmx.stream import TmxStream, refusal
from editor.formats.tmx.units import NotTakenError, local_name, units_of
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.memory.unit import Unit

_BROKEN = QT_TRANSLATE_NOOP(
    "Memory",
    "“{name}” is broken XML at line {line}. Export it again from the program it comes from.",
)
_NO_TMX = QT_TRANSLATE_NOOP(
    "Memory", "“{name}” is XML but not a translation memory. Export the memory as TMX."
)


@dataclass(frozen=True, slots=True)
class ReadUnit:
    """A unit that was read, where it stands among the file's (from 1), and what it lost."""

    number: int
    unit: Unit
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedUnit:
    """A unit that cannot be taken: where it stands among the file's (from 1), and why."""

    number: int
    why: Message


def read_units(path: Path, progress: Progress = silent) -> Iterator[ReadUnit | RefusedUnit]:
    """Yield the units of a TMX file in order; a unit of several English texts comes several times.

    The progress is told in bytes. Raise `UnreadableFile` for what is no TMX, broken, hostile or too
    large, be it after units were yielded: the caller keeps all or none.
    """
    stream = TmxStream(path, progress)
    try:
        yield from _units(stream, path.name)
    except etree.XMLSyntaxError as error:
        raise refusal(_BROKEN, path.name, line=error.lineno or 1) from error
    finally:
        stream.close()


def _units(stream: TmxStream, name: str) -> Iterator[ReadUnit | RefusedUnit]:
    number = 0
    segtype = ""
    parsing = etree.iterparse(
        stream,
        tag=["{*}tu", "{*}header"],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, element in parsing:
        if local_name(element) == "header":
            _check_root(element.getroottree().getroot(), name)
            segtype = element.get("segtype", "")
            continue
        number += 1
        if number == 1:
            _check_root(element.getroottree().getroot(), name)
        yield from _read(number, element, segtype)
        _forget(element)
    _check_root(parsing.root, name)


def _check_root(root: etree._Element | None, name: str) -> None:
    if root is None or local_name(root).lower() != "tmx":
        raise refusal(_NO_TMX, name)


def _read(number: int, element: etree._Element, segtype: str) -> Iterator[ReadUnit | RefusedUnit]:
    try:
        units, notes = units_of(element, segtype)
    except NotTakenError as refused:
        yield RefusedUnit(number, refused.why)
    else:
        yield from (ReadUnit(number, unit, notes) for unit in units)


def _forget(element: etree._Element) -> None:
    """Give a read unit's memory back."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
