"""The parts of both exports: golden files, schema order, and what goes out with them."""

import difflib
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import pytest
from lxml import etree

from editor.article.article import Asset
from editor.review.export import Export

SentOut: TypeAlias = Callable[..., Export]
AssetSource: TypeAlias = Callable[[str], Asset | None]

DATA = Path(__file__).parents[2] / "data" / "docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TERMS = {"b1": [(0, 8)], "b7": [(2, 4)]}


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts_of(data)[name])


def no_asset(_: str) -> Asset | None:
    return None


@pytest.fixture(params=["review", "english"])
def either(request: pytest.FixtureRequest, review: bytes, english: bytes) -> bytes:
    return {"review": review, "english": english}[request.param]


# --- golden parts ---

GOLDEN = [
    (layout, part)
    for layout in ("review", "english")
    for part in (
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/footer1.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "docProps/app.xml",
        "[Content_Types].xml",
        "_rels/.rels",
    )
]


def readable(blob: bytes) -> str:
    parser = etree.XMLParser(remove_blank_text=True)
    root = etree.fromstring(blob, parser)
    return etree.tostring(root, pretty_print=True, encoding="unicode")


@pytest.mark.parametrize(("layout", "part"), GOLDEN)
def test_each_part_is_as_the_golden_file_shows(
    layout: str, part: str, review: bytes, english: bytes
) -> None:
    """Set DUIZHAO_GOLDEN=write to write the files anew; then read the difference in Git."""
    written = readable(parts_of({"review": review, "english": english}[layout])[part])
    golden = DATA / layout / part.replace("/", "__").replace("[", "").replace("]", "")
    if os.environ.get("DUIZHAO_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="\n")
    expected = golden.read_text(encoding="utf-8")
    lines = difflib.unified_diff(expected.splitlines(), written.splitlines(), lineterm="")
    assert not list(lines)


# --- schema order ---

ORDER: Mapping[str, str] = {
    "rPr": "rStyle rFonts b bCs i iCs caps strike noProof vanish color spacing sz szCs highlight u "
    "shd vertAlign lang",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "trPr": "cantSplit tblHeader",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "settings": "zoom trackRevisions documentProtection defaultTabStop characterSpacingControl "
    "compat themeFontLang decimalSymbol listSeparator",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr "
    "trPr tcPr",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "abstractNum": "multiLevelType lvl",
    "numbering": "abstractNum num",
    "styles": "docDefaults latentStyles style",
    "tbl": "bookmarkStart tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "font": "altName panose1 charset family pitch",
}
"""The children Word's schema allows here, in its order (ECMA-376, part 1, annex A)."""


def local(element: etree._Element) -> str:
    return etree.QName(element).localname


def elements(data: bytes) -> Iterator[etree._Element]:
    for name, blob in parts_of(data).items():
        if name.startswith("word/") and name.endswith(".xml"):
            yield from etree.fromstring(blob).iter(etree.Element)


def test_children_stand_in_the_schemas_order(either: bytes) -> None:
    seen = set()
    for element in elements(either):
        allowed = ORDER.get(local(element))
        if allowed is None:
            continue
        seen.add(local(element))
        places = [allowed.split().index(local(child)) for child in element]
        assert places == sorted(places), etree.tostring(element)[:400]
    assert {"rPr", "pPr", "tcPr", "trPr", "tblPr", "sectPr", "settings", "style"} <= seen


def test_every_style_relation_and_bookmark_exists_once(either: bytes) -> None:
    document = parsed(either)
    styles = {s.get(W + "styleId") for s in parsed(either, "word/styles.xml").iter(W + "style")}
    used = {e.get(W + "val") for e in document.iter(W + "pStyle", W + "rStyle", W + "tblStyle")}
    assert used <= styles
    based = parsed(either, "word/styles.xml").iter(W + "basedOn", W + "next")
    assert {e.get(W + "val") for e in based} <= styles
    relations = {r.get("Id") for r in parsed(either, "word/_rels/document.xml.rels")}
    space = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    named = {v for e in document.iter() for k, v in e.attrib.items() if str(k).startswith(space)}
    assert named <= relations
    starts = [
        (e.get(W + "id") or "", e.get(W + "name") or "") for e in document.iter(W + "bookmarkStart")
    ]
    ends = [e.get(W + "id") or "" for e in document.iter(W + "bookmarkEnd")]
    assert sorted(ends) == sorted(i for i, _ in starts)
    assert len({i for i, _ in starts}) == len({n for _, n in starts}) == len(starts)
    assert all(len(name) <= 40 for _, name in starts)


# --- what goes with the file ---

REVIEW_PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/settings.xml",
    "word/styles.xml",
}


