"""A sentence for the user, in a form that can be translated when it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
