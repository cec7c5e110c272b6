"""Tracked changes and colours that stand in the properties of rows, cells, paragraphs and runs.

They are gathered in one pass over a part, by the element they are about: reading the text then
need not open properties at all, which hold most of a Word file's elements.
"""

from collections import Counter

from lxml.etree import _Element

from editor.formats.docx.names import W, child
from editor.formats.docx.returned.stamps import CHANGES, Stamps
from editor.formats.docx.returned.tape import UNCHANGED, Change, Look

TERM_STYLE = "DZTerm"
_TERM_FILL = "E2EFDA"
"""How exports show glossary terms: a reviewer's program may keep the colour without the style."""

_NO_FILL = frozenset({"", "auto", "ffffff", _TERM_FILL.lower()})
_HIGHLIGHT = W + "highlight"
_SHADING = W + "shd"
_RUN_CHANGE = W + "rPrChange"
_PARAGRAPH_CHANGE = W + "pPrChange"
_MERGE = W + "cellMerge"
_RUN = W + "r"
_PARAGRAPH = W + "p"
_LAYOUT = tuple(W + f"{name}PrChange" for name in ("tbl", "tblGrid", "tr", "tc", "sect"))
_OWNERS = {W + "rPr", W + "pPr", W + "trPr", W + "tcPr"}
_TAGS = (*map(str, CHANGES), _HIGHLIGHT, _SHADING, _RUN_CHANGE, _PARAGRAPH_CHANGE, _MERGE, *_LAYOUT)


class Properties:
    """What a part's properties say, by the row, cell, paragraph or run they are about.

    `phantoms` tells that format changes numbered 0 are no reviewer's: LibreOffice writes them when
    it opens a file with change tracking on.
    """

    def __init__(self, root: _Element, stamps: Stamps, *, phantoms: bool) -> None:
        self._stamps = stamps
        self._phantoms = phantoms
        self._changes: dict[_Element, list[_Element]] = {}
        self.looks: dict[_Element, Look] = {}
        self.formatted: dict[_Element, Look] = {}
        self.notes: Counter[str] = Counter()
        for element in root.iter(*_TAGS):
            self._note(element)

    def change(self, owner: _Element, outer: Change = UNCHANGED) -> Change:
        """Return the change of a row, a cell or a paragraph's mark, inside what is round it."""
        for element in self._changes.get(owner, ()):
            outer = self._stamps.change(element, outer)
        return outer

    def _note(self, element: _Element) -> None:
        tag = element.tag
        if tag in CHANGES:
            owner = _owner(element)
            if owner is not None:
                self._changes.setdefault(owner, []).append(element)
        elif tag in {_HIGHLIGHT, _SHADING}:
            self._note_colour(element)
        elif tag in {_RUN_CHANGE, _PARAGRAPH_CHANGE}:
            self._note_format(element)
        else:
            self.notes["merged cell" if tag == _MERGE else "layout"] += 1

    def _note_colour(self, element: _Element) -> None:
        run = _owner(element)
        if run is None or run.tag != _RUN or not _is_colour(element):
            return
        self.looks[run] = self.looks.get(run, Look())._replace(highlighted=True)

    def _note_format(self, element: _Element) -> None:
        if self._phantoms and element.get(W + "id") == "0":
            return
        properties = element.getparent()
        owner = None if properties is None else properties.getparent()
        stamp = self._stamps.stamp(element)
        if owner is not None and owner.tag == _RUN:
            self.looks[owner] = self.looks.get(owner, Look())._replace(formatted=stamp)
        elif owner is not None and owner.tag == _PARAGRAPH:
            self.formatted[owner] = Look(formatted=stamp)


def _owner(element: _Element) -> _Element | None:
    """Return what a property is about: a paragraph for its mark's; None where it is no property."""
    properties = element.getparent()
    if properties is None or properties.tag not in _OWNERS:
        return None
    owner = properties.getparent()
    if owner is not None and owner.tag in _OWNERS:  # w:pPr/w:rPr is about the paragraph's mark
        owner = owner.getparent()
    return owner


def _is_colour(element: _Element) -> bool:
    if element.tag == _HIGHLIGHT:
        return element.get(W + "val", "none") != "none"
    fill = element.get(W + "fill", "").lower()
    style = child(element.getparent(), "rStyle")
    is_term = style is not None and style.get(W + "val") == TERM_STYLE
    return fill not in _NO_FILL and not is_term
