"""What engines need and what a test of one found, in words."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.engines.access import Need
from editor.suggest.engines.engine import Mode
from editor.ui.language import titled

if TYPE_CHECKING:  # they load deep-translator
    from editor.suggest.masking.selfcheck import ModeRate, SelfCheck

NEEDS: Mapping[Need, str] = MappingProxyType(
    {
        Need.ADDRESS: QT_TRANSLATE_NOOP("Engines", "Address"),
        Need.KEY: QT_TRANSLATE_NOOP("Engines", "Key"),
        Need.ACCOUNT: QT_TRANSLATE_NOOP("Engines", "Account"),
        Need.REGION: QT_TRANSLATE_NOOP("Engines", "Region"),
        Need.MODEL: QT_TRANSLATE_NOOP("Engines", "Model"),
    }
)
TITLES: Mapping[str, str] = MappingProxyType(
    {
        "baidu": QT_TRANSLATE_NOOP("Engines", "Baidu"),
        "libretranslate": QT_TRANSLATE_NOOP("Engines", "LibreTranslate"),
        "chat": QT_TRANSLATE_NOOP("Engines", "Language model"),
        "deepl": QT_TRANSLATE_NOOP("Engines", "DeepL"),
        "microsoft": QT_TRANSLATE_NOOP("Engines", "Microsoft"),
        "google": QT_TRANSLATE_NOOP("Engines", "Google"),
        "mymemory": QT_TRANSLATE_NOOP("Engines", "MyMemory"),
    }
)
"""What engines are called, by id: the registry itself is loaded when one is used."""

_MODES: Mapping[Mode, str] = MappingProxyType(
    {
        Mode.PLAIN: QT_TRANSLATE_NOOP("Engines", "without terms"),
        Mode.INLINE: QT_TRANSLATE_NOOP("Engines", "the English term in the Chinese"),
        Mode.TOKEN: QT_TRANSLATE_NOOP("Engines", "a code in the term's place"),
        Mode.XML: QT_TRANSLATE_NOOP("Engines", "a tag round the term"),
        Mode.NATIVE: QT_TRANSLATE_NOOP("Engines", "the engine's own markup"),
        Mode.PROMPT: QT_TRANSLATE_NOOP("Engines", "a table of terms beside the text"),
    }
)
_REACHED = QT_TRANSLATE_NOOP("Engines", "{engine} answers.")
_BEST = QT_TRANSLATE_NOOP(
    "Engines", "It obeys the glossary best with {mode}: {used} of {wanted} terms."
)
_RATE = QT_TRANSLATE_NOOP("Engines", "{mode}: {used} of {wanted}")
_NO_MODE = QT_TRANSLATE_NOOP(
    "Engines", "It keeps none of the glossary's terms; read its drafts closely."
)
_OFTEN_FAILED = QT_TRANSLATE_NOOP("Engines", "Not every test sentence was answered:")


def engine_title(engine: str) -> str:
    """Return what an engine is called in the interface's language, or its id."""
    return titled("Engines", TITLES.get(engine, engine))


def check_said(engine: str, check: "SelfCheck") -> tuple[Message, ...]:
    """Return the sentences about a test: reached or why not, the best way, all the ways."""
    return tuple(_sentences(engine, check))


def _sentences(engine: str, check: "SelfCheck") -> Iterator[Message]:
    best = next((rate for rate in check.rates if rate.mode is check.best), None)
    if best is None:
        if check.failure is not None:
            yield check.failure.message
        return
    yield Message("Engines", _REACHED, {"engine": engine})
    yield _rated(_BEST, best) if best.used else Message("Engines", _NO_MODE)
    others = [rate for rate in check.rates if rate is not best]
    yield from (_rated(_RATE, rate) for rate in others)
    if check.failure is not None:
        yield Message("Engines", _OFTEN_FAILED)
        yield check.failure.message


def _rated(text: str, rate: "ModeRate") -> Message:
    mode = Message("Engines", _MODES[rate.mode])
    return Message("Engines", text, {"mode": mode, "used": rate.used, "wanted": rate.wanted})
