"""Translation memories as other programs write them, and our own unchanged."""

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.errors import Cancelled, UnreadableFile, UnwritableFile
from editor.formats.tmx import ReadUnit, RefusedUnit, read_units, write_units
from editor.formats.tmx.units import LONGEST
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin

ZH, EN = "签约仪式在图书馆举行。", "The signing ceremony was held in the library."

OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext"
    creationtoolversion="6.0.0" segtype="paragraph" srclang="ZH-CN"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv xml:lang="ZH-CN"><seg>签约仪式在图书馆举行。</seg></tuv>
      <tuv xml:lang="EN-US" changeid="lin" changedate="20260319T081500Z" creationid="lin"
        creationdate="20260318T094000Z">
        <seg>The signing ceremony was held in the library.</seg>
      </tuv>
    </tu>
<!-- Alternative translations -->
    <tu>
      <prop type="file">press.docx</prop>
      <prop type="prev">会议</prop>
      <tuv xml:lang="ZH-CN"><seg>签约仪式<bpt i="0" x="1">&lt;b&gt;</bpt>在图书馆<ept i="0"
        x="1">&lt;/b&gt;</ept>举行。</seg></tuv>
      <tuv xml:lang="EN-US"><seg>The <bpt i="0">&lt;b&gt;</bpt>signing<ept i="0">&lt;/b&gt;</ept>
ceremony was held in the library.</seg></tuv>
    </tu>
  </body>
</tmx>
"""

TRADOS = """<?xml version="1.0" encoding="utf-16"?>
<tmx version="1.4">
  <header creationtool="SDL Language Platform" creationtoolversion="8.1" o-tmf="SDL TM8 Format"
    datatype="xml" segtype="sentence" adminlang="zh-CN" srclang="zh-CN"
    creationdate="20260318T094000Z" creationid="OFFICE\\lin">
    <prop type="x-Recognizers">RecognizeDates, RecognizeNumbers</prop>
  </header>
  <body>
    <tu creationdate="20260318T094000Z" creationid="OFFICE\\lin" usagecount="2">
      <prop type="x-LastUsedBy">OFFICE\\lin</prop>
      <prop type="x-Origin">TM</prop>
      <tuv xml:lang="zh-CN"><seg>签约仪式在<bpt i="1" type="pt1" x="1" />图书馆<ept i="1"
        />举行。</seg></tuv>
      <tuv xml:lang="en-US"><seg>The signing ceremony was held in the library.<ph x="2"
        type="7" /></seg></tuv>
    </tu>
  </body>
</tmx>
"""

MEMOQ = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="MemoQ" creationtoolversion="11.2" segtype="sentence" adminlang="en-us"
    creationid="lin" srclang="zh" o-tmf="MemoQTM" datatype="unknown">
    <prop type="name">Press</prop>
  </header>
  <body>
    <tu changedate="20260318T094000Z" creationdate="20260301T094000Z" creationid="lin">
      <prop type="client">灵江职业技术大学</prop>
      <prop type="document">press.docx</prop>
      <prop type="corrected">no</prop>
      <tuv xml:lang="zh"><prop type="x-context-pre">&lt;seg&gt;会议&lt;/seg&gt;</prop>
        <seg>签约仪式在图书馆举行。</seg></tuv>
      <tuv xml:lang="de"><seg>Die Unterzeichnung fand in der Bibliothek statt.</seg></tuv>
      <tuv xml:lang="en"><seg>The signing ceremony was held in the library.<ph
        type="lb">&lt;br/&gt;</ph>It rained.</seg></tuv>
    </tu>
  </body>
</tmx>
"""


def pair(source: str, draft: str, zh: str = "zh-CN", en: str = "en", **said: str) -> str:
    attributes = "".join(f' {name}="{value}"' for name, value in said.items())
    return (
        f'<tu{attributes}><tuv xml:lang="{zh}"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="{en}"><seg>{draft}</seg></tuv></tu>'
    )


def memory(*units: str, segtype: str = "sentence") -> str:
    return f'<tmx><header segtype="{segtype}"/><body>{"".join(units)}</body></tmx>'


def read(folder: Path, content: str | bytes, encoding: str = "utf-8") -> list[object]:
    path = folder / "memory.tmx"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return list(read_units(path))


def read_one(folder: Path, unit: str) -> ReadUnit:
    (found,) = read(folder, memory(unit))
    assert isinstance(found, ReadUnit)
    return found


