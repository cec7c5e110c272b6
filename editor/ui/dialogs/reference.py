"""What can be looked up: the keyboard, made from the declared actions, and the program itself."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from editor import __version__
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.actions import Act, keys, plain_title
from editor.ui.dialogs.list_dialog import ListDialog
from editor.ui.language import titled

_TERM_KEYS = QT_TRANSLATE_NOOP("Reference", "Insert a term of this block")


def keyboard_rows() -> list[tuple[str, str]]:
    """Return each key and what it does, in the order of the actions."""
    native = QKeySequence.SequenceFormat.NativeText
    rows = [
        ("   ".join(key.toString(native) for key in keys(act)), plain_title(act).rstrip("…"))
        for act in Act
        if keys(act)
    ]
    alt = QKeySequence("Alt+1").toString(native)
    return [(f"{alt} … 9", titled("Reference", _TERM_KEYS)), *rows]


def keyboard_dialog(parent: QWidget) -> ListDialog:
    """Return the list of keys."""
    title = QCoreApplication.translate("Reference", "Keyboard")
    heading = QCoreApplication.translate(
        "Reference", "Everything can be done from the keyboard; F6 goes from pane to pane."
    )
    return ListDialog(title, heading, keyboard_rows(), parent)


def about_dialog(parent: QWidget) -> QMessageBox:
    """Return a few words about the program."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("Reference", "About Duizhao"))
    box.setText(
        QCoreApplication.translate("Reference", "Duizhao 对照, version {version}").format(
            version=__version__
        )
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "Reference",
            "For institutions that publish their Chinese news in English. "
            "Free software under the MIT licence. No text leaves this machine.",
        )
    )
    return box
