"""Why an engine gave no English: one cause a failure, each with its sentence.

The sentences name the engine and the remedy, never an address, a key, or a word of the text.
"""

from dataclasses import dataclass
from enum import StrEnum

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message


class Cause(StrEnum):
    """What stood in the way."""

    OFFLINE = "offline"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    BAD_KEY = "bad-key"
    QUOTA = "quota"
    BUSY = "busy"
    TOO_LONG = "too-long"
    LANGUAGE = "language"
    CENSORED = "censored"
    SERVER = "server"
    REJECTED = "rejected"
    MOVED = "moved"
    NONSENSE = "nonsense"
    HALF = "half"
    COUNT = "count"
    EMPTY = "empty"
    UNCHANGED = "unchanged"
    NO_KEY = "no-key"
    NO_ADDRESS = "no-address"
    BAD_ADDRESS = "bad-address"
    UNSAFE = "unsafe"


SENTENCES = {
    Cause.OFFLINE: QT_TRANSLATE_NOOP(
        "Engines", "{engine} cannot be reached. Check the network and the engine's address."
    ),
    Cause.TIMEOUT: QT_TRANSLATE_NOOP(
        "Engines", "{engine} did not answer in time. Try again later or choose another engine."
    ),
    Cause.CERTIFICATE: QT_TRANSLATE_NOOP(
        "Engines",
        "{engine} cannot prove who it is, so nothing was sent. Ask your network's administrator.",
    ),
    Cause.BAD_KEY: QT_TRANSLATE_NOOP(
        "Engines", "{engine} does not accept the key. Enter it again in the preferences."
    ),
    Cause.QUOTA: QT_TRANSLATE_NOOP(
        "Engines", "The quota at {engine} is used up. Wait for the next period or buy more."
    ),
    Cause.BUSY: QT_TRANSLATE_NOOP(
        "Engines", "{engine} takes no more requests for the moment. Try again in a minute."
    ),
    Cause.TOO_LONG: QT_TRANSLATE_NOOP(
        "Engines", "The text is too long for {engine}. Split the paragraph or translate it by hand."
    ),
    Cause.LANGUAGE: QT_TRANSLATE_NOOP(
        "Engines", "{engine} does not translate Chinese into English. Choose another engine."
    ),
    Cause.CENSORED: QT_TRANSLATE_NOOP(
        "Engines", "{engine} declined to translate this text. Translate it by hand."
    ),
    Cause.SERVER: QT_TRANSLATE_NOOP(
        "Engines", "{engine} has trouble of its own. Try again later or choose another engine."
    ),
    Cause.REJECTED: QT_TRANSLATE_NOOP(
        "Engines", "{engine} did not understand the request. Check its address and its model."
    ),
    Cause.MOVED: QT_TRANSLATE_NOOP(
        "Engines", "{engine} has moved, or the network wants a sign-in first. Check its address."
    ),
    Cause.NONSENSE: QT_TRANSLATE_NOOP(
        "Engines", "{engine} answered with something that is no translation. Check its address."
    ),
    Cause.HALF: QT_TRANSLATE_NOOP(
        "Engines", "{engine} broke off in the middle. Try this block again."
    ),
    Cause.COUNT: QT_TRANSLATE_NOOP(
        "Engines", "{engine} answered with more paragraphs than it was given. Try this block again."
    ),
    Cause.EMPTY: QT_TRANSLATE_NOOP(
        "Engines", "{engine} answered with nothing. Try this block again or translate it by hand."
    ),
    Cause.UNCHANGED: QT_TRANSLATE_NOOP(
        "Engines", "{engine} gave the Chinese back. Try this block again or translate it by hand."
    ),
    Cause.NO_KEY: QT_TRANSLATE_NOOP(
        "Engines", "{engine} needs a key. Enter it in the preferences."
    ),
    Cause.NO_ADDRESS: QT_TRANSLATE_NOOP(
        "Engines", "{engine} needs an address or a name that is missing. Complete its preferences."
    ),
    Cause.BAD_ADDRESS: QT_TRANSLATE_NOOP(
        "Engines",
        "The address of {engine} is no web address for this. It must begin with https:// and have "
        "no “?”, “#” or “@” in it.",
    ),
    Cause.UNSAFE: QT_TRANSLATE_NOOP(
        "Engines",
        "The address of {engine} would send the text or the key unprotected. Use https://.",
    ),
}

LASTING = frozenset(
    {
        Cause.OFFLINE,
        Cause.CERTIFICATE,
        Cause.BAD_KEY,
        Cause.QUOTA,
        Cause.LANGUAGE,
        Cause.MOVED,
        Cause.NO_KEY,
        Cause.NO_ADDRESS,
        Cause.BAD_ADDRESS,
        Cause.UNSAFE,
    }
)
"""The causes that the next text would meet too."""

PASSING = frozenset({Cause.OFFLINE, Cause.TIMEOUT, Cause.BUSY, Cause.SERVER, Cause.HALF})
"""The causes that may be gone when the same text is sent again."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one text has no English, from which engine."""

    cause: Cause
    engine: str

    @property
    def message(self) -> Message:
        """The sentence for the user."""
        return Message("Engines", SENTENCES[self.cause], {"engine": self.engine})


class EngineFault(Exception):
    """A cause on its way from the network to the text it belongs to; it never leaves this room.

    `pause` is how many seconds the engine asked to wait, 0 when it did not say.
    """

    def __init__(self, cause: Cause, pause: float = 0.0) -> None:
        super().__init__(cause.value)
        self.cause = cause
        self.pause = pause
