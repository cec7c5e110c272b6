"""A LibreTranslate server of the institution's own, through deep-translator."""

import requests
from deep_translator import libre

from editor.suggest.engines.access import Access, Need
from editor.suggest.engines.address import base
from editor.suggest.engines.engine import Engine, Mode, Request, Translator, by_words
from editor.suggest.engines.failure import Cause
from editor.suggest.engines.network import carry
from editor.suggest.engines.reply import said

carry(libre)

_WORDS = (
    ("api key", Cause.BAD_KEY),
    ("text limit", Cause.TOO_LONG),
    ("not supported", Cause.LANGUAGE),
    ("slowdown", Cause.BUSY),
    ("too many requests", Cause.BUSY),
)


def _connect(access: Access, request: Request) -> Translator:
    del request
    translator = libre.LibreTranslator(
        source="zh", target="en", api_key="none", custom_url=base(access.address, "translate")
    )
    translator.api_key = access.key  # the constructor takes no empty one, servers do
    made: Translator = translator
    return made


def _judge(response: requests.Response) -> Cause | None:
    error = said(response, "error")
    return by_words(error, _WORDS) if error else None


LIBRE = Engine(
    id="libretranslate",
    title="LibreTranslate",
    needs=(Need.ADDRESS,),
    wishes=(Need.KEY,),
    modes=(Mode.INLINE, Mode.TOKEN),
    limit=2000,
    connect=_connect,
    judge=_judge,
)
