"""The day of a publication: copied clean, recorded, marked when unsigned, saved, previewed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from editor.article.article import Article, Asset, Block, BlockKind, Picture, Stage
from editor.article.text import Mark, MarkKind, Text
from editor.formats.published.arrangement import Part
from editor.formats.published.clip import clip_of
from editor.formats.published.profile import profile_named
from editor.settings import LANGUAGE, PUBLISHING_PROFILE
from editor.ui.actions import Act
from editor.ui.page.clipboard import mime_of, plain_of
from editor.ui.publishing.preview_dialog import PreviewDialog
from editor.ui.publishing.unsigned_dialog import UnsignedDialog
from editor.ui.signing.dialog import SignoffDialog
from editor.ui.signing.signers import Signer
from editor.ui.window import MainWindow
from tests.ui.hands import english, settle

PAGE = "https://news.lingjiang.example/2026/0318.htm"


@pytest.fixture
def signed(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample signed by all."""
    window.signing.show_dialog()
    dialog = window.findChild(SignoffDialog)
    assert dialog is not None
    for name in ("曾小贤", "周敏", "陈国平", "黄一鸣", "罗雪梅"):
        dialog.form.show_person(Signer(name))
        dialog.sign.click()
    dialog.close()
    settle(qtbot, window)
    return window


def article_of(window: MainWindow) -> Article:
    article = window.session.article
    assert article is not None
    return article


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def question(window: MainWindow) -> UnsignedDialog:
    (found,) = [each for each in window.findChildren(UnsignedDialog) if each.isVisible()]
    return found


def publications(window: MainWindow) -> list[tuple[str, str, bool]]:
    stored = window.session.workspace.publications("1")
    return [(one.part, one.address, one.unsigned) for one in stored]


@pytest.mark.parametrize(
    ("act", "part"),
    [(Act.COPY_CMS, Part.EVERYTHING), (Act.COPY_BODY, Part.BODY), (Act.COPY_TITLE, Part.TITLE)],
)
def test_a_copy_is_the_clean_fragment_and_its_text_and_nothing_else(
    signed: MainWindow, act: Act, part: Part
) -> None:
    signed.actions_by_id[act].trigger()
    clip = clip_of(article_of(signed), part=part)
    assert sorted(clipboard().formats()) == ["text/html", "text/plain"]
    assert clipboard().html() == clip.html
    assert clipboard().text() == clip.text
    assert not {"<html", "<span", "style=", "\n", "-qt-"} & set(clip.html.split('"')[0].split())


def test_a_copy_is_recorded_once_and_its_address_when_it_is_given(signed: MainWindow) -> None:
    signed.publishing.copy_everything()
    signed.publishing.copy_everything()
    assert publications(signed) == [("everything", "", False)]
    assert article_of(signed).stage is Stage.PUBLISHED
    bar = signed.panes.desk.address_bar
    assert bar.sentence == "Copied for Any web editor. Where was it published?"
    assert not bar.remember.isEnabled()
    bar.address.setText(f" {PAGE} ")
    QTest.keyClick(bar.address, Qt.Key.Key_Return)
    assert publications(signed) == [("everything", PAGE, False), ("everything", "", False)]
    assert not bar.isVisible()
    assert PAGE in signed.banner.sentence
    (stored, _) = signed.session.workspace.publications("1")
    pairs = signed.session.workspace.remembered(stored.id)
    assert "Lingjiang Polytechnic University Signs" in pairs[0].draft


def test_the_title_alone_is_no_publication(signed: MainWindow) -> None:
    signed.publishing.copy_title()
    assert publications(signed) == []
    assert "title is copied" in signed.banner.sentence


