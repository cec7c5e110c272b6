"""Headline capitals."""

import pytest

from editor.text.headline import headline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signing ceremony", "Signing Ceremony"),
        ("the scene of the signing", "The Scene of the Signing"),
        ("on-site meeting with LZPU", "On-Site Meeting with LZPU"),
        ("what it is for", "What It Is For"),
        ("", ""),
    ],
)
def test_headlines(text: str, expected: str) -> None:
    assert headline(text) == expected
