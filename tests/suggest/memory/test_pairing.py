"""Sentences are remembered where it is certain which English is of which Chinese."""

import pytest

from editor.glossary.glossary import Glossary
from editor.glossary.term import Term
from editor.suggest.memory.pairing import is_pair, sentence_pairs

SIGNED = ("5月20日，签约仪式在图书馆举行。", "The signing was held in the library on May 20.")
ATTENDED = ("校党委书记林思源出席。", "Lin Siyuan, Secretary of the Committee, attended.")
COST = ("项目总投资1.2亿元。", "The project has a total investment of 120 million yuan.")


@pytest.mark.parametrize(
    ("source", "draft", "pairs"),
    [
        (SIGNED[0] + ATTENDED[0], f"{SIGNED[1]} {ATTENDED[1]}", [SIGNED, ATTENDED]),
        (f"{SIGNED[0]}\n{COST[0]}", f"{SIGNED[1]}\n{COST[1]}", [SIGNED, COST]),
        (*SIGNED, []),
        (SIGNED[0] + ATTENDED[0], SIGNED[1], []),  # one was left out
        (SIGNED[0], f"{SIGNED[1]} {ATTENDED[1]}", []),  # one was added
        ("会议举行。大家发言。", "Everybody spoke. The meeting was held.", []),  # turned round
        (
            "5月20日，签约仪式在图书馆举行，校党委书记林思源出席。项目总投资1.2亿元。",
            f"{SIGNED[1]} {ATTENDED[1]} {COST[1]}",
            [
                (
                    "5月20日，签约仪式在图书馆举行，校党委书记林思源出席。",
                    f"{SIGNED[1]} {ATTENDED[1]}",
                ),
                COST,
            ],
        ),
        ("", "", []),
    ],
)
def test_what_pairs_with_certainty(source: str, draft: str, pairs: list[tuple[str, str]]) -> None:
    assert sentence_pairs(source, draft) == pairs


def test_terms_make_sentences_certain() -> None:
    terms = Glossary([Term("产教融合", "industry-education integration")])
    source = "会议强调，要深化产教融合。会议要求，各部门要抓好落实。"
    first = "The meeting stressed deepening industry-education integration."
    draft = f"{first} It called on all departments to put the tasks into practice."
    assert sentence_pairs(source, draft) == []
    assert sentence_pairs(source, draft, terms) == [("会议强调，要深化产教融合。", first)]


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("会议", "Meeting", True),
        ("𬭚", "Bohrium", True),
        ("2026", "2026", False),
        ("会议", "会议", False),
        ("", "Meeting", False),
        ("Meeting", "Meeting", False),
    ],
)
def test_a_pair_is_chinese_beside_english(source: str, draft: str, *, expected: bool) -> None:
    assert is_pair(source, draft) is expected