def test_a_memory_of_omegat(tmp_path: Path) -> None:
    plain, marked = read(tmp_path, OMEGAT)
    expected = Unit(ZH, EN, UnitKind.PARAGRAPH, date="2026-03-19", origin=UnitOrigin.IMPORTED)
    assert plain == ReadUnit(1, expected)
    assert isinstance(marked, ReadUnit)
    assert (marked.unit.source, marked.unit.article) == (ZH, "press.docx")
    assert [str(note) for note in marked.notes] == ["Codes of formatting in it were left out: 4."]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_memory_of_trados_in_utf_16(tmp_path: Path, encoding: str) -> None:
    mark = "" if encoding == "utf-16" else "\ufeff"
    (found,) = read(tmp_path, mark + TRADOS.replace("\n", "\r\n"), encoding)
    assert isinstance(found, ReadUnit)
    assert found.unit == Unit(ZH, EN, date="2026-03-18", origin=UnitOrigin.IMPORTED)


def test_a_memory_of_memoq_in_three_languages(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "\ufeff" + MEMOQ)
    assert isinstance(found, ReadUnit)
    assert found.unit.draft == f"{EN}\nIt rained."
    assert (found.unit.article, found.unit.date) == ("press.docx", "2026-03-18")


@pytest.mark.parametrize("zh", ["zh", "ZH", "zh-CN", "zh_CN", "zh-Hans-CN", "ZHO", "cmn-Hans"])
@pytest.mark.parametrize("en", ["en", "EN-GB", "en_US", "eng"])
def test_languages_are_known_however_they_are_written(tmp_path: Path, zh: str, en: str) -> None:
    assert read_one(tmp_path, pair(ZH, EN, zh, en)).unit.source == ZH


def test_simplified_chinese_goes_before_traditional(tmp_path: Path) -> None:
    traditional = '<tuv xml:lang="zh-TW"><seg>簽約儀式</seg></tuv>'
    assert read_one(tmp_path, pair(ZH, EN).replace("<tu>", f"<tu>{traditional}")).unit.source == ZH
    assert read_one(tmp_path, pair("簽約儀式", EN, "zh-Hant")).unit.source == "簽約儀式"


def test_every_different_english_is_a_unit(tmp_path: Path) -> None:
    others = "".join(
        f'<tuv xml:lang="en-GB"><seg>{text}</seg></tuv>' for text in (EN, "The signing was held.")
    )
    found = read(tmp_path, memory(pair(ZH, EN).replace("</tu>", f"{others}</tu>")))
    assert [(f.number, f.unit.draft) for f in found if isinstance(f, ReadUnit)] == [
        (1, EN),
        (1, "The signing was held."),
    ]


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ("a <hi type='bold'>b <hi>c</hi></hi> d", "a b c d"),
        ("a<ph>{1}<sub>hidden</sub></ph> b", "a b"),
        ("<it pos='begin'>&lt;i&gt;</it>a", "a"),
        ("a<ut>{\\b </ut>b", "ab"),
        ("  a &amp; b &lt;c&gt; ", "a & b <c>"),
        ("<![CDATA[a < b]]>", "a < b"),
        ("a<!-- note -->b<?pi?>c", "abc"),
    ],
)
def test_codes_are_dropped_and_text_is_kept(tmp_path: Path, segment: str, text: str) -> None:
    assert read_one(tmp_path, pair(ZH, segment)).unit.draft == text


@pytest.mark.parametrize(
    ("stamp", "day"),
    [("20260318T094000Z", "2026-03-18"), ("2026-03-18", "2026-03-18"), ("20261399", ""), ("x", "")],
)
def test_a_date_is_read_or_left_out(tmp_path: Path, stamp: str, day: str) -> None:
    assert read_one(tmp_path, pair(ZH, EN, creationdate=stamp)).unit.date == day


