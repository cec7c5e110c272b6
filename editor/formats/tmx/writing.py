"""Writing TMX files of any size, unit by unit, whole or not at all."""

import contextlib
import os
import re
import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from lxml import etree

from editor.errors import UnwritableFile
from editor.formats.tmx.units import ARTICLE, LANG, ORIGIN, STAGE
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.progress import Progress, silent
from editor.suggest.memory.unit import Unit

_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Memory",
    "“{name}” was not written: the disk may be full, the folder read-only, or the file open in "
    "another program. Make room or choose another place.",
)
_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_HEADER = {
    "creationtool": "Duizhao",
    "creationtoolversion": "1",
    "segtype": "sentence",
    "o-tmf": "Duizhao",
    "adminlang": "en",
    "srclang": "zh-CN",
    "datatype": "plaintext",
}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EVERY = 1000


def write_units(
    path: Path, units: Iterable[Unit], progress: Progress = silent, total: int = 0
) -> int:
    """Write units as TMX 1.4 in UTF-8 and return how many; a file that was there is replaced.

    The progress is told in units. Raise `UnwritableFile`; then, and when the progress raises
    `Cancelled`, what was there stays.
    """
    temporary = path.with_name(f".{path.name[:60]}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as file:
            count = _write(file, units, progress, total)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise UnwritableFile(Message("Memory", _NOT_WRITTEN, {"name": path.name})) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    return count


def _write(file: IO[bytes], units: Iterable[Unit], progress: Progress, total: int) -> int:
    count = 0
    with etree.xmlfile(file, encoding="utf-8") as written:
        written.write_declaration()
        written.write_doctype(_DOCTYPE)
        with written.element("tmx", {"version": "1.4"}):
            written.write(etree.Element("header", _HEADER))
            with written.element("body"):
                for count, unit in enumerate(units, 1):
                    if count % _EVERY == 1:
                        progress(count - 1, total)
                    written.write("\n", _element(unit))
    return count


def _element(unit: Unit) -> etree._Element:
    tu = etree.Element("tu", {"segtype": unit.kind.value})
    if unit.date:
        tu.set("creationdate", f"{unit.date.replace('-', '')}T000000Z")
    for name, value in ((ARTICLE, unit.article), (STAGE, unit.stage), (ORIGIN, unit.origin.value)):
        if value:
            etree.SubElement(tu, "prop", {"type": name}).text = _clean(value)
    for language, text in (("zh-CN", unit.source), ("en", unit.draft)):
        tuv = etree.SubElement(tu, "tuv", {LANG: language})
        etree.SubElement(tuv, "seg").text = _clean(text)
    return tu


def _clean(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
