"""Spelling and grammar by the proofreader itself, where it is installed; CI has it installed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.checks import proofing
from editor.checks.finding import Finding, Pair, Severity
from editor.checks.proofreader import is_installed, proofreader
from editor.checks.registry import DEFAULT_OFF, pair_findings
from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Term, TermKind

NEEDED = 'needs the extra "proof"'
needs_it = pytest.mark.skipif(not is_installed() and not os.environ.get("CI"), reason=NEEDED)


@pytest.fixture(scope="module")
def terms() -> Glossary:
    """The shipped glossary, with a name that is no word."""
    return Glossary([*shipped_terms(), Term("柯瓦奇", "Kovacstek", TermKind.PERSON)])


def found(terms: Glossary, english: str, chinese: str = "灵江召开会议。") -> list[Finding]:
    assert proofreader() is not None, NEEDED
    pair = Pair(chinese, english, glossary=terms)
    return [finding for check in proofing.CHECKS if check.pair for finding in check.pair(pair)]


@needs_it
@pytest.mark.parametrize(
    ("english", "words"),
    [
        ("We recieved them on Monday.", "recieved"),
        ("The universty is open.", "universty"),
        ("The goverment met.", "goverment"),
        ("Cooperation betwen schools.", "betwen"),
        ("They strenghthen the team.", "strenghthen"),
        ("The relevent officials came.", "relevent"),
        ("It was an university of note.", "an"),
        ("It was a hour long.", "a"),
        ("He could of come.", "could of"),
        ("More then half came.", "then"),
        ("It was a good day for it's campus.", "it's"),
        ("They was here yesterday.", "was"),
        ("He has went to the school.", "went"),
        ("They bought new equipments for the room.", "equipments"),
    ],
)
def test_a_slip_is_found_at_its_place(terms: Glossary, english: str, words: str) -> None:
    assert [english[slice(*f.draft)] for f in found(terms, english)] == [words]


@needs_it
@pytest.mark.parametrize(
    "english",
    [
        "Lingjiang held its conference; Lingjiang's mayor, Fang Licheng, attended.",
        "Wei Zhiyuan, Lu Shouxin, Luo Xuemei and Huang Yiming attended.",
        "LJPU, the CPC and ASEAN were named, as was LJPU's president.",
        "The colour of the centre's programme, and the color of the center's program.",
        "He enrolled; she is to enrol, fulfil and practise.",
        "See www.exampel.cn or write to infor@lingjiangg.edu.cn.",
        "In the 2026th year 12kgg were sold, at 3,000 yuan per mu.",
        "A hutong, some jiaozi, baijiu and a siheyuan.",
        "Industry-education integration is a one-stop service in an hour.",
        "A university, an LJPU team, an 8-year plan, a European school.",
        "Chen Chen and Min Min took the photos.",
        "Its campus is large; it's open now.",
        "Kovacstek and Anderssen played.",
        "The virologist described capsid shells and nodosaur bones.",
        "会议 was held.",
        "",
    ],
)
def test_names_terms_figures_and_both_spellings_are_left_alone(
    terms: Glossary, english: str
) -> None:
    assert found(terms, english, "柯瓦奇在灵江出席会议。") == []


@needs_it
def test_the_fix_is_certain_or_none(terms: Glossary) -> None:
    english = "The universty recieved the Conferance an university a hour."
    fixes = {english[slice(*f.draft)]: f.fix and f.fix.text for f in found(terms, english)}
    assert fixes["universty"] == "university"
    assert fixes["recieved"] is None  # received, or relieved
    assert fixes["Conferance"] is None  # it may be a name


@needs_it
def test_a_capitalised_word_may_be_a_name_and_is_a_hint_only(terms: Glossary) -> None:
    (finding,) = found(terms, "The Goverment of the city met.")
    assert finding.severity is Severity.HINT
    assert "Government" in str(finding.message)


@needs_it
def test_a_word_of_a_term_is_known_wherever_it_stands(terms: Glossary) -> None:
    glossary = Glossary([Term("领航号", "the Goverment Hall", TermKind.ORGANISATION)])
    chinese, english = "领航号启航。", "The Goverment Hall opens; the Goverment does."
    assert found(glossary, english, chinese) == []
    assert found(terms, english, chinese) != []


def test_it_does_not_look_unless_wanted() -> None:
    ids = {check.id for check in proofing.CHECKS}
    assert ids <= DEFAULT_OFF
    assert pair_findings(Pair("会议召开。", "The universty opened.")) == ()


WITHOUT = """
import importlib.util
there = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == "harper" else there(name, *rest)
from editor.checks import proofing
from editor.checks.finding import Pair
pair = Pair("会议召开。", "The universty opened.")
print([finding for check in proofing.CHECKS if check.pair for finding in check.pair(pair)])
"""


def test_without_it_nothing_is_found() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout.strip() == "[]"


def test_starting_does_not_load_it() -> None:
    code = "import sys, editor.workflow, editor.checks.registry; print('harper' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"


def test_a_folder_of_its_name_is_no_proofreader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = is_installed()
    (tmp_path / "harper").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert is_installed() is before
