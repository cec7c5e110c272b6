"""Microsoft Translator (Azure), through deep-translator."""

import requests
from deep_translator import microsoft

from editor.suggest.engines.access import Access, Need
from editor.suggest.engines.engine import Engine, Mode, Request, Translator
from editor.suggest.engines.failure import Cause
from editor.suggest.engines.network import carry
from editor.suggest.engines.reply import said

carry(microsoft)

# learn.microsoft.com/azure/ai-services/translator, "Status codes", where they say more than HTTP's.
_CODES = {
    "400035": Cause.LANGUAGE,
    "400036": Cause.LANGUAGE,
    "400050": Cause.TOO_LONG,
    "400077": Cause.TOO_LONG,
    "403001": Cause.QUOTA,
}


class _Microsoft(microsoft.MicrosoftTranslator):
    """deep-translator's, without the request for a list of languages that its constructor makes."""

    def _get_supported_languages(self) -> dict[str, str]:
        return {"chinese simplified": "zh-Hans", "english": "en"}


def _connect(access: Access, request: Request) -> Translator:
    del request
    translator: Translator = _Microsoft(
        source="zh-Hans", target="en", api_key=access.key, region=access.region or None
    )
    return translator


def _judge(response: requests.Response) -> Cause | None:
    return _CODES.get(said(response, "error", "code"))


MICROSOFT = Engine(
    id="microsoft",
    title="Microsoft",
    needs=(Need.KEY,),
    wishes=(Need.REGION,),
    modes=(Mode.NATIVE, Mode.INLINE, Mode.TOKEN),
    limit=10_000,
    connect=_connect,
    judge=_judge,
    home="https://api.cognitive.microsofttranslator.com/",
)
