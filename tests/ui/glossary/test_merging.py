"""Entries for one thing, found and made into one."""

import pytest
from PySide6.QtCore import Qt

from editor.glossary.term import Term, TermKind, TermStatus
from editor.ui.glossary.duplicates import Same, duplicates
from editor.ui.glossary.merge_dialog import MergeDialog
from editor.ui.glossary.tools import Tool
from editor.ui.window import MainWindow
from tests.ui.glossary.keeper import opened, stored

ADMITTED, PROPOSED = TermStatus.ADMITTED, TermStatus.PROPOSED


@pytest.mark.parametrize(
    ("terms", "groups"),
    [
        ((Term("甲", "A"), Term("乙", "B")), []),
        ((Term("甲", "A"), Term("甲", "B", status=PROPOSED)), [(Same.CHINESE, "AB")]),
        ((Term("甲", "A", status=ADMITTED), Term("甲", "B")), [(Same.CHINESE, "BA")]),
        ((Term("甲（一）", "A"), Term("甲(一)", "B")), [(Same.CHINESE, "AB")]),
        ((Term("甲", "A"), Term("乙", "a")), [(Same.ENGLISH, "Aa")]),
        ((Term("甲", "A"), Term("甲", "B", status=TermStatus.FORBIDDEN)), []),
        ((Term("{place}甲", "A"), Term("{place}乙", "A")), []),
        ((Term("柳州", "A", TermKind.PLACE), Term("柳州市", "A", TermKind.PLACE)), []),
    ],
)
def test_what_is_a_duplicate(terms: tuple[Term, ...], groups: list[tuple[Same, str]]) -> None:
    found = [(g.same, "".join(term.en for term in g.terms)) for g in duplicates(terms)]
    assert found == groups


def test_chosen_entries_become_one_and_can_be_parted_again(window: MainWindow) -> None:
    entries = (
        Term("灵江之夜", "Lingjiang Night", note="kept"),
        Term("灵江之夜", "Night of Lingjiang", status=PROPOSED, abbreviation="NL"),
    )
    window.session.change_terms((), entries)
    glossary = opened(window)
    glossary.tools[Tool.MERGE].trigger()
    dialog = glossary.findChildren(MergeDialog)[-1]
    row = next(
        n for n in range(dialog.groups.count()) if "灵江之夜" in dialog.groups.item(n).text()
    )
    groups = dialog.groups.count()
    dialog.groups.setCurrentRow(row)
    dialog.entries.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.merge_button.isEnabled()
    dialog.entries.item(1).setCheckState(Qt.CheckState.Checked)
    assert "Night of Lingjiang" in dialog.outcome.toPlainText()
    dialog.merge()
    assert dialog.groups.count() == groups - 1
    (one,) = stored(window, "灵江之夜")
    assert (one.en, one.admitted, one.abbreviation) == (
        "Lingjiang Night",
        ("Night of Lingjiang",),
        "NL",
    )
    dialog.reject()
    glossary.undo()
    assert set(stored(window, "灵江之夜")) == set(entries)


def test_merging_other_chinese_says_what_is_lost(window: MainWindow) -> None:
    window.session.change_terms((), (Term("灵江晚会", "Gala"), Term("灵江之夜", "Gala")))
    glossary = opened(window)
    glossary.merge()
    dialog = glossary.findChildren(MergeDialog)[-1]
    row = next(n for n in range(dialog.groups.count()) if "Gala" in dialog.groups.item(n).text())
    dialog.groups.setCurrentRow(row)
    assert "灵江之夜" in dialog.outcome.toPlainText()
    dialog.keep.setCurrentIndex(1)
    assert "No longer found in articles: 灵江晚会" in dialog.outcome.toPlainText()
    dialog.reject()
