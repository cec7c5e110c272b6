"""The one way to the network: deep-translator's `requests`, with what that leaves out.

Every engine module of deep-translator calls a module-global `requests`. `carry` puts `Courier` in
its place; it hands each call to the `Wire` of the translation under way, which adds timeouts, moves
secrets and text from the address to the body, follows no redirect, limits the answer, and raises
`EngineFault` for everything that is not an answer. Nothing is shared between two translations.
"""

import contextlib
import logging
import re
import time
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from types import ModuleType
from typing import Any, TypedDict, Unpack

import requests
from requests import exceptions
from urllib3.exceptions import DecodeError, HTTPError, ReadTimeoutError

from editor.suggest.engines.access import Timeouts
from editor.suggest.engines.address import address
from editor.suggest.engines.engine import Judge
from editor.suggest.engines.failure import Cause, EngineFault

# At DEBUG it would log addresses, and two services take the text in theirs.
logging.getLogger("urllib3").setLevel(logging.INFO)

LARGEST_ANSWER = 4 * 1024 * 1024
_PIECE = 64 * 1024
_LONGEST_PAUSE = 60.0
_STATUSES = {
    401: Cause.BAD_KEY,
    402: Cause.QUOTA,
    403: Cause.BAD_KEY,
    407: Cause.OFFLINE,
    408: Cause.TIMEOUT,
    413: Cause.TOO_LONG,
    414: Cause.TOO_LONG,
    429: Cause.BUSY,
    501: Cause.LANGUAGE,
    504: Cause.TIMEOUT,
}
_ANYHOW = re.IGNORECASE | re.DOTALL
_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", _ANYHOW)
# From the narrow to the wide: an SSLError is a ConnectionError too.
_TROUBLES: tuple[tuple[type[Exception], Cause], ...] = (
    (exceptions.SSLError, Cause.CERTIFICATE),
    (exceptions.ConnectTimeout, Cause.OFFLINE),
    (exceptions.Timeout, Cause.TIMEOUT),
    (ReadTimeoutError, Cause.TIMEOUT),
    (DecodeError, Cause.NONSENSE),
    (HTTPError, Cause.HALF),
    (exceptions.InvalidURL, Cause.BAD_ADDRESS),
    (exceptions.InvalidSchema, Cause.BAD_ADDRESS),
    (exceptions.InvalidHeader, Cause.BAD_KEY),
    (UnicodeEncodeError, Cause.BAD_KEY),  # of a header, which is where keys go
)


class Options(TypedDict, total=False):
    """How deep-translator sends; `proxies` is what it was never given, and is left aside."""

    params: Mapping[str, str] | None
    headers: Mapping[str, str]
    json: Any
    data: Mapping[str, str] | None
    proxies: object


class Wire:
    """The network as one translation sees it.

    `has_secret` is whether a key goes along; `page` whether the engine answers with an HTML page.
    """

    def __init__(
        self, timeouts: Timeouts, judge: Judge, *, has_secret: bool, page: bool = False
    ) -> None:
        self._timeouts = timeouts
        self._judge = judge
        self._has_secret = has_secret
        self._page = page

    def get(self, url: str, **options: Unpack[Options]) -> requests.Response:
        """Return the answer to a GET. Raise `EngineFault`."""
        return self._send("GET", url, options)

    def post(self, url: str, **options: Unpack[Options]) -> requests.Response:
        """Return the answer to a POST; what has no body yet gets its parameters as one."""
        if options.get("json") is None and options.get("data") is None:
            options["data"] = options.pop("params", None)
        return self._send("POST", url, options)

    def _send(self, method: str, url: str, options: Options) -> requests.Response:
        place = address(url)
        if not place.protects(secret=self._has_secret):
            raise EngineFault(Cause.UNSAFE)
        with requests.Session() as session:
            session.trust_env = not place.is_loopback
            session.auth = _as_it_is
            try:
                response = session.request(
                    method,
                    url,
                    params=options.get("params"),
                    data=options.get("data"),
                    json=options.get("json"),
                    headers=options.get("headers"),
                    timeout=(self._timeouts.connect, self._timeouts.read),
                    allow_redirects=False,
                    stream=True,
                )
                with contextlib.closing(response):
                    _read(response, self._timeouts.total)
            except (exceptions.RequestException, HTTPError, UnicodeError) as error:
                # The error's own words hold the address, and so the text: it must not be chained.
                raise EngineFault(_trouble(error)) from None
        self._refuse(response)
        return response

    def _refuse(self, response: requests.Response) -> None:
        """Raise `EngineFault` for an answer that is no translation."""
        status = response.status_code
        is_page = _PAGE.match(response.content) is not None
        cause = None if is_page and not self._page else self._judge(response)
        if cause is None and 300 <= status < 400:
            cause = Cause.MOVED
        elif cause is None and status >= 500:
            cause = _STATUSES.get(status, Cause.SERVER)
        elif cause is None and status >= 400:
            cause = _STATUSES.get(status, Cause.NONSENSE if is_page else Cause.REJECTED)
        elif cause is None and is_page and not self._page:
            cause = Cause.NONSENSE
        if cause is not None:
            raise EngineFault(cause, _pause(response))


class Courier:
    """What an engine module of deep-translator finds under the name `requests`."""

    exceptions = exceptions

    def get(self, url: str, **options: Unpack[Options]) -> requests.Response:
        """Send a GET over the wire of the translation under way."""
        return _WIRE.get().get(url, **options)

    def post(self, url: str, **options: Unpack[Options]) -> requests.Response:
        """Send a POST over the wire of the translation under way."""
        return _WIRE.get().post(url, **options)


_WIRE: ContextVar[Wire] = ContextVar("wire")
COURIER = Courier()


def carry(module: ModuleType) -> None:
    """Have an engine module send by courier. Raise `ImportError` when it no longer can be made to.

    A release of deep-translator that sends in another way must not get out unnoticed.
    """
    if not hasattr(module, "requests"):
        message = f"{module.__name__} does not send with a module-global requests any more"
        raise ImportError(message)
    vars(module)["requests"] = COURIER


@contextlib.contextmanager
def over(wire: Wire) -> Iterator[None]:
    """Send what is sent inside over a wire; other threads have their own."""
    token = _WIRE.set(wire)
    try:
        yield
    finally:
        _WIRE.reset(token)


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Return a request unchanged; having an `auth` keeps .netrc from replacing the key."""
    return request


def _read(response: requests.Response, seconds: float) -> None:
    """Read an answer whole, in limited time and size: the read timeout only counts silence.

    `read1` gives what has come; `iter_content` would wait for a full piece. Engines write UTF-8,
    and an answer that does not say so would be guessed at.
    """
    latest = time.monotonic() + seconds
    content = bytearray()
    while piece := response.raw.read1(_PIECE, decode_content=True):
        content += piece
        if len(content) > LARGEST_ANSWER:
            raise EngineFault(Cause.NONSENSE)
        if time.monotonic() > latest:
            raise EngineFault(Cause.TIMEOUT)
    response._content = bytes(content)  # noqa: SLF001  what reading .content would have set
    response.encoding = response.encoding or "utf-8"


def _trouble(error: Exception) -> Cause:
    return next((cause for kind, cause in _TROUBLES if isinstance(error, kind)), Cause.OFFLINE)


def _pause(response: requests.Response) -> float:
    """Return the seconds an answer asks to wait, 0 when it says none or says it as a date."""
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), _LONGEST_PAUSE) if asked.isascii() and asked.isdigit() else 0.0
