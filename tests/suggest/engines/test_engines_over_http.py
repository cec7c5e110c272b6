"""The real adapters against a scripted server: every way it can fail has its own cause."""

import socket
from collections.abc import Iterator

import pytest

from editor.errors import Cancelled
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.engines.access import Access, Timeouts
from editor.suggest.engines.engine import Engine, Mode, Request
from editor.suggest.engines.failure import Cause, Failure
from editor.suggest.engines.network import LARGEST_ANSWER
from editor.suggest.engines.registry import ENGINES
from editor.suggest.engines.translating import Patience, Result, translate
from tests.suggest.engines.servers import Answer, Script, serving

LIBRE, CHAT, DEEPL = ENGINES["libretranslate"], ENGINES["chat"], ENGINES["deepl"]
LOCAL = (LIBRE, CHAT, DEEPL)
KEY = "s3cret-key"
TEXT = "灵江职业技术大学举行开学典礼。"
NO_PAUSE = Patience(pauses=(0.0, 0.0))
QUICK = Timeouts(connect=1, read=0.3, total=1)


@pytest.fixture
def script() -> Script:
    return Script(translate=lambda _: "The university held its opening ceremony.")


@pytest.fixture
def address(script: Script) -> Iterator[str]:
    with serving(script) as url:
        yield url


def access(address: str) -> Access:
    return Access(address=address, key=KEY, model="any", timeouts=QUICK)


def results(engine: Engine, address: str, *texts: str) -> list[Result]:
    requests = [Request(text) for text in texts or (TEXT,)]
    return [*translate(engine, requests, access(address), patience=NO_PAUSE)]


def cause(result: Result) -> Cause | None:
    return result.cause if isinstance(result, Failure) else None


@pytest.mark.parametrize("engine", LOCAL, ids=lambda engine: engine.id)
def test_english_comes_back(engine: Engine, script: Script, address: str) -> None:
    assert results(engine, address) == ["The university held its opening ceremony."]
    (seen,) = script.seen
    assert TEXT in seen.text


@pytest.mark.parametrize("engine", LOCAL, ids=lambda engine: engine.id)
def test_neither_key_nor_text_is_in_the_address(
    engine: Engine, script: Script, address: str
) -> None:
    results(engine, address)
    (seen,) = script.seen
    assert "?" not in seen.path
    assert KEY not in seen.path


HTML = Answer(body=b"<!DOCTYPE html><html><title>Sign in</title></html>")
FAILURES = [
    (Answer(status=401), Cause.BAD_KEY, 1),
    (Answer(status=403, body=b"{}"), Cause.BAD_KEY, 1),
    (Answer(status=402, body=b"{}"), Cause.QUOTA, 1),
    (Answer(status=413, body=b"{}"), Cause.TOO_LONG, 1),
    (Answer(status=404, body=b"{}"), Cause.REJECTED, 1),
    (Answer(status=429, body=b"{}"), Cause.BUSY, 3),
    (Answer(status=500, body=b"{}"), Cause.SERVER, 3),
    (Answer(status=503, body=b"down"), Cause.SERVER, 3),
    (Answer(status=504, body=b"down"), Cause.TIMEOUT, 3),
    (Answer(status=302, headers={"Location": "https://elsewhere.invalid/"}), Cause.MOVED, 1),
    (HTML, Cause.NONSENSE, 1),
    (Answer(status=404, body=HTML.body), Cause.NONSENSE, 1),
    (Answer(body=b'{"translatedT'), Cause.NONSENSE, 1),
    (Answer(body=b"[1]"), Cause.NONSENSE, 1),
    (Answer(body=b"x" * (LARGEST_ANSWER + 1)), Cause.NONSENSE, 1),
    (Answer(body=b'{"trans', promised=400), Cause.HALF, 3),
    (Answer(body=b"{}", headers={"Content-Encoding": "gzip"}), Cause.NONSENSE, 1),
    (Answer(silent=True), Cause.TIMEOUT, 3),
    (Answer(body=b"{}", promised=9, stalls=True), Cause.TIMEOUT, 3),
]


@pytest.mark.parametrize(("answer", "expected", "sent"), FAILURES)
@pytest.mark.parametrize("engine", [LIBRE, CHAT], ids=lambda engine: engine.id)
def test_each_failure_has_its_cause(
    engine: Engine, answer: Answer, expected: Cause, *, sent: int, script: Script, address: str
) -> None:
    script.answers = [answer] * 3
    (result,) = results(engine, address)
    nothing = {Cause.NONSENSE, Cause.EMPTY} if expected is Cause.NONSENSE else {expected}
    assert cause(result) in nothing
    assert len(script.seen) == sent


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("", Cause.EMPTY),
        ("  \n ", Cause.EMPTY),
        (TEXT, Cause.UNCHANGED),
        ("学校 held 开学典礼仪式。", Cause.UNCHANGED),
        ("The university.\n\nI hope that this helps.", Cause.COUNT),
        ("<html><body>Hello</body></html>", Cause.NONSENSE),
    ],
)
@pytest.mark.parametrize("engine", LOCAL, ids=lambda engine: engine.id)
def test_an_answer_that_is_no_translation_is_none(
    engine: Engine, english: str, expected: Cause, *, script: Script, address: str
) -> None:
    script.translate = lambda _: english
    assert [cause(result) for result in results(engine, address)] == [expected]


