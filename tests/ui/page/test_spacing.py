"""Blanks around inserted words."""

import pytest

from editor.ui.page.spacing import spaced


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("|", "LJPU"),
        ("at|", "at LJPU"),
        ("at |", "at LJPU"),
        ("|is", "LJPU is"),
        ("at|is", "at LJPU is"),
        ("at | is", "at LJPU is"),
        ("at|, and", "at LJPU, and"),
        ("(|)", "(LJPU)"),
        ("“|”", "“LJPU”"),
        ("at|(new)", "at LJPU (new)"),
        ("non-|", "non-LJPU"),
        ("line\n|\nline", "line\nLJPU\nline"),
        ("end.|", "end. LJPU"),
        ("at [old] is", "at LJPU is"),
        ("at[old]is", "at LJPU is"),
        ("at|'s", "at LJPU's"),
    ],
)
def test_words_get_the_blanks_they_need(text: str, result: str) -> None:
    start = text.index("[") if "[" in text else text.index("|")
    plain = text.replace("[old]", "old").replace("|", "")
    end = start + 3 if "[" in text else start
    assert plain[:start] + spaced(plain, start, end, "LJPU") + plain[end:] == result
