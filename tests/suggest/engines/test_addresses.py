"""Where a text and a key may be sent, and what is done to an address first."""

from types import ModuleType

import pytest

from editor.suggest.engines.access import Access, Need
from editor.suggest.engines.address import address, base
from editor.suggest.engines.engine import Engine, Request, no_objection
from editor.suggest.engines.failure import LASTING, PASSING, SENTENCES, Cause, EngineFault, Failure
from editor.suggest.engines.network import Wire, carry
from editor.suggest.engines.registry import ENGINES
from editor.suggest.engines.translating import translate


@pytest.mark.parametrize(
    ("url", "text_may_go", "key_may_go"),
    [
        ("https://mt.example.edu/", True, True),
        ("http://127.0.0.1:5000", True, True),
        ("http://[::1]:5000/", True, True),
        ("http://localhost:5000", True, True),
        ("http://10.1.2.3:5000", True, False),
        ("http://translate:5000", True, False),
        ("http://mt.local", True, False),
        ("http://mt.example.edu", False, False),
        ("http://8.8.8.8", False, False),
        ("http://localhost.example.edu", False, False),
    ],
)
def test_unpublished_texts_and_keys_go_protected(
    url: str, *, text_may_go: bool, key_may_go: bool
) -> None:
    place = address(url)
    assert place.protects(secret=False) is text_may_go
    assert place.protects(secret=True) is key_may_go


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mt.example.edu",
        "ftp://mt.example.edu",
        "file:///etc/hosts",
        "https://",
        "https://user:word@mt.example.edu",
        "https://mt.example.edu/#a",
        "https://mt.example.edu:99999/",
        "http://[::1",
        "http://169.254.169.254/latest",
        "http://0.0.0.0:5000",
        "http://224.0.0.1/",
    ],
)
def test_what_is_no_server_is_refused(url: str) -> None:
    with pytest.raises(EngineFault) as refused:
        address(url)
    assert refused.value.cause is Cause.BAD_ADDRESS


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://mt.example.edu", "https://mt.example.edu/"),
        ("https://mt.example.edu/translate", "https://mt.example.edu/"),
        (" https://mt.example.edu/v1/ ", "https://mt.example.edu/v1/"),
    ],
)
def test_pasted_endpoint_is_taken_off(url: str, expected: str) -> None:
    assert base(url, "translate") == expected


@pytest.mark.parametrize("send", ["get", "post"])
def test_nothing_is_sent_unprotected(send: str) -> None:
    wire = Wire(Access().timeouts, no_objection, has_secret=False)
    with pytest.raises(EngineFault) as refused:
        getattr(wire, send)("http://mt.example.edu/", params={"q": "灵江"})
    assert refused.value.cause is Cause.UNSAFE


FILLED = Access("https://mt.example.edu", "key", "account", "region", "model")


@pytest.mark.parametrize("engine", ENGINES.values(), ids=list(ENGINES))
def test_each_engine_is_connected_without_the_network(engine: Engine) -> None:
    one, other = (engine.connect(FILLED, Request("灵江")) for _ in range(2))
    assert one is not other
    assert not FILLED.missing(engine.needs)


@pytest.mark.parametrize("engine", [e for e in ENGINES.values() if e.needs], ids=lambda e: e.id)
def test_what_is_missing_is_said_before_anything_is_sent(engine: Engine) -> None:
    (result,) = translate(engine, [Request("灵江")], Access())
    assert isinstance(result, Failure)
    assert result.cause in {Cause.NO_KEY, Cause.NO_ADDRESS}


def test_access_tells_what_is_missing() -> None:
    assert Access(key=" ").missing((Need.KEY, Need.ADDRESS)) == (Need.KEY, Need.ADDRESS)


def test_secrets_are_not_shown() -> None:
    assert "key'" not in repr(FILLED)
    assert "account'" not in repr(FILLED)


def test_a_library_that_sends_otherwise_is_noticed() -> None:
    with pytest.raises(ImportError, match="does not send"):
        carry(ModuleType("changed"))


def test_every_cause_has_its_sentence() -> None:
    assert SENTENCES.keys() == set(Cause)
    assert len(set(SENTENCES.values())) == len(Cause)
    assert {Cause.OFFLINE} == LASTING & PASSING


@pytest.mark.parametrize("cause", Cause)
def test_a_sentence_names_the_engine_and_a_remedy(cause: Cause) -> None:
    sentence = str(Failure(cause, "Baidu").message)
    assert "Baidu" in sentence
    assert len(sentence.split(". ")) == 2
