"""What engines that cannot be served from this computer say, from answers as they write them."""

import json

import pytest
import requests

from editor.suggest.engines.failure import Cause
from editor.suggest.engines.registry import ENGINES


def answer(status: int, body: object) -> requests.Response:
    response = requests.Response()
    response.status_code = status
    response._content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return response


@pytest.mark.parametrize(
    ("engine", "status", "body", "expected"),
    [
        ("baidu", 200, {"trans_result": [{"dst": "Lingjiang"}]}, None),
        ("baidu", 200, {"error_code": "52000"}, None),
        ("baidu", 200, {"error_code": "54001", "error_msg": "Invalid Sign"}, Cause.BAD_KEY),
        ("baidu", 200, {"error_code": "52003"}, Cause.BAD_KEY),
        ("baidu", 200, {"error_code": 54003}, Cause.BUSY),
        ("baidu", 200, {"error_code": "54004"}, Cause.QUOTA),
        ("baidu", 200, {"error_code": "58001"}, Cause.LANGUAGE),
        ("baidu", 200, {"error_code": "99999"}, Cause.REJECTED),
        ("baidu", 200, b"<html>", None),
        ("microsoft", 403, {"error": {"code": 403001}}, Cause.QUOTA),
        ("microsoft", 400, {"error": {"code": 400036}}, Cause.LANGUAGE),
        ("microsoft", 400, {"error": {"code": 400077}}, Cause.TOO_LONG),
        ("microsoft", 401, {"error": {"code": 401000}}, None),
        ("microsoft", 200, [{"translations": [{"text": "Lingjiang"}]}], None),
        ("mymemory", 200, {"responseStatus": 200}, None),
        (
            "mymemory",
            200,
            {"responseStatus": "403", "responseDetails": "QUERY LENGTH LIMIT EXCEEDED"},
            Cause.TOO_LONG,
        ),
        (
            "mymemory",
            200,
            {
                "responseStatus": 200,
                "responseData": {
                    "translatedText": "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS"
                },
            },
            Cause.QUOTA,
        ),
        ("mymemory", 200, {"responseStatus": 429}, Cause.BUSY),
        ("mymemory", 200, {"responseStatus": 500}, Cause.REJECTED),
        ("google", 200, b"<html>", None),
    ],
)
def test_judge(engine: str, status: int, body: object, expected: Cause | None) -> None:
    assert ENGINES[engine].judge(answer(status, body)) is expected