def test_half_of_a_long_text_is_no_translation(script: Script, address: str) -> None:
    script.translate = lambda _: "Lingjiang."
    assert [cause(result) for result in results(LIBRE, address, TEXT * 4)] == [Cause.HALF]


@pytest.mark.parametrize(
    ("engine", "status", "body", "expected"),
    [
        (LIBRE, 400, '{"error": "zh is not supported"}', Cause.LANGUAGE),
        (LIBRE, 400, '{"error": "request (3000) exceeds text limit (2000)"}', Cause.TOO_LONG),
        (LIBRE, 403, '{"error": "Invalid API key"}', Cause.BAD_KEY),
        (CHAT, 429, '{"error": {"code": "insufficient_quota"}}', Cause.QUOTA),
        (CHAT, 400, '{"error": {"message": "Content Exists Risk"}}', Cause.CENSORED),
        (CHAT, 400, '{"error": {"code": "context_length_exceeded"}}', Cause.TOO_LONG),
        (CHAT, 200, '{"choices": [{"finish_reason": "length"}]}', Cause.HALF),
        (CHAT, 200, '{"choices": [{"finish_reason": "content_filter"}]}', Cause.CENSORED),
        (CHAT, 200, '{"choices": []}', Cause.EMPTY),
        (DEEPL, 456, "{}", Cause.QUOTA),
        (DEEPL, 403, "{}", Cause.BAD_KEY),
    ],
)
def test_engines_say_causes_in_their_own_ways(
    engine: Engine, status: int, body: str, expected: Cause, *, script: Script, address: str
) -> None:
    script.answers = [Answer(status=status, body=body.encode())] * 3
    assert [cause(result) for result in results(engine, address)] == [expected]


def test_an_answer_that_drips_is_not_waited_for(script: Script, address: str) -> None:
    script.answers = [Answer(body=b" " * 600, drips=True)]
    slow = Access(address=address, timeouts=Timeouts(connect=1, read=1, total=0.2))
    (result,) = translate(LIBRE, [Request(TEXT)], slow, patience=Patience(pauses=()))
    assert cause(result) is Cause.TIMEOUT


def test_what_passes_is_asked_again(script: Script, address: str) -> None:
    script.answers = [Answer(status=429, body=b"{}"), Answer(status=500, body=b"{}")]
    assert results(LIBRE, address) == ["The university held its opening ceremony."]
    assert len(script.seen) == 3


def test_wait_asked_for_is_kept(script: Script, address: str) -> None:
    script.answers = [Answer(status=429, body=b"{}", headers={"Retry-After": "7"})]
    slept: list[float] = []
    patience = Patience(pauses=(2.0,), sleep=slept.append)
    assert len([*translate(LIBRE, [Request(TEXT)], access(address), patience=patience)]) == 1
    assert sum(slept) == pytest.approx(7)


def test_one_failure_leaves_the_others(script: Script, address: str) -> None:
    script.answers = [Answer(), HTML, Answer()]
    first, second, third = results(LIBRE, address, "一", "二", "三")
    assert (cause(first), cause(second), cause(third)) == (None, Cause.NONSENSE, None)


def test_a_bad_key_is_tried_once_for_all(script: Script, address: str) -> None:
    script.answers = [Answer(status=403, body=b"{}")] * 9
    assert {cause(result) for result in results(LIBRE, address, *"一二三")} == {Cause.BAD_KEY}
    assert len(script.seen) == 1


def test_trouble_that_goes_on_is_not_waited_out(script: Script, address: str) -> None:
    script.answers = [Answer(status=500, body=b"{}")] * 30
    assert {cause(r) for r in results(LIBRE, address, *"一二三四五六")} == {Cause.SERVER}
    assert len(script.seen) == 9


def test_trouble_now_and_then_is(script: Script, address: str) -> None:
    script.answers = [*[Answer(status=500, body=b"{}")] * 6, Answer()] * 2
    causes = [cause(result) for result in results(LIBRE, address, *"一二三四五六")]
    assert causes == [*[Cause.SERVER] * 2, None] * 2


def test_each_paragraph_is_sent_alone(script: Script, address: str) -> None:
    script.translate = lambda text: f" {'AB'['一二'.index(text)]} "
    (result,) = results(CHAT, address, " 一\n\n　二 \n2026 DZ-7")
    assert result == " A\n\n　B \n2026 DZ-7"
    assert script.texts == ["一", "二"]


def test_a_long_paragraph_is_sent_by_sentences(script: Script, address: str) -> None:
    sentence = "灵江" * 400 + "。"
    script.translate = lambda text: f"{'Lingjiang ' * 160}{len(text)}."
    (result,) = results(LIBRE, address, sentence * 3)
    assert [len(text) for text in script.texts] == [1602, 801]
    assert isinstance(result, str)
    assert result.endswith("801.")


