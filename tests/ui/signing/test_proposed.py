"""A name filled into the sign-off table of a returned Word file waits to be confirmed."""

from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.review.export import Layout
from editor.ui.signing.dialog import SignoffDialog
from editor.ui.signing.signers import Signer
from editor.ui.window import MainWindow
from tests.ui.hands import drop, settle


@pytest.fixture
def returned(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with a copy taken in, in whose first row 梁海波 has signed."""
    target = tmp_path / "送审.docx"
    window.outgoing.export(Layout.BILINGUAL, "", target)
    qtbot.waitUntil(lambda: target.name in window.banner.sentence)
    file = docx.Document(str(target))
    row = file.tables[-1].rows[1]
    row.cells[1].text = "梁海波"
    back = tmp_path / "梁海波.docx"
    file.save(str(back))
    drop(window, back)
    qtbot.waitUntil(lambda: back.name in window.banner.sentence)
    settle(qtbot, window)
    return window


def test_the_proposed_name_is_in_the_form_and_signs_when_confirmed(returned: MainWindow) -> None:
    article = returned.session.article
    assert article is not None
    (proposed,) = workflow.proposed_signatures(returned.session.workspace, article)
    assert (proposed.stage, proposed.zh) == ("department-initial", "梁海波")
    returned.signing.show_dialog()
    dialog = returned.findChild(SignoffDialog)
    assert dialog is not None
    assert dialog.form.person == Signer("梁海波", "Liang Haibo")
    assert "returned Word file" in dialog.hint
    assert returned.session.workspace.signatures("1") == ()
    dialog.sign.click()
    assert returned.session.workspace.signatures("1")[0].zh == "梁海波"
    assert dialog.hint == ""
