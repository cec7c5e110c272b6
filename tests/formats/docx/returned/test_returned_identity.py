"""What a returned file says it is, and which of its texts are our own."""

from pathlib import Path

import pytest

from editor.errors import UnreadableFile
from editor.formats.docx.returned import read_returned
from editor.review.returned import Identity
from tests.formats.docx.returned.wordml import Made, changed, field, gone, ins, p, t, tbl, tc, tr

CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
DC = "http://purl.org/dc/elements/1.1/"
ABOUT = {
    "p1": ("custom-properties", "docProps/custom.xml"),
    "p2": ("core-properties", "docProps/core.xml"),
    "p3": ("extended-properties", "docProps/app.xml"),
}
OURS = {"dz.doc": "4f2e9a", "dz.export": "a1b2c3d4", "dz.rev": "2"}


def custom(values: dict[str, str]) -> bytes:
    lines = "".join(
        f'<property name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property>'
        for name, value in values.items()
    )
    return f'<Properties xmlns="{CUSTOM}" xmlns:vt="{TYPES}">{lines}</Properties>'.encode()


def core(identifier: str = "", saved: str = "2026-03-21T08:00:00Z") -> bytes:
    package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        f'<cp:coreProperties xmlns:cp="{package}" xmlns:dc="{DC}" '
        'xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:identifier>{identifier}</dc:identifier><cp:lastModifiedBy>王芳</cp:lastModifiedBy>"
        f"<dcterms:modified>{saved}</dcterms:modified></cp:coreProperties>"
    ).encode()


def app(program: str) -> bytes:
    content = f"<Application>{program}</Application>" if program else ""
    return f'<Properties xmlns="{EXTENDED}">{content}</Properties>'.encode()


def about(made: Made, *parts: bytes, body: str = "") -> Path:
    names = ("docProps/custom.xml", "docProps/core.xml", "docProps/app.xml")
    return made(body or p(), dict(zip(names, parts, strict=True)), {}, ABOUT)


PROPERTIES = Identity("4f2e9a", "a1b2c3d4", 2, source="properties")
IDENTIFIER = Identity("4f2e9a", "a1b2c3d4", 2, source="identifier")
CLAIMS = {
    "both": (OURS, "dz:4f2e9a:a1b2c3d4:2", (PROPERTIES, IDENTIFIER)),
    "properties only": (OURS, "urn:isbn:1", (PROPERTIES,)),
    "identifier only": ({"KSOProductBuildVer": "2052"}, "dz:4f2e9a:a1b2c3d4:2", (IDENTIFIER,)),
    "a round that is no number": (
        OURS | {"dz.rev": "two"},
        "",
        (Identity("4f2e9a", "a1b2c3d4", 0, source="properties"),),
    ),
    "an export only": (
        {"dz.export": "a1b2c3d4"},
        "",
        (Identity("", "a1b2c3d4", 0, "", "properties"),),
    ),
    "a foreign file": ({}, "", ()),
}


@pytest.mark.parametrize(("values", "identifier", "claims"), CLAIMS.values(), ids=CLAIMS)
def test_claims(
    made: Made, values: dict[str, str], identifier: str, claims: tuple[Identity, ...]
) -> None:
    returned = read_returned(about(made, custom(values), core(identifier), app("")))

    assert returned.identities == claims


@pytest.mark.parametrize(
    ("stated", "values", "program"),
    [
        ("Microsoft Office Word", {}, "Microsoft Office Word"),
        ("WPS Office_12.1.0.15990_F1E327BC", {"KSOProductBuildVer": "2052"}, None),
        ("", {"KSOProductBuildVer": "2052-12.1.0"}, "WPS Office"),
        ("", {}, ""),
    ],
)
def test_the_program(made: Made, stated: str, values: dict[str, str], program: str | None) -> None:
    returned = read_returned(about(made, custom(values), core(), app(stated)))

    assert returned.program == (stated if program is None else program)
    assert (returned.last_author, returned.saved_at) == ("王芳", "2026-03-21T08:00:00Z")


@pytest.mark.parametrize(("number", "counts"), [("0", False), ("1", True)])
def test_libreoffice_s_own_format_changes_are_nobody_s(
    made: Made, number: str, counts: bool
) -> None:
    body = p(t("x", f'<w:rPrChange w:id="{number}" w:author="李明"><w:rPr/></w:rPrChange>'))
    path = about(made, custom({}), core(), app("LibreOffice/7.4.7.2$Linux_X86_64"), body=body)

    (row,) = read_returned(path).rows

    assert (row.cells[0].pieces[0].formatted is not None) is counts


