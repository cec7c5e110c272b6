"""People credited in bylines and captions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.article.article import BlockKind, Credit, Facts, Role
from editor.checks.captions import CHECKS
from editor.checks.finding import Finding, Pair, Severity, Whole
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term, TermKind
from tests.checks.cases import findings

CREDITS, PHOTOGRAPHER = CHECKS
ZH = "新闻网消息（文/党委办公室 周敏 图/融媒体中心 黄一鸣）"
FACTS = Facts(credits=(Credit(Role.TEXT, "周敏"), Credit(Role.PHOTO, "黄一鸣")))
BOTH = Facts(credits=(Credit(Role.TEXT, "莫晓晴"), Credit(Role.PHOTO, "莫晓晴")))


def said(draft: str, source: str = ZH, facts: Facts = FACTS) -> list[Finding]:
    assert CREDITS.whole is not None
    glossary = Glossary((Term("吕单", "Lv Shan", TermKind.PERSON),))
    whole = Whole([Pair(source, draft, BlockKind.BYLINE, glossary)], facts)
    return [finding for _, finding in CREDITS.whole(whole)]


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "From News Center (Text by Zhou Min, Party Office; Photo by Huang Yiming, Media Center)",
        "Text by Zhou Min, photo by HUANG Yi-ming",
        "By Zhou Min; photographs: Yiming Huang",
        "Zhou Min, Huang Yiming",
        "Text and photos by Zhou Min and Huang Yiming",
        "Photo by Huang Yiming; text by Zhou Min",
        "Text/Zhou Min  Photo/Huang Yi'ming",
    ],
)
def test_bylines_are_right(draft: str) -> None:
    assert not said(draft)


@pytest.mark.parametrize(
    ("draft", "names"),
    [
        ("Text by Zhou Min", ["黄一鸣"]),
        ("Photo by Huang Yiming", ["周敏"]),
        ("Text by Zhou Ming; photo by Huang Yi", ["周敏", "黄一鸣"]),
        ("Text by Huang Yiming; photo by Zhou Min", ["周敏", "黄一鸣"]),
        ("Text by Zhou Min and Huang Yiming", ["黄一鸣"]),
        ("From News Center", ["周敏", "黄一鸣"]),
    ],
)
def test_finds_who_is_missing_or_did_other_work(draft: str, names: list[str]) -> None:
    assert [ZH[slice(*finding.source)] for finding in said(draft)] == names


def test_who_did_both_may_stand_anywhere() -> None:
    source = "（文、图/国际交流处 莫 晓晴）"
    assert not said("Text and photo by Mo Xiaoqing", source, BOTH)
    assert not said("Text by Mo Xiaoqing", source, BOTH)
    assert said("Text by Mo Xiao", source, BOTH)


def test_the_glossary_knows_the_name() -> None:
    facts = Facts(credits=(Credit(Role.TEXT, "吕单"),))
    assert not said("Text by Lv Shan", "文/吕单", facts)
    (finding,) = said("Text by Lv Dan", "文/吕单", facts)
    assert finding.severity is Severity.ERROR


def test_spellings_of_a_name_by_rule() -> None:
    facts = Facts(credits=(Credit(Role.TEXT, "吕明"),))
    for draft in ("Lü Ming", "Lyu Ming", "Lv Ming", "LU MING"):
        assert not said(f"Text by {draft}", "文/吕明", facts)


@pytest.mark.parametrize(
    ("source", "draft", "count"),
    [
        ("签约仪式现场（黄一鸣 摄）", "Signing Ceremony (Photo by Huang Yiming)", 0),
        ("签约仪式现场（黄一鸣 摄）", "Signing Ceremony", 1),
        ("签约仪式现场。黄一鸣/摄", "Signing Ceremony. Photo: Wei Yiming", 1),
        ("签约仪式现场（记者黄一鸣摄）", "Signing Ceremony", 1),
        ("签约仪式现场（黄 敏 摄影）", "Signing Ceremony (Huang Min)", 0),
        ("签约仪式现场（融媒体中心供图）", "Signing Ceremony", 0),
        ("签约仪式现场", "Signing Ceremony", 0),
        ("学生学习摄影", "Students Learn Photography", 0),
        ("签约仪式现场（黄一鸣 摄）", "", 0),
    ],
)
def test_photographers_of_captions(source: str, draft: str, count: int) -> None:
    assert len(findings(PHOTOGRAPHER, source, draft, kind=BlockKind.CAPTION)) == count


@settings(deadline=None, max_examples=100)
@given(st.text("周敏黄一鸣 摄·", max_size=15), st.text("Zhou Minü-' by text", max_size=30))
def test_spans_lie_inside(source: str, draft: str) -> None:
    found = [*said(draft, source), *findings(PHOTOGRAPHER, source, draft, kind=BlockKind.CAPTION)]
    for finding in found:
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
