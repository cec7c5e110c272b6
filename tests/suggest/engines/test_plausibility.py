"""Whether an answer can be the English of what was sent."""

import pytest

from editor.suggest.engines.failure import Cause
from editor.suggest.engines.plausibility import fault_of, needs_translating

LONG = "灵江职业技术大学举行开学典礼。" * 3


@pytest.mark.parametrize(
    ("sent", "answer", "expected"),
    [
        ("灵江", "Lingjiang", None),
        ("灵江", " Lingjiang\n", None),
        ("“双高”", "“Double High” (双高)", None),
        ("AI、5G", "AI, 5G", None),
        ("灵江", None, Cause.EMPTY),
        ("灵江", "\u3000", Cause.EMPTY),
        ("灵江", 7, Cause.NONSENSE),
        ("灵江", ["Lingjiang"], Cause.NONSENSE),
        ("灵江", " <!DOCTYPE html>", Cause.NONSENSE),
        ("灵江", "灵江", Cause.UNCHANGED),
        ("灵江", "Ling\ufffdjiang", Cause.NONSENSE),
        ("灵江", "Линцзян", Cause.NONSENSE),
        ("五一", "5/1", None),
        ("𬭚元素", "𬭚元素。", Cause.UNCHANGED),
        ("灵江", "Lingjiang\nLingjiang", Cause.COUNT),
        (LONG, "Lingjiang", Cause.HALF),
        (LONG, "Lingjiang Polytechnic University held its opening ceremony.", None),
        ("灵江职业技术大学举行开学典礼", "Held", None),
    ],
)
def test_fault(sent: str, answer: object, expected: Cause | None) -> None:
    assert fault_of(sent, answer) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("灵", True), ("，", True), ("２０", True), ("2026 – DZ", False), ("", False), ("Ω", False)],
)
def test_what_needs_translating(text: str, *, expected: bool) -> None:
    assert needs_translating(text) is expected
