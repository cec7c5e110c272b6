"""The dialog of engines in the real window, over a scripted engine on this computer."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor import workflow
from editor.suggest.engines.access import Need
from editor.suggest.engines.engine import Mode
from editor.ui.actions import Act
from editor.ui.dialogs.preferences_dialog import PreferencesDialog
from editor.ui.engines.consent_dialog import ConsentDialog
from editor.ui.engines.dialog import EnginesDialog
from editor.ui.engines.wording import TITLES, engine_title
from editor.ui.window import MainWindow
from tests.suggest.engines.servers import Answer, Script, serving

LONG = 30_000
"""Milliseconds to wait at most: a test sends many sentences."""


@pytest.fixture
def script() -> Script:
    return Script("English of it: ".__add__)


@pytest.fixture
def server(script: Script) -> Iterator[str]:
    with serving(script) as address:
        yield f"{address}/translate"


@pytest.fixture
def dialog(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[EnginesDialog]:
    """The dialog on LibreTranslate; a key, which it may have, comes from the environment."""
    for engine in ("LIBRETRANSLATE", "DEEPL"):
        monkeypatch.setenv(f"DUIZHAO_{engine}_KEY", "secret-of-the-house")
    window.actions_by_id[Act.ENGINES].trigger()
    opened = next(iter(window.findChildren(EnginesDialog)))
    choose_row(opened, "libretranslate")
    yield opened
    opened.reject()


def choose_row(dialog: EnginesDialog, engine: str) -> None:
    dialog.table.selectRow(list(TITLES).index(engine))
    assert dialog.engine == engine


def cell(dialog: EnginesDialog, place: int) -> str:
    item = dialog.table.item(dialog.table.currentRow(), place)
    return item.text() if item is not None else ""


def fill(dialog: EnginesDialog, need: Need, text: str) -> None:
    field = dialog.form.fields[need]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_no_engine_is_used_by_default(window: MainWindow, dialog: EnginesDialog) -> None:
    assert workflow.chosen_engine(window.session.workspace) == ""
    assert not dialog.choose_none.isEnabled()
    assert "No engine — text stays on this machine" in window.status.facts


def test_an_engine_shows_what_it_needs_and_nothing_else(dialog: EnginesDialog) -> None:
    def shown() -> list[Need]:
        return [need for need in Need if not dialog.form.fields[need].isHidden()]

    assert shown() == [Need.ADDRESS, Need.KEY]
    choose_row(dialog, "chat")
    assert shown() == [Need.ADDRESS, Need.KEY, Need.MODEL]
    choose_row(dialog, "google")
    assert shown() == []
    fields = dialog.form.fields
    assert all(fields[need].accessibleName() for need in Need)
    assert fields[Need.KEY].echoMode() is QLineEdit.EchoMode.Password


def test_what_is_filled_in_is_kept_at_once(
    window: MainWindow, dialog: EnginesDialog, server: str
) -> None:
    fill(dialog, Need.ADDRESS, server)
    setup = workflow.engine_setups(window.session.workspace)["libretranslate"]
    assert setup.address == server
    assert dialog.isVisible()
    assert cell(dialog, 2) == urlsplit(server).netloc


def test_a_wrong_address_is_refused_in_a_sentence(
    window: MainWindow, dialog: EnginesDialog
) -> None:
    fill(dialog, Need.ADDRESS, "somewhere")
    assert "no web address" in dialog.result
    assert workflow.engine_setups(window.session.workspace)["libretranslate"].address == ""


def test_a_key_is_kept_by_the_keyring_only(
    window: MainWindow, dialog: EnginesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[str, str, str]] = []
    credentials = window.engines.credentials
    monkeypatch.setattr(credentials, "keep", lambda *given: kept.append(given))
    fill(dialog, Need.KEY, "sk-123")
    assert kept == [("libretranslate", Need.KEY, "sk-123")]
    assert dialog.form.fields[Need.KEY].text() == ""
    assert dialog.form.fields[Need.KEY].placeholderText() == "kept in the system's keyring"


def test_a_test_says_in_words_what_it_found(
    window: MainWindow, dialog: EnginesDialog, server: str, qtbot: QtBot
) -> None:
    fill(dialog, Need.ADDRESS, server)
    dialog.test.click()
    qtbot.waitUntil(lambda: bool(dialog.result), timeout=LONG)
    assert dialog.result.startswith("LibreTranslate answers.\nIt obeys the glossary best with")
    assert "18 of 18 terms" in dialog.result
    setup = workflow.engine_setups(window.session.workspace)["libretranslate"]
    assert setup.mode in {Mode.INLINE, Mode.TOKEN}
    assert not dialog.progress.isVisible()


def test_a_failed_test_says_why(
    dialog: EnginesDialog, server: str, script: Script, qtbot: QtBot
) -> None:
    script.answers = [Answer(403, b'{"error": "Invalid API key"}')] * 40
    fill(dialog, Need.ADDRESS, server)
    dialog.test.click()
    qtbot.waitUntil(lambda: "does not accept the key" in dialog.result, timeout=LONG)


def test_a_test_can_be_stopped(
    dialog: EnginesDialog, server: str, script: Script, qtbot: QtBot
) -> None:
    script.answers = [Answer(silent=True)]
    fill(dialog, Need.ADDRESS, server)
    dialog.test.click()
    assert dialog.stop.isVisible()
    qtbot.waitUntil(lambda: bool(script.seen), timeout=LONG)
    dialog.stop.click()
    script.released.set()
    qtbot.waitUntil(lambda: dialog.result == "The test was stopped.", timeout=LONG)


def test_what_is_missing_is_named(dialog: EnginesDialog) -> None:
    dialog.test.click()
    assert "is not set up" in dialog.result
    dialog.choose.click()
    assert "is not set up" in dialog.result


def test_choosing_asks_once_and_no_is_the_default(
    window: MainWindow, dialog: EnginesDialog, server: str
) -> None:
    fill(dialog, Need.ADDRESS, server)
    workspace = window.session.workspace
    dialog.choose.click()
    question = consent(window, dialog)
    assert "LibreTranslate gets the Chinese" in question.text()
    assert "unpublished" in question.informativeText()
    assert question.defaultButton() is question.leave
    question.leave.click()
    assert workflow.chosen_engine(workspace) == ""
    dialog.choose.click()
    consent(window, dialog).send.click()
    assert workflow.chosen_engine(workspace) == "libretranslate"
    assert "Engine: LibreTranslate" in window.status.facts
    assert cell(dialog, 3) == "in use"
    dialog.choose_none.click()
    assert workflow.chosen_engine(workspace) == ""


def consent(window: MainWindow, dialog: EnginesDialog) -> ConsentDialog:
    asked = [*window.findChildren(ConsentDialog), *dialog.findChildren(ConsentDialog)]
    return next(one for one in asked if one.isVisible())


def test_the_dialog_opens_from_the_preferences(window: MainWindow) -> None:
    window.show_preferences()
    preferences = next(iter(window.findChildren(PreferencesDialog)))
    preferences.engines.click()
    opened = next(
        iter(window.findChildren(EnginesDialog) or preferences.findChildren(EnginesDialog))
    )
    assert opened.isVisible()
    opened.reject()
    preferences.reject()


def test_every_engine_has_its_title() -> None:
    engines = workflow.engines()
    assert {name: engine.title for name, engine in engines.items()} == dict(TITLES)
    assert engine_title("unknown") == "unknown"
