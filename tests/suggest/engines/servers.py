"""A scripted server on this computer that speaks as the engines do, each at its own path."""

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

Translate = Callable[[str], str]


@dataclass
class Seen:
    """One request as the server saw it."""

    path: str
    headers: dict[str, str]
    body: str

    @property
    def text(self) -> str:
        if "json" not in self.headers.get("content-type", ""):
            return parse_qs(self.body or urlsplit(self.path).query)["q"][0]
        value = json.loads(self.body)
        if isinstance(value, list):
            return str(value[0]["text"])
        return str(value["messages"][-1]["content"] if "messages" in value else value["text"][0])


@dataclass
class Answer:
    """What the server says to one request; `says` of a text makes the body of a translation."""

    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    promised: int = 0
    silent: bool = False
    drips: bool = False
    stalls: bool = False


@dataclass
class Script:
    """How the server answers: the next of `answers` if there is one, `translate` otherwise."""

    translate: Translate = "English of it".__add__
    answers: list[Answer] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def texts(self) -> list[str]:
        return [seen.text for seen in self.seen]


def wrapped(path: str, english: str) -> bytes:
    """Return an English text as the endpoint of a path says it."""
    shapes: dict[str, object] = {
        "completions": {"choices": [{"message": {"content": english}, "finish_reason": "stop"}]},
        "translate": {"translatedText": english, "translations": [{"text": english}]},
        "baidu": {"trans_result": [{"dst": english}]},
        "microsoft": [{"translations": [{"text": english}]}],
        "mymemory": {"responseData": {"translatedText": english}, "responseStatus": 200},
    }
    name = urlsplit(path).path.rpartition("/")[2]
    if name == "google":
        page = f'<!DOCTYPE html><html><div class="result-container">{escape(english)}</div></html>'
        return page.encode()
    return json.dumps(shapes[name]).encode()


@contextlib.contextmanager
def serving(script: Script) -> Iterator[str]:
    """Serve a script; give the server's address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            seen = Seen(self.path, headers, self.rfile.read(length).decode())
            script.seen.append(seen)
            answer = script.answers.pop(0) if script.answers else Answer()
            if answer.silent:
                script.released.wait(30)
                return
            body = answer.body
            if body is None:
                body = wrapped(self.path, script.translate(seen.text))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(answer.promised or len(body)))
            self.end_headers()
            for byte in body if answer.drips else b"":
                if script.released.wait(0.05):
                    return
                self.wfile.write(bytes([byte]))
            if not answer.drips:
                self.wfile.write(body)
            if answer.stalls:
                script.released.wait(30)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        script.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
