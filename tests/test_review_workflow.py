"""What goes out to reviewers and comes back, step by step, on a real workspace."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.errors import Cancelled
from editor.message import Message
from editor.review.change import Question
from editor.review.export import Layout
from editor.workspace import Workspace
from tests.reviewed import Reviewer

AT = "2026-05-23T08:00:00+00:00"
BY = "周编辑"
HEAD = "Lingjiang Polytechnic Opens Term"
SENT = "The opening ceremony was held in Lianhua Hall, and 1,200 students attended."
RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("灵江职业技术大学举行开学典礼"), Text(HEAD)),
        Block(
            "b2", BlockKind.PARAGRAPH, Text("开学典礼在莲花礼堂举行，1200名学生参加。"), Text(SENT)
        ),
    )
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workflow.open_workspace(str(tmp_path / "w.duizhao")) as opened:
        yield opened


@pytest.fixture
def article(workspace: Workspace) -> Article:
    return workspace.add_article(RELEASE)


@pytest.fixture
def sent(workspace: Workspace, article: Article, tmp_path: Path) -> Path:
    """The file that went out."""
    workflow.export(workspace, article, tmp_path / "sent.docx")
    return tmp_path / "sent.docx"


@pytest.fixture
def copies(sent: Path, tmp_path: Path) -> list[Path]:
    """Three reviewers' copies: two agree on one change, two disagree on another."""
    lin = Reviewer(sent, "Lin Siyuan").replace("was held", "took place").replace("1,200", "1,300")
    chen = Reviewer(sent, "Chen Yu").replace("was held", "took place").comment("Hall", "Which?")
    wang = Reviewer(sent, "Wang Min").replace("1,200", "about 1,200").replace("Opens", "Starts")
    named = {"lin": lin, "chen": chen, "wang": wang}
    return [one.save(tmp_path / f"{name}.docx") for name, one in named.items()]


def kept(workspace: Workspace, article: Article, *paths: Path) -> Article:
    """Read files and keep what came, and return the article as it is stored now."""
    workflow.keep_copies(workspace, workflow.read_back(workspace, article, paths))
    return workspace.article(article.id)


def test_reading_writes_nothing(workspace: Workspace, article: Article, copies: list[Path]) -> None:
    before = workspace.events(article.id)
    read = workflow.read_back(workspace, article, copies)
    assert [file.refused for file in read.files] == [None, None, None]
    assert workspace.copies(article.id) == ()
    assert workspace.events(article.id) == before


def test_a_copy_is_kept_with_its_file(
    workspace: Workspace, article: Article, copies: list[Path]
) -> None:
    kept(workspace, article, copies[0])
    (copy,) = workspace.copies(article.id)
    assert workspace.copy_data(copy.id) == copies[0].read_bytes()
    assert (copy.name, copy.rows, copy.mapped) == ("lin.docx", 2, 2)


def test_the_order_of_the_files_does_not_matter(
    workspace: Workspace, article: Article, copies: list[Path], tmp_path: Path
) -> None:
    workspace.close()
    found = []
    for number, order in enumerate(permutations(copies)):
        other = Path(shutil.copy(tmp_path / "w.duizhao", tmp_path / f"{number}.duizhao"))
        with workflow.open_workspace(str(other)) as opened:
            kept(opened, article, *order)
            found.append(workflow.review(opened, article))
    assert len(found[0].proposals) == 4
    assert all(review.proposals == found[0].proposals for review in found)
    assert all(review.conflicts == found[0].conflicts for review in found)


def test_the_same_file_twice_adds_nothing(
    workspace: Workspace, article: Article, copies: list[Path], tmp_path: Path
) -> None:
    renamed = Path(shutil.copy(copies[0], tmp_path / "终稿.docx"))
    read = workflow.read_back(workspace, article, [copies[0], renamed])
    assert [file.known for file in read.files] == [False, True]
    assert workflow.keep_copies(workspace, read) == 1
    again = workflow.read_back(workspace, article, [renamed])
    assert again.files[0].known
    assert again.files[0].copy == workspace.copies(article.id)[0]
    assert workflow.keep_copies(workspace, again) == 0


