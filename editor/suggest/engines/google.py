"""Google Translate's mobile page, through deep-translator.

It takes the text in the address of an encrypted request, as it takes no other; there is no key.
"""

from deep_translator import google

from editor.suggest.engines.access import Access
from editor.suggest.engines.engine import Engine, Mode, Request, Translator
from editor.suggest.engines.network import carry

carry(google)


def _connect(access: Access, request: Request) -> Translator:
    del access, request
    translator: Translator = google.GoogleTranslator(source="zh-CN", target="en")
    return translator


GOOGLE = Engine(
    id="google",
    title="Google",
    needs=(),
    modes=(Mode.INLINE, Mode.TOKEN),
    limit=1500,  # nine bytes of address a character; servers refuse those over 16 KB
    connect=_connect,
    home="https://translate.google.com/",
    answers_page=True,
)
