"""Marks the core's texts for translation without importing Qt.

`pyside6-lupdate` collects every `QT_TRANSLATE_NOOP(context, text)` call by its name; the desktop
translates the collected text when it shows it, so the core never holds a translated string.
"""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return the text unchanged; the call marks it as translatable in the named context."""
    del context
    return text
