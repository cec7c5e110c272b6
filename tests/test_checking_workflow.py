"""Findings let pass, put right, sent to reviewers and answered by them, on a real workspace."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor import workflow
from editor.article import edits
from editor.article.article import Article, Block, BlockKind, Facts
from editor.article.text import MarkKind, Text
from editor.checks import proofreader
from editor.checks.finding import Severity
from editor.checks.proofreader import is_installed
from editor.errors import EditRefused
from editor.glossary.person import Person, Post
from editor.review.change import Remark, Side
from editor.review.remarking import CHECKS_AUTHOR
from editor.workflow import BlockFinding
from editor.workspace import Workspace
from tests.reviewed import Reviewer

GOOD = "The cost of the project is 120 million yuan, and all of the work is done."
BAD = "The cost of the the project is 12 million yuan, and all  of the work is done."
TITLE = "Lingjiang Bridge Opens"
RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("灵江大桥通车"), Text(TITLE)),
        Block("b2", BlockKind.PARAGRAPH, Text("项目投资1.2亿元，工程全部完工。"), Text(BAD)),
    ),
    facts=Facts("2026-05-21"),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workflow.open_workspace(str(tmp_path / "w.duizhao")) as opened:
        yield opened


@pytest.fixture
def article(workspace: Workspace) -> Article:
    return workspace.add_article(RELEASE)


def found(workspace: Workspace, article: Article) -> tuple[BlockFinding, ...]:
    checker = workflow.checker(workspace)
    waivers = workspace.waivers(article.id)
    return workflow.check(article, checker.glossary, waivers=waivers, checker=checker)


def of_check(found: tuple[BlockFinding, ...], check: str) -> BlockFinding:
    return next(one for one in found if one.finding.check == check)


# What is let pass


def test_a_finding_let_pass_is_no_open_error_and_stays_so_after_edits(
    workspace: Workspace, article: Article
) -> None:
    (error,) = workflow.open_errors(found(workspace, article))
    waiver = workflow.waive(workspace, article, error, " As the office wants it. ", "周编辑")
    assert (waiver.reason, waiver.by, waiver.block) == ("As the office wants it.", "周编辑", "b2")
    assert waiver.at
    edited = edits.write(article, 1, Text(f"In all: {BAD}"))
    again = found(workspace, edited)
    assert workflow.open_errors(again) == ()
    assert of_check(again, error.finding.check).waiver == waiver


def test_it_counts_again_when_the_waiver_is_withdrawn(
    workspace: Workspace, article: Article
) -> None:
    (error,) = workflow.open_errors(found(workspace, article))
    workflow.withdraw(workspace, workflow.waive(workspace, article, error, "Right.", ""))
    assert workflow.open_errors(found(workspace, article)) == (error,)
    told = [event.action for event in workspace.events(article.id)]
    assert told[-2:] == ["finding_waived", "waiver_withdrawn"]


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_waiver_needs_a_reason(workspace: Workspace, article: Article, reason: str) -> None:
    (error,) = workflow.open_errors(found(workspace, article))
    with pytest.raises(EditRefused, match="Give a reason"):
        workflow.waive(workspace, article, error, reason, "周编辑")
    assert workspace.waivers(article.id) == ()


# What is put right


def test_a_certain_fix_puts_the_words_right_and_keeps_the_marks(
    workspace: Workspace, article: Article
) -> None:
    start = BAD.index("all")
    bold = Text(BAD).marked(MarkKind.BOLD, start, start + 3)
    article = edits.write(article, 1, bold)
    doubled = of_check(found(workspace, article), "repetition.word")
    draft = workflow.apply_fix(article, doubled).blocks[1].draft
    assert draft.plain == BAD.replace("the the", "the")
    (mark,) = draft.marks
    assert draft.plain[mark.start : mark.end] == "all"


def test_all_fixes_of_a_block_are_one_edit(workspace: Workspace, article: Article) -> None:
    certain = [one for one in found(workspace, article) if one.finding.fix is not None]
    assert len({one.finding.check for one in certain}) > 1
    put_right = workflow.apply_fixes(article, [*certain, *certain])
    assert re.sub(" +", " ", put_right.blocks[1].draft.plain) == GOOD
    assert workflow.open_errors(found(workspace, put_right)) == ()


def test_no_fix_is_made_in_words_that_were_not_checked(
    workspace: Workspace, article: Article
) -> None:
    doubled = of_check(found(workspace, article), "repetition.word")
    edited = edits.write(article, 1, Text(f"So: {BAD}"))
    with pytest.raises(EditRefused, match="changed since"):
        workflow.apply_fix(edited, doubled)
    with pytest.raises(EditRefused, match="taken out"):
        workflow.apply_fix(edits.remove(article, 1), doubled)


def test_a_finding_without_a_certain_fix_is_for_a_person(
    workspace: Workspace, article: Article
) -> None:
    (error,) = workflow.open_errors(found(workspace, article))
    uncertain = replace(error, finding=replace(error.finding, fix=None))
    with pytest.raises(EditRefused, match="by hand"):
        workflow.apply_fix(article, uncertain)


# Which checks look


def test_the_institution_says_which_checks_look(workspace: Workspace, article: Article) -> None:
    proofing = {check.id for check in workflow.all_checks() if check.group == "proofing"}
    assert workflow.checks_off(workspace) == (set() if is_installed() else proofing)
    workflow.set_checks_off(workspace, {"repetition.word", "no such check"}, "周编辑")
    assert workflow.checks_off(workspace) == {"repetition.word"}
    assert "repetition.word" not in {one.finding.check for one in found(workspace, article)}
    event = workspace.events()[-1]
    assert (event.action, event.facts) == ("checks_set", {"off": "repetition.word", "by": "周编辑"})


@pytest.mark.parametrize("is_there", [True, False])
def test_a_proofreader_that_is_installed_is_wanted_as_delivered(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    monkeypatch.setattr(proofreader, "is_installed", lambda: is_there)
    proofing = {check.id for check in workflow.all_checks() if check.group == "proofing"}
    assert workflow.checks_off_as_delivered() == (set() if is_there else proofing)
    assert workflow.checks_off(workspace) == workflow.checks_off_as_delivered()


def test_what_is_set_already_is_not_told_again(workspace: Workspace) -> None:
    workflow.set_checks_off(workspace, {"number"})
    told = len(workspace.events())
    workflow.set_checks_off(workspace, {"number"})
    assert len(workspace.events()) == told


def test_pairs_are_held_against_the_same_checks(workspace: Workspace) -> None:
    terms = workflow.glossary(workspace)
    pairs = [("项目投资1.2亿元，工程全部完工。", BAD)]
    names = {found.check for _, found in workflow.check_pairs(pairs, terms)}
    off = frozenset({"repetition.word"})
    fewer = {found.check for _, found in workflow.check_pairs(pairs, terms, off=off)}
    assert names - fewer == off


def test_pairs_without_english_are_told_unless_that_is_off(workspace: Workspace) -> None:
    terms = workflow.glossary(workspace)
    pairs = [*[("会议召开。", "The meeting was held.")] * 4, ("会议召开。", " ")]
    found_in = [(row, one.check) for row, one in workflow.check_pairs(pairs, terms)]
    assert found_in == [(4, "omissions.empty")]
    off = frozenset({"omissions.empty"})
    assert list(workflow.check_pairs(pairs, terms, off=off)) == []


def test_the_list_of_people_is_held_against_the_article(workspace: Workspace) -> None:
    post = Post("市长", "Mayor", "2020-01-01", "2024-01-01")
    workspace.put_person(Person("方立成", "Fang Licheng", (post,)))
    source = Text("灵江市市长方立成出席会议。")
    draft = Text("Fang Licheng, Mayor of Lingjiang, attended.")
    block = Block("b1", BlockKind.PARAGRAPH, source, draft)
    article = workspace.add_article(Article(blocks=(block,), facts=RELEASE.facts))
    assert "post-outdated" in {one.finding.check for one in found(workspace, article)}


# To the reviewers, and back


@pytest.fixture
def sent(workspace: Workspace, article: Article, tmp_path: Path) -> Path:
    """The file that went out with the errors as comments."""
    errors = workflow.open_errors(found(workspace, article))
    made = workflow.export(workspace, article, tmp_path / "sent.docx", findings=errors)
    assert [one.author for one in made.comments] == [CHECKS_AUTHOR]
    return tmp_path / "sent.docx"


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode()


def read(workspace: Workspace, article: Article, copy: Path) -> tuple[Remark, ...]:
    workflow.keep_copies(workspace, workflow.read_back(workspace, article, [copy]))
    return workflow.review(workspace, article).remarks


def test_findings_stand_as_comments_on_their_places(sent: Path) -> None:
    document = part(sent, "word/document.xml")
    words = re.search(r"commentRangeStart(.*?)commentRangeEnd", document, re.DOTALL)
    assert words is not None
    assert "12 million" in "".join(re.findall(r"<w:t[^>]*>([^<]*)<", words[1]))
    assert "[" in part(sent, "word/comments.xml")


def test_what_was_let_pass_is_not_sent(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    (error,) = workflow.open_errors(found(workspace, article))
    workflow.waive(workspace, article, error, "Right.", "")
    errors = [one for one in found(workspace, article) if one.finding.severity is Severity.ERROR]
    made = workflow.export(workspace, article, tmp_path / "sent.docx", findings=errors)
    assert len(errors) == 1
    assert made.comments == ()


def test_findings_are_said_in_the_words_that_are_given(
    workspace: Workspace, article: Article, tmp_path: Path
) -> None:
    made = workflow.export(
        workspace,
        article,
        tmp_path / "sent.docx",
        findings=workflow.open_errors(found(workspace, article)),
        said=lambda finding: f"检查：{finding.check}",
    )
    assert [one.text for one in made.comments] == ["检查：number"]


def test_a_finding_that_comes_back_as_it_went_out_is_no_remark(
    workspace: Workspace, article: Article, sent: Path, tmp_path: Path
) -> None:
    copy = Reviewer(sent).replace("is done", "was done").save(tmp_path / "back.docx")
    assert read(workspace, article, copy) == ()
    assert workflow.reviewer_answers(workspace, article) == {}


def test_a_finding_settled_in_word_is_told_and_proposes_a_waiver(
    workspace: Workspace, article: Article, sent: Path, tmp_path: Path
) -> None:
    reviewer = Reviewer(sent).change("word/commentsExtended.xml", 'done="0"', 'done="1"')
    read(workspace, article, reviewer.save(tmp_path / "back.docx"))
    (error,) = workflow.open_errors(found(workspace, article))
    (name, answers) = next(iter(workflow.reviewer_answers(workspace, article).items()))
    assert name == error.id
    assert [answer.resolved for answer in answers] == [True]
    assert workspace.waivers(article.id) == ()


def remark(author: str, text: str, *, resolved: bool) -> Remark:
    return Remark("r", "e", "b2", Side.DRAFT, author, "", text, resolved=resolved)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ([], ""),
        ([("Lin Siyuan", "Why?", False)], ""),
        ([("Lin Siyuan", "", True)], "Lin Siyuan"),
        ([("Lin Siyuan", "As printed.", False), ("Chen Yu", "", True)], "Chen Yu: As printed."),
        ([("Lin", "Yes.", True), ("Lin", "Fine.", True)], "Lin: Yes. / Fine."),
    ],
)
def test_the_reason_that_is_proposed(answers: list[tuple[str, str, bool]], reason: str) -> None:
    said = [remark(author, text, resolved=done) for author, text, done in answers]
    assert workflow.proposed_reason(said) == reason