def test_unsigned_english_is_asked_about_and_stays_when_that_is_left(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("before")
    window.publishing.copy_everything()
    dialog = question(window)
    assert dialog.text() == (
        "The article is not signed; still open: Department Website Auditors: Initial review, "
        "Second review, Final review; University Website Auditors: Initial review, Final review."
    )
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert clipboard().text() == "before"
    assert publications(window) == []


def test_unsigned_english_goes_out_marked_when_it_is_meant(window: MainWindow) -> None:
    window.publishing.copy_body()
    question(window).go_on.click()
    assert clipboard().html() == clip_of(article_of(window), part=Part.BODY).html
    assert publications(window) == [("body", "", True)]
    assert "unsigned" in window.panes.desk.address_bar.sentence


def test_an_edit_that_is_not_saved_yet_counts(signed: MainWindow, qtbot: QtBot) -> None:
    signed.signing.unlock()
    signed.session.replace_drafts({6: Text("Under the agreement")})
    settle(qtbot, signed)
    signed.publishing.copy_everything()
    assert "Initial review" in question(signed).text()


def test_an_article_without_english_is_not_copied(window: MainWindow, qtbot: QtBot) -> None:
    window.session.replace_drafts({row: Text("") for row in range(12)})
    settle(qtbot, window)
    window.publishing.copy_everything()
    question(window).go_on.click()
    assert "no English to copy yet" in window.banner.sentence
    assert publications(window) == []


def test_the_clipboard_answers_with_the_window_minimised(signed: MainWindow, qtbot: QtBot) -> None:
    signed.publishing.copy_everything()
    wanted = clip_of(article_of(signed)).html
    signed.showMinimized()
    qtbot.waitUntil(signed.isMinimized)
    assert clipboard().html() == wanted
    signed.showNormal()


def test_another_profile_is_chosen_in_the_menu_and_used(signed: MainWindow) -> None:
    menu = signed.menu_bar.profile_menu
    menu.aboutToShow.emit()
    names = [action.data() for action in menu.actions()]
    assert names[0] == "clean"
    other = names[1]
    assert [action.isChecked() for action in menu.actions()] == [True] + [False] * (len(names) - 1)
    menu.actions()[1].trigger()
    assert signed.preferences.value(PUBLISHING_PROFILE) == other
    signed.publishing.copy_everything()
    assert clipboard().html() == clip_of(article_of(signed), profile_named(other)).html


def test_the_preview_shows_what_is_copied_and_warns(window: MainWindow) -> None:
    window.actions_by_id[Act.PREVIEW].trigger()
    dialog = window.findChild(PreviewDialog)
    assert dialog is not None
    shown = dialog.page.toPlainText()
    assert shown.startswith("Lingjiang Polytechnic University Signs")
    assert "no English" in dialog.cautions.text()
    dialog.part.setCurrentIndex(1)
    assert dialog.page.toPlainText().startswith("Updated")
    dialog.copy.click()
    question(window).go_on.click()
    assert clipboard().html() == clip_of(article_of(window), part=Part.BODY).html


def test_nothing_can_be_copied_out_of_the_preview(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("before")
    window.publishing.show_preview()
    dialog = window.findChild(PreviewDialog)
    assert dialog is not None
    dialog.page.selectAll()
    QTest.keyClick(dialog.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().text() == "before"


# Files


@pytest.fixture
def illustrated(window: MainWindow) -> MainWindow:
    """The window on an article with two photos, one of which the source did not bring."""
    picture = Asset("a" * 64, b"jpeg", "image/jpeg")
    blocks = (
        Block("t", BlockKind.TITLE, Text("签约"), Text("The Signing")),
        Block("i", BlockKind.IMAGE, picture=Picture(picture.id, "image/jpeg")),
        Block("c", BlockKind.CAPTION, Text("现场"), Text("At the ceremony")),
        Block("j", BlockKind.IMAGE, picture=Picture("", "image/jpeg")),
    )
    stored = window.session.workspace.add_article(Article(blocks=blocks), (picture,))
    window.open_article(stored.id)
    return window


def test_photos_are_saved_in_order_under_their_captions(
    illustrated: MainWindow, tmp_path: Path
) -> None:
    illustrated.publishing.save_photos(tmp_path / "photos")
    assert [file.name for file in (tmp_path / "photos").iterdir()] == ["01 At the ceremony.jpg"]
    assert "did not bring these along: 02" in illustrated.banner.sentence


def test_an_article_without_photos_says_so(window: MainWindow, tmp_path: Path) -> None:
    window.publishing.save_photos(tmp_path / "photos")
    assert "no photos" in window.banner.sentence


@pytest.mark.parametrize(("name", "image"), [("a.html", "<img src="), ("a.md", "![At the")])
def test_a_file_is_written_with_its_photos_beside_it(
    illustrated: MainWindow, tmp_path: Path, name: str, image: str
) -> None:
    illustrated.publishing.save(tmp_path / name, unsigned=True)
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert image in written
    assert (tmp_path / "a photos" / "01 At the ceremony.jpg").read_bytes() == b"jpeg"
    assert illustrated.session.workspace.publications("2")[0].unsigned
    assert f"“{name}” is written" in illustrated.banner.sentence


def test_an_unsigned_page_bears_a_mark(window: MainWindow, tmp_path: Path) -> None:
    window.publishing.save(tmp_path / "a.html", unsigned=True)
    written = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "<title>Unsigned draft" in written


def test_a_folder_that_is_not_there_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.publishing.save(tmp_path / "none" / "a.md", unsigned=True)
    assert "does not exist" in window.banner.sentence
    assert publications(window) == []


# The English's own Ctrl+C


def test_a_selection_is_copied_in_the_same_dialect(window: MainWindow, qtbot: QtBot) -> None:
    text = Text("A bold word & more", (Mark(2, 6, MarkKind.BOLD),))
    window.session.replace_drafts({6: text})
    window.session.go_to(6)
    editor = english(window)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(editor, Qt.Key.Key_A, control)
    QTest.keyClick(editor, Qt.Key.Key_C, control)
    assert clipboard().html() == "<p>A <strong>bold</strong> word &amp; more</p>"
    assert sorted(clipboard().formats()) == ["text/html", "text/plain"]


def test_a_cut_is_pasted_here_with_its_blanks(window: MainWindow) -> None:
    QGuiApplication.clipboard().setMimeData(mime_of(Text(" bold ")))
    assert clipboard().text() == "bold"
    assert plain_of(clipboard()) == " bold "


# Names


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_everything_has_a_name(signed: MainWindow, language: str) -> None:
    signed.preferences.set_value(LANGUAGE, language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    signed.publishing.copy_everything()
    bar = signed.panes.desk.address_bar
    assert bar.address.accessibleName()
    assert bar.accessibleName() == bar.sentence
    signed.publishing.show_preview()
    dialog = signed.findChild(PreviewDialog)
    assert dialog is not None
    for widget in (dialog.profile, dialog.part, dialog.page):
        assert widget.accessibleName()
    assert dialog.profile.currentText() == {"en": "Any web editor", "zh_CN": "通用"}[language]


def test_esc_sends_the_question_for_the_address_away(signed: MainWindow) -> None:
    signed.publishing.copy_everything()
    bar = signed.panes.desk.address_bar
    QTest.keyClick(bar.address, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_other_ways_out_stand_beside_the_button(window: MainWindow) -> None:
    buttons = window.top_bar.findChildren(QToolButton)
    (more,) = [each for each in buttons if each.accessibleName() == "Other ways to publish"]
    shown = [action.objectName() for action in more.menu().actions() if action.objectName()]
    wanted = ("copy_body", "copy_title", "preview", "save_photos", "save_page", "save_markdown")
    assert shown == list(wanted)
