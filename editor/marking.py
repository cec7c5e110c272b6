"""Marks the core's texts for translation without importing Qt.

`pyside6-lupdate` collects every `QT_TRANSLATE_NOOP(context, text)` call by its name; the desktop
translates the collected text when it shows it, so the core never holds a translated string.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return the text unchanged; the call marks it as translatable in the named context."""
    del context
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user: a marked English text and the values of its {named} places.

    `context` is the translation context the text was marked in. `str()` gives the English, for the
    command line; the desktop translates `text` first and fills in the values afterwards.
    """

    context: str
    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the English sentence with its values filled in."""
        return self.filled(self.text)

    def filled(self, text: str) -> str:
        """Return a text, translated or not, with this message's values in its {named} places."""
        return text.format(**self.values) if self.values else text

    def __hash__(self) -> int:
        """Hash by the text; the values are a dict."""
        return hash((self.context, self.text))
