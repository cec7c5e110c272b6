"""Abbreviations: defined before they are used, once, and with their letters in order."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind
from editor.checks.finding import Check, Finding, Pair, Severity, Whole
from editor.checks.mentions import CHECKS
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term, TermKind

DEFINED, UNDEFINED, GARBLED = CHECKS
FULL = "Lingjiang Vocational and Technical College"
TERM = Term("灵江职业技术学院", FULL, TermKind.ORGANISATION, abbreviation="LVTC")
GLOSSARY = Glossary([TERM])
PARAGRAPH = BlockKind.PARAGRAPH


def found(
    check: Check, *drafts: str, kind: BlockKind = PARAGRAPH, source: str = ""
) -> list[tuple[int, Finding]]:
    assert check.whole is not None
    pairs = [Pair(source, draft, kind, GLOSSARY) for draft in drafts]
    return list(check.whole(Whole(pairs, glossary=GLOSSARY)))


def said(check: Check, *drafts: str, source: str = "") -> list[tuple[int, str, str]]:
    return [
        (row, finding.severity.value, drafts[row][slice(*finding.draft)])
        for row, finding in found(check, *drafts, source=source)
    ]


@pytest.mark.parametrize(
    ("drafts", "row", "severity"),
    [
        (("LVTC met.", f"{FULL} (LVTC) spoke."), 0, "warning"),
        (("They met.", "LVTC met.", f"{FULL} (LVTC) spoke. LVTC"), 1, "warning"),
        ((f"LVTC, that is {FULL} (LVTC), met.",), 0, "warning"),
        ((f"{FULL} (LVTC) met.", f"{FULL} (LVTC) spoke. LVTC"), 1, "warning"),
        ((f"{FULL} (LVTC) met. {FULL} (LVTC) spoke. LVTC",), 0, "warning"),
        ((f"{FULL} (LVTC) met.", "The college spoke."), 0, "hint"),
        ((f"{FULL} (hereinafter referred to as “LVTC”) met.",), 0, "hint"),
        ((f"{FULL} (LVTC for short) met.",), 0, "hint"),
        (("the People's Bank of China (PBC) met.",), 0, "hint"),
        (("Guangxi Minzu University (GXMZU) met.",), 0, "hint"),
        (("Research and Development (R&D) grew.",), 0, "hint"),
    ],
)
def test_definitions_out_of_place(drafts: tuple[str, ...], row: int, severity: str) -> None:
    ((at, level, _),) = said(DEFINED, *drafts)
    assert (at, level) == (row, severity)


@pytest.mark.parametrize(
    "drafts",
    [
        (f"{FULL} (LVTC) met.", "LVTC spoke."),
        (f"{FULL} (LVTC) met. LVTC spoke.",),
        (f"{FULL} (LVTC) met.", "the CPC LVTC Committee spoke."),
        ("The CPC met.", "The CPC spoke."),
        ("LVTC met.", "LVTC spoke."),
        (f"{FULL} (LVTC) met.", "LVTC's staff spoke."),
        ("The visitors (USA) came. The USA won.",),
        ("They came from Beijing (CHN), (CHN).",),
        ("THE COLLEGE (LVTC) MET", "THE COLLEGE (LVTC) SPOKE"),
        ("They met (ABC).", "He spoke (ABC)."),
        ("",),
        ("(LVTC)",),
        ("()",),
    ],
)
def test_definitions_in_place(drafts: tuple[str, ...]) -> None:
    assert said(DEFINED, *drafts) == []


@pytest.mark.parametrize(
    ("drafts", "row", "short"),
    [
        ((f"{FULL} met.", "LVTC spoke."), 1, "LVTC"),
        ((f"{FULL} met. LVTC's staff spoke.",), 0, "LVTC"),
        (("LVTC spoke.", f"{FULL} met."), 0, "LVTC"),
        (("The Penang Institute of Technology came.", "PIT spoke."), 1, "PIT"),
        (("The Asian Skills Forum for Youth met.", "ASFY met ASFY."), 1, "ASFY"),
    ],
)
def test_abbreviations_never_defined(drafts: tuple[str, ...], row: int, short: str) -> None:
    source = "灵江职业技术学院开会。"
    assert said(UNDEFINED, *drafts, source=source) == [(row, "warning", short)]


@pytest.mark.parametrize(
    "drafts",
    [
        (f"{FULL} (LVTC) met.", "LVTC spoke."),
        ("LVTC met.", "LVTC spoke."),
        ("The Communist Party of China met.", "The CPC Committee spoke."),
        ("The United Nations met.", "The UN spoke."),
        ("Research and development grew.", "RD spoke."),
        ("The Penang Institute of Technology came.", "The institute spoke."),
        ("THE PENANG INSTITUTE OF TECHNOLOGY", "PIT"),
        ("The visitors met.", "CNC tools and 5G were shown."),
        ("",),
    ],
)
def test_abbreviations_that_need_no_definition(drafts: tuple[str, ...]) -> None:
    assert said(UNDEFINED, *drafts, source="灵江职业技术学院开会。") == []


def test_letters_of_the_chinese_need_no_definition() -> None:
    drafts = ("The Penang Institute of Technology came.", "PIT spoke.")
    assert said(UNDEFINED, *drafts, source="PIT代表团来访。") == []


def test_a_name_is_defined_with_its_own_letters() -> None:
    drafts = (f"{FULL} (LPTC) met.", "LPTC spoke.")
    source = "灵江职业技术学院开会。"
    wrong = [(0, "warning", "LPTC"), (1, "warning", "LPTC")]
    assert said(GARBLED, *drafts, source=source) == wrong
    assert said(GARBLED, f"{FULL} (LVTC) met.", "LVTC spoke.", source=source) == []


def test_titles_and_captions_may_come_first_and_may_define() -> None:
    assert DEFINED.whole is not None
    pairs = [
        Pair("", "LVTC Holds Meeting", BlockKind.TITLE),
        Pair("", f"{FULL} (LVTC)", BlockKind.CAPTION),
        Pair("", f"{FULL} (LVTC) met.", PARAGRAPH),
    ]
    assert list(DEFINED.whole(Whole(pairs))) == []


@pytest.mark.parametrize(
    ("drafts", "row", "severity", "wrong"),
    [
        ((f"{FULL} (LVTC) met.", "LVCT spoke."), 1, "error", "LVCT"),
        ((f"{FULL} (LVTC) met.", "the CPC LTVC Committee"), 1, "error", "LTVC"),
        ((f"{FULL} (LVTC) met. VLTC",), 0, "error", "VLTC"),
        (("LVTC met. LVTC spoke.", "LVCT went."), 1, "error", "LVCT"),
        (("Guangxi Minzu University (GXMZU). GXMZU", "GXMUZ met."), 1, "error", "GXMUZ"),
        (("Guangxi Minzu University (GXMZU). GXMZU", "GXMZ University"), 1, "warning", "GXMZ"),
        (("Guangxi Minzu University (GXMZU). GXMZU", "GXNZU met."), 1, "warning", "GXNZU"),
    ],
)
def test_letters_in_a_wrong_order(
    drafts: tuple[str, ...], row: int, severity: str, wrong: str
) -> None:
    assert said(GARBLED, *drafts) == [(row, severity, wrong)]


@pytest.mark.parametrize(
    "drafts",
    [
        (f"{FULL} (LVTC) met.", "LVTC spoke."),
        (f"{FULL} (LVTC) met.", "LVTCs spoke with LVTC-led firms."),
        (f"{FULL} (LVTC) met.", "GUET spoke. LVTU too."),
        ("LVTC met.", "LVCT spoke."),
        ("The SPOT and the STOP.", "The POTS and the TOPS."),
        ("The SPC and the SPP and the PCS met.",),
        ("Liuzhou College (LZC) and LCZ",),
        ("GUET and GUFT met.",),
        ("",),
    ],
)
def test_other_letters_are_other_bodies(drafts: tuple[str, ...]) -> None:
    assert said(GARBLED, *drafts) == []


def test_the_abbreviation_of_a_term_in_the_chinese_is_known() -> None:
    assert said(GARBLED, "LVCT met.", source="灵江职业技术学院开会。") == [(0, "error", "LVCT")]
    assert said(GARBLED, "LVCT met.", source="灵江职业技术学院的LVCT。") == []


def test_the_right_letters_are_one_key_away() -> None:
    ((_, finding),) = found(GARBLED, f"{FULL} (LVTC) met LVCT.")
    assert finding.fix is not None
    assert (finding.fix.text, finding.severity) == ("LVTC", Severity.ERROR)
    assert (finding.fix.start, finding.fix.end) == finding.draft


PARTS = st.sampled_from([FULL, "(LVTC)", "LVTC", "LVCT", "lvtc", " ", "(", ")", "GXMZU", "."])
TEXT = st.lists(PARTS | st.text(max_size=3), max_size=8).map("".join)


@given(st.lists(TEXT, max_size=3))
@settings(deadline=None, max_examples=100)
def test_places_are_inside_the_drafts(drafts: list[str]) -> None:
    for check in CHECKS:
        for row, finding in found(check, *drafts):
            assert 0 <= finding.draft[0] < finding.draft[1] <= len(drafts[row])


def test_a_name_that_is_nothing_but_its_abbreviation_needs_no_definition() -> None:
    glossary = Glossary([replace(TERM, en="LVTC")])
    pairs = [
        Pair("灵江职业技术学院开学。", "LVTC begins its year. LVTC is ready.", glossary=glossary)
    ]
    assert UNDEFINED.whole is not None
    assert list(UNDEFINED.whole(Whole(pairs, glossary=glossary))) == []