def test_a_file_that_says_nothing(made: Made) -> None:
    returned = read_returned(made(p(t("x"))))

    assert (returned.program, returned.last_author, returned.saved_at) == ("", "", "")
    assert returned.identities == ()
    assert returned.name == "返回稿.docx"


def test_the_footer_s_reference_is_found_in_the_body_too(made: Made) -> None:
    returned = read_returned(made(p(t("ref LZPU-0042-r2 · a1b2c3d4"))))

    assert returned.identities == (
        Identity(export="a1b2c3d4", reference="LZPU-0042-r2", source="footer"),
    )


NOTE = (
    "请只修改“英文”一栏（修订模式已打开），任何地方都欢迎批注。请勿改动编号。绿色底纹为术语库用语。"
)
OUR_OWN = {
    "a note": p(t(NOTE)),
    "a note with straight quotes": p(t(NOTE.replace("“", '"').replace("”", '"'))),
    "a note deleted": p(gone(NOTE)),
    "a note pasted": p(ins(NOTE)),
    "the head": p(t("对照审校稿 Review Copy\tLZPU-0042-r2 → 外事处")),
    "the head without a name": p(t("对照审校稿 Review Copy  LZPU-0042-r2")),
    "column heads": tbl(tr(tc(p(t("编号"))), tc(p(t("中文 Chinese"))), tc(p(t("英文 English"))))),
    "column heads without the first": tbl(tr(tc(p(t("中文 Chinese"))), tc(p(t("英文 English"))))),
    "column heads as text": p(t("编号\t中文 Chinese\t英文 English")),
    "a column head alone": p(t("中文 Chinese")),
    "a kind's label": p(t("图说 Caption")),
    "a stage without its anchors": tbl(tr(tc(p(t("初审 First review"))), tc(p()), tc(p()))),
    "a unit's stage": p(t("学校签发 University: Approval for release")),
    "an empty paragraph": p(),
    "a note with words inserted": p(t(NOTE), ins(" 请尽快。")),
    "a name inserted in the head": p(
        t("对照审校稿 Review Copy LZPU-0042-r2 → 外事处"), ins(" please see")
    ),
    "column heads without the Chinese": tbl(tr(tc(p(t("编号"))), tc(p(t("英文 English"))))),
    "one column head left": tbl(tr(tc(p(t("英文 English"))))),
    "page numbers": p(t("ref LZPU-0042-r2 · a1b2c3d4\t— "), field("PAGE", "3"), t(" —")),
}


@pytest.mark.parametrize("body", OUR_OWN.values(), ids=OUR_OWN)
def test_ours(made: Made, body: str) -> None:
    assert all(row.is_ours for row in read_returned(made(body)).rows)


NOT_OURS = {
    "a note with words added": p(t(NOTE + " 请尽快。")),
    "a stage filled in": tbl(tr(tc(p(t("初审 First review"))), tc(p(t("李明"))))),
    "an empty paragraph inserted": p(mark=changed("ins", "")),
    "an empty row": tbl(tr(tc(p()), tc(p()))),
    "a number as a cell": tbl(tr(tc(p(t("编号"))), tc(p()))),
    "a label as a cell": tbl(tr(tc(p(t("图说 Caption"))))),
    "a reviewer's paragraph": p(t("Please send it back by Friday.")),
    "a reference in a sentence": p(t("See ref LZPU-0042-r2 · a1b2c3d4 for more")),
}


@pytest.mark.parametrize("body", NOT_OURS.values(), ids=NOT_OURS)
def test_not_ours(made: Made, body: str) -> None:
    assert not any(row.is_ours for row in read_returned(made(body)).rows)


REFUSED = {
    "reply.rtf": (b"{\\rtf1 x}", "not in Word's present format"),
    "reply.docx": (b"{\\rtf1 x}", "is Rich Text (RTF) named .docx"),
    "reply.doc": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "in the old Word 97–2003 format"),
    "empty.docx": (b"", "is empty (0 bytes)"),
    "half.docx": (b"PK\x03\x04 and no more", "breaks off before its end"),
}


@pytest.mark.parametrize(("name", "case"), REFUSED.items(), ids=REFUSED)
def test_other_files_are_refused_in_words(
    name: str, case: tuple[bytes, str], tmp_path: Path
) -> None:
    data, sentence = case
    (tmp_path / name).write_bytes(data)

    with pytest.raises(UnreadableFile) as refused:
        read_returned(tmp_path / name)

    assert sentence in str(refused.value)
    assert name in str(refused.value)
    assert ".docx" in str(refused.value) or "sent again" in str(refused.value)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"no file “gone\.docx” here"):
        read_returned(tmp_path / "gone.docx")


def test_a_document_without_a_word_in_it(made: Made) -> None:
    assert read_returned(made("")).rows == ()
