"""The hands that deal with findings in the tests."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.article.article import Article
from editor.checks.finding import Finding, Fix, Severity, Span
from editor.message import Message
from editor.ui.actions import Act
from editor.ui.assistant.checks_tab import ChecksTab
from editor.ui.checks.desk import ChecksDesk
from editor.ui.checks.placed import PlacedFinding
from editor.ui.review.card import Card, CardKind, Deed
from editor.ui.window import MainWindow
from editor.workflow import BlockFinding
from tests.ui.hands import draft, english


@dataclass
class CheckedWindow:
    """A window and what a test does with its checks."""

    qtbot: QtBot
    window: MainWindow

    @property
    def desk(self) -> ChecksDesk:
        return self.window.checks

    @property
    def article(self) -> Article:
        found = self.window.session.article
        assert found is not None
        return found

    @property
    def tab(self) -> ChecksTab:
        found = self.window.panes.assistant.findChild(ChecksTab)
        assert isinstance(found, ChecksTab)
        return found

    def settle(self) -> None:
        """Wait until the article is checked as it stands."""
        self.qtbot.waitUntil(lambda: self.desk.is_settled, timeout=30_000)

    def checks(self) -> list[tuple[int, str]]:
        """Return the row and check of everything open."""
        return [(one.row, one.finding.check) for one in self.desk.open_findings]

    def one(self, check: str, row: int | None = None) -> PlacedFinding:
        """Return the first open finding of a check."""
        return next(
            each
            for each in self.desk.open_findings
            if each.finding.check == check and row in {None, each.row}
        )

    def do(self, act: Act) -> None:
        self.window.actions_by_id[act].trigger()

    def type(self, letters: str) -> None:
        QTest.keyClicks(english(self.window), letters)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(english(self.window), key)

    def draft(self, row: int) -> str:
        return draft(self.window, row)

    def cards(self) -> tuple[Card, ...]:
        """Return the cards of the tab, once it shows what the desk has."""
        self.window.panes.show_checks()
        self.tab.refresh()
        return self.tab.list.cards.cards

    def found_cards(self) -> list[Card]:
        return [card for card in self.cards() if card.kind is CardKind.FINDING]

    def press_button(self, card: Card, deed: Deed) -> None:
        """Press a button of a card."""
        button = next(each for each in card.buttons if each.deed is deed)
        self.tab.list.wished.emit(button, card)


def found(
    draft_span: Span,
    text: str,
    *,
    source: Span = (0, 0),
    severity: Severity = Severity.ERROR,
    fix: Fix | None = None,
    check: str = "number",
) -> BlockFinding:
    """Return a finding about a text of block p0."""
    message = Message("Checks", "There are several spaces here: leave one.")
    finding = Finding(check, severity, message, source, draft_span, fix)
    return BlockFinding("p0", finding, f"{check}{draft_span}", text)
