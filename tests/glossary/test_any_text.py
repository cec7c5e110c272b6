"""Any Chinese text can be read with the glossary the program brings along."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms

GLOSSARY = Glossary(shipped_terms())

_PIECES = st.sampled_from(
    [
        *"零〇一二两三四五六七八九十百千万亿几数多余半点.,，、。：第年月日个名届次期省市县区州",
        *("12", "3.5", "60 ", "党委", "副", "书记", "市长", "大学", "学院", "兼", "王小明", "欧阳"),
        *("灵江", "职业", "技术", "主席", "部长", "校长", "委员会", "全国", "“", "”", "（", "）"),
    ]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
@settings(deadline=None, max_examples=400)
def test_reading_gives_matches_with_english_in_their_places(text: str) -> None:
    matches, _ = GLOSSARY.read(text)
    for match in matches:
        assert text[match.start : match.end] == match.zh
        assert match.en.strip()


@pytest.mark.parametrize("text", ["为数百万人", "数十万元", "上百万"])
def test_what_a_rule_has_no_english_for_is_no_term(text: str) -> None:
    assert GLOSSARY.read(text) == ((), ())
