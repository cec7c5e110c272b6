"""The facing pages: opening a long article, scrolling a page, and a key press to painted text.

Run with `pytest tests/benchmarks`: medians of one run are to be compared with each other.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest  # noqa: TID251 (the pages are Qt's)
from PySide6.QtWidgets import QAbstractSlider  # noqa: TID251
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.ui.page.editor import LiveEditor
from editor.ui.page.view import PagesView
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workflow import open_workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_SOURCE = (
    "3月17日上午，灵江职业技术大学与灵江市人民政府校地合作签约仪式在明湖校区举行。灵江市委副书记、"
    "市长方立成，学校党委书记陆守信，党委副书记、校长韦志远出席签约仪式，推动先进制造业高质量发展。"
)
_DRAFT = (
    "On the morning of March 17, the signing ceremony for cooperation between Lingjiang "
    "Polytechnic University and the People's Government of Lingjiang Municipality was held at "
    "Minghu Campus. Fang Licheng, Deputy Secretary of the CPC Lingjiang Municipal Committee and "
    "Mayor of Lingjiang, attended the ceremony."
)
_BLOCK = Block("p", BlockKind.PARAGRAPH, Text(_SOURCE), Text(_DRAFT))


class Pages:
    """The pages over a workspace with the shipped glossary, in a window of ordinary size."""

    def __init__(self, qtbot: QtBot, location: str) -> None:
        self.session = Session(open_workspace(location))
        self.view = PagesView(self.session, Theme())
        qtbot.addWidget(self.view)
        self.view.resize(920, 800)
        self.view.show()

    def store(self, blocks: int) -> str:
        made = tuple(replace(_BLOCK, id=f"p{number}") for number in range(blocks))
        return self.session.workspace.add_article(Article(blocks=made), ()).id

    def open(self, article: str) -> None:
        self.session.open(article)
        self.view.canvas.viewport().repaint()

    def turn(self) -> None:
        bar = self.view.canvas.verticalScrollBar()
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
        self.view.canvas.viewport().repaint()

    def key(self) -> None:
        editor = self.view.findChild(LiveEditor)
        assert editor is not None
        QTest.keyClicks(editor, "x")
        editor.viewport().repaint()


@pytest.fixture
def pages(qtbot: QtBot, tmp_path: Path) -> Iterator[Pages]:
    """The pages on an empty desk."""
    pages = Pages(qtbot, str(tmp_path / "w.duizhao"))
    yield pages
    pages.session.close()


def test_open_10_000_blocks(benchmark: BenchmarkFixture, pages: Pages) -> None:
    article = pages.store(10_000)
    benchmark.pedantic(pages.open, (article,), rounds=5)  # type: ignore[no-untyped-call]


def test_scroll_a_page(benchmark: BenchmarkFixture, qtbot: QtBot, pages: Pages) -> None:
    """Pages are turned by a person: the look-ahead has its turn in between."""
    pages.open(pages.store(10_000))

    def read() -> None:
        qtbot.waitUntil(lambda: pages.view.canvas.ahead.is_done)

    benchmark.pedantic(pages.turn, setup=read, rounds=60)  # type: ignore[no-untyped-call]


def test_scroll_a_page_without_a_pause(benchmark: BenchmarkFixture, pages: Pages) -> None:
    pages.open(pages.store(10_000))
    benchmark.pedantic(pages.turn, rounds=60)  # type: ignore[no-untyped-call]


def test_key_press_in_20_000_characters(benchmark: BenchmarkFixture, pages: Pages) -> None:
    pages.open(pages.store(20_000 // len(_SOURCE + _DRAFT)))
    pages.session.go_to(5, 40)
    benchmark.pedantic(pages.key, rounds=200)  # type: ignore[no-untyped-call]
