"""Between texts and documents: nothing is lost either way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from editor.article.text import Mark, MarkKind, Text
from editor.text.offsets import utf16
from editor.ui.page.richtext import edited, fill, format_ranges, pasted, read, shown
from editor.ui.theme import LIGHT

_LETTERS = st.text("ab 灵𬭚\n", max_size=12)


@st.composite
def _texts(draw: st.DrawFn) -> Text:
    plain = draw(_LETTERS)
    place = st.integers(0, len(plain))
    marks = draw(
        st.lists(
            st.builds(
                lambda start, end, kind: Mark(
                    start, end, kind, "https://a.cn" if kind is MarkKind.LINK else ""
                ),
                place,
                place,
                st.sampled_from(MarkKind),
            ),
            max_size=4,
        )
    )
    return Text(plain, tuple(marks))


def _document(text: Text) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout()  # without one, a document tells of no changes
    fill(document, text, LIGHT)
    return document


def _read(document: QTextDocument) -> Text:
    return read(document, 0, document.characterCount() - 1)


@settings(deadline=None, max_examples=200)
@given(_texts())
def test_what_is_put_into_a_document_is_read_back(qapp: object, text: Text) -> None:
    assert _read(_document(text)) == text


@settings(deadline=None, max_examples=200)
@given(_texts(), _LETTERS, st.data())
def test_an_edit_of_the_document_is_the_edit_of_the_text(
    qapp: object, text: Text, typed: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = _document(text)
    seen: list[tuple[int, int, int]] = []

    def note(at: int, removed: int, added: int) -> None:
        seen.append((at, removed, added))

    document.contentsChange.connect(note)
    cursor = QTextCursor(document)
    cursor.setPosition(utf16(text.plain, start))
    cursor.setPosition(utf16(text.plain, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(shown(typed), QTextCharFormat())
    after = text
    for change in seen:
        after = edited(after, document, *change)
    assert after == text.replaced(start, end, Text(typed))


def test_a_block_is_one_paragraph_with_its_line_breaks(qtbot: QtBot) -> None:
    assert _document(Text("one\ntwo\r\n\u2029three")).blockCount() == 1


def test_paragraphs_in_a_document_are_read_as_line_breaks(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setPlainText("one\n\ntwo")
    assert _read(document).plain == "one\n\ntwo"


def test_ranges_count_in_utf16(qtbot: QtBot) -> None:
    text = Text("𬭚𬭚 bold", (Mark(3, 7, MarkKind.BOLD),))
    assert [(made.start, made.length) for made in format_ranges(text, LIGHT)] == [(5, 4)]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("one", "one"),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("a\tb\x00c\x0bd", "a bcd"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("\ufeffa\ufffc\u00a0b", "a\u00a0b"),
        ("𬭚", "𬭚"),
    ],
)
def test_paste_keeps_every_word_and_line(text: str, taken: str) -> None:
    assert pasted(text) == taken
