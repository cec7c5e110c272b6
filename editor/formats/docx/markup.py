"""Paragraphs, table rows and cells as WordprocessingML strings."""

from collections.abc import Sequence


def paragraph(style: str, content: str, more: str = "") -> str:
    """Return a paragraph of a style round its runs; `more` are properties after the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{content}</w:p>'


def table(widths: Sequence[int], rows: str) -> str:
    """Return a table of fixed column widths (twentieths of a point) round its rows."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="DZTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def row(cells: str, *, repeats: bool = False) -> str:
    """Return a row that no page break cuts; `repeats` shows it again on every page."""
    head = "<w:tblHeader/>" if repeats else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"


def cell(width: int, content: str, *, fill: str = "", span: int = 1, merge: str = "") -> str:
    """Return a cell round its paragraphs.

    `merge` is "restart" or "continue" where the cell is merged downwards.
    """
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    if fill:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
