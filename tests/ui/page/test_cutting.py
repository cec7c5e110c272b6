"""Where the Chinese is cut."""

import pytest

from editor.ui.page.cutting import source_cut


@pytest.mark.parametrize(
    ("text", "share", "first"),
    [
        ("一句话。第二句。", 0.5, "一句话。"),
        ("一句话。第二句。", 0.0, "一句话。"),
        ("一句话。第二句。", 1.0, "一句话。"),
        ("短。这是长得多的第二句话。第三句。", 0.9, "短。这是长得多的第二句话。"),
        ("他说：“好。走吧。”大家走了。", 0.3, "他说：“好。走吧。”"),
        ("会前，与会人员参观了中心。", 0.5, "会前，"),
        ("签约仪式现场", 0.5, "签约仪"),
        ("", 0.5, ""),
    ],
)
def test_sentences_and_clauses_stay_whole(text: str, share: float, first: str) -> None:
    assert text[: source_cut(text, share)] == first
