"""The interface's language: which one, its translators, and the core's sentences in it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from editor import paths
from editor.message import Message

CHINESE, ENGLISH = "zh_CN", "en"


def said(message: Message) -> str:
    """Return a message in the interface's language with its values filled in.

    Messages among the values are said too, several of them on lines of their own.
    """
    values = {name: _value_said(value) for name, value in message.values.items()}
    text = QCoreApplication.translate(message.context, message.text)
    return replace(message, values=values).filled(text)


def _value_said(value: object) -> object:
    if isinstance(value, Message):
        return said(value)
    if isinstance(value, tuple):
        return "\n".join(str(_value_said(each)) for each in value)
    return value


def titled(context: str, marked: str) -> str:
    """Return a text that was marked for translation in a context, in the interface's language."""
    return QCoreApplication.translate(context, marked)


class Language(QObject):
    """Installs the translators of the chosen language; open windows hear a LanguageChange."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = ENGLISH
        self._translators: list[QTranslator] = []

    def choose(self, wanted: str) -> None:
        """Take "zh_CN", "en" or "auto" (as the system)."""
        self.code = _system_language() if wanted == "auto" else wanted
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
        if self.code == CHINESE:
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_zh_CN", qt_folder)
            self._install("duizhao_zh_CN", str(paths.translations()))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)


def _system_language() -> str:
    preferred = QLocale.system().uiLanguages()
    return CHINESE if preferred and preferred[0].startswith("zh") else ENGLISH
