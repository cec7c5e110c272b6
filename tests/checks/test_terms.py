"""Terms of the glossary in the English: missing, forbidden, not approved, no longer valid."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import Facts
from editor.checks.finding import Check, Finding, Pair, Severity, Whole
from editor.checks.terms import CHECKS
from editor.glossary.glossary import Glossary, House
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Strictness, Term, TermKind, TermStatus
from tests.checks.cases import findings

HOME = Term(
    "灵江职业技术大学",
    "Lingjiang Polytechnic University",
    TermKind.ORGANISATION,
    abbreviation="LJPU",
    forbidden=("Lingjiang Vocational University",),
)
PROPOSED = Term("数智灵江", "Smart Lingjiang", TermKind.PROGRAMME, status=TermStatus.PROPOSED)
OLD = Term(
    "灵江职业技术学院",
    "Lingjiang Vocational College",
    TermKind.ORGANISATION,
    valid_to="2024-05-31",
)
GLOSSARY = Glossary([*shipped_terms(), HOME, PROPOSED, OLD], House(HOME.zh))
FORBIDDEN, MISSING, UNAPPROVED, OUTDATED = CHECKS


def found(check: Check, source: str, draft: str) -> tuple[Finding, ...]:
    return findings(check, source, draft, glossary=GLOSSARY)


def article(*pairs: tuple[str, str], date: str | None = None) -> Whole:
    return Whole([Pair(zh, en, glossary=GLOSSARY) for zh, en in pairs], Facts(date=date), GLOSSARY)


@pytest.mark.parametrize(
    ("source", "draft", "form"),
    [
        (
            "推进中国式现代化。",
            "Advance Chinese-style modernization.",
            "Chinese-style modernization",
        ),
        ("推动高质量发展。", "Promote high quality developing.", "high quality developing"),
        ("发展新质生产力。", "Develop new quality productivity.", "new quality productivity"),
        ("发展低空经济。", "Grow the low-space economy.", "low-space economy"),
        ("共建一带一路。", "Build One Belt One Road together.", "One Belt One Road"),
        ("共建一带一路。", "Build OBOR together.", "OBOR"),
        ("走访龙头企业。", "They visited dragon head enterprises.", "dragon head enterprises"),
        ("坚持产教融合。", "Deepen production-education fusion.", "production-education fusion"),
        ("深化产教融合。", "Deepen production-education fusion.", "production-education fusion"),
        ("共建“一带一路”。", "Serve One Belt One Road cooperation.", "One Belt One Road"),
        ("坚持产教融合。", "Deepen Production-Education Fusion.", "Production-Education Fusion"),
        ("宣传部发文。", "The Propaganda Department wrote.", "Propaganda Department"),
        ("广西壮族自治区来客。", "Guests came from Guangxi Province.", "Guangxi Province"),
        (
            "灵江职业技术大学开会。",
            "Lingjiang Vocational University met.",
            "Lingjiang Vocational University",
        ),
        ("中国共产党领导。", "The CCP leads.", "CCP"),
        ("他任副局长。", "He is Vice Director.", "Vice Director"),
        ("陕西省来客。", "Guests came from Shanxi Province.", "Shanxi Province"),
        ("加强人才培养。", "Strengthen talents training.", "talents training"),
        ("维护民族团结。", "Uphold national unity.", "national unity"),
    ],
)
def test_forbidden_wording_is_an_error(source: str, draft: str, form: str) -> None:
    (finding,) = found(FORBIDDEN, source, draft)
    assert (finding.severity, draft[slice(*finding.draft)]) == (Severity.ERROR, form)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("推进中国式现代化。", "Advance Chinese modernization."),
        ("推动高质量发展。", "Promote high-quality development."),
        ("维护国家统一和民族团结。", "Uphold national unity and ethnic unity."),
        (
            "维护国家统一和民族团结，服务龙头企业。",
            "Uphold national unity, ethnic unity and serve firms.",
        ),
        ("陕西省和山西省来客。", "Guests came from Shaanxi Province and Shanxi Province."),
        ("民政厅厅长会见外交部部长。", "The Minister met the Director-General."),
        ("中学校长到会。", "The Headmaster of the middle school came."),
        ("总书记和秘书长到会。", "The General Secretary and the Secretary-General came."),
        ("会议召开。", "The Propaganda Department, CCP and OBOR."),
        ("推动高质量发展。", ""),
        ("推动高质量发展。", "推动高质量发展。"),
        ("", "Chinese-style modernization"),
        ("宣传部发文。", "The propagandist wrote."),
    ],
)
def test_licensed_wording_is_not_forbidden(source: str, draft: str) -> None:
    assert found(FORBIDDEN, source, draft) == ()


@pytest.mark.parametrize(
    ("source", "draft", "term"),
    [
        ("坚持产教融合。", "Keep linking firms and schools.", "产教融合"),
        ("推动高质量发展。", "Promote good growth.", "高质量发展"),
        ("发展新质生产力。", "Develop new factories.", "新质生产力"),
        ("加强人才培养。", "Strengthen the staff.", "人才培养"),
        ("培训留学生。", "Train visitors.", "留学生"),
        ("走访龙头企业。", "They visited firms.", "龙头企业"),
        ("灵江职业技术大学开会。", "Lingjiang Technical School met.", "灵江职业技术大学"),
        ("教务处发文。", "The library wrote.", "教务处"),
        ("灵江市教育局发文。", "Lingjiang Municipal Health Bureau wrote.", "灵江市教育局"),
        ("生态环境部发文。", "The ministry wrote.", "生态环境部"),
        ("推动中国式现代化。", "Promote progress.", "中国式现代化"),
        ("建设双一流。", "Build good schools.", "双一流"),
    ],
)
def test_missing_terms(source: str, draft: str, term: str | None) -> None:
    said = [source[slice(*f.source)] for f in found(MISSING, source, draft)]
    assert said == ([term] if term else [])


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("推动高质量发展。", "Promote high-quality development."),
        ("推动高质量发展。", "Develop with high quality."),
        ("推动高质量发展，高质量发展要靠人。", "Promote high-quality development, by people."),
        ("加强人才培养。", "Cultivate more talents."),
        ("加强人才培养。", "Work on talent development."),
        ("灵江职业技术大学开会。", "LJPU met."),
        ("学校开会。", "It met."),
        ("教育部发文。", "The MOE wrote."),
        ("教育部发文。", "China's Education Ministry wrote."),
        ("灵江市教育局发文。", "The education authorities of the city wrote."),
        ("灵江市委发文。", "The city wrote."),
        ("教务处发文。", "The Academic Affairs Office wrote."),
        ("建设数智灵江。", "Build a clever city."),
        ("走访龙头企业。", "Visit enterprises that are leading."),
        ("推动高质量发展。", ""),
        ("推动高质量发展。", "推动高质量发展。"),
        ("开会。", "They met."),
        ("北京今天下雨。", "It rained in the capital today."),
        ("主持会议。", "He was in the chair."),
    ],
)
def test_terms_said_are_not_missing(source: str, draft: str) -> None:
    assert found(MISSING, source, draft) == ()


def test_a_name_is_wanted_at_its_first_mention_only() -> None:
    assert MISSING.whole is not None
    good = article(
        ("灵江职业技术大学开会。", "Lingjiang Polytechnic University (LJPU) met."),
        ("灵江职业技术大学感谢。", "The university gave thanks."),
    )
    assert list(MISSING.whole(good)) == []
    bad = article(
        ("灵江职业技术大学开会。", "A school met."), ("灵江职业技术大学感谢。", "It gave thanks.")
    )
    assert [row for row, _ in MISSING.whole(bad)] == [0]


def test_a_hint_is_never_missing() -> None:
    hint = Term("同心", "heart to heart", check=Strictness.HINT)
    assert findings(MISSING, "同心。", "Together.", glossary=Glossary([hint])) == ()
    strict = replace(hint, check=Strictness.STRICT)
    assert len(findings(MISSING, "同心。", "Together.", glossary=Glossary([strict]))) == 1


def test_proposed_english_is_shown_where_it_is_used() -> None:
    draft = "They build Smart Lingjiang."
    (finding,) = found(UNAPPROVED, "建设数智灵江。", draft)
    assert draft[slice(*finding.draft)] == "Smart Lingjiang"
    assert found(UNAPPROVED, "建设数智灵江。", "They build it.") == ()


@pytest.mark.parametrize(
    ("date", "count"), [("2024-05-31", 0), ("2024-06-01T09:00", 1), (None, 0), ("soon", 0)]
)
def test_english_that_no_longer_holds(date: str | None, count: int) -> None:
    assert OUTDATED.whole is not None
    text = ("灵江职业技术学院开会。", "Lingjiang Vocational College met.")
    assert len(list(OUTDATED.whole(article(text, date=date)))) == count


def test_a_common_noun_inside_an_unknown_name_is_not_wanted() -> None:
    assert found(MISSING, "武陵职业技术大学派人参加。", "The university sent people.") == ()


@pytest.mark.parametrize(("day", "count"), [("2019-05-01", 1), ("2030-05-01", 0), (None, 1)])
def test_a_name_that_does_not_hold_on_the_day_is_not_wanted(day: str | None, count: int) -> None:
    assert MISSING.whole is not None
    old = Term("学徒中心", "Apprenticeship Hub", TermKind.DEPARTMENT, valid_to="2025-12-31")
    pair = Pair("学徒中心开放。", "The new place opened.", glossary=Glossary([old]))
    assert len(list(MISSING.whole(Whole([pair], Facts(date=day))))) == count


def test_without_a_glossary_nothing_is_said() -> None:
    assert all(findings(check, "推动高质量发展。", "OBOR and the CCP") == () for check in CHECKS)


WORDS = st.sampled_from(
    [
        "高质量发展",
        "教育部",
        "宣传部",
        "OBOR",
        "CCP",
        "Propaganda Department",
        "of",
        "、",
        "。",
        " ",
    ]
)
TEXT = st.lists(WORDS | st.text(max_size=3), max_size=8).map("".join)


@given(TEXT, TEXT)
@settings(deadline=None, max_examples=150)
def test_places_are_inside_the_texts(source: str, draft: str) -> None:
    for check in CHECKS:
        for finding in found(check, source, draft):
            assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
            assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
