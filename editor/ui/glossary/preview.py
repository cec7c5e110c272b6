"""What the entry in the form would do: its places in the article, and a sentence to try."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from editor.glossary.term import Match, Phrase, Term
from editor.ui.glossary import trial
from editor.ui.session import Session
from editor.ui.theme import Theme

WAIT = 150
"""Milliseconds from the last key press to the preview."""


class TrialPane(QWidget):
    """Tries a term on the article on the desk and on a sentence, a moment after each change."""

    refreshed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._saved: Term | None = None
        self._draft: Term | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WAIT)
        self.count = QLabel(self)
        self.count.setObjectName("field")
        self.found = _browser(self)
        self._try = QLabel(self)
        self._try.setObjectName("field")
        self.sentence = QLineEdit(self)
        self._try.setBuddy(self.sentence)
        self.result = _browser(self)
        self._lay_out()
        self._connect_signals()
        self._retranslate()

    def try_term(self, saved: Term | None, draft: Term | None) -> None:
        """Take the term to be tried soon: as it is in the glossary, and as it is written.

        `draft` is `None` while there is nothing that could be tried.
        """
        self._saved, self._draft = saved, draft
        self._soon.start()

    def refresh(self) -> None:
        """Try the term now."""
        self._soon.stop()
        glossary, article = self._session.glossary, self._session.article
        saved = self._saved if self._draft is not None else None
        with trial.tried(glossary, saved, self._draft):
            found = trial.Places(0, ())
            if article is not None and self._draft is not None:
                found = trial.places(glossary, article, self._draft)
            example = found.shown[0].sentence if found.shown else ""
            sentence = self.sentence.text().strip() or example
            matches, phrases = trial.read(glossary, sentence)
        self._show_example(example)
        self._show_places(found)
        self._show_result(sentence, matches, phrases)
        self.refreshed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._soon.start()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.count)
        column.addWidget(self.found, 1)
        column.addSpacing(2)
        column.addWidget(self._try)
        column.addWidget(self.sentence)
        column.addWidget(self.result, 1)

    def _connect_signals(self) -> None:
        self._soon.timeout.connect(self.refresh)
        self.sentence.textChanged.connect(self._refresh_soon)
        self.found.anchorClicked.connect(self._on_place)
        self._theme.changed.connect(self._refresh_soon)
        self._session.article_opened.connect(self._refresh_soon)
        self._session.terms_changed.connect(self._refresh_soon)

    def _refresh_soon(self) -> None:
        self._soon.start()

    def _on_place(self, address: QUrl) -> None:
        self._session.go_to(int(address.path()))

    def _show_places(self, found: trial.Places) -> None:
        count = f"{found.count}" if found.is_all else f"{found.count}+"
        self.count.setText(self.tr("Matches in this article: {count}").format(count=count))
        lines = "".join(self._place_line(place) for place in found.shown)
        if self._session.article is None:
            lines = self._quiet(self.tr("No article is on the desk."))
        elif not found.shown:
            lines = self._quiet(self.tr("This entry stands nowhere in the article."))
        self.found.setHtml(lines)

    def _show_example(self, example: str) -> None:
        """Show the sentence that is tried while the person writes none."""
        hint = self.tr("A Chinese sentence with this entry in it")
        self.sentence.setPlaceholderText(example or hint)

    def _place_line(self, place: trial.Place) -> str:
        colours = self._theme.palette
        chinese = (
            f"{escape(place.before)}<a href='{place.row}' style='color:{colours.accent};"
            f"text-decoration:none'><b>{escape(place.zh)}</b></a>{escape(place.after)}"
        )
        note = f" ({escape(self.tr('made by rule'))})" if not place.sure else ""
        english = f"<span style='color:{colours.soft}'>{escape(place.en)}{note}</span>"
        return f"<p style='margin:0 0 6px 0'>{chinese}<br>{english}</p>"

    def _show_result(
        self, sentence: str, matches: Sequence[Match], phrases: Sequence[Phrase]
    ) -> None:
        if not sentence:
            self.result.setHtml(self._quiet(self.tr("Its English appears here.")))
            return
        said = [f"<p style='margin:0 0 6px 0'><b>{escape(p.en)}</b></p>" for p in phrases]
        rows = "".join(
            f"<tr><td style='padding-right:12px'>{escape(m.zh)}</td><td>{escape(m.en)}</td></tr>"
            for m in matches
        )
        table = f"<table cellspacing='0' cellpadding='1'>{rows}</table>" if rows else ""
        nothing = self._quiet(self.tr("Nothing of the glossary stands in it."))
        self.result.setHtml("".join(said) + table or nothing)

    def _quiet(self, text: str) -> str:
        return f"<span style='color:{self._theme.palette.soft}'>{escape(text)}</span>"

    def _retranslate(self) -> None:
        self._try.setText(self.tr("Try a sentence"))
        self.sentence.setAccessibleName(self.tr("Try a sentence"))
        self._show_example("")
        self.found.setAccessibleName(self.tr("Matches in this article"))
        self.result.setAccessibleName(self.tr("What the glossary makes of the sentence"))


def _browser(parent: QWidget) -> QTextBrowser:
    browser = QTextBrowser(parent)
    browser.setOpenLinks(False)
    browser.setTabChangesFocus(True)
    browser.setMinimumHeight(64)
    return browser
