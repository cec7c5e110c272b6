"""A document's tracked changes, accepted in the tree: what remains reads as the final text."""

from lxml.etree import _Element

from editor.formats.docx.names import MC, W, child, children, local

_GONE = frozenset({W + "del", W + "moveFrom"})
_OPENED = frozenset(
    {W + "ins", W + "moveTo", W + "smartTag", W + "customXml", W + "sdt", W + "dir", W + "bdo"}
)
_ALTERNATIVES = MC + "AlternateContent"
_INSERTED = frozenset({W + "ins", W + "moveTo"})


def accept(body: _Element) -> int:
    """Accept every tracked change below an element, in place; return how many there were.

    Wrappers that only mark a part of the text (content controls, smart tags) are opened as well,
    and of alternative renderings the first stays, so that runs are found where they belong.
    """
    changes = _drop_rows_and_cells(body)
    joined = [paragraph for paragraph in body.iter(W + "p") if _is_mark_deleted(paragraph)]
    tags = (*_GONE, *_OPENED, _ALTERNATIVES)
    for element in reversed(list(body.iter(*tags))):
        if _is_property(element):
            continue
        changes += element.tag in _GONE or element.tag in _INSERTED
        if element.tag in _GONE:
            _remove(element)
        else:
            _open(element)
    for paragraph in reversed(joined):
        _join_with_next(paragraph)
    return changes + len(joined)


def _is_property(element: _Element) -> bool:
    """Tell a mark's or row's property (w:rPr/w:ins, w:trPr/w:del) from a change round content."""
    parent = element.getparent()
    return parent is not None and local(parent) in {"rPr", "trPr", "tcPr", "numPr"}


def _drop_rows_and_cells(body: _Element) -> int:
    rows = [row for row in body.iter(W + "tr") if child(row, "trPr", "del") is not None]
    cells = [cell for cell in body.iter(W + "tc") if child(cell, "tcPr", "cellDel") is not None]
    for element in (*rows, *cells):
        _remove(element)
    return len(rows) + len(cells)


def _is_mark_deleted(paragraph: _Element) -> bool:
    mark = child(paragraph, "pPr", "rPr")
    return mark is not None and bool(children(mark, ("del", "moveFrom")))


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _open(element: _Element) -> None:
    """Put an element's content in its place."""
    parent = element.getparent()
    if parent is None:
        return
    inside = element
    if element.tag == W + "sdt":
        content = child(element, "sdtContent")
        inside = content if content is not None else element
    elif element.tag == _ALTERNATIVES:
        inside = element[0] if len(element) else element
    place = parent.index(element)
    for offset, part in enumerate(list(inside)):
        if part is not element:
            parent.insert(place + offset, part)
    parent.remove(element)


def _join_with_next(paragraph: _Element) -> None:
    """Give a paragraph's content to the next one, whose mark and properties survive."""
    following = paragraph.getnext()
    while following is not None and local(following) != "p":
        if local(following) in {"tbl", "sectPr"}:
            return
        following = following.getnext()
    if following is None:
        return
    place = 1 if child(following, "pPr") is not None else 0
    content = [part for part in paragraph if local(part) != "pPr"]
    for offset, part in enumerate(content):
        following.insert(place + offset, part)
    _remove(paragraph)
