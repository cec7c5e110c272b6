"""MyMemory, through deep-translator.

It takes the text in the address of a request; deep-translator sends that unencrypted, we do not.
"""

import requests
from deep_translator import mymemory

from editor.suggest.engines.access import Access, Need, Spelling
from editor.suggest.engines.engine import Engine, Mode, Request, Translator, by_words
from editor.suggest.engines.failure import Cause
from editor.suggest.engines.network import carry
from editor.suggest.engines.reply import said

carry(mymemory)

_ENGLISH = {Spelling.US: "en-US", Spelling.UK: "en-GB"}
_HOME = "https://api.mymemory.translated.net/get"
_WORDS = (
    ("used all available", Cause.QUOTA),
    ("quota", Cause.QUOTA),
    ("length limit", Cause.TOO_LONG),
    ("invalid language", Cause.LANGUAGE),
    ("invalid target", Cause.LANGUAGE),
    ("invalid source", Cause.LANGUAGE),
    ("invalid email", Cause.BAD_KEY),
)


def _connect(access: Access, request: Request) -> Translator:
    del request
    translator = mymemory.MyMemoryTranslator(
        source="zh-CN", target=_ENGLISH[access.spelling], email=access.account or None
    )
    translator._base_url = _HOME  # noqa: SLF001  there is no other way to have it encrypted
    made: Translator = translator
    return made


def _judge(response: requests.Response) -> Cause | None:
    status = said(response, "responseStatus")
    text = said(response, "responseData", "translatedText")
    if status in {"", "200"} and not text.startswith("MYMEMORY WARNING"):
        return None
    return by_words(said(response, "responseDetails") + text, _WORDS) or (
        Cause.BUSY if status == "429" else Cause.REJECTED
    )


MYMEMORY = Engine(
    id="mymemory",
    title="MyMemory",
    needs=(),
    wishes=(Need.ACCOUNT,),
    modes=(Mode.INLINE, Mode.TOKEN),
    limit=499,
    connect=_connect,
    judge=_judge,
    home=_HOME,
)
