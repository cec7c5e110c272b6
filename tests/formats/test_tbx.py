"""Glossaries as TBX: those of other programs, and our own unchanged and valid."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor.errors import GlossaryRefused
from editor.formats.glossary_files import TermSheet, read_terms, write_terms
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Confidence, Strictness, Term, TermKind, TermStatus

DATA = Path(__file__).parent.parent / "data" / "glossary" / "tbx"
MAYOR = Term(
    "副市长",
    "Vice Mayor",
    TermKind.GOVERNMENT_TITLE,
    abbreviation="VM",
    admitted=("Deputy Mayor",),
    forbidden=("Sub-Mayor", "Co-Mayor"),
    check=Strictness.HINT,
    not_in=("副市长级",),
    confidence=Confidence.LOW,
    note='Two\nlines, “quoted” and "quoted" <b> & ]]>',
    source="GK",
    approver="林思源",
    valid_from="2026-05-01",
    valid_to="2027-04-30",
)
FORMS = pytest.mark.parametrize(
    ("newer", "schema"), [(True, "basic-2019.rng"), (False, "basic-version-2.rng")]
)


def terms(found: TermSheet) -> list[Term]:
    return [term for _, term in found.rows]


def refusals(found: TermSheet) -> list[tuple[int, str]]:
    return [(refusal.row, str(refusal.why)) for refusal in found.refused]


def read(folder: Path, body: str, top: str = "martif") -> TermSheet:
    path = folder / "glossary.tbx"
    path.write_text(f"<{top}><text><body>{body}</body></text></{top}>", encoding="utf-8")
    return read_terms(path)


def concept(*english: str, zh: str = "<tig><term>市长</term></tig>", beside: str = "") -> str:
    return (
        f"<termEntry>{beside}<langSet xml:lang='zh-CN'>{zh}</langSet>"
        f"<langSet xml:lang='en'>{''.join(english)}</langSet></termEntry>"
    )


def tig(term: str, status: str = "", term_type: str = "", more: str = "") -> str:
    note = '<termNote type="administrativeStatus">{}</termNote>'.format
    kind = '<termNote type="termType">{}</termNote>'.format
    notes = (note(status) if status else "") + (kind(term_type) if term_type else "")
    return f"<tig><term>{term}</term>{notes}{more}</tig>"


# Files of other programs


def test_a_termbase_of_another_program_is_read() -> None:
    found = read_terms(DATA / "multiterm-like.tbx")
    secretary, university, short, mayor = terms(found)
    assert secretary == Term(
        "灵江市委书记",
        "Secretary of the CPC Lingjiang Municipal Committee",
        TermKind.PARTY_TITLE,
        admitted=("Lingjiang Party Secretary",),
        forbidden=("Party boss", "Municipal Party chief"),
        note="The head of the city's Party committee.\nNever shortened in headlines.",
        source="Gazette & website",
    )
    assert university == Term(
        "灵江职业技术大学",
        "Lingjiang Polytechnic University",
        abbreviation="LZPU",
        note="Education",
    )
    assert (short.zh, short.en) == ("灵职大", university.en)
    assert mayor == Term("副市长", "Sub-Mayor", status=TermStatus.FORBIDDEN)
    assert [row for row, _ in found.rows] == [1, 2, 2, 4]


def test_a_wrong_concept_is_told_by_its_place() -> None:
    assert refusals(read_terms(DATA / "multiterm-like.tbx")) == [
        (3, "The Chinese is empty."),
        (5, "The English is empty."),
    ]


def test_data_categories_as_tags_are_read() -> None:
    assert terms(read_terms(DATA / "tags-2019.tbx")) == [
        Term(
            "灵江市人民政府",
            "Lingjiang Municipal People's Government",
            TermKind.ORGANISATION,
            abbreviation="LMPG",
            forbidden=("Lingjiang City Hall",),
            note="One of two.",
            source="Gazette",
        )
    ]


def test_the_first_minimal_form_is_read() -> None:
    assert terms(read_terms(DATA / "min-version-1.tbx")) == [
        Term(
            "灵江青年计划",
            "Lingjiang Youth Programme",
            TermKind.PROGRAMME,
            forbidden=("Lingjiang Youth Plan",),
        )
    ]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("", TermStatus.PREFERRED),
        ("preferredTerm-admn-sts", TermStatus.PREFERRED),
        ("admittedTerm-admn-sts", TermStatus.ADMITTED),
        ("deprecatedTerm-admn-sts", TermStatus.FORBIDDEN),
        ("supersededTerm-admn-sts", TermStatus.FORBIDDEN),
        ("preferred", TermStatus.PREFERRED),
        ("forbidden", TermStatus.FORBIDDEN),
        ("legalTerm-admn-sts", TermStatus.PREFERRED),
    ],
)
def test_a_single_term_has_its_status(tmp_path: Path, status: str, expected: TermStatus) -> None:
    assert terms(read(tmp_path, concept(tig("Mayor", status)))) == [
        Term("市长", "Mayor", status=expected)
    ]


A, D = "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ([tig("Bad", D), tig("Ok", A), tig("Good")], Term("市长", "Good", admitted=("Ok",))),
        ([tig("M", term_type="abbreviation"), tig("Mayor", A)], Term("市长", "Mayor")),
        ([tig("M", A, "acronym")], Term("市长", "M")),
        ([tig("Mayor"), tig("Mayor"), tig("Head")], Term("市长", "Mayor", admitted=("Head",))),
    ],
)
def test_the_english_to_use_is_found(tmp_path: Path, english: list[str], expected: Term) -> None:
    (found,) = terms(read(tmp_path, concept(*english)))
    assert (found.zh, found.en, found.admitted) == (expected.zh, expected.en, expected.admitted)


@pytest.mark.parametrize("language", ["zh", "zh-CN", "zh-Hans", "zh_CN", "ZH-cn", "zho", "zh-TW"])
def test_chinese_has_many_codes(tmp_path: Path, language: str) -> None:
    body = concept(tig("Mayor")).replace("zh-CN", language)
    assert [term.zh for term in terms(read(tmp_path, body))] == ["市长"]


def test_one_headword_with_other_english_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, concept(tig("Mayor")) + concept(tig("Lord Mayor")))
    assert [term.en for term in terms(found)] == ["Mayor"]
    ((row, why),) = refusals(found)
    assert row == 2
    assert "“市长” has other English in row 1" in why


def test_what_our_own_mark_says_wrongly_is_left_alone(tmp_path: Path) -> None:
    admin = '<admin type="projectSubset">{}</admin>'.format
    for said in (
        "duizhao:",
        "duizhao:[1]",
        'duizhao:{"en": 7, "x": "y"}',
        "x",
        "duizhao:" + "[" * 999,
    ):
        body = concept(tig("Mayor", more=admin(said)))
        assert terms(read(tmp_path, body)) == [Term("市长", "Mayor")]


# Files that cannot be taken as a whole

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    "<martif>&b;</martif>"
)
OUTSIDE = '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/hostname">]><martif>&x;</martif>'


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<martif>\n<text>\n<body></text></martif>", "broken XML at line 3"),
        (b"<tbx><text><body><conceptEntry>", "broken XML at line 1"),
        (b"zh,en\n", "broken XML at line 1"),
        (b"<html><body/></html>", "XML but not a TBX glossary"),
        (b"<tbx>" + b"<a>" * 300 + b"</a>" * 300 + b"</tbx>", "broken XML"),
        ("<martif>市长</martif>".encode("gb18030"), "broken XML"),
        (BOMB.encode(), "defines entities"),
        (BOMB.encode("utf-16"), "defines entities"),
        (OUTSIDE.encode(), "defines entities"),
        (b" \n", "is empty"),
    ],
)
def test_a_hopeless_file_is_refused_in_one_sentence(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "glossary.tbx"
    path.write_bytes(data)
    with pytest.raises(GlossaryRefused) as refused:
        read_terms(path)
    assert told in str(refused.value)
    assert "“glossary.tbx”" in str(refused.value)


@pytest.mark.parametrize("change", [lambda data: data[: len(data) // 2], lambda data: data[:-9]])
def test_a_file_cut_off_is_refused(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "glossary.tbx"
    path.write_bytes(change((DATA / "multiterm-like.tbx").read_bytes()))
    with pytest.raises(GlossaryRefused, match="broken XML at line"):
        read_terms(path)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_says_its_encoding(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "glossary.tbx"
    declared = charset.removesuffix("-sig")
    body = concept(tig("Mayor"))
    text = f'<?xml version="1.0" encoding="{declared}"?><martif>{body}</martif>'
    path.write_bytes(text.encode(charset))
    assert terms(read_terms(path)) == [Term("市长", "Mayor")]


def test_a_termbase_without_concepts_holds_no_terms(tmp_path: Path) -> None:
    write_terms(tmp_path / "glossary.tbx", [])
    assert read_terms(tmp_path / "glossary.tbx") == TermSheet((), ())


# What we write


@FORMS
def test_a_term_comes_back_whole_from_a_valid_file(
    tmp_path: Path, newer: bool, schema: str
) -> None:
    path = tmp_path / "glossary.tbx"
    write_terms(path, [MAYOR], newer=newer)
    assert read_terms(path) == TermSheet(((1, MAYOR),), ())
    grammar(schema).assertValid(etree.parse(path))


@FORMS
def test_the_shipped_glossary_comes_back_whole_from_a_valid_file(
    tmp_path: Path, newer: bool, schema: str
) -> None:
    path = tmp_path / "glossary.tbx"
    write_terms(path, shipped_terms(), newer=newer)
    found = read_terms(path)
    assert tuple(terms(found)) == shipped_terms()
    assert found.refused == ()
    grammar(schema).assertValid(etree.parse(path))


@pytest.mark.parametrize("newer", [True, False])
def test_what_other_programs_look_for_is_said_as_they_expect(tmp_path: Path, newer: bool) -> None:
    path = tmp_path / "glossary.tbx"
    write_terms(path, [MAYOR], newer=newer)
    text = path.read_text(encoding="utf-8")
    for said in (
        ">Vice Mayor</term>",
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
        '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>',
        '<termNote type="termType">abbreviation</termNote>',
        '<descrip type="subjectField">government-title</descrip>',
        'xml:lang="zh-CN"',
        'xml:lang="en"',
    ):
        assert said in text
    assert text.count("deprecatedTerm-admn-sts") == 2


def test_a_plain_term_carries_nothing_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "glossary.tbx"
    write_terms(path, [Term("市长", "Mayor", TermKind.GOVERNMENT_TITLE, "", source="GK")])
    assert "projectSubset" not in path.read_text(encoding="utf-8")


def grammar(name: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(DATA / name))


TEXT = st.text(
    st.one_of(
        st.characters(
            exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="|{}\ufffd\ufffe\uffff"
        ),
        st.sampled_from("<>&\"'𬭚𠮷市长]"),
    ),
    max_size=16,
).map(str.strip)
FILLED = TEXT.filter(bool)
LIST = st.lists(FILLED, max_size=3).map(tuple)
NOTE = st.lists(FILLED, max_size=3).map("\n".join)
DATE = st.dates().map(str) | st.just("")
PATTERN = st.sampled_from(["{place:city}市委书记", "{org}{title}{person}"])
CHOSEN = {
    "abbreviation": TEXT,
    "status": st.sampled_from(TermStatus),
    "admitted": LIST,
    "forbidden": LIST,
    "check": st.sampled_from(Strictness),
    "not_in": LIST,
    "confidence": st.sampled_from(Confidence),
    "note": NOTE,
    "source": TEXT,
    "approver": TEXT,
}
KINDS = st.sampled_from([kind for kind in TermKind if kind is not TermKind.PATTERN])
TERM = st.builds(Term, zh=FILLED, en=FILLED, kind=KINDS, valid_from=DATE, **CHOSEN) | st.builds(
    Term, zh=PATTERN, en=FILLED, kind=st.just(TermKind.PATTERN), valid_to=DATE, note=NOTE
)


@FORMS
@given(rows=st.lists(TERM, max_size=4, unique_by=lambda term: term.zh))
@settings(deadline=None, max_examples=100)
def test_any_terms_come_back_from_a_valid_file(
    tmp_path_factory: pytest.TempPathFactory, newer: bool, schema: str, rows: list[Term]
) -> None:
    path = tmp_path_factory.mktemp("glossary") / "glossary.tbx"
    write_terms(path, rows, newer=newer)
    found = read_terms(path)
    assert terms(found) == rows
    assert found.refused == ()
    if rows:
        grammar(schema).assertValid(etree.parse(path))


@given(cut=st.integers(0, 4000), junk=st.binary(max_size=8))
@settings(deadline=None, max_examples=100)
def test_a_disturbed_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, cut: int, junk: bytes
) -> None:
    data = (DATA / "multiterm-like.tbx").read_bytes()
    path = tmp_path_factory.mktemp("glossary") / "glossary.tbx"
    path.write_bytes(data[:cut] + junk + data[cut + len(junk) :])
    with contextlib.suppress(GlossaryRefused):
        found = read_terms(path)
        assert all(term.zh and term.en for term in terms(found))