def test_bad_units_are_told_and_the_others_read(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        memory(
            pair("", EN),
            pair(ZH, " "),
            pair(ZH, EN),
            pair("话" * (LONGEST + 1), EN),
            pair(ZH, EN, "ja"),
            "<tu/>",
        ),
    )
    assert [(f.number, str(f.why)) for f in found if isinstance(f, RefusedUnit)] == [
        (1, "It has no Chinese text."),
        (2, "It has no English text."),
        (4, "A text of it is longer than 20000 characters."),
        (5, "It has no Chinese text."),
        (6, "It has no Chinese text."),
    ]
    assert [f.number for f in found if isinstance(f, ReadUnit)] == [3]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "broken XML"),
        (b"PK\3\4", "broken XML"),
        (memory(pair(ZH, EN))[:-20].encode(), "broken XML"),
        (b"<tbx><body/></tbx>", "not a translation memory"),
        (b"<other><tu/></other>", "not a translation memory"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "entities"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'.encode("utf-16"), "entities"),
    ],
)
def test_what_is_no_memory_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why) as refused:
        read(tmp_path, content)
    assert "memory.tmx" in str(refused.value)


@pytest.mark.parametrize("padding", range(32_760, 32_780, 3))
def test_an_entity_is_seen_wherever_the_file_is_cut(tmp_path: Path, padding: int) -> None:
    hostile = f'<!DOCTYPE tmx [{" " * padding}<!ENTITY a "b">]><tmx/>'
    with pytest.raises(UnreadableFile, match="entities"):
        read(tmp_path, hostile)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="not there"):
        list(read_units(tmp_path / "no.tmx"))
    with pytest.raises(UnreadableFile, match=r"cannot be read|broken"):
        list(read_units(tmp_path))


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise Cancelled(Message("Tests", QT_TRANSLATE_NOOP("Tests", "Stopped.")))

    path = tmp_path / "memory.tmx"
    write_units(path, [Unit(ZH, EN)] * 2000)
    with pytest.raises(Cancelled):
        list(read_units(path, stop))


def test_writing_is_whole_or_not_at_all(tmp_path: Path) -> None:
    def units() -> Iterator[Unit]:
        yield Unit(ZH, EN)
        raise Cancelled(Message("Tests", QT_TRANSLATE_NOOP("Tests", "Stopped.")))

    path = tmp_path / "memory.tmx"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(Cancelled):
        write_units(path, units())
    assert [entry.name for entry in tmp_path.iterdir()] == ["memory.tmx"]
    assert path.read_text(encoding="utf-8") == "before"
    with pytest.raises(UnwritableFile, match=r"memory\.tmx"):
        write_units(tmp_path / "no" / "memory.tmx", [])


def test_a_written_file_has_what_tmx_1_4_requires(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    assert write_units(path, [Unit(ZH, EN, article="7", date="2026-03-18")]) == 1
    content = path.read_text(encoding="utf-8")
    assert content.splitlines()[1].startswith('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
    root = etree.fromstring(content.encode())
    (header, body) = root
    required = "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype"
    assert {*required.split()} == {*header.keys()}
    assert [child.tag for child in body[0]] == ["prop", "prop", "tuv", "tuv"]
    assert body[0].get("creationdate") == "20260318T000000Z"


texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t 灵江<>&\"']]>𬭚"),
    min_size=1,
).filter(lambda text: text == text.strip() != "")
names = st.text("ab 灵-_", max_size=5).map(str.strip)
units = st.builds(
    Unit,
    texts,
    texts,
    st.sampled_from(UnitKind),
    names,
    st.dates(date(1949, 1, 1), date(2100, 1, 1)).map(date.isoformat) | st.just(""),
    names,
    st.sampled_from(UnitOrigin),
)


@settings(deadline=None, max_examples=100)
@given(st.lists(units, max_size=5))
def test_what_is_written_is_read_unchanged(given_units: list[Unit]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "memory.tmx"
        assert write_units(path, given_units) == len(given_units)
        expected = [ReadUnit(number, unit) for number, unit in enumerate(given_units, 1)]
        assert list(read_units(path)) == expected


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=60), st.integers(0, 400))
def test_damage_is_refused_or_read_and_never_worse(damage: bytes, at: int) -> None:
    content = memory(pair(ZH, EN), pair("会议", "Meeting")).encode()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "memory.tmx"
        path.write_bytes(content[:at] + damage + content[at + len(damage) :])
        with contextlib.suppress(UnreadableFile):
            assert len(list(read_units(path))) <= 2


def test_characters_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    write_units(path, [Unit("会\x00议\x1f", "Mee\ufffeting")])
    (found,) = read_units(path)
    assert isinstance(found, ReadUnit)
    assert (found.unit.source, found.unit.draft) == ("会议", "Meeting")