def test_a_refused_file_stops_no_other(
    workspace: Workspace, article: Article, copies: list[Path], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_text("no Word file", encoding="utf-8")
    read = workflow.read_back(workspace, article, [bad, copies[1], tmp_path / "none.docx"])
    assert [file.refused is None for file in read.files] == [False, True, False]
    assert workflow.keep_copies(workspace, read) == 1


def test_a_file_of_another_article_says_whose_it_is(
    workspace: Workspace, article: Article, copies: list[Path]
) -> None:
    other = workspace.add_article(RELEASE)
    (file,) = workflow.read_back(workspace, other, copies[:1]).files
    assert (file.question, file.copy) == (Question.OTHER_ARTICLE, None)
    assert file.export is not None
    assert file.export.article == article.id
    assert "article 1, “灵江职业技术大学举行开学典礼”" in str(file.refused)


def test_reading_can_be_stopped(workspace: Workspace, article: Article, copies: list[Path]) -> None:
    seen: list[float] = []

    def stop(done: int, total: int) -> None:
        seen.append(done / total)
        if done / total > 0.5:
            raise Cancelled(Message("Runner", "Stopped."))

    with pytest.raises(Cancelled):
        workflow.read_back(workspace, article, copies, progress=stop)
    assert seen == sorted(seen)
    assert workspace.copies(article.id) == ()


@pytest.mark.parametrize("layout", Layout)
def test_both_layouts_come_back(
    workspace: Workspace, article: Article, tmp_path: Path, layout: Layout
) -> None:
    workflow.export(workspace, article, tmp_path / "r.docx", layout=layout)
    back = Reviewer(tmp_path / "r.docx").replace("was held", "took place")
    kept(workspace, article, back.save(tmp_path / "back.docx"))
    (proposal,) = workflow.review(workspace, article).proposals
    assert (proposal.change.before, proposal.change.after) == ("was held", "took place")


def test_decisions_are_saved_and_taken_back_with_the_article(
    workspace: Workspace, article: Article, copies: list[Path]
) -> None:
    article = kept(workspace, article, *copies)
    accepted = workflow.accept_all(article, workflow.review(workspace, article), by=BY, at=AT)
    assert accepted.blocks[0].draft.plain == HEAD.replace("Opens", "Starts")
    assert accepted.blocks[1].draft.plain == SENT.replace("was held", "took place")
    workspace.save(accepted, article)
    assert workspace.article(article.id) == accepted
    assert [e.action for e in workspace.events(article.id)].count("decided") == 2
    workspace.save(article, accepted)
    assert workspace.article(article.id) == article
    assert workspace.events(article.id)[-1].action == "decision_withdrawn"


def test_one_wording_is_taken_and_its_rival_declined(
    workspace: Workspace, article: Article, copies: list[Path]
) -> None:
    article = kept(workspace, article, *copies)
    review = workflow.review(workspace, article)
    (conflict,) = review.conflicts
    (taken,) = [p.id for p in review.proposals if p.change.after == "about 1,200"]
    done = workflow.take(article, review, conflict, [taken], by=BY, at=AT)
    assert done.blocks[1].draft.plain == SENT.replace("1,200", "about 1,200")
    after = workflow.review(workspace, done)
    assert after.conflicts == ()
    verdicts = {p.change.after: p.decision.verdict for p in after.proposals if p.decision}
    assert verdicts == {"about 1,200": "accepted", "1,300": "declined"}


def test_answers_and_declined_changes_travel_back(
    workspace: Workspace, article: Article, copies: list[Path], tmp_path: Path
) -> None:
    article = kept(workspace, article, *copies)
    review = workflow.review(workspace, article)
    (remark,) = review.remarks
    (declined,) = [p.id for p in review.proposals if p.change.after == "1,300"]
    done = workflow.answer(article, remark.id, "The one in the old campus.", by=BY, at=AT)
    done = workflow.decline(done, workflow.review(workspace, done), [declined], by=BY, at=AT)
    made = workflow.export(workspace, done, tmp_path / "second.docx", by=BY)
    texts = [comment.text for comment in made.comments]
    assert "Which?" in texts
    assert "The one in the old campus." in texts
    assert any("1,300" in text for text in texts)
    assert workspace.exports(article.id)[-1].comments == made.comments
    untouched = workflow.read_back(workspace, done, [tmp_path / "second.docx"])
    assert untouched.files[0].copy is not None
    assert untouched.files[0].copy.remarks == ()


def test_what_was_told_in_a_round_is_not_told_again(
    workspace: Workspace, article: Article, copies: list[Path], tmp_path: Path
) -> None:
    article = kept(workspace, article, *copies)
    review = workflow.review(workspace, article)
    (declined,) = [p.id for p in review.proposals if p.change.after == "1,300"]
    later = "2100-01-01T00:00:00+00:00"
    done = workflow.decline(article, review, [declined], by=BY, at=AT)
    done = workflow.accept_all(done, workflow.review(workspace, done), by=BY, at=later)
    second = workflow.export(workspace, done, tmp_path / "second.docx")
    assert second.comments == ()
    other = done.with_block(0, replace(done.blocks[0], draft=Text("Term Opens")))
    review = workflow.review(workspace, done)
    reopened = workflow.reopen(other, review, [declined])
    again = workflow.decline(reopened, review, [declined], by=BY, at=later)
    third = workflow.export(workspace, again, tmp_path / "third.docx")
    assert [comment.block for comment in third.comments] == ["b2"]


def test_an_old_round_can_be_left_out(
    workspace: Workspace, article: Article, copies: list[Path], tmp_path: Path
) -> None:
    later = article.with_block(0, replace(article.blocks[0], draft=Text("Term Opens in Lingjiang")))
    workspace.save(later, article)
    workflow.export(workspace, later, tmp_path / "second.docx")
    article = kept(workspace, later, copies[0])
    assert workspace.copies(article.id)[0].question is Question.OLDER_ROUND
    assert len(workflow.review(workspace, article).proposals) == 2
    assert workflow.review(workspace, article, old_rounds=False).proposals == ()
