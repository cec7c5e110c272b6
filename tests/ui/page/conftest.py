"""The pages on a desk of their own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.glossary.glossary import Glossary
from editor.ui.page.view import PagesView
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.workspace import Workspace
from tests.ui.page.desk import TERMS, Desk


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The pages, shown and with the keyboard, over a workspace with a few terms."""
    session = Session(Workspace.open(str(tmp_path / "w.duizhao")))
    session._glossary = Glossary(TERMS)
    theme = Theme()
    view = PagesView(session, theme)
    qtbot.addWidget(view)
    view.resize(920, 800)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.focus_page()
    yield Desk(qtbot, session, theme, view)
    session.close()
