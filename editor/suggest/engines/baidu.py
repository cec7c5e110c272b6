"""Baidu's general text translation (fanyi-api.baidu.com), through deep-translator."""

import requests
from deep_translator import baidu

from editor.suggest.engines.access import Access, Need
from editor.suggest.engines.engine import Engine, Mode, Request, Translator
from editor.suggest.engines.failure import Cause
from editor.suggest.engines.network import carry
from editor.suggest.engines.reply import said

carry(baidu)

# https://fanyi-api.baidu.com/doc/21, the list of error codes; Baidu answers all with status 200.
_CODES = {
    "52001": Cause.TIMEOUT,
    "52002": Cause.SERVER,
    "52003": Cause.BAD_KEY,
    "54000": Cause.REJECTED,
    "54001": Cause.BAD_KEY,
    "54003": Cause.BUSY,
    "54004": Cause.QUOTA,
    "54005": Cause.BUSY,
    "58000": Cause.BAD_KEY,
    "58001": Cause.LANGUAGE,
    "58002": Cause.BAD_KEY,
    "90107": Cause.BAD_KEY,
    "20003": Cause.CENSORED,
}


def _connect(access: Access, request: Request) -> Translator:
    del request
    translator: Translator = baidu.BaiduTranslator(
        source="zh", target="en", appid=access.account, appkey=access.key
    )
    return translator


def _judge(response: requests.Response) -> Cause | None:
    code = said(response, "error_code")
    return _CODES.get(code, Cause.REJECTED) if code not in {"", "52000"} else None


BAIDU = Engine(
    id="baidu",
    title="Baidu",
    needs=(Need.ACCOUNT, Need.KEY),
    modes=(Mode.INLINE, Mode.TOKEN),
    limit=1000,  # the standard plan's; the advanced plan takes 6,000
    connect=_connect,
    judge=_judge,
    home="https://fanyi-api.baidu.com/",
)
