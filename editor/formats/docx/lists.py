"""Numbering of the lists on a written page: bullets, and decimal lists that each begin at 1."""

from editor.formats.docx.bundle import resource

_BULLETS = 1
_MAX_LEVEL = 8


def numbering_properties(ordered_list: int, level: int) -> str:
    """Return a list paragraph's properties: the page's n-th numbered list, 0 for bullets."""
    depth = min(max(level, 0), _MAX_LEVEL)
    number = _BULLETS + ordered_list
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def numbering_part(ordered_lists: int) -> str:
    """Return the numbering part for a page with so many numbered lists."""
    lists = "".join(_ordered(_BULLETS + number) for number in range(1, ordered_lists + 1))
    return resource("numbering.xml").replace("<!-- lists -->", lists)


def _ordered(number: int) -> str:
    starts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(_MAX_LEVEL + 1)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{starts}</w:num>'
