"""The history of a person's entry: when, and what changed."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QDateTime, QEvent, Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from editor.glossary.person import Person
from editor.ui.glossary.wordings import difference_html
from editor.ui.session import Session
from editor.ui.theme import Theme
from editor.workspace.people import PersonChange


class PersonHistory(QTextBrowser):
    """Lists the changes, the newest first."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._zh = ""
        self._theme.changed.connect(self.refresh)
        self._retranslate()

    def show_person(self, zh: str) -> None:
        """Show the history of a Chinese name; an empty one has none."""
        self._zh = zh
        self.refresh()

    def refresh(self) -> None:
        """Read the history anew."""
        changes = self._session.workspace.person_history(self._zh) if self._zh else ()
        lines = [self._entry(change) for change in reversed(changes)]
        nothing = escape(self.tr("Nothing was saved of this name yet."))
        colour = self._theme.palette.soft
        self.setHtml("".join(lines) or f"<span style='color:{colour}'>{nothing}</span>")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _entry(self, change: PersonChange) -> str:
        when = QDateTime.fromString(change.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        at = when.toString("yyyy-MM-dd HH:mm")
        head = f"<span style='color:{self._theme.palette.soft}'>{at}</span>"
        return f"<p style='margin:0 0 8px 0'>{head}{''.join(self._what(change))}</p>"

    def _what(self, change: PersonChange) -> Iterator[str]:
        before, after = change.before, change.after
        if before is not None and after is not None:
            pairs = (
                (self.tr("English"), before.en, after.en),
                (self.tr("Note"), before.note, after.note),
                (self.tr("Posts"), _posts_said(before), _posts_said(after)),
            )
            for title, old, new in pairs:
                if old != new:
                    what = difference_html(old, new, self._theme.palette)
                    yield f"<br>{escape(title)}&nbsp; {what}"
        elif after is not None:
            yield "<br>" + escape(self.tr("Added: {en}").format(en=after.en))
        elif before is not None:
            yield "<br>" + escape(self.tr("Removed: {en}").format(en=before.en))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("History of this person"))
        self.refresh()


def _posts_said(person: Person) -> str:
    lines = (
        " ".join(part for part in (post.zh, post.en, post.valid_from, "–", post.valid_to) if part)
        for post in person.posts
    )
    return "; ".join(line.removesuffix(" –") for line in lines)
