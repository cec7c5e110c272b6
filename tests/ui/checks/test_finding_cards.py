"""The findings dealt out as cards: what reviewers answered, how many are listed, what is said."""

from collections.abc import Sequence

import pytest

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.checks.finding import Finding, Fix, Severity
from editor.message import Message
from editor.review.change import Remark, Side
from editor.ui.checks.dealing import SHOWN, Wish, deal, finding_card
from editor.ui.checks.placed import PlacedFinding, placed
from editor.ui.review.card import Card, CardKind
from editor.workflow import BlockFinding
from tests.ui.checks.findings import found

pytestmark = pytest.mark.usefixtures("qapp")

DRAFT = "The meeting was held  in Lingjiang ."
BLOCK = Block("p0", BlockKind.PARAGRAPH, Text("会议在灵江召开。"), Text(DRAFT))


def one(finding: BlockFinding) -> PlacedFinding:
    (made,) = placed(0, [finding])
    return made


def answer(text: str, *, resolved: bool = False, name: str = "Lin Siyuan") -> Remark:
    return Remark("r", "e", "p0", Side.DRAFT, name, "", text, resolved=resolved)


def said(card: Card) -> list[str]:
    """Return the lines of a card as they are read."""
    return ["".join(words.text for words in line) for line in card.lines]


@pytest.mark.parametrize(
    ("remarks", "lines"),
    [
        ([], []),
        ([answer("Leave it.")], ["↳ Lin Siyuan: Leave it."]),
        ([answer("", resolved=True)], ["↳ Lin Siyuan: settled in Word"]),
        ([answer("As printed.", resolved=True)], ["↳ Lin Siyuan: As printed. · settled in Word"]),
        (
            [answer("Why?"), answer("", resolved=True, name="Chen Yu")],
            ["↳ Lin Siyuan: Why?", "↳ Chen Yu: settled in Word"],
        ),
    ],
)
def test_what_reviewers_answered_stands_on_the_card(
    remarks: Sequence[Remark], lines: list[str]
) -> None:
    card = finding_card(BLOCK, one(found((4, 11), DRAFT)), remarks)
    assert [line for line in said(card) if line.startswith("↳")] == lines


def test_an_answer_is_on_the_card_of_its_own_finding() -> None:
    article = Article(blocks=(BLOCK,))
    two = list(placed(0, [found((4, 11), DRAFT), found((12, 15), DRAFT)]))
    cards = deal(article, two, (), Wish(), lambda each: [answer("No.")] * (each is two[1]))
    assert ["↳ Lin Siyuan: No." in said(card) for card in cards] == [False, True]


@pytest.mark.parametrize(("count", "told"), [(SHOWN, 0), (SHOWN + 1, 1)])
def test_a_list_of_hundreds_is_cut_and_says_so(count: int, told: int) -> None:
    article = Article(blocks=(BLOCK,))
    many = list(placed(0, [found((4, 11), DRAFT)] * count))
    cards = deal(article, many, (), Wish())
    notes = [card for card in cards if card.kind is CardKind.NOTE]
    assert len(cards) - len(notes) == SHOWN
    listed = f"{SHOWN} of {count} are listed; F8 goes to all."
    assert [said(card) for card in notes] == [[listed]] * told


def test_the_gravest_are_never_cut_off() -> None:
    article = Article(blocks=(BLOCK,))
    hints = [found((4, 11), DRAFT, severity=Severity.HINT)] * SHOWN
    cards = deal(article, list(placed(0, [*hints, found((12, 15), DRAFT)])), (), Wish())
    assert cards[0].head[0].text == "Error"


def test_words_that_the_message_says_are_not_said_twice() -> None:
    message = Message("Checks", "No space stands before “{mark}”.", {"mark": "."})
    start = DRAFT.index(" .")
    span, fix = (start, start + 2), Fix(start, start + 2, ".")
    finding = Finding("spacing.marks", Severity.WARNING, message, (0, 0), span, fix)
    card = finding_card(BLOCK, one(BlockFinding("p0", finding, "f", DRAFT)))
    assert said(card) == ["No space stands before “.”."]
