"""Whom the sign-off offers for a stage, and how a name becomes English."""

import pytest

from editor.glossary.person import Person
from editor.review.signoff.plan import SignoffStage
from editor.review.signoff.signature import Signature
from editor.ui.signing.labels import signer
from editor.ui.signing.signers import Signer, english_name, offered, remembered
from editor.ui.window import MainWindow

LI, ZHOU, WEI = Signer("李明", "Li Ming"), Signer("周敏", "Zhou Min"), Signer("韦志远")


@pytest.mark.parametrize(
    ("allowed", "earlier", "proposed", "wanted"),
    [
        ((), (), (), ()),
        ((), (LI, ZHOU), (), (LI, ZHOU)),
        ((), (LI,), (ZHOU,), (ZHOU, LI)),
        ((), (LI,), (LI,), (LI,)),
        (("周敏", "韦志远"), (LI,), (), (Signer("周敏"), WEI)),
        (("周敏", "李明"), (LI,), (), (LI, Signer("周敏"))),
        (("李明",), (), (ZHOU,), (Signer("李明"),)),
        (("Li Ming",), (), (), (Signer(name="Li Ming"),)),
    ],
)
def test_proposed_ones_come_first_and_only_those_who_may(
    allowed: tuple[str, ...],
    earlier: tuple[Signer, ...],
    proposed: tuple[Signer, ...],
    wanted: tuple[Signer, ...],
) -> None:
    stage = SignoffStage("a", "初审", "Initial review", signers=allowed)
    assert offered(stage, earlier, proposed) == wanted


def test_the_people_list_goes_before_the_rule(window: MainWindow) -> None:
    workspace = window.session.workspace
    assert english_name(workspace, "周敏") == ("Zhou Min", True)
    workspace.put_person(Person("周敏", "Minnie Zhou"))
    assert english_name(workspace, "周敏") == ("Minnie Zhou", True)
    assert english_name(workspace, "") == ("", False)


def test_nobody_is_remembered_before_the_first_signature(window: MainWindow) -> None:
    assert remembered(window.session.workspace) == {}


@pytest.mark.parametrize(
    ("zh", "name", "said"),
    [("李明", "Li Ming", "李明 Li Ming"), ("", "Li Ming", "Li Ming"), ("李明", "", "李明")],
)
def test_a_signer_is_called_by_both_names(zh: str, name: str, said: str) -> None:
    assert signer(Signature("a", name, zh, "", "")) == said
