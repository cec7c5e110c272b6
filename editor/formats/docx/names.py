"""Names of elements and attributes in WordprocessingML and its drawings."""

from collections.abc import Iterable

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
VAL = W + "val"

_OFF = frozenset({"0", "false", "off", "none"})


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the element at a path of w: names below another, or None."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: _Element | None, *path: str) -> str | None:
    """Return the w:val at a path of w: names, or None where there is none."""
    found = child(element, *path)
    return None if found is None else found.get(VAL)


def number(text: str | None, default: int = 0) -> int:
    """Return an attribute's whole number, or the default for anything else."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


def switch(element: _Element | None, *path: str) -> bool | None:
    """Return an on/off property (ISO/IEC 29500-1, 17.17.4), or None where it is not stated."""
    found = child(element, *path)
    return None if found is None else found.get(VAL, "1").lower() not in _OFF


def local(element: _Element) -> str:
    """Return an element's name when it is a w: name, else its full name; "" for a comment."""
    tag = element.tag
    return tag.removeprefix(W) if isinstance(tag, str) else ""


def children(element: _Element, names: Iterable[str]) -> list[_Element]:
    """Return the direct children of the given w: names."""
    tags = {W + name for name in names}
    return [inner for inner in element if inner.tag in tags]
