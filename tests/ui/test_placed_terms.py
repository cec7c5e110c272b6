"""The desk puts a term as its place in the article wants it."""

from pathlib import Path

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.glossary.term import Term, TermKind
from editor.ui.session import Session

NAME, FULL = "灵江职业技术大学", "Lingjiang Polytechnic University"


def test_moving_the_first_mention_moves_the_definition(qapp: object, tmp_path: Path) -> None:
    workspace = workflow.open_workspace(str(tmp_path / "w.duizhao"))
    workspace.put_terms([Term(NAME, FULL, TermKind.ORGANISATION, abbreviation="LJPU")])
    blocks = tuple(
        Block(f"b{number}", BlockKind.PARAGRAPH, Text(f"{NAME}召开会议。")) for number in (1, 2)
    )
    article = workspace.add_article(Article(blocks=blocks), ())
    session = Session(workspace)
    session.open(article.id)
    assert [session.terms(row)[0].english for row in (0, 1)] == [f"{FULL} (LJPU)", "LJPU"]
    session.edit(lambda now: workflow.remove(now, 0), 0)
    assert session.terms(0)[0].english == f"{FULL} (LJPU)"
    session.close()
