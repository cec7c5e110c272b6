"""Signatures: what they stand for, when they lapse, and who may give them."""

from dataclasses import replace

import pytest

from editor.article.article import Article, Block, BlockKind
from editor.article.edits import write
from editor.article.text import MarkKind, Text
from editor.errors import EditRefused
from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit, shipped_plans
from editor.review.signoff.printing import printed_lines
from editor.review.signoff.signature import (
    Signature,
    StageStanding,
    check_signing,
    is_signed,
    signed_texts,
    standings,
)
from editor.suggest.wording import shipped_wording

PLAN = shipped_plans()["university"]
RELEASE = Article(
    id="1",
    blocks=(
        Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("Lingjiang News")),
        Block("b2", BlockKind.PARAGRAPH, Text("签约。"), Text("They signed.")),
        Block("b3", BlockKind.SIGNOFF, Text("初审 许岚"), Text()),
    ),
)
PEOPLE = {
    "department-initial": ("许岚", "Xu Lan"),
    "department-second": ("孟洁", "Meng Jie"),
    "department-final": ("方立成", "Fang Licheng"),
    "university-initial": ("黄一鸣", "Huang Yiming"),
    "university-final": ("罗雪梅", "Luo Xuemei"),
}


def signed(article: Article, *stages: str, plan: SignoffPlan = PLAN) -> list[Signature]:
    """Sign stages one after the other, each as the rules allow."""
    given: list[Signature] = []
    for stage in stages:
        zh, name = PEOPLE[stage]
        check_signing(standings(plan, given, article), stage, name, zh, article)
        given.append(Signature(stage, name, zh, "2026-03-18T09:00:00+00:00", signed_texts(article)))
    return given


def counting(found: tuple[StageStanding, ...]) -> list[str]:
    return [standing.stage.id for standing in found if standing.signature]


def test_the_first_stage_is_open_and_then_the_next() -> None:
    def opened(given: list[Signature]) -> list[str]:
        return [s.stage.id for s in standings(PLAN, given, RELEASE) if s.is_open]

    assert opened([]) == ["department-initial"]
    assert opened(signed(RELEASE, "department-initial")) == ["department-second"]
    assert opened(signed(RELEASE, *PEOPLE)) == []
    assert is_signed(standings(PLAN, signed(RELEASE, *PEOPLE), RELEASE))


def test_an_edit_reopens_what_was_signed_and_taking_it_back_closes_it() -> None:
    given = signed(RELEASE, "department-initial", "department-second")
    edited = write(RELEASE, 1, Text("They signed it."))
    after = standings(PLAN, given, edited)
    assert counting(after) == []
    assert [s.lapsed.name for s in after if s.lapsed] == ["Xu Lan", "Meng Jie"]
    assert [s.stage.id for s in after if s.is_open] == ["department-initial"]
    assert counting(standings(PLAN, given, write(edited, 1, Text("They signed.")))) == [
        "department-initial",
        "department-second",
    ]


def test_signing_again_over_other_words_does_not_bring_later_stages_back() -> None:
    given = signed(RELEASE, "department-initial", "department-second")
    edited = write(RELEASE, 1, Text("They signed it."))
    again = Signature("department-initial", "Xu Lan", "许岚", "later", signed_texts(edited))
    assert counting(standings(PLAN, [*given, again], edited)) == ["department-initial"]


@pytest.mark.parametrize(
    "edited",
    [
        replace(RELEASE, blocks=RELEASE.blocks[1:]),
        replace(RELEASE, blocks=(RELEASE.blocks[1], RELEASE.blocks[0], RELEASE.blocks[2])),
        RELEASE.with_block(0, replace(RELEASE.blocks[0], source=Text("灵江新闻网"))),
        RELEASE.with_block(0, replace(RELEASE.blocks[0], kind=BlockKind.HEADING)),
        write(RELEASE, 1, Text("They signed.").marked(MarkKind.BOLD, 0, 4)),
        write(RELEASE, 1, Text("They signed.\u200b")),
    ],
    ids=["removed", "moved", "Chinese", "kind", "bold", "invisible"],
)
def test_a_signature_stands_for_every_text_and_mark(edited: Article) -> None:
    assert signed_texts(edited) != signed_texts(RELEASE)


