"""Articles come back from the workspace exactly as they were saved."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article.article import (
    Article,
    Asset,
    Block,
    BlockKind,
    Cell,
    Chain,
    ChainStep,
    ChainUnit,
    Credit,
    Facts,
    Picture,
    Role,
    Stage,
)
from editor.article.text import Mark, MarkKind, Text
from editor.errors import NotFound
from editor.workspace.workspace import Workspace

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
counts = st.integers(0, 9)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    plain = draw(words)
    places = st.integers(0, len(plain))
    return Text(plain, tuple(draw(st.lists(marks(places), max_size=3))))


def marks(places: st.SearchStrategy[int]) -> st.SearchStrategy[Mark]:
    return st.builds(Mark, places, places, st.sampled_from(MarkKind), words)


def blocks_named(block_id: str) -> st.SearchStrategy[Block]:
    return st.builds(
        Block,
        id=st.just(block_id),
        kind=st.sampled_from(BlockKind),
        source=texts(),
        draft=texts(),
        level=counts,
        ordered=st.booleans(),
        run_in=st.booleans(),
        cell=st.none() | st.builds(Cell, counts, counts, counts, counts, counts, st.booleans()),
        picture=st.none() | st.builds(Picture, words, words, counts, counts, words, words),
    )


@st.composite
def block_lists(draw: st.DrawFn) -> tuple[Block, ...]:
    ids = draw(st.lists(st.sampled_from("abcdefgh"), unique=True))
    return tuple(draw(blocks_named(block_id)) for block_id in ids)


facts = st.builds(
    Facts,
    date=st.none() | words,
    hits=st.none() | counts,
    origin=st.none() | words,
    credits=st.tuples(st.builds(Credit, st.sampled_from(Role), words, words)),
    chains=st.tuples(
        st.builds(
            Chain,
            st.sampled_from(ChainUnit),
            st.lists(st.builds(ChainStep, words, words, words), max_size=2).map(tuple),
        )
    ),
    address=st.none() | words,
)
articles = st.builds(Article, blocks=block_lists(), facts=facts, stage=st.sampled_from(Stage))

many = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def release(*drafts: str) -> Article:
    title = Block("b0", BlockKind.TITLE, Text("灵江职业技术大学举行开学典礼"))
    body = (
        Block(f"b{n}", BlockKind.PARAGRAPH, Text(f"第{n}段。"), Text(draft))
        for n, draft in enumerate(drafts, start=1)
    )
    return Article(blocks=(title, *body))


@many
@given(article=articles)
def test_any_article_comes_back_as_it_was_added(workspace: Workspace, article: Article) -> None:
    stored = workspace.add_article(article)
    assert workspace.article(stored.id) == stored == replace(article, id=stored.id)


@many
@given(states=st.lists(articles, min_size=2, max_size=4), knows_last=st.booleans())
def test_any_change_of_an_article_is_saved(
    workspace: Workspace, states: list[Article], knows_last: bool
) -> None:
    saved = workspace.add_article(states[0])
    for state in states[1:]:
        present = replace(state, id=saved.id)
        workspace.save(present, saved if knows_last else None)
        assert workspace.article(saved.id) == present
        saved = present
    assert list_counts(workspace, saved.id) == counted(saved)


def list_counts(workspace: Workspace, article_id: str) -> tuple[int, int, int]:
    entry = next(e for e in workspace.articles() if e.id == article_id)
    return entry.blocks, entry.draftable, entry.drafted


def counted(article: Article) -> tuple[int, int, int]:
    drafted = [b for b in article.blocks if b.draft]
    return len(article.blocks), sum(bool(b.source) for b in article.blocks), len(drafted)


STRUCTURES: dict[str, Callable[[list[str]], list[str]]] = {
    "nothing": lambda ids: ids,
    "a block between two": lambda ids: [*ids[:2], "new", *ids[2:]],
    "a block at the beginning": lambda ids: ["new", *ids],
    "a block at the end": lambda ids: [*ids, "new"],
    "many blocks between two": lambda ids: [*ids[:2], *(f"n{i}" for i in range(40)), *ids[2:]],
    "a block gone": lambda ids: [*ids[:2], *ids[3:]],
    "all blocks gone": lambda ids: [],
    "two blocks exchanged": lambda ids: [ids[1], ids[0], *ids[2:]],
    "first block to the end": lambda ids: [*ids[1:], ids[0]],
    "all turned round": lambda ids: ids[::-1],
    "gone, born and moved at once": lambda ids: [ids[4], "x", *ids[1:3], "y"],
}


@pytest.mark.parametrize("knows_last", [True, False])
@pytest.mark.parametrize("name", STRUCTURES)
def test_blocks_keep_their_order(workspace: Workspace, name: str, knows_last: bool) -> None:
    saved = workspace.add_article(release("One.", "Two.", "Three.", "Four.", "Five."))
    by_id = {block.id: block for block in saved.blocks}
    order = STRUCTURES[name](list(by_id))
    blocks = tuple(by_id.get(i, Block(i, BlockKind.OTHER, Text(i))) for i in order)
    present = replace(saved, blocks=blocks)
    workspace.save(present, saved if knows_last else None)
    assert workspace.article(saved.id) == present
    workspace.save(saved, present if knows_last else None)
    assert workspace.article(saved.id) == saved


def test_there_is_room_for_any_number_of_blocks_at_one_place(workspace: Workspace) -> None:
    saved = workspace.add_article(release("One.", "Two."))
    for number in range(50):
        new = Block(f"n{number}", BlockKind.OTHER, Text(str(number)))
        present = saved.with_blocks(1, 1, (new,))
        workspace.save(present, saved)
        saved = present
    assert workspace.article(saved.id) == saved


def test_a_wrong_earlier_state_does_no_harm(workspace: Workspace) -> None:
    stored = workspace.add_article(release("One.", "Two."))
    never_saved = stored.with_blocks(1, 1, (Block("x", BlockKind.OTHER),))
    present = never_saved.with_block(1, Block("x", BlockKind.OTHER, Text("词"), Text("word")))
    workspace.save(present, never_saved)
    assert workspace.article(stored.id) == present
    assert list_counts(workspace, stored.id) == counted(present)


def test_a_wrong_earlier_order_does_no_harm(workspace: Workspace) -> None:
    stored = workspace.add_article(release("One.", "Two."))
    never_saved = replace(stored, blocks=stored.blocks[:2])
    present = never_saved.with_blocks(0, 0, (Block("x", BlockKind.OTHER, Text("词")),))
    workspace.save(present, never_saved)
    assert workspace.article(stored.id) == present
    assert list_counts(workspace, stored.id) == counted(present)


def test_half_a_surrogate_pair_loses_nothing_else(workspace: Workspace) -> None:
    stored = workspace.add_article(release("One."))
    workspace.save(stored.with_block(1, replace(stored.blocks[1], draft=Text("a\ud800b"))), stored)
    assert workspace.article(stored.id).blocks[1].draft.plain == "a\ufffdb"


def test_ids_count_up_and_are_not_given_twice(workspace: Workspace) -> None:
    ids = [workspace.add_article(release()).id for _ in range(2)]
    workspace.delete_article(ids[1])
    assert [*ids, workspace.add_article(release()).id] == ["1", "2", "3"]


def test_the_list_says_how_far_each_article_is(workspace: Workspace) -> None:
    stored = workspace.add_article(release("The 2026 opening ceremony was held.", ""))
    workspace.set_stage(stored.id, Stage.IN_REVIEW)
    (entry,) = workspace.articles()
    assert (entry.title, entry.stage) == ("灵江职业技术大学举行开学典礼", Stage.IN_REVIEW)
    assert (entry.words, entry.blocks, entry.draftable, entry.drafted) == (6, 3, 3, 1)


def test_words_in_the_list_follow_the_drafts(workspace: Workspace) -> None:
    stored = workspace.add_article(release("One two three.", "Four."))
    present = stored.with_block(1, replace(stored.blocks[1], draft=Text("One.")))
    workspace.save(present, stored)
    assert workspace.articles()[0].words == 2
    workspace.save(present.with_blocks(2, 3, ()), present)
    assert workspace.articles()[0].words == 1


def test_a_deleted_article_can_be_restored(workspace: Workspace) -> None:
    stored = workspace.add_article(release("One."))
    workspace.delete_article(stored.id)
    assert workspace.articles() == ()
    assert [entry.id for entry in workspace.articles(put_aside=True)] == [stored.id]
    with pytest.raises(NotFound):
        workspace.article(stored.id)
    workspace.restore_article(stored.id)
    assert workspace.article(stored.id) == stored


def test_words_typed_while_an_article_is_deleted_are_kept(workspace: Workspace) -> None:
    stored = workspace.add_article(release("One."))
    workspace.delete_article(stored.id)
    typed = stored.with_block(1, replace(stored.blocks[1], draft=Text("One more.")))
    workspace.save(typed, stored)
    workspace.restore_article(stored.id)
    assert workspace.article(stored.id) == typed


@pytest.mark.parametrize("article_id", ["", "2", "0", "-1", "01", "x", "１", "9" * 40])
def test_what_is_no_article_is_not_found(workspace: Workspace, article_id: str) -> None:
    workspace.add_article(release())
    with pytest.raises(NotFound) as told:
        workspace.article(article_id)
    assert f"“{article_id}”" in str(told.value)
    with pytest.raises(NotFound):
        workspace.save(replace(release(), id=article_id))


def test_images_are_kept_once(workspace: Workspace) -> None:
    data = b"\x89PNG\r\n\x1a\n\0"
    image = Asset(hashlib.sha256(data).hexdigest(), data, "image/png")
    for _ in range(2):
        workspace.add_article(release(), [image])
    assert workspace.asset(image.id) == image
    assert workspace.asset("") is None


def test_everything_is_there_after_closing(place: Path) -> None:
    with Workspace.open(str(place)) as first:
        stored = first.add_article(release("One."))
    with Workspace.open(str(place)) as second:
        assert (first.created, second.created, second.id) == (True, False, first.id)
        assert second.article(stored.id) == stored
