"""The parts of the glossary window by themselves: model, table, filters, form, steps."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.errors import WorkspaceFull
from editor.glossary.term import Strictness, Term, TermKind, TermStatus
from editor.message import Message
from editor.ui.glossary.edits import GlossaryEdits
from editor.ui.glossary.form import FIELDS, TermForm
from editor.ui.glossary.listing import ListingPane
from editor.ui.glossary.look import glossary_sheet
from editor.ui.glossary.model import COLUMNS, TermsModel
from editor.ui.glossary.names import CHECKS, STATUSES, check_name, kind_name, status_name
from editor.ui.glossary.wordings import changes_html, field_changes, value_said
from editor.ui.theme import DARK, LIGHT, Theme
from editor.ui.window import MainWindow
from tests.ui.glossary.keeper import stored

TERMS = (
    Term("明湖", "Minghu", TermKind.PLACE),
    Term("安平", "Anping", TermKind.PLACE, valid_from="2024-01-01"),
    Term("{place:city}白水", "Baishui of {place}", TermKind.PATTERN),
    Term("旧称", "old name", status=TermStatus.FORBIDDEN, approver="韦志远"),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window for the parts to live in."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def model(parent: QWidget) -> TermsModel:
    made = TermsModel(Theme(parent), parent)
    made.set_terms(TERMS)
    return made


@pytest.fixture
def listing(parent: QWidget) -> ListingPane:
    made = ListingPane(Theme(parent), parent)
    made.set_terms(TERMS)
    parent.show()
    return made


def heads(model: TermsModel) -> list[str]:
    """Return the headwords in the order shown."""
    terms = (model.term(row) for row in range(model.rowCount()))
    return [term.zh for term in terms if term is not None]


# The model


def test_chinese_is_sorted_by_pinyin_and_a_pattern_by_its_own_chinese(model: TermsModel) -> None:
    model.sort(0, Qt.SortOrder.AscendingOrder)
    assert heads(model) == ["安平", "{place:city}白水", "旧称", "明湖"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert heads(model) == ["明湖", "旧称", "{place:city}白水", "安平"]


def test_english_is_sorted_without_regard_to_case(model: TermsModel) -> None:
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert heads(model) == ["安平", "{place:city}白水", "明湖", "旧称"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_what_comes_is_put_in_its_place(model: TermsModel, order: Qt.SortOrder) -> None:
    model.sort(0, order)
    new = Term("凤山", "Fengshan", TermKind.PLACE)
    model.change([TERMS[0]], [new])
    ascending = ["安平", "{place:city}白水", "凤山", "旧称"]
    is_ascending = order is Qt.SortOrder.AscendingOrder
    assert heads(model) == (ascending if is_ascending else ascending[::-1])
    assert model.total == len(TERMS)


def test_cells_say_what_the_entry_is(model: TermsModel) -> None:
    model.sort(0, Qt.SortOrder.AscendingOrder)
    cells = [[model.index(row, c).data() for c in range(len(COLUMNS))] for row in (0, 2)]
    assert cells == [
        ["安平", "Anping", "", "Place", "Preferred", "", "2024-01-01 – "],
        ["旧称", "old name", "", "Set phrase", "Forbidden", "韦志远", ""],
    ]


def test_a_forbidden_entry_has_the_colour_of_errors_and_says_so(model: TermsModel) -> None:
    row = model.row_of(TERMS[3])
    colour = model.index(row, 4).data(Qt.ItemDataRole.ForegroundRole)
    assert colour.name().upper() == LIGHT.error
    plain = model.index(model.row_of(TERMS[0]), 4)
    assert plain.data(Qt.ItemDataRole.ForegroundRole) is None


def test_rows_have_no_rows_of_their_own(model: TermsModel) -> None:
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == len(TERMS)
    assert model.term(99) is None
    assert model.row_of(Term("无", "none")) == -1


# The listing


def test_going_to_an_entry_tells_nobody_but_arrows_do(listing: ListingPane, qtbot: QtBot) -> None:
    told: list[Term] = []
    listing.chosen.connect(told.append)
    assert listing.go_to(TERMS[1])
    assert told == []
    QTest.keyClick(listing.table, Qt.Key.Key_Down)
    assert told == [TERMS[2]]


def test_the_current_entry_is_current_again_when_it_is_shown_again(listing: ListingPane) -> None:
    listing.go_to(TERMS[0])
    listing.filters.search.setText("anping")
    assert listing.table.term() is None
    listing.filters.search.setText("")
    assert listing.table.term() == TERMS[0]
    listing.let_go()
    listing.filters.search.setText("minghu")
    assert listing.table.term() is None


def test_an_entry_is_known_by_its_chinese_and_status(listing: ListingPane) -> None:
    assert listing.known(Term("明湖", "other English")) == TERMS[0]
    assert listing.known(Term("明湖", "Minghu", status=TermStatus.PROPOSED)) is None
    listing.change([TERMS[0]], [])
    assert listing.known(TERMS[0]) is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_the_form(listing: ListingPane, qtbot: QtBot, key: Qt.Key) -> None:
    listing.go_to(TERMS[0])
    with qtbot.waitSignal(listing.table.edit_asked):
        QTest.keyClick(listing.table, key)
    with qtbot.waitSignal(listing.table.remove_asked):
        QTest.keyClick(listing.table, Qt.Key.Key_Delete)


def test_the_looked_up_chinese_is_what_is_shown(listing: ListingPane) -> None:
    listing.filters.kind.setCurrentIndex(2)
    listing.look_up("明湖")
    assert heads(listing.model) == ["明湖"]
    assert listing.filters.wanted.kind is None
    assert listing.table.term() == TERMS[0]


# The form

FULL = Term(
    "明湖校区",
    "Minghu Campus",
    TermKind.ORGANISATION,
    "MC",
    TermStatus.ADMITTED,
    ("the Minghu Campus", "Minghu"),
    ("Ming Lake",),
    Strictness.HINT,
    ("明湖校区路",),
    note="two\nlines",
    source="SEED",
    approver="韦志远",
    valid_from="2024-01-01",
    valid_to="2026-01-01",
)


def test_the_form_gives_back_what_it_was_shown(parent: QWidget) -> None:
    form = TermForm(parent)
    form.show_term(FULL)
    assert form.term() == FULL
    form.show_term(Term("", ""))
    assert form.term() == Term("", "")


def test_a_small_form_keeps_what_it_does_not_show(parent: QWidget) -> None:
    form = TermForm(parent, ("zh", "en"))
    assert set(form.fields) == {"zh", "en"}
    form.show_term(FULL)
    assert form.term() == FULL


def test_lists_hold_each_line_once_and_no_blanks(parent: QWidget) -> None:
    form = TermForm(parent)
    field = form.fields["admitted"]
    field.show_value(())
    field.insertPlainText(" one \n\ntwo\none\n")  # type: ignore[union-attr]  # a list has many lines
    assert form.term().admitted == ("one", "two")


def test_a_problem_is_shown_below_its_field_and_read_out(parent: QWidget) -> None:
    form = TermForm(parent)
    form.show_problems({"en": Message("GlossaryForm", "Write the English.")})
    assert form.cells["en"].problem.text() == "Write the English."
    assert form.fields["en"].accessibleDescription() == "Write the English."
    assert form.cells["zh"].problem.text() == ""
    form.show_problems({})
    assert form.cells["en"].problem.isHidden()


def test_showing_a_term_tells_nobody(parent: QWidget, qtbot: QtBot) -> None:
    form = TermForm(parent)
    with qtbot.assertNotEmitted(form.edited):
        form.show_term(FULL)
    for name in ("zh", "note", "admitted", "kind"):
        field = form.fields[name]
        with qtbot.waitSignal(form.edited):
            (
                field.setCurrentIndex(3)  # type: ignore[union-attr]
                if name == "kind"
                else field.clear()
            )


def test_the_form_shows_every_value_a_keeper_sets() -> None:
    shown = {spec.name for spec in FIELDS}
    assert set(Term.__dataclass_fields__) - shown == {"confidence"}


# Names and wordings


def test_every_kind_status_and_check_has_a_name() -> None:
    assert len({kind_name(kind) for kind in TermKind}) == len(TermKind)
    assert len({status_name(status) for status in STATUSES}) == len(TermStatus)
    assert len({check_name(check) for check in CHECKS}) == len(Strictness)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (("a", "b"), "a; b"),
        ((), ""),
        (TermKind.PLACE, "Place"),
        (TermStatus.PROPOSED, "Not yet approved"),
        (Strictness.HINT, "Hint: offered"),
        ("text", "text"),
    ],
)
def test_a_value_is_said_as_the_interface_says_it(value: object, said: str) -> None:
    assert value_said(value) == said


def test_only_what_differs_is_told() -> None:
    after = Term("明湖", "Lake Minghu", TermKind.PLACE, note="new")
    assert [(c.title, c.before, c.after) for c in field_changes(TERMS[0], after)] == [
        ("English", "Minghu", "Lake Minghu"),
        ("Note", "", "new"),
    ]
    html = changes_html(TERMS[0], after, DARK)
    assert "Lake " in html
    assert DARK.used in html
    assert changes_html(after, after, DARK) == ""


def test_the_look_takes_its_colours_from_the_theme() -> None:
    assert LIGHT.error in glossary_sheet(LIGHT)
    assert DARK.error in glossary_sheet(DARK)
    assert "$" not in glossary_sheet(LIGHT)


# Steps


def test_steps_are_taken_back_and_made_again_in_order(window: MainWindow) -> None:
    edits = GlossaryEdits(window.session, window)
    one, two = Term("灵江之夜", "Lingjiang Night"), Term("灵江之夜", "Night of Lingjiang")
    assert not edits.can_undo
    assert edits.do((), (one,))
    assert edits.do((one,), (two,))
    assert edits.undo() == (one,)
    assert stored(window, one.zh) == [one]
    assert edits.undo() == ()
    assert stored(window, one.zh) == []
    assert not edits.can_undo
    assert edits.redo() == (one,)
    assert edits.redo() == (two,)
    assert edits.redo() == ()
    assert stored(window, one.zh) == [two]
    edits.undo()
    assert edits.do((one,), ())
    assert not edits.can_redo
    edits.forget()
    assert not edits.can_undo


def test_what_cannot_be_written_is_told_and_is_no_step(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits = GlossaryEdits(window.session, window)
    told: list[Message] = []
    edits.failed.connect(told.append)
    monkeypatch.setattr(window.session.workspace, "change_terms", refuse)
    assert not edits.do((), (Term("灵江之夜", "Lingjiang Night"),))
    assert not edits.can_undo
    assert [str(message) for message in told] == ["The disk is full."]
    assert not edits.is_writing


def refuse(*terms: object) -> None:
    """Fail as a full disk does."""
    raise WorkspaceFull(Message("Workspace", "The disk is full."))
