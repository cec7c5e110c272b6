"""The adapters of services with one address, which is this computer here."""

import hashlib
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from traceback import format_exception
from urllib.parse import parse_qs

import pytest
from deep_translator import constants

from editor.suggest.engines import mymemory
from editor.suggest.engines.access import Access, Timeouts
from editor.suggest.engines.engine import Request, no_objection
from editor.suggest.engines.failure import Cause, EngineFault, Failure
from editor.suggest.engines.network import Wire
from editor.suggest.engines.registry import ENGINES
from editor.suggest.engines.translating import Patience, Result, translate
from tests.suggest.engines.servers import Answer, Script, serving

SERVICES = ("baidu", "google", "microsoft", "mymemory")
ACCESS = Access(key="s3cret-key", account="office-account", region="chinanorth")
TEXT = "灵江职业技术大学举行开学典礼。"
ENGLISH = "The university held its opening ceremony."


@pytest.fixture
def script() -> Script:
    return Script(translate=lambda _: ENGLISH)


@pytest.fixture(autouse=True)
def address(script: Script, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with serving(script) as url:
        monkeypatch.setitem(constants.BASE_URLS, "BAIDU", f"{url}/baidu")
        monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", f"{url}/google")
        monkeypatch.setitem(
            constants.BASE_URLS, "MICROSOFT_TRANSLATE", f"{url}/microsoft?api-version=3.0"
        )
        monkeypatch.setattr(mymemory, "_HOME", f"{url}/mymemory")
        yield url


def result(engine: str, text: str = TEXT, access: Access = ACCESS) -> Result:
    patience = Patience(pauses=())
    return next(translate(ENGINES[engine], [Request(text)], access, patience=patience))


@pytest.mark.parametrize("engine", SERVICES)
def test_english_comes_back(engine: str, script: Script) -> None:
    assert result(engine) == ENGLISH
    (seen,) = script.seen
    assert seen.text == TEXT
    assert "s3cret-key" not in seen.path


@pytest.mark.parametrize(
    ("engine", "answer", "expected"),
    [
        ("baidu", Answer(body=b'{"error_code": "54004", "error_msg": "s3cret"}'), Cause.QUOTA),
        ("baidu", Answer(body=b'{"error_code": "54003"}'), Cause.BUSY),
        ("baidu", Answer(body=b"{}"), Cause.NONSENSE),
        ("baidu", Answer(body=b"<html>Sign in</html>"), Cause.NONSENSE),
        ("microsoft", Answer(status=401, body=b'{"error": {"code": 401000}}'), Cause.BAD_KEY),
        ("microsoft", Answer(status=403, body=b'{"error": {"code": 403001}}'), Cause.QUOTA),
        ("microsoft", Answer(body=b'{"error": "s3cret"}'), Cause.NONSENSE),
        ("microsoft", Answer(body=b"[]"), Cause.NONSENSE),
        ("google", Answer(status=429), Cause.BUSY),
        ("google", Answer(status=302, headers={"Location": "/sorry"}), Cause.MOVED),
        ("google", Answer(body=b"<html>unusual traffic</html>"), Cause.NONSENSE),
        ("mymemory", Answer(body=b'{"responseStatus": 429}'), Cause.BUSY),
        ("mymemory", Answer(body=b"[]"), Cause.NONSENSE),
        (
            "mymemory",
            Answer(body=b'{"responseStatus": 200, "responseData": {}, "matches": []}'),
            Cause.NONSENSE,
        ),
    ],
)
def test_each_failure_has_its_cause(
    engine: str, answer: Answer, expected: Cause, script: Script
) -> None:
    script.answers = [answer]
    assert result(engine) == Failure(expected, ENGINES[engine].title)


@pytest.mark.parametrize("engine", SERVICES)
def test_chinese_given_back_is_no_translation(engine: str, script: Script) -> None:
    script.translate = str
    unchanged = result(engine)
    assert isinstance(unchanged, Failure)
    assert unchanged.cause in {Cause.UNCHANGED, Cause.EMPTY}


def test_baidu_is_signed_and_sent_in_the_body(script: Script) -> None:
    result("baidu", TEXT * 5)
    (seen,) = script.seen
    sent = {name: values[0] for name, values in parse_qs(seen.body).items()}
    signed = "office-account" + TEXT * 5 + sent["salt"] + "s3cret-key"
    assert sent["sign"] == hashlib.md5(signed.encode()).hexdigest()
    assert (sent["from"], sent["to"], seen.path) == ("zh", "en", "/baidu")


def test_microsoft_is_told_key_and_region_in_headers(script: Script) -> None:
    result("microsoft")
    (seen,) = script.seen
    assert seen.headers["ocp-apim-subscription-key"] == "s3cret-key"
    assert seen.headers["ocp-apim-subscription-region"] == "chinanorth"
    assert parse_qs(seen.path.partition("?")[2])["from"] == ["zh-Hans"]
    assert script.texts == [TEXT]


@pytest.mark.parametrize("engine", SERVICES)
def test_nothing_is_logged(engine: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    assert result(engine) == ENGLISH
    assert not caplog.records


def test_many_threads_get_each_its_own_text(script: Script) -> None:
    script.translate = lambda text: f"Paragraph number {text.strip('第段')}"
    texts = [f"第{number}段" for number in range(60)]
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda text: result("google", text), texts))
    assert got == [f"Paragraph number {number}" for number in range(60)]


def test_office_proxy_is_used_and_netrc_is_not(
    script: Script, address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine translator login a password b\n", encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("http_proxy", address)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert result("libretranslate", access=Access("http://translator:5000")) == ENGLISH
    (seen,) = script.seen
    assert seen.path == "http://translator:5000/translate"
    assert "authorization" not in seen.headers


def test_a_key_that_is_none_is_said_to_be_one(script: Script, address: str) -> None:
    for key in ("密钥", "two\nlines"):
        (answer,) = translate(
            ENGINES["chat"], [Request(TEXT)], Access(address=address, key=key, model="any")
        )
        assert isinstance(answer, Failure)
        assert answer.cause is Cause.BAD_KEY
    assert script.seen == []


@pytest.mark.parametrize("answer", [Answer(silent=True), Answer(body=b"{", promised=9)])
def test_fault_does_not_drag_the_address_along(
    answer: Answer, script: Script, address: str
) -> None:
    script.answers = [answer]
    wire = Wire(Timeouts(1, 0.2, 1), no_objection, has_secret=True)
    with pytest.raises(EngineFault) as fault:
        wire.get(f"{address}/google", params={"q": "unpublished", "key": "s3cret-key"})
    assert fault.value.__cause__ is None
    told = "".join(format_exception(fault.value))
    assert "s3cret-key" not in told.replace('"key": "s3cret-key"', "")
    assert "unpublished" not in told.replace('"q": "unpublished"', "")