def test_a_sentence_that_is_too_long_is_not_sent(script: Script, address: str) -> None:
    assert [cause(r) for r in results(LIBRE, address, "灵" * 2001)] == [Cause.TOO_LONG]
    assert not script.seen


def test_stopping_keeps_what_is_done(script: Script, address: str) -> None:
    def progress(done: int, total: int) -> None:
        if done == 2:
            text = QT_TRANSLATE_NOOP("Test", "Stopped.")
            raise Cancelled(Message("Test", text))

    kept: list[Result] = []
    work = translate(LIBRE, [Request(t) for t in "一二三"], access(address), progress)
    with pytest.raises(Cancelled):
        kept.extend(work)
    assert len(kept) == len(script.seen) == 2


def test_stopping_works_while_waiting(script: Script, address: str) -> None:
    script.answers = [Answer(status=429, body=b"{}")]
    calls: list[int] = []

    def progress(done: int, total: int) -> None:
        calls.append(done)
        if len(calls) == 2:
            text = QT_TRANSLATE_NOOP("Test", "Stopped.")
            raise Cancelled(Message("Test", text))

    patience = Patience(pauses=(1000.0,), sleep=lambda seconds: None)
    with pytest.raises(Cancelled):
        next(translate(LIBRE, [Request(TEXT)], access(address), progress, patience))
    assert len(script.seen) == 1


def test_stopping_works_while_an_engine_is_silent(script: Script, address: str) -> None:
    script.answers = [Answer(silent=True)] * 3

    def progress(done: int, total: int) -> None:
        if script.seen:
            raise Cancelled(Message("Test", QT_TRANSLATE_NOOP("Test", "Stopped.")))

    patience = Patience(pauses=(0.0, 0.0))
    with pytest.raises(Cancelled):
        next(translate(LIBRE, [Request(TEXT)], access(address), progress, patience))
    assert len(script.seen) == 1
    assert not script.released.is_set()


def test_nobody_there_is_offline() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert [cause(r) for r in results(LIBRE, f"http://127.0.0.1:{port}")] == [Cause.OFFLINE]


@pytest.mark.parametrize("engine", LOCAL, ids=lambda engine: engine.id)
@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("ftp://mt.example.edu", Cause.BAD_ADDRESS),
        ("http://mt.example.edu", Cause.UNSAFE),
        ("http://10.1.2.3:5000", Cause.UNSAFE),
    ],
)
def test_no_text_is_sent_to_an_address_that_is_not_safe(
    engine: Engine, url: str, expected: Cause
) -> None:
    assert [cause(result) for result in results(engine, url, "一", "二")] == [expected] * 2


def test_server_that_cannot_prove_itself_gets_nothing(script: Script, address: str) -> None:
    (result,) = results(LIBRE, address.replace("http:", "https:"))
    assert cause(result) is Cause.CERTIFICATE
    assert not script.seen


def test_proxies_of_the_environment_are_not_asked_for_this_computer(
    script: Script, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert results(LIBRE, address) == ["The university held its opening ceremony."]


def test_libretranslate_needs_no_key(script: Script, address: str) -> None:
    (result,) = translate(LIBRE, [Request(TEXT)], Access(address=address))
    assert isinstance(result, str)
    assert "api_key" not in script.seen[0].body


def test_keys_go_in_headers(script: Script, address: str) -> None:
    results(CHAT, address)
    results(DEEPL, address)
    assert [seen.headers["authorization"] for seen in script.seen] == [
        f"Bearer {KEY}",
        f"DeepL-Auth-Key {KEY}",
    ]
    assert not any(KEY in seen.body for seen in script.seen)


def test_model_is_told_the_terms(script: Script, address: str) -> None:
    request = Request(TEXT, Mode.PROMPT, (("开学典礼", "opening ceremony"),))
    assert len([*translate(CHAT, [request], access(address))]) == 1
    assert "opening ceremony" in script.seen[0].body


@pytest.mark.parametrize(
    "said",
    [
        "<think>Hm.\n\nTwo ways.</think>\n\nThe university.",
        "```\nThe university.\n```",
        "```text\nThe university.```",
        "Here is the translation:\n\nThe university.",
        "Sure! Here's the English translation of the paragraph: The university.",
        "“The university.”",
        '"The university."',
    ],
)
def test_what_a_model_puts_round_its_answer_is_left_out(
    said: str, script: Script, address: str
) -> None:
    script.translate = lambda _: said
    assert results(CHAT, address) == ["The university."]


@pytest.mark.parametrize("engine", LOCAL, ids=lambda engine: engine.id)
@pytest.mark.parametrize("answer", [HTML, Answer(status=500), Answer(status=403), Answer()])
def test_nothing_secret_is_said(
    engine: Engine,
    answer: Answer,
    script: Script,
    address: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    script.answers = [answer] * 3
    (result,) = results(engine, address)
    told = f"{result!r} {access(address)!r} {engine!r} {caplog.text}"
    if isinstance(result, Failure):
        told += str(result.message)
    assert KEY not in told
    assert TEXT not in told
