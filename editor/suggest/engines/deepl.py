"""DeepL's API, version 2.

deep-translator's own client sends GET with the key in the address, which DeepL takes no more
(developers.deepl.com, change notices of 2025); this one sends the key in a header.
"""

import requests
from deep_translator.base import BaseTranslator

from editor.suggest.engines.access import Access, Need, Spelling
from editor.suggest.engines.address import base
from editor.suggest.engines.engine import Engine, Mode, Request, Translator
from editor.suggest.engines.failure import Cause
from editor.suggest.engines.network import COURIER
from editor.suggest.engines.reply import content, within

_HOME = "https://api.deepl.com/"
_FREE_HOME = "https://api-free.deepl.com/"
_FREE_KEY = ":fx"
_ENGLISH = {Spelling.US: "EN-US", Spelling.UK: "EN-GB"}


class _DeepL(BaseTranslator):
    """One request to DeepL."""

    def __init__(self, home: str, access: Access, request: Request) -> None:
        languages = {"chinese": "ZH", "english": _ENGLISH[access.spelling]}
        super().__init__(base_url=home, languages=languages, source="chinese", target="english")
        self._headers = {"Authorization": f"DeepL-Auth-Key {access.key.strip()}"}
        self._is_marked = request.mode is Mode.XML

    def translate(self, text: str, **kwargs: object) -> str:
        """Return the English of a text, or an empty one."""
        del kwargs
        body: dict[str, object] = {
            "text": [text],
            "source_lang": self._source,
            "target_lang": self._target,
        }
        if self._is_marked:
            body |= {"tag_handling": "xml", "ignore_tags": ["x"]}
        url = f"{self._base_url}v2/translate"
        response = COURIER.post(url, json=body, headers=self._headers)
        english = within(content(response), "translations", 0, "text")
        return english if isinstance(english, str) else ""


def _connect(access: Access, request: Request) -> Translator:
    return _DeepL(base(access.address or _home(access), "translate", "v2"), access, request)


def _home(access: Access) -> str:
    return _FREE_HOME if access.key.strip().endswith(_FREE_KEY) else _HOME


def _judge(response: requests.Response) -> Cause | None:
    return Cause.QUOTA if response.status_code == 456 else None


DEEPL = Engine(
    id="deepl",
    title="DeepL",
    needs=(Need.KEY,),
    wishes=(Need.ADDRESS,),
    modes=(Mode.XML, Mode.INLINE, Mode.TOKEN),
    limit=30_000,  # a request may have 128 KiB
    connect=_connect,
    judge=_judge,
    home=_HOME,
    homed=_home,
)
