"""The XML that reviewers' programs write, in words short enough for a table of cases."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import escape

from editor.review.returned import ReturnedRow, Stamp, Strip

Made: TypeAlias = Callable[..., Path]

DATE = "2026-03-20T09:00:00Z"
LI = Stamp("李明", DATE)
WANG = Stamp("王芳", DATE)
NOBODY = Stamp()

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def stamp(who: Stamp) -> str:
    """Return the attributes of a change."""
    parts = {"w:author": who.author, "w:date": who.date}
    stated = "".join(f' {name}="{value}"' for name, value in parts.items() if value)
    return f'w:id="7"{stated}'


def t(text: str, properties: str = "", name: str = "t") -> str:
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:{name} xml:space="preserve">{escape(text)}</w:{name}></w:r>'


def changed(kind: str, content: str, who: Stamp = LI) -> str:
    return f"<w:{kind} {stamp(who)}>{content}</w:{kind}>"


def ins(text: str, who: Stamp = LI) -> str:
    return changed("ins", t(text), who)


def gone(text: str, who: Stamp = LI) -> str:
    return changed("del", t(text, name="delText"), who)


def p(*content: str, mark: str = "", properties: str = "") -> str:
    rpr = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}{rpr}</w:pPr>{''.join(content)}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def table_of(*paragraphs: str) -> str:
    """Return a table of one row and one cell."""
    return tbl(tr(tc(*paragraphs)))


def bookmark(number: int, name: str, content: str) -> str:
    return bookmark_start(number, name) + content + bookmark_end(number)


def bookmark_start(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def bookmark_end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{t(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def alternatives(choice: str, fallback: str) -> str:
    return (
        f"<mc:AlternateContent><mc:Choice>{choice}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def control(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(*content: str) -> str:
    """Return a run with a text box, as Word and as older programs draw it."""
    inside = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return (
        "<w:r>"
        + alternatives(
            f"<w:drawing><wp:inline><wps:txbx>{inside}</wps:txbx></wp:inline></w:drawing>",
            f"<w:pict><v:textbox>{inside}</v:textbox></w:pict>",
        )
        + "</w:r>"
    )


def move_range(end: str, content: str, name: str = "move1") -> str:
    """Return content between the marks of a tracked move's "From" or "To"."""
    return (
        f'<w:move{end}RangeStart w:id="3" w:name="{name}"/>{content}<w:move{end}RangeEnd w:id="3"/>'
    )


def views(row: ReturnedRow) -> tuple[str, str]:
    """Return the base and the final text of a row of one cell."""
    (cell,) = row.cells
    return cell.base, cell.final


def cells(row: ReturnedRow) -> list[str]:
    return [cell.raw for cell in row.cells]


def pieces(strip: Strip) -> list[tuple[str, str, str]]:
    """Return a strip's pieces as text and the authors of its insertion and deletion."""
    return [
        (
            piece.text,
            piece.inserted.author if piece.inserted else "",
            piece.deleted.author if piece.deleted else "",
        )
        for piece in strip.pieces
    ]
