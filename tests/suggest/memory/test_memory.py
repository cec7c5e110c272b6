"""The memory in use: hits with their differences, and the concordance of both languages."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from editor.glossary.glossary import Glossary
from editor.suggest.memory.index import MemoryIndex
from editor.suggest.memory.memory import Memory
from editor.suggest.memory.unit import Unit

UNITS = {
    1: Unit("学校现有在校生1.8万余人。", "The university has over 18,000 students."),
    2: Unit("党委召开会议。", "The Party Committee held a meeting."),
    3: Unit("学校党委书记出席。", "The Secretary of the Party Committee attended."),
    4: Unit("签约仪式（图）", "Signing ceremony"),
}


class Kept(dict[int, Unit]):
    """Units in a dict."""

    def units(self, ids: Iterable[int]) -> Mapping[int, Unit]:
        return {number: self[number] for number in ids if number in self}


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    index = MemoryIndex.open(tmp_path)
    index.add((number, unit.source, unit.draft) for number, unit in UNITS.items())
    return Memory(index, Kept(UNITS), Glossary())


def test_a_hit_says_what_differs_and_offers_what_fits(memory: Memory) -> None:
    text = "学校现有在校生2.1万余人。"
    (hit,) = memory.hits(text)
    (edit,) = hit.edits
    assert (hit.unit.source[edit.start : edit.end], edit.new) == ("1.8", "2.1")
    assert hit.offer.draft == "The university has over 21,000 students."
    assert 0.8 < hit.score < 1


def test_the_same_text_is_offered_as_it_was(memory: Memory) -> None:
    (hit,) = memory.hits("党委召开会议。")
    assert (hit.id, hit.score, hit.edits) == (2, 1, ())
    assert hit.offer.draft == UNITS[2].draft


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("党委", [3, 2]),
        ("会", [2]),
        ("(图)", [4]),
        ("party committee", [3, 2]),
        ("secretary of the", [3]),
        ("stud", [1]),
        ("committee party", []),
        ("", []),
    ],
)
def test_the_concordance_has_every_unit_with_the_words(
    memory: Memory, words: str, found: list[int]
) -> None:
    assert [mention.id for mention in memory.concordance(words)] == found


def test_a_mention_says_where_the_words_are(memory: Memory) -> None:
    (chinese, _) = memory.concordance("党委")
    (_, english) = memory.concordance("PARTY  COMMITTEE")
    assert (chinese.in_source, chinese.in_draft) == (((2, 4),), ())
    assert (english.in_source, english.in_draft) == ((), ((4, 19),))


def test_the_concordance_ends_at_its_limit(memory: Memory) -> None:
    assert [mention.id for mention in memory.concordance("党委", limit=1)] == [3]


def test_a_unit_the_store_gave_up_is_left_out(memory: Memory) -> None:
    bare = Memory(memory.index, Kept(), memory.glossary)
    assert (bare.hits("党委召开会议。"), bare.concordance("党委")) == ((), ())
