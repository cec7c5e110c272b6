"""The window with an article in which something is wrong, checked."""

import pytest
from pytestqt.qtbot import QtBot

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.ui.window import MainWindow
from tests.ui.checks.findings import CheckedWindow

ROWS = (
    ("灵江职业技术大学举行开学典礼", "Lingjiang Polytechnic University Holds Opening Ceremony"),
    ("9月1日，典礼在明湖校区举行。", "On September 2, the ceremony was held  at Minghu Campus."),
    ("学校投入资金1.2亿元。", "The university invested 12 million yuan."),
    ("会议提出三点要求。", "The meeting raised three requirements."),
    ("新生1.8万余人。", "There are  more than 18,000 new students ."),
)
"""A wrong date, a wrong number, and blanks too many; the title and row 3 are right."""


@pytest.fixture
def checked(window: MainWindow, qtbot: QtBot) -> CheckedWindow:
    """The window, its checks done; the caret is at the start of the article."""
    kinds = (BlockKind.TITLE, *[BlockKind.PARAGRAPH] * (len(ROWS) - 1))
    blocks = tuple(
        Block(f"p{row}", kind, Text(source), Text(draft))
        for row, (kind, (source, draft)) in enumerate(zip(kinds, ROWS, strict=True))
    )
    stored = window.session.workspace.add_article(Article(blocks=blocks), ())
    window.open_article(stored.id)
    made = CheckedWindow(qtbot, window)
    made.settle()
    return made
