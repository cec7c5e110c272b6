"""One thread shows, another saves."""

import threading
from dataclasses import replace
from itertools import pairwise

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.workspace.workspace import Workspace


def test_a_thread_saves_while_another_shows(workspace: Workspace) -> None:
    blocks = (Block(f"b{n}", BlockKind.PARAGRAPH, Text("灵江。")) for n in range(20))
    stored = workspace.add_article(Article(blocks=tuple(blocks)))
    states = [stored]
    for count in range(100):
        block = replace(stored.blocks[0], draft=Text(f"{count} words"))
        states.append(states[-1].with_block(count % 20, replace(block, id=f"b{count % 20}")))

    def save_all() -> None:
        for before, after in pairwise(states):
            workspace.save(after, before)

    saver = threading.Thread(target=save_all)
    saver.start()
    seen = [workspace.article(stored.id)]
    while saver.is_alive():
        seen.append(workspace.article(stored.id))
        workspace.log("looked", stored.id)
    saver.join()
    assert all(article in states for article in seen)
    assert workspace.article(stored.id) == states[-1]
    assert workspace.articles()[0].drafted == 20


def test_another_thread_may_close(workspace: Workspace) -> None:
    closer = threading.Thread(target=workspace.close)
    closer.start()
    closer.join()
    with Workspace.open(workspace.location) as again:
        assert again.id == workspace.id
