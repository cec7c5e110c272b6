"""The parts of the sign-off on their own: the chain, the signer's form, what things are called."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.review.signoff.plan import SignoffStage, SignoffUnit, shipped_plans
from editor.review.signoff.signature import Signature, StageStanding
from editor.ui.language import Language
from editor.ui.signing.chain import ChainList
from editor.ui.signing.labels import label, stage_of_unit, stages_said
from editor.ui.signing.signer_form import SignerForm
from editor.ui.signing.signers import Signer
from editor.ui.theme import Theme

DEPARTMENT, UNIVERSITY = shipped_plans()["university"].units
SPELT = {"李明": ("Li Ming", True), "单丹": ("Shan Dan", False)}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A widget to hold the parts."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def form(parent: QWidget) -> SignerForm:
    """The form, with a few names that can be spelt."""
    return SignerForm(lambda zh: SPELT.get(zh, ("", False)), parent)


def given(stage: SignoffStage) -> Signature:
    return Signature(stage.id, "Li Ming", "李明", "2026-03-18T08:00:00+00:00", "")


def test_each_state_of_a_stage_is_said_and_marked(parent: QWidget) -> None:
    first, second, third = DEPARTMENT.stages
    chain = ChainList(Theme(), parent)
    chain.show_stages(
        (
            StageStanding(DEPARTMENT, first, signature=given(first)),
            StageStanding(DEPARTMENT, second, lapsed=given(second), is_open=True),
            StageStanding(DEPARTMENT, third),
        )
    )
    head = chain.topLevelItem(0)
    assert head is not None
    rows = [head.child(row) for row in range(head.childCount())]
    assert [(row.text(0), row.text(1)) for row in rows if row is not None] == [
        ("✓  Initial review", "李明 Li Ming"),
        ("↺  Second review", "changed since, 李明 Li Ming"),
        ("○  Final review", "later"),
    ]
    assert chain.currentItem() is rows[1]
    chain.go_to("nowhere")
    assert chain.currentItem() is rows[1]


@pytest.mark.parametrize(
    ("zh", "name", "hint"),
    [
        ("李明", "Li Ming", ""),
        ("单丹", "Shan Dan", "Spelt by rule: check it."),
        ("阿卜杜拉·买买提", "", "No rule spells this name: ask, then write it here."),
        ("Li Ming", "Li Ming", ""),
    ],
)
def test_a_name_is_spelt_and_doubts_are_said(
    form: SignerForm, zh: str, name: str, hint: str
) -> None:
    form.zh.setEditText(zh)
    assert form.name.text() == name
    assert form.name.accessibleDescription() == hint


def test_a_name_in_english_alone_has_no_chinese(form: SignerForm) -> None:
    form.zh.setEditText("Li Ming")
    assert form.person == Signer("", "Li Ming")


def test_where_only_some_may_sign_nobody_else_can_be_written(form: SignerForm) -> None:
    people = (Signer("李明"), Signer("单丹", "Dan Shan"))
    form.offer(people, people[1], only=True)
    assert not form.zh.isEditable()
    assert form.person == Signer("单丹", "Dan Shan")
    form.zh.setCurrentIndex(0)
    form.zh.activated.emit(0)
    assert form.person == Signer("李明", "Li Ming")


def test_departments_are_taken_as_written(form: SignerForm) -> None:
    form.show_person(Signer("李明", "Li Ming", "党委宣传部", "Publicity Department"))
    form.unit_en.setText(" Publicity ")
    assert form.person == Signer("李明", "Li Ming", "党委宣传部", "Publicity")


def test_things_are_called_in_the_language_of_the_interface(qapp: QApplication) -> None:
    language, stage = Language(qapp), DEPARTMENT.stages[0]
    standings = [
        StageStanding(unit, one) for unit in (DEPARTMENT, UNIVERSITY) for one in unit.stages
    ]
    assert stage_of_unit(DEPARTMENT, stage) == "Initial review (Department Website Auditors)"
    assert stages_said(standings[2:4]) == (
        "Department Website Auditors: Final review; University Website Auditors: Initial review"
    )
    language.choose("zh_CN")
    assert stage_of_unit(DEPARTMENT, stage) == "部门网站审核·初审"
    assert label(SignoffUnit("x", "", "Office", ())) == "Office"
    language.choose("en")
    assert label(SignoffStage("x", "签发", "")) == "签发"
