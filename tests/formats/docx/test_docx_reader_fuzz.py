"""A document whose XML was disturbed at random is read or refused, never a crash."""

import zipfile
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import TypeAlias

import pytest
from lxml import etree

from editor.errors import UnreadableFile
from editor.formats.docx.reader import read
from editor.progress import silent

Made: TypeAlias = Callable[..., Path]

EVERYTHING = """
<w:p><w:pPr><w:pStyle w:val="Title"/><w:jc w:val="center"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>新闻网</w:t></w:r><w:ins w:id="1" w:author="审"><w:r>
  <w:t>消息</w:t></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
  <w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
  <mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>
  <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>
  <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p>
  </w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr>
  <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r>
  <w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:rPr><w:del w:id="2" w:author="审"/></w:rPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:footnoteReference w:id="1"/></w:r></w:p>
"""


def disturbed(path: Path, chance: Random) -> None:
    """Change a file's XML at random: drop, double, move and rename elements, spoil attributes."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        root = etree.fromstring(parts[name])
        elements = [element for element in root.iter(etree.Element) if element is not root]
        for _ in range(chance.randint(1, 9)):
            element, other = chance.choice(elements), chance.choice(elements)
            parent = element.getparent()
            if chance.random() < 0.3:
                element.tag = other.tag
            elif chance.random() < 0.4:
                for key in element.attrib:
                    element.set(key, chance.choice(["", "x", "-1", "99999999999", "1e9", "F0"]))
            elif parent is not None and chance.random() < 0.5:
                parent.append(deepcopy(other))
            elif parent is not None:
                parent.remove(element)
        parts[name] = etree.tostring(root)
    with zipfile.ZipFile(path, "w") as archive:
        for name, blob in parts.items():
            archive.writestr(name, blob)


@pytest.mark.parametrize("seed", range(30))
def test_disturbed_xml_is_read_or_refused(seed: int, made: Made) -> None:
    path = made(EVERYTHING)
    disturbed(path, Random(seed))
    with suppress(UnreadableFile):
        assert read(path, silent).blocks
