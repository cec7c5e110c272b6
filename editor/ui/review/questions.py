"""What is asked about a returned file that is not surely a copy of the article's last export."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from editor.marking import QT_TRANSLATE_NOOP
from editor.review.change import Question
from editor.ui.language import titled


class Answer(StrEnum):
    """What is to be done with the file."""

    TAKE = "take"
    OPEN = "open"
    LEAVE = "leave"


_TEXTS: Mapping[Question, str] = MappingProxyType(
    {
        Question.OTHER_ARTICLE: QT_TRANSLATE_NOOP(
            "Returns", "“{name}” is a copy of another article: “{title}”."
        ),
        Question.OLDER_ROUND: QT_TRANSLATE_NOOP(
            "Returns", "“{name}” is a copy of round {round}; other words went out since."
        ),
        Question.BY_CONTENT: QT_TRANSLATE_NOOP(
            "Returns", "“{name}” does not say what it is; its words are like those of this article."
        ),
    }
)

_MORE: Mapping[Question, str] = MappingProxyType(
    {
        Question.OTHER_ARTICLE: QT_TRANSLATE_NOOP(
            "Returns", "Open that article and read the copy there?"
        ),
        Question.OLDER_ROUND: QT_TRANSLATE_NOOP(
            "Returns",
            "Its changes are compared with what was sent then; where the English has changed since "
            "you will be asked. Nothing is put into the English now.",
        ),
        Question.BY_CONTENT: QT_TRANSLATE_NOOP(
            "Returns",
            "Rows found again: {mapped} of {rows}, {confidence} % sure. Is it a copy of this "
            "article? Nothing is put into the English now.",
        ),
    }
)


class QuestionDialog(QMessageBox):
    """One plain question about one file; leaving it is the answer to Esc."""

    answered = Signal(object)
    """The `Answer`."""

    def __init__(self, question: Question, values: Mapping[str, object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Import review"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(titled("Returns", _TEXTS[question]).format(**values))
        self.setInformativeText(titled("Returns", _MORE[question]).format(**values))
        accept = QMessageBox.ButtonRole.AcceptRole
        if question is Question.OTHER_ARTICLE:
            yes, answer = self.addButton(self.tr("Open that article"), accept), Answer.OPEN
        else:
            yes, answer = self.addButton(self.tr("Read it in"), accept), Answer.TAKE
        leave = self.addButton(self.tr("Leave it out"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(yes)
        self.setEscapeButton(leave)
        self.buttons_by_answer: dict[Answer, QAbstractButton] = {answer: yes, Answer.LEAVE: leave}
        self.buttonClicked.connect(self._on_clicked)

    def _on_clicked(self, clicked: QAbstractButton) -> None:
        for answer, button in self.buttons_by_answer.items():
            if button is clicked:
                self.answered.emit(answer)