def images(data: bytes) -> list[str]:
    return [name for name in parts_of(data) if name.startswith("word/media/")]


def test_no_part_is_there_that_is_not_needed(review: bytes, english: bytes) -> None:
    assert set(parts_of(review)) == {*REVIEW_PARTS, *images(review)}
    assert set(parts_of(english)) == {*REVIEW_PARTS, "word/numbering.xml", *images(english)}
    assert len(images(review)) == len(images(english)) == 1


def test_nothing_of_the_machine_or_the_user_goes_out(either: bytes) -> None:
    whole = b"\n".join(parts_of(either).values()).decode("utf-8", "ignore").lower()
    for secret in ("python-docx", "docx template", str(Path.cwd()).lower(), os.sep + "tmp"):
        assert secret not in whole
    properties = parts_of(either)["docProps/core.xml"].decode()
    for name in ("creator", "lastModifiedBy", "description", "keywords"):
        assert f":{name}" not in properties
    assert "theme" not in whole.replace("themefontlang", "")


def test_the_identity_is_written_three_times(either: bytes) -> None:
    parts = parts_of(either)
    custom = parsed(either, "docProps/custom.xml")
    assert {p.get("name"): "".join(str(t) for t in p.itertext()) for p in custom} == {
        "dz.doc": "4f2e9a",
        "dz.export": "a1b2c3d4",
        "dz.rev": "2",
    }
    assert (
        "<dc:identifier>dz:4f2e9a:a1b2c3d4:2</dc:identifier>" in parts["docProps/core.xml"].decode()
    )
    footer = parsed(either, "word/footer1.xml")
    assert "".join(t.text or "" for t in footer.iter(W + "t")).startswith(
        "ref LZPU-0042-r2 · a1b2c3d4"
    )


def test_the_time_is_the_exports_own_in_utc(either: bytes) -> None:
    assert parts_of(either)["docProps/core.xml"].count(b">2026-03-19T02:30:00Z<") == 2


def test_track_changes_is_on_and_nothing_is_locked(either: bytes) -> None:
    settings_part = parsed(either, "word/settings.xml")
    assert settings_part.find(W + "trackRevisions") is not None
    protection = settings_part.find(W + "documentProtection")
    assert protection is not None
    assert protection.get(W + "edit") == "trackedChanges"
    assert protection.get(W + "enforcement") == "0"


def test_fonts_and_languages_are_stated_everywhere(either: bytes) -> None:
    styles = parsed(either, "word/styles.xml")
    stated = [*styles.iter(W + "rPrDefault"), *styles.iter(W + "style")]
    for element in stated:
        kind = element.get(W + "type")
        if kind in {"table", "numbering"} or (element.get(W + "default") and kind == "character"):
            continue
        fonts, language = (
            next(element.iter(W + "rFonts"), None),
            next(element.iter(W + "lang"), None),
        )
        assert language is not None
        assert language.get(W + "val") == "en-US"
        assert language.get(W + "eastAsia") == "zh-CN"
        if kind == "character":
            continue
        assert fonts is not None
        assert {fonts.get(W + name) for name in ("ascii", "hAnsi", "cs")} == {"Times New Roman"}
        assert fonts.get(W + "eastAsia") in {"仿宋", "宋体", "黑体"}
    for run in parsed(either).iter(W + "r"):
        if run.find(W + "t") is not None:
            assert run.find(f"{W}rPr/{W}lang") is not None
