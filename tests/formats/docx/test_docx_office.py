"""A real office program opens the exports without repair, and gives everything back."""

import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from editor.formats.docx.anchors import read_bookmark_name
from editor.formats.docx.reader import read
from editor.progress import silent

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Convert = Callable[[bytes, str], Path]


def part(path: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def body(path: Path) -> etree._Element:
    return part(path, "word/document.xml")


def bookmarks(document: etree._Element) -> Counter[str]:
    names = (e.get(W + "name") or "" for e in document.iter(W + "bookmarkStart"))
    return Counter(name for name in names if read_bookmark_name(name))


def written(document: etree._Element) -> list[str]:
    lines = ("".join(t.text or "" for t in p.iter(W + "t")) for p in document.iter(W + "p"))
    return [line.strip() for line in lines if line.strip()]


@pytest.mark.parametrize("layout", ["review", "english"])
def test_saved_again_everything_is_still_there(
    layout: str, convert: Convert, review: bytes, english: bytes, tmp_path: Path
) -> None:
    data = {"review": review, "english": english}[layout]
    sent = tmp_path / "first.docx"
    sent.write_bytes(data)
    before, back = body(sent), convert(data, "docx")
    after = body(back)
    assert written(after) == written(before)
    # LibreOffice writes a bookmark round nothing twice, at the same place.
    assert set(bookmarks(after)) == set(bookmarks(before))
    assert not list(after.iter(W + "rPrChange", W + "pPrChange", W + "ins", W + "del"))
    assert part(back, "word/settings.xml").find(W + "trackRevisions") is not None
    properties = etree.tostring(part(back, "docProps/custom.xml"), encoding="unicode")
    assert "dz.export" in properties
    assert "a1b2c3d4" in properties
    footer = "".join(written(part(back, "word/footer1.xml")))
    assert footer.startswith("ref LZPU-0042-r2 · a1b2c3d4")


def test_it_prints_with_page_numbers(convert: Convert, review: bytes) -> None:
    pdf = convert(review, "pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert len(pdf) > 10_000


def test_what_it_saves_can_be_imported(convert: Convert, english: bytes) -> None:
    page = read(convert(english, "docx"), silent)
    kinds = Counter(block.kind.value for block in page.blocks)
    assert kinds["title"] == 1
    assert kinds["heading"] == 1
    assert kinds["list_item"] == 2
    assert kinds["table_cell"] == 4
    assert kinds["image"] == 2
