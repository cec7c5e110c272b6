"""Signing, proposing, publishing and going back, through the workflow on a real workspace."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor import workflow
from editor.article.article import (
    Article,
    Asset,
    Block,
    BlockKind,
    Chain,
    ChainStep,
    ChainUnit,
    Facts,
    Picture,
)
from editor.article.edits import write
from editor.article.text import Text
from editor.errors import EditRefused, NotFound, UnwritableFile
from editor.formats.published import PublishedForm
from editor.formats.published.arrangement import Part
from editor.formats.published.profile import CLEAN
from editor.glossary.person import Person
from editor.review.change import SignoffEntry
from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit, shipped_plans
from editor.workflow.proposing import ProposedSignature, stages_of_rows
from editor.workspace import Workspace
from tests.workspace.returned_copies import DATA, copy_of, send

UNIVERSITY = shipped_plans()["university"]
GOVERNMENT = shipped_plans()["government"]
PICTURE = b"\x89PNG\r\n\x1a\n a picture"
NAME = hashlib.sha256(PICTURE).hexdigest()
RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("Lingjiang News")),
        Block("b2", BlockKind.IMAGE, picture=Picture(NAME, "image/png", 30, 40, "", "a.png")),
        Block("b3", BlockKind.CAPTION, Text("会场"), Text("The Hall")),
        Block("b4", BlockKind.IMAGE, picture=Picture("", "image/png", 0, 0, "", "gone.png")),
        Block("b5", BlockKind.SIGNOFF, Text("【学校网站审核】初审 黄一鸣")),
        Block("b6", BlockKind.SIGNOFF, Text("部门网站审核：初审 许岚")),
    )
)
ORDER = [stage.id for _, stage in UNIVERSITY.stages()]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(str(tmp_path / "w.duizhao")) as opened:
        yield opened


@pytest.fixture
def article(workspace: Workspace) -> Article:
    return workspace.add_article(RELEASE, [Asset(NAME, PICTURE, "image/png")])


def signed(workspace: Workspace, article: Article, *stages: str) -> Article:
    for stage in stages:
        article = workflow.sign(workspace, article, stage, name=stage.title())
    return article


def plan_of(*stages: str, head: str = "审核", lines: dict[int, str] | None = None) -> SignoffPlan:
    unit = SignoffUnit(
        "u", head, "Checked", tuple(SignoffStage(s, s, s) for s in stages), lines or {}
    )
    return SignoffPlan("", "", (unit,))


# Printed lines

TWO = "Initially reviewed by University-Initial; finally reviewed by University-Final"
THREE = (
    "Initially reviewed by Department-Initial, followed by a review by Department-Second, "
    "and further reviewed by Department-Final"
)


def test_lines_go_into_the_block_of_their_unit(workspace: Workspace, article: Article) -> None:
    done = signed(workspace, article, *ORDER)
    assert [block.draft.plain for block in done.blocks[4:]] == [
        f"University Website Auditors: {TWO}",
        f"Department Website Auditors: {THREE}",
    ]
    assert workspace.article(article.id).blocks == done.blocks


def test_a_unit_that_is_not_through_prints_nothing(workspace: Workspace, article: Article) -> None:
    done = signed(workspace, article, *ORDER[:4])
    assert [bool(block.draft) for block in done.blocks[4:]] == [False, True]


def test_lines_can_be_left_to_the_desk(workspace: Workspace, article: Article) -> None:
    workflow.set_signoff_plan(workspace, plan_of("a"))
    done = workflow.sign(workspace, article, "a", name="Xu Lan", prints=False)
    assert done.blocks == article.blocks
    lines = workflow.lines_to_print(workflow.stages(workspace, done))
    assert [line.en for line in lines] == ["Checked: Reviewed by Xu Lan"]


LINES = [
    (("a", "b"), {2: "first {0}; last {1}"}, "Checked: first A; last B"),
    (("a", "b", "c"), {3: "{0}, {1}, {2}"}, "Checked: A, B, C"),
    (("初审", "终审"), {}, "Checked: Initially reviewed by 初审; finally reviewed by 终审"),
]


@pytest.mark.parametrize(("stages", "lines", "printed"), LINES)
def test_one_unit_of_several_names(
    workspace: Workspace,
    article: Article,
    stages: tuple[str, ...],
    lines: dict[int, str],
    printed: str,
) -> None:
    ids = [f"s{number}" for number, _ in enumerate(stages)]
    unit = plan_of(*stages, lines=lines).units[0]
    named = tuple(replace(s, id=key) for key, s in zip(ids, unit.stages, strict=True))
    workflow.set_signoff_plan(workspace, SignoffPlan("", "", (replace(unit, stages=named),)))
    done = article
    for key, stage in zip(ids, stages, strict=True):
        done = workflow.sign(workspace, done, key, name=stage.upper(), zh=stage)
    new = done.blocks[-1]
    assert (new.kind, new.draft.plain) == (BlockKind.SIGNOFF, printed)
    assert new.source.plain.startswith("审核：")
    assert done.blocks[:-1] == article.blocks


def test_a_second_signing_writes_over_the_line_it_added(
    workspace: Workspace, article: Article
) -> None:
    workflow.set_signoff_plan(workspace, plan_of("a"))
    once = workflow.sign(workspace, article, "a", name="Xu Lan", zh="许岚")
    edited = write(once, 0, Text("Other News"))
    workspace.save(edited, once)
    twice = workflow.sign(workspace, edited, "a", name="Meng Jie", zh="孟洁")
    assert len(twice.blocks) == len(once.blocks)
    assert twice.blocks[-1].draft.plain == "Checked: Reviewed by Meng Jie"
    assert twice.blocks[-1].source.plain == "审核：a 孟洁"


def test_chinese_of_the_page_is_not_written_over(workspace: Workspace, article: Article) -> None:
    workflow.set_signoff_plan(workspace, plan_of("a", head="部门网站审核"))
    once = workflow.sign(workspace, article, "a", name="Xu Lan", zh="许岚")
    edited = write(once, 0, Text("Other News"))
    twice = workflow.sign(workspace, edited, "a", name="Meng Jie", zh="孟洁")
    assert twice.blocks[-1].draft.plain == "Checked: Reviewed by Meng Jie"
    assert twice.blocks[-1].source == RELEASE.blocks[-1].source


def test_two_units_without_blocks_are_added_in_their_order(workspace: Workspace) -> None:
    bare = workspace.add_article(replace(RELEASE, blocks=RELEASE.blocks[:4]))
    done = signed(workspace, bare, *ORDER)
    assert [block.source.plain[:2] for block in done.blocks[4:]] == ["部门", "学校"]


def test_signing_takes_the_stage_from_the_workspace(workspace: Workspace, article: Article) -> None:
    workflow.set_signoff_plan(workspace, plan_of("a", "b"))
    first = workflow.sign(workspace, article, "a", name="Xu Lan")
    stale = replace(first, stage=article.stage)
    done = workflow.sign(workspace, stale, "b", name="Meng Jie")
    assert done.stage.value == workspace.articles()[0].stage.value == "signed"


# Proposed signatures


def rows(*chains: tuple[ChainUnit, str]) -> tuple[Chain, ...]:
    return tuple(
        Chain(unit, tuple(ChainStep(label, "许岚") for label in labels.split()))
        for unit, labels in chains
    )


DEPARTMENT, SCHOOL, NOBODY = ChainUnit.DEPARTMENT, ChainUnit.UNIVERSITY, ChainUnit.ARTICLE
MAPPED = [
    (UNIVERSITY, (), dict(enumerate(ORDER[:3], start=1))),
    (
        UNIVERSITY,
        rows((DEPARTMENT, "初审 复审 终审"), (SCHOOL, "初审 终审")),
        dict(enumerate(ORDER, start=1)),
    ),
    (UNIVERSITY, rows((SCHOOL, "初审 终审")), {1: ORDER[3], 2: ORDER[4]}),
    (UNIVERSITY, rows((DEPARTMENT, "初审人 终审人")), {1: ORDER[0], 2: ORDER[2]}),
    (UNIVERSITY, rows((NOBODY, "编辑 初审")), {2: ORDER[0]}),
    (GOVERNMENT, (), {1: "initial", 2: "second", 3: "third"}),
    (plan_of("校对"), rows((NOBODY, "审 核 定")), {1: "校对"}),
]


@pytest.mark.parametrize(("plan", "chains", "expected"), MAPPED)
def test_rows_of_the_table_stand_for_stages(
    plan: SignoffPlan, chains: tuple[Chain, ...], expected: dict[int, str]
) -> None:
    assert stages_of_rows(plan, chains) == expected


NAMES = [
    ("Lin Siyuan", "Lin Siyuan", ""),
    ("林思源 Lin Siyuan", "Lin Siyuan", "林思源"),
    ("林思源（Lin Siyuan）", "Lin Siyuan", "林思源"),
    ("许岚", "Xu Lan", "许岚"),
    ("Lü O'Neil-Wang", "Lü O'Neil-Wang", ""),
    ("√", "Lin Siyuan", ""),
]


@pytest.mark.parametrize(("typed", "name", "zh"), NAMES)
def test_names_in_the_table_come_back_as_proposals(
    workspace: Workspace, article: Article, typed: str, name: str, zh: str
) -> None:
    workspace.put_person(Person("许岚", "Xu Lan"))
    entries = (
        SignoffEntry(2, "name", typed, "Lin Siyuan"),
        SignoffEntry(2, "date", "3月18日"),
        SignoffEntry(3, "remark", "同意"),
    )
    copy = replace(copy_of(send(workspace, article)), signoffs=entries)
    workspace.add_copy(copy, DATA)
    expected = ProposedSignature(ORDER[1], name, zh, "3月18日", "", copy.id, "Lin Siyuan")
    assert workflow.proposed_signatures(workspace, article) == (expected,)


def test_what_is_signed_is_proposed_no_more(workspace: Workspace, article: Article) -> None:
    entries = (SignoffEntry(1, "name", "许岚"),)
    workspace.add_copy(replace(copy_of(send(workspace, article)), signoffs=entries), DATA)
    assert len(workflow.proposed_signatures(workspace, article)) == 1
    workflow.sign(workspace, article, ORDER[0], name="Xu Lan", zh="许岚")
    assert workflow.proposed_signatures(workspace, article) == ()


def test_the_chain_of_the_page_says_which_rows_there_were(workspace: Workspace) -> None:
    facts = Facts(chains=rows((SCHOOL, "初审 终审")))
    article = workspace.add_article(replace(RELEASE, facts=facts))
    entries = (SignoffEntry(2, "name", "罗雪梅 Luo Xuemei"),)
    workspace.add_copy(replace(copy_of(send(workspace, article)), signoffs=entries), DATA)
    (found,) = workflow.proposed_signatures(workspace, article)
    assert found.stage == "university-final"


# Publishing


def test_unsigned_nothing_is_given_out_or_recorded(workspace: Workspace, article: Article) -> None:
    with pytest.raises(EditRefused, match="department-initial"):
        workflow.finished(workspace, article, PublishedForm.HTML)
    with pytest.raises(EditRefused, match="university-final"):
        workflow.publication(workspace, article)
    assert workspace.publications(article.id) == ()


def test_a_publication_says_what_was_given_out(workspace: Workspace, article: Article) -> None:
    done = signed(workspace, article, *ORDER)
    text = workflow.finished(workspace, done, PublishedForm.TEXT, CLEAN, Part.TITLE)
    record = workflow.publication(
        workspace, done, form=PublishedForm.TEXT, part=Part.TITLE, address=" https://x.example "
    )
    assert record.hash == hashlib.sha256(text.encode()).hexdigest()
    assert (record.part, record.address, record.unsigned) == ("title", "https://x.example", False)
    assert workspace.version(record.version).blocks == done.blocks


def test_a_signed_article_given_out_as_unsigned_is_not_marked(
    workspace: Workspace, article: Article
) -> None:
    done = signed(workspace, article, *ORDER)
    assert workflow.publication(workspace, done, unsigned=True).unsigned is False
    page = workflow.finished(workspace, done, PublishedForm.PAGE, unsigned=True)
    assert "Unsigned" not in page


def test_photos_are_saved_and_shown_by_a_page(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    folder, target = tmp_path / "photos" / "new", tmp_path / "page.html"
    saved = workflow.save_photos(workspace, article, folder)
    assert [file.name for file in saved.files] == ["01 The Hall.png"]
    assert saved.files[0].read_bytes() == PICTURE
    assert saved.missing == ("02.png",)
    place = workflow.folder_from(target, folder)
    assert place == "photos/new"
    assert workflow.folder_from(target, tmp_path) == ""
    page = workflow.finished(workspace, article, PublishedForm.PAGE, unsigned=True, folder=place)
    assert '<img src="photos/new/01%20The%20Hall.png"' in page
    written = workflow.finished(
        workspace, article, PublishedForm.MARKDOWN, unsigned=True, folder=place
    )
    assert "![The Hall](photos/new/01%20The%20Hall.png)" in written


def test_photos_need_a_folder(workspace: Workspace, article: Article, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(UnwritableFile, match="“file”"):
        workflow.save_photos(workspace, article, tmp_path / "file")


def test_the_profile_of_the_institution(workspace: Workspace) -> None:
    assert workflow.publishing_profile(workspace).id == "clean"
    workspace.set_setting("publishing_profile", "ueditor")
    assert workflow.publishing_profile(workspace).id == "ueditor"
    workspace.set_setting("publishing_profile", "gone")
    assert workflow.publishing_profile(workspace) == CLEAN
    with pytest.raises(NotFound, match="wordpress"):
        workflow.publishing_profile(workspace, "gone")


# Versions


def test_a_version_is_brought_back_as_an_edit(workspace: Workspace, article: Article) -> None:
    record = workflow.publication(workspace, article, unsigned=True)
    edited = write(article, 0, Text("Other News"))
    workspace.save(edited, article)
    (difference,) = workflow.version_differences(
        workflow.version(workspace, record.version).blocks, edited.blocks
    )
    assert difference.after.draft.plain == "Other News"
    assert workflow.bring_back(workspace, edited, record.version).blocks == article.blocks
    other = workspace.add_article(RELEASE)
    with pytest.raises(NotFound, match="of article 1"):
        workflow.bring_back(workspace, other, record.version)
