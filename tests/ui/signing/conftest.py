"""The sign-off's own hands."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from editor.ui.signing.dialog import SignoffDialog
from editor.ui.signing.signers import Signer
from editor.ui.window import MainWindow
from tests.ui.hands import settle

PEOPLE = ("曾小贤", "周敏", "陈国平", "黄一鸣", "罗雪梅")

Sign = Callable[..., SignoffDialog]


@pytest.fixture
def sign(window: MainWindow, qtbot: QtBot) -> Sign:
    """A function that signs so many stages, first to last, and returns the dialog."""

    def signed(stages: int = 1, *, prints: bool = True) -> SignoffDialog:
        settle(qtbot, window)
        window.signing.show_dialog()
        dialog = window.findChild(SignoffDialog)
        assert dialog is not None
        done = sum(one.signature is not None for one in window.signing.standings)
        for name in PEOPLE[done : done + stages]:
            dialog.form.show_person(Signer(name))
            dialog.prints.setChecked(prints)
            dialog.sign.click()
        return dialog

    return signed
