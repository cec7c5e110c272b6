"""Blocks drafted from all there is, in order; what a person wrote stays or is kept in a version."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.provenance import Origin, Provenance
from editor.article.text import Text
from editor.credentials import Credentials
from editor.errors import Cancelled, EngineRefused
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.review.versions import VersionCause
from editor.suggest.memory.unit import Unit
from editor.suggest.suggestion import Suggestion
from editor.workflow import BlockDraft, EngineUse, Sources
from editor.workspace import Workspace
from tests.suggest.engines.servers import Answer, Script, serving

HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
RELEASE = {
    "b1": (BlockKind.TITLE, "灵江职业技术大学举行开学典礼"),
    "b2": (BlockKind.DATELINE, "发布时间：2026-04-10 09:12"),
    "b3": (BlockKind.PARAGRAPH, "副市长出席会议并讲话。"),
    "b4": (BlockKind.PARAGRAPH, "新生代表在操场上列队。"),
    "b5": (BlockKind.CAPTION, "新生代表在操场上列队。"),
    "b6": (BlockKind.IMAGE, ""),
}
REMEMBERED = Unit(RELEASE["b3"][1], "The Vice Mayor attended and made a speech.", article="会议")
TERMS = Glossary((Term("副市长", "Vice Mayor"), Term("新生代表", "freshman representative")))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workflow.open_workspace(str(tmp_path / "w.duizhao")) as opened:
        opened.add_units([REMEMBERED])
        yield opened


@pytest.fixture
def article(workspace: Workspace) -> Article:
    blocks = (Block(name, kind, Text(text)) for name, (kind, text) in RELEASE.items())
    return workspace.add_article(Article(blocks=tuple(blocks)))


@pytest.fixture
def script() -> Script:
    return Script(translate=lambda text: HAN.sub("word ", text))


@pytest.fixture
def use(workspace: Workspace, script: Script) -> Iterator[EngineUse]:
    with serving(script) as address:
        given = {"DUIZHAO_ENGINE_ADDRESS": address, "DUIZHAO_ENGINE_KEY": "s3cret"}
        yield workflow.engine_use(workspace, "libretranslate", Credentials(given))


@pytest.fixture
def sources(workspace: Workspace, use: EngineUse) -> Sources:
    return Sources(memory=workflow.memory(workspace, TERMS), engine=use)


def facts(workspace: Workspace, action: str) -> list[dict[str, object]]:
    return [dict(e.facts) for e in workspace.events("1") if e.action == action]


def stopping(after: int) -> Callable[[int, int], None]:
    def progress(done: int, total: int) -> None:
        if done >= after:
            text = QT_TRANSLATE_NOOP("Test", "Stopped.")
            raise Cancelled(Message("Test", text))

    return progress


def test_each_block_is_drafted_from_the_first_that_knows_it(
    workspace: Workspace, article: Article, sources: Sources, script: Script
) -> None:
    drafts = [*workflow.draft_blocks(workspace, article, TERMS, sources)]
    made = {d.block: d.suggestion for d in drafts}
    assert [*made] == ["b2", "b3", "b1", "b4", "b5"]
    origins = {block: found.origin for block, found in made.items() if found}
    assert origins == {
        "b2": Origin.PATTERN,
        "b3": Origin.MEMORY,
        "b1": Origin.ENGINE,
        "b4": Origin.ENGINE,
        "b5": Origin.ENGINE,
    }
    assert script.texts == [RELEASE["b1"][1], "freshman representative 在操场上列队。"]
    drafted = workflow.with_drafts(article, drafts)
    assert drafted.blocks[2].draft.plain == REMEMBERED.draft
    assert drafted.blocks[2].provenance == Provenance(Origin.MEMORY, 1.0, "会议")
    assert drafted.blocks[3].draft.plain.startswith("freshman representative word")
    assert drafted.blocks[3].provenance == Provenance(Origin.ENGINE, 1.0, "LibreTranslate")
    assert drafted.blocks[5] is article.blocks[5]


def test_what_has_no_chinese_stays_as_it_is_and_is_not_sent(
    workspace: Workspace, sources: Sources, script: Script
) -> None:
    texts = (" 85.5% ", "ISO 9001", "　", f" {REMEMBERED.source}\n")
    blocks = (Block(f"c{n}", BlockKind.PARAGRAPH, Text(text)) for n, text in enumerate(texts))
    article = workspace.add_article(Article(blocks=tuple(blocks)))
    drafts = [*workflow.draft_blocks(workspace, article, TERMS, sources)]
    made = [(d.block, d.suggestion.text.plain, d.suggestion.sure) for d in drafts if d.suggestion]
    assert made == [("c0", "85.5%", True), ("c1", "ISO 9001", True), ("c3", REMEMBERED.draft, True)]
    assert script.seen == []
    assert facts(workspace, "sent_to_engine") == []


def test_without_sources_only_fixed_words_are_drafted(
    workspace: Workspace, article: Article, script: Script
) -> None:
    drafts = [*workflow.draft_blocks(workspace, article, TERMS, Sources())]
    assert [d.block for d in drafts if d.suggestion] == ["b2"]
    assert [d.block for d in drafts if not d.suggestion] == ["b1", "b3", "b4", "b5"]
    assert all(not d.problems for d in drafts)
    assert facts(workspace, "sent_to_engine") == []


def test_the_journal_is_told_before_and_after_and_never_the_text(
    workspace: Workspace, article: Article, sources: Sources, script: Script
) -> None:
    script.translate = lambda text: str(len(facts(workspace, "sent_to_engine"))) + "word " * 40
    drafts = [*workflow.draft_blocks(workspace, article, TERMS, sources, by="Lin Siyuan")]
    assert drafts[2].suggestion is not None
    assert drafts[2].suggestion.text.plain.startswith("1word")
    (sent,) = facts(workspace, "sent_to_engine")
    host = sent.pop("host")
    assert re.fullmatch(r"127\.0\.0\.1:\d+", str(host))
    assert sent == {
        "engine": "libretranslate",
        "mode": "inline",
        "blocks": 3,
        "characters": len(RELEASE["b1"][1] + RELEASE["b4"][1]),
        "by": "Lin Siyuan",
    }
    (drafted,) = facts(workspace, "drafted")
    assert drafted == {"pattern": 1, "memory": 1, "engine": 3, "left": 0, "by": "Lin Siyuan"}
    said = "".join(str(dict(event.facts)) for event in workspace.events("1"))
    assert not HAN.search(said)
    assert "s3cret" not in said


def test_an_article_that_is_never_sent_is_refused_before_anything(
    workspace: Workspace, article: Article, sources: Sources, script: Script
) -> None:
    workspace.set_never_sent("1", never=True)
    with pytest.raises(EngineRefused, match="never sent"):
        workflow.draft_blocks(workspace, article, TERMS, sources)
    here = replace(sources, engine=None)
    assert [d.block for d in workflow.draft_blocks(workspace, article, TERMS, here) if d.suggestion]
    assert script.seen == []


def test_cancelling_keeps_what_was_yielded_and_tells_the_journal(
    workspace: Workspace, article: Article, sources: Sources, script: Script
) -> None:
    kept: list[BlockDraft] = []
    run = workflow.draft_blocks(workspace, article, TERMS, sources, progress=stopping(3))
    with pytest.raises(Cancelled):
        kept.extend(run)
    assert [draft.block for draft in kept] == ["b2", "b3", "b1"]
    assert len(script.seen) == 1
    (drafted,) = facts(workspace, "drafted")
    assert (drafted["engine"], drafted["left"]) == (1, 2)
    again = workflow.draft_blocks(workspace, workflow.with_drafts(article, kept), TERMS, sources)
    assert [draft.block for draft in again] == ["b4", "b5"]


def test_progress_counts_blocks(workspace: Workspace, article: Article, sources: Sources) -> None:
    seen: list[tuple[int, int]] = []
    list(
        workflow.draft_blocks(
            workspace,
            article,
            TERMS,
            sources,
            progress=lambda done, total: seen.append((done, total)),
        )
    )
    assert {total for _, total in seen} == {5}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (5, 5)


def test_a_run_that_is_given_up_tells_the_journal_too(
    workspace: Workspace, article: Article
) -> None:
    with closing(workflow.draft_blocks(workspace, article, TERMS, Sources())) as run:
        next(run)
    assert len(facts(workspace, "drafted")) == 1


def test_a_lasting_failure_stops_the_sending_and_nothing_else(
    workspace: Workspace, article: Article, sources: Sources, script: Script
) -> None:
    script.answers = [Answer(status=403, body=b"{}")]
    drafts = {d.block: d for d in workflow.draft_blocks(workspace, article, TERMS, sources)}
    assert len(script.seen) == 1
    assert [name for name, draft in drafts.items() if draft.suggestion] == ["b2", "b3"]
    for name in ("b1", "b4", "b5"):
        assert ["does not accept the key" in str(why) for why in drafts[name].problems] == [True]


def test_only_some_rows_are_drafted(workspace: Workspace, article: Article) -> None:
    run = workflow.draft_blocks(workspace, article, TERMS, Sources(), [1, 5])
    assert [draft.block for draft in run] == ["b2"]


def test_nothing_to_draft_leaves_no_trace(workspace: Workspace, article: Article) -> None:
    assert [*workflow.draft_blocks(workspace, article, TERMS, Sources(), [5])] == []
    assert facts(workspace, "drafted") == []


# What a person wrote


def written(article: Article, row: int, text: str) -> Article:
    return workflow.write(article, row, Text(text))


def test_english_that_is_there_stays(workspace: Workspace, article: Article) -> None:
    mine = written(article, 1, "My own line")
    assert "b2" not in {d.block for d in workflow.draft_blocks(workspace, mine, TERMS, Sources())}


def test_english_a_person_wrote_is_kept_in_a_version_before_it_is_drafted_anew(
    workspace: Workspace, article: Article
) -> None:
    mine = written(article, 1, "My own line")
    workspace.save(mine, article)
    run = workflow.draft_blocks(workspace, mine, TERMS, Sources(), only_empty=False, by="Lin")
    drafted = workflow.with_drafts(mine, run)
    assert drafted.blocks[1].draft.plain == "Updated: 2026-04-10 09:12"
    (version,) = workspace.versions("1")
    assert (version.cause, version.by) == (VersionCause.DRAFTING, "Lin")
    assert workspace.version(version.id).blocks[1].draft.plain == "My own line"
    assert workspace.verify_journal().is_whole


def test_no_version_is_kept_where_nothing_of_a_person_s_goes(
    workspace: Workspace, article: Article
) -> None:
    first = workflow.with_drafts(
        article, workflow.draft_blocks(workspace, article, TERMS, Sources())
    )
    own = written(first, 0, "A title nobody can draft here")
    list(workflow.draft_blocks(workspace, own, TERMS, Sources(), only_empty=False))
    assert workspace.versions("1") == ()


def draft_of(article: Article, row: int, text: str) -> BlockDraft:
    block = article.blocks[row]
    return BlockDraft(block.id, Suggestion(Text(text), Origin.ENGINE), (), block)


def test_what_was_written_meanwhile_is_never_overwritten(article: Article) -> None:
    offered = [draft_of(article, row, "A draft") for row in (0, 2, 3)]
    now = written(article, 0, "Written meanwhile")
    now = workflow.correct_source(now, 2, Text("副市长未出席会议。"))
    drafted = workflow.with_drafts(now, offered)
    assert drafted.blocks[0] is now.blocks[0]
    assert drafted.blocks[2] is now.blocks[2]
    assert drafted.blocks[3].draft.plain == "A draft"
    changed = written(written(article, 3, "Before"), 3, "After")
    assert workflow.with_drafts(changed, [draft_of(written(article, 3, "Before"), 3, "A")]) is (
        changed
    )


def test_a_draft_of_a_block_that_is_gone_is_left_aside(article: Article) -> None:
    offered = [draft_of(article, 3, "A draft")]
    shorter = workflow.remove(article, 3)
    assert workflow.with_drafts(shorter, offered) is shorter


def test_the_same_english_stays_a_person_s_own(article: Article) -> None:
    mine = written(article, 3, "The same")
    assert workflow.with_drafts(mine, [draft_of(mine, 3, "The same")]) is mine


def test_pattern_drafts_bear_where_they_came_from(article: Article) -> None:
    drafted = workflow.draft_article(article, TERMS).article
    assert drafted.blocks[1].provenance == Provenance(Origin.PATTERN)
    assert written(drafted, 1, "Mine").blocks[1].provenance is None
