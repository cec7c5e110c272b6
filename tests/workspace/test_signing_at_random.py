"""Whatever is written and signed in whatever order, stage, journal and signatures agree."""

from hypothesis import given
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind, Stage
from editor.article.edits import write
from editor.article.text import Text
from editor.review.signoff.plan import SignoffPlan, SignoffStage, SignoffUnit
from editor.review.signoff.signature import Signature, is_signed, signed_texts, standings
from editor.workspace.publications import Publication
from editor.workspace.workspace import Workspace
from tests.workspace.test_articles import articles, many

RELEASE = Article(blocks=(Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("News")),))
PLAN = SignoffPlan(
    "", "", (SignoffUnit("u", "", "", (SignoffStage("one", "", ""), SignoffStage("two", "", ""))),)
)
steps = st.lists(
    st.tuples(st.just("write"), st.sampled_from(["News", "More", ""]))
    | st.tuples(st.just("sign"), st.sampled_from(["one", "two"])),
    max_size=10,
)


def signed_stages(workspace: Workspace, article: Article) -> list[str]:
    found = standings(PLAN, workspace.signatures(article.id), article)
    return [standing.stage.id for standing in found if standing.signature]


@many
@given(steps=steps, knows_last=st.booleans())
def test_stage_journal_and_signatures_agree(
    workspace: Workspace, steps: list[tuple[str, str]], knows_last: bool
) -> None:
    workspace.set_signoff_plan(PLAN)
    article = workspace.add_article(RELEASE)
    lapses = []
    for kind, what in steps:
        before = signed_stages(workspace, article)
        if kind == "sign":
            workspace.sign(article, Signature(what, "Xu Lan", "", "", signed_texts(article)))
            continue
        edited = write(article, 0, Text(what))
        workspace.save(edited, article if knows_last else None)
        article = edited
        lapsed = [stage for stage in before if stage not in signed_stages(workspace, article)]
        lapses += [{"stages": " ".join(lapsed)}] if lapsed else []
    told = [event.facts for event in workspace.events(article.id) if event.action == "reopened"]
    assert told == lapses
    found = standings(PLAN, workspace.signatures(article.id), article)
    assert (workspace.article(article.id).stage is Stage.SIGNED) is is_signed(found)
    assert workspace.verify_journal().is_whole


@many
@given(article=articles)
def test_any_article_is_kept_as_a_version(workspace: Workspace, article: Article) -> None:
    stored = workspace.add_article(article)
    record = workspace.add_publication(stored, Publication(stored.id, "clean", "html", "body", ""))
    assert workspace.version(record.version).blocks == article.blocks
    pairs = [(pair.block, pair.source, pair.draft) for pair in workspace.remembered(record.id)]
    both = [(block.id, block.source.plain, block.draft.plain) for block in article.blocks]
    assert pairs == [(block, zh, en) for block, zh, en in both if zh.strip() and en.strip()]
    assert workspace.verify_journal().is_whole
