"""The editor of the sign-off plan: a shipped plan, or a chain of the institution's own."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import workflow
from editor.review.signoff.plan import SignoffPlan, checked, shipped_plans
from editor.ui.actions import Act
from editor.ui.dialogs.preferences_dialog import PreferencesDialog
from editor.ui.signing import plan_edits
from editor.ui.signing.plan_dialog import PlanDialog
from editor.ui.signing.plan_edits import UNIT, Place
from editor.ui.window import MainWindow

UNIVERSITY, GOVERNMENT = shipped_plans()["university"], shipped_plans()["government"]


@pytest.fixture
def dialog(window: MainWindow) -> PlanDialog:
    """The editor, opened from the menu."""
    window.actions_by_id[Act.SIGNOFF_PLAN].trigger()
    found = window.findChild(PlanDialog)
    assert found is not None
    return found


def go_to(dialog: PlanDialog, unit: int, stage: int = UNIT) -> None:
    item = dialog.tree.topLevelItem(unit)
    assert item is not None
    wanted = item if stage == UNIT else item.child(stage)
    assert wanted is not None
    dialog.tree.setCurrentItem(wanted)


def stage_ids(plan: SignoffPlan) -> list[str]:
    return [stage.id for _, stage in plan.stages()]


def test_the_plan_in_force_is_shown_with_an_example(dialog: PlanDialog) -> None:
    assert dialog.plan == UNIVERSITY
    assert dialog.shipped.currentText() == UNIVERSITY.en
    assert dialog.unit_form.zh.text() == "部门网站审核"
    assert dialog.example == (
        "部门网站审核：初审 林思源 复审 周敏 终审 韦志远\n"
        "Department Website Auditors: Initially reviewed by Lin Siyuan, followed by a review by "
        "Zhou Min, and further reviewed by Wei Zhiyuan"
    )


def test_the_preferences_lead_to_the_plan(window: MainWindow) -> None:
    window.actions_by_id[Act.PREFERENCES].trigger()
    preferences = window.findChild(PreferencesDialog)
    assert preferences is not None
    preferences.plan.click()
    assert window.findChild(PlanDialog) is not None


def test_another_shipped_plan_is_chosen_and_in_force_once_saved(
    window: MainWindow, dialog: PlanDialog
) -> None:
    dialog.choose_shipped("government")
    assert workflow.signoff_plan(window.session.workspace) == UNIVERSITY
    dialog.save()
    assert workflow.signoff_plan(window.session.workspace) == GOVERNMENT
    assert window.session.workspace.setting("signoff_plan") == "government"
    assert "in force" in window.banner.sentence
    assert [one.stage.id for one in window.signing.standings] == stage_ids(GOVERNMENT)


def test_a_chain_of_our_own_is_edited_and_saved(window: MainWindow, dialog: PlanDialog) -> None:
    go_to(dialog, 1, 0)
    dialog.stage_form.en.setText("First look")
    dialog.stage_form.signers.setPlainText("黄一鸣\n 罗雪梅 \n\n黄一鸣")
    dialog.stage_form.word_round.setChecked(False)
    assert dialog.shipped.currentText() == "A plan of our own"
    dialog.save()
    plan = workflow.signoff_plan(window.session.workspace)
    stage = plan.units[1].stages[0]
    assert (stage.en, stage.signers, stage.word_round) == (
        "First look",
        ("黄一鸣", "罗雪梅"),
        False,
    )
    assert plan.units[0] == UNIVERSITY.units[0]


def test_the_example_follows_the_line(dialog: PlanDialog) -> None:
    go_to(dialog, 1)
    dialog.unit_form.lines[2].setText("Read by {0} and {1}")
    assert dialog.example.endswith("University Website Auditors: Read by Lin Siyuan and Zhou Min")


def test_a_line_that_does_not_name_each_once_is_said_and_not_saved(dialog: PlanDialog) -> None:
    go_to(dialog, 1)
    dialog.unit_form.lines[2].setText("Read by {0} and {0}")
    assert dialog.problem.text() == (
        "The line printed for 2 names of “学校网站审核” must name each once, as {0}, {1}."
    )
    assert not dialog.can_save
    dialog.unit_form.lines[2].setText("")
    assert dialog.can_save


def test_units_and_stages_are_added_moved_and_removed(dialog: PlanDialog) -> None:
    dialog.add_unit.click()
    assert dialog.place == (2, UNIT)
    dialog.add_stage.click()
    assert dialog.place == (2, 1)
    dialog.up.click()
    assert dialog.place == (2, 0)
    dialog.remove.click()
    assert dialog.place == (2, UNIT)
    dialog.remove.click()
    assert dialog.plan == UNIVERSITY


def test_a_plan_without_stages_is_refused_in_words(dialog: PlanDialog) -> None:
    for _ in range(2):
        go_to(dialog, 0)
        dialog.remove.click()
    assert dialog.plan.units == ()
    assert "needs a unit with a stage" in dialog.problem.text()
    for button in (dialog.add_stage, dialog.remove, dialog.up, dialog.down):
        button.click()
    dialog.add_unit.click()
    assert dialog.can_save


def test_a_broken_stored_plan_is_said(window: MainWindow) -> None:
    window.session.workspace.set_setting("signoff_plan", "{")
    window.actions_by_id[Act.SIGNOFF_PLAN].trigger()
    dialog = window.findChild(PlanDialog)
    assert dialog is not None
    assert dialog.plan == UNIVERSITY
    assert "cannot be read" in dialog.problem.text()


EDITS: Mapping[str, Callable[[SignoffPlan, Place], tuple[SignoffPlan, Place]]] = {
    "unit": lambda plan, _: plan_edits.add_unit(plan),
    "stage": plan_edits.add_stage,
    "up": lambda plan, place: plan_edits.move(plan, place, -1),
    "down": lambda plan, place: plan_edits.move(plan, place, 1),
}


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(sorted(EDITS)), max_size=12), st.sampled_from([UNIVERSITY, GOVERNMENT])
)
def test_edits_keep_a_plan_that_can_be_used_and_lead_to_a_place_in_it(
    steps: list[str], plan: SignoffPlan
) -> None:
    place = (0, UNIT)
    for step in steps:
        before = set(stage_ids(plan))
        plan, place = EDITS[step](plan, place)
        assert before <= set(stage_ids(plan))
    checked(plan)
    unit = plan.units[place[0]]
    assert UNIT <= place[1] < len(unit.stages)