def test_the_printed_signoff_lines_are_not_part_of_what_is_signed() -> None:
    assert signed_texts(write(RELEASE, 2, Text("Initially reviewed by …"))) == signed_texts(RELEASE)


@pytest.mark.parametrize(
    ("stage", "name", "zh", "said"),
    [
        ("final", "Xu Lan", "许岚", "There is no stage “final”; the stages are department-initial"),
        ("department-final", "Xu Lan", "许岚", "waits for “department-second”"),
        ("department-initial", "Xu Lan", "许岚", "is signed already, by Xu Lan"),
        ("department-second", " ", "", "needs a name"),
    ],
)
def test_a_signature_out_of_turn_is_refused(stage: str, name: str, zh: str, said: str) -> None:
    found = standings(PLAN, signed(RELEASE, "department-initial"), RELEASE)
    with pytest.raises(EditRefused) as refusal:
        check_signing(found, stage, name, zh, RELEASE)
    assert said in str(refusal.value.message)


def test_only_those_named_may_sign() -> None:
    stage = SignoffStage("one", "终审", "Final review", signers=("许岚", "Meng Jie"))
    plan = SignoffPlan("", "", (SignoffUnit("u", "审核", "Auditors", (stage,)),))
    found = standings(plan, [], RELEASE)
    assert check_signing(found, "one", "Xu Lan", "许岚", RELEASE).stage == stage
    assert check_signing(found, "one", "Meng Jie", "", RELEASE).stage == stage
    with pytest.raises(EditRefused, match="may not sign"):
        check_signing(found, "one", "Luo Xuemei", "罗雪梅", RELEASE)


def test_nothing_can_be_signed_before_there_is_english() -> None:
    empty = replace(RELEASE, blocks=tuple(replace(b, draft=Text()) for b in RELEASE.blocks))
    with pytest.raises(EditRefused, match="no English"):
        check_signing(standings(PLAN, [], empty), "department-initial", "Xu Lan", "许岚", empty)


def lines(
    *stages: str, plan: SignoffPlan = PLAN, unit_zh: str = "", unit_en: str = ""
) -> list[tuple[str, str]]:
    bare = signed(RELEASE, *stages, plan=plan)
    given = [replace(s, unit_zh=unit_zh, unit_en=unit_en) for s in bare]
    found = standings(plan, given, RELEASE)
    return [(line.zh, line.en) for line in printed_lines(found, shipped_wording())]


def test_the_printed_lines_of_a_whole_chain() -> None:
    assert lines(*PEOPLE) == [
        (
            "部门网站审核：初审 许岚 复审 孟洁 终审 方立成",
            (
                "Department Website Auditors: Initially reviewed by Xu Lan, followed by a review "
                "by Meng Jie, and further reviewed by Fang Licheng"
            ),
        ),
        (
            "学校网站审核：初审 黄一鸣 终审 罗雪梅",
            (
                "University Website Auditors: Initially reviewed by Huang Yiming; finally reviewed "
                "by Luo Xuemei"
            ),
        ),
    ]


def test_a_chain_half_way_prints_what_is_signed() -> None:
    assert lines("department-initial", "department-second") == [
        (
            "部门网站审核：初审 许岚 复审 孟洁",
            (
                "Department Website Auditors: Initially reviewed by Xu Lan; further reviewed by "
                "Meng Jie"
            ),
        )
    ]


def test_a_plan_without_lines_of_its_own_uses_the_house_wording() -> None:
    plain = replace(PLAN, units=tuple(replace(unit, lines={}) for unit in PLAN.units))
    (_, department), (_, university) = lines(*PEOPLE, plan=plain)
    assert department == (
        "Department Website Auditors: Initially reviewed by Xu Lan, further reviewed by Meng Jie, "
        "and finally reviewed by Fang Licheng"
    )
    assert university.endswith("Initially reviewed by Huang Yiming; finally reviewed by Luo Xuemei")


def test_a_department_stands_with_its_person() -> None:
    _, (zh, en) = lines(*PEOPLE, unit_zh="党委宣传部", unit_en="Publicity Department")
    assert zh == "学校网站审核：初审 党委宣传部 黄一鸣 终审 党委宣传部 罗雪梅"
    assert en.endswith(
        "Initially reviewed by Huang Yiming, Publicity Department; finally reviewed by "
        "Luo Xuemei, Publicity Department"
    )
