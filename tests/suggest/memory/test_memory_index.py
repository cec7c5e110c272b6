"""The index of the memory: nothing that is alike is missed, whatever was added and taken out."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from editor.errors import Cancelled, UnwritableFile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.memory.index import CUTOFF, MemoryIndex
from editor.suggest.memory.segment import Entry

PUBLISHED: list[Entry] = [
    (1, "灵江市委书记秦远山一行莅临灵江职业技术大学调研。", "Qin Yuanshan visited LVTU."),
    (2, "学校现有全日制在校生1.8万余人。", "The university has over 18,000 full-time students."),
    (3, "会议强调，要深化产教融合。", "The conference emphasized industry-education integration."),
    (4, "签约仪式在图书馆举行。", "The signing ceremony was held in the library."),
    (5, "会议", "Meeting"),
    (6, "𬭚原子能专业招生。", "The nuclear programme enrols students. AI counts."),
]

characters = st.sampled_from("灵江市委学校会议的了一二三，。Aa1𬭚")
sources = st.text(characters, min_size=1, max_size=24)


@pytest.fixture
def index(tmp_path: Path) -> MemoryIndex:
    made = MemoryIndex.open(tmp_path / "memory")
    made.add(PUBLISHED)
    return made


def scanned(text: str, entries: dict[int, str], limit: int) -> list[tuple[float, int]]:
    """Return what comparing a text with every unit finds."""
    alike = ((Indel.normalized_similarity(text, zh), number) for number, zh in entries.items())
    return sorted((hit for hit in alike if hit[0] >= CUTOFF), reverse=True)[:limit]


@settings(deadline=None, max_examples=300)
@given(st.lists(sources, max_size=30), sources, st.data())
def test_finds_what_a_full_scan_finds(units: list[str], text: str, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from([*units, text]))
    cut = data.draw(st.integers(0, len(wanted) - 1))
    for query in {text, wanted, wanted[:cut] + text[:2] + wanted[cut + 1 :]}:
        with TemporaryDirectory() as folder:
            index = MemoryIndex.open(Path(folder))
            index.add((number, zh, "") for number, zh in enumerate(units))
            assert index.find(query) == scanned(query, dict(enumerate(units)), 5)
            del index  # a mapped file cannot be deleted everywhere


def test_of_many_with_the_same_characters_the_same_are_found(tmp_path: Path) -> None:
    chance = random.Random(7)
    text = "灵江市委书记秦远山一行莅临职业技术大学调研产教融合"
    units = {n: "".join(chance.sample(text, len(text))) for n in range(3000)}
    units |= {n: text[n % 20 :] + text[: n % 20] for n in range(3000, 3040)}
    index = MemoryIndex.open(tmp_path)
    index.add((number, zh, "") for number, zh in units.items())
    assert index.find(text, limit=30) == scanned(text, units, 30)


@pytest.mark.parametrize("tens", [1, 2, 4, 12])
def test_the_least_alike_that_counts_is_found_however_it_is_cut_up(
    tmp_path: Path, tens: int
) -> None:
    text = "".join(chr(0x4E00 + place) for place in range(10 * tens))
    cut = "".join(
        f"{ten[1]}甲{ten[2]}{ten[4]}乙{ten[5]}{ten[7]}丙{ten[8:]}"
        for ten in (text[at : at + 10] for at in range(0, len(text), 10))
    )
    index = MemoryIndex.open(tmp_path)
    index.add([(1, cut, "")])
    (found,) = index.find(text)
    assert found.score == pytest.approx(0.7)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 9), sources) | st.integers(0, 9), max_size=12), sources)
def test_adding_and_taking_out_leaves_what_a_full_scan_finds(
    steps: list[tuple[int, str] | int], text: str
) -> None:
    kept: dict[int, str] = {}
    with TemporaryDirectory() as folder:
        for step in steps:
            index = MemoryIndex.open(Path(folder))
            if isinstance(step, int):
                index.remove([step])
                kept.pop(step, None)
            else:
                index.add([(*step, "")])
                kept[step[0]] = step[1]
            assert index.ids().tolist() == sorted(kept)
            assert len(index) == len(kept)
            assert index.find(text) == scanned(text, kept, 5)
            for word in {text[:1], text[:2], text[-3:]}:
                holding = sorted((n for n, zh in kept.items() if word in zh), reverse=True)
                assert [*index.with_source(word)] == holding
            del index


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("学校现有全日制在校生1.9万余人。", 2),
        ("学校现有全日制在校生１．８万余人。", 2),
        ("灵江市委书记秦远山一行莅临我校调研。", 1),
        ("会议", 5),
        ("𬭚原子能专业在招生。", 6),
    ],
)
def test_a_text_finds_the_unit_most_like_it(index: MemoryIndex, text: str, best: int) -> None:
    assert index.find(text)[0].id == best


def test_the_width_of_characters_is_no_difference(index: MemoryIndex) -> None:
    assert index.find("学校现有全日制在校生１．８万余人。")[0].score == 1


@pytest.mark.parametrize("text", ["", "完全不同的一句话", "。"])
def test_nothing_alike_is_nothing_found(index: MemoryIndex, text: str) -> None:
    assert index.find(text) == []


@pytest.mark.parametrize(
    ("word", "found"),
    [("会议", [5, 3]), ("校", [2]), ("产教融合", [3]), ("市委", [1]), ("合产", []), ("", [])],
)
def test_a_word_is_found_in_the_chinese(index: MemoryIndex, word: str, found: list[int]) -> None:
    assert [*index.with_source(word)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("conference", [3]),
        ("Signing cer", [4]),
        ("student", [6, 2]),
        ("AI", [6]),
        ("LVTU", [1]),
        ("erence", []),
        ("—", []),
    ],
)
def test_words_are_found_in_the_english(index: MemoryIndex, words: str, found: list[int]) -> None:
    assert [*index.with_draft(words)] == found


def test_an_index_is_there_again_when_it_is_opened(index: MemoryIndex, tmp_path: Path) -> None:
    again = MemoryIndex.open(tmp_path / "memory")
    assert again.find("签约仪式在体育馆举行。") == index.find("签约仪式在体育馆举行。")


def test_small_additions_are_merged(index: MemoryIndex, tmp_path: Path) -> None:
    for number in range(10, 40):
        index.add([(number, f"第{number}届毕业典礼举行。", "The ceremony was held.")])
    assert index.find("第25届毕业典礼举行。")[0].id == 25
    assert [*index.with_draft("ceremony")] == [*range(39, 9, -1), 4]
    assert len([*(tmp_path / "memory").glob("*.npy")]) < 8


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"version": 1, "segments": [{}]}', b"\xff"])
def test_a_damaged_list_opens_as_an_empty_index(
    index: MemoryIndex, tmp_path: Path, damage: bytes
) -> None:
    (tmp_path / "memory" / "index.json").write_bytes(damage)
    again = MemoryIndex.open(tmp_path / "memory")
    assert len(again) == 0
    again.add(PUBLISHED)
    assert len(again) == len(index)


@pytest.mark.parametrize("size", [0, 40, 200, -4])
def test_a_cut_segment_opens_as_an_empty_index(tmp_path: Path, size: int) -> None:
    MemoryIndex.open(tmp_path).add(PUBLISHED)
    (segment,) = tmp_path.glob("*.npy")
    segment.write_bytes(segment.read_bytes()[:size])
    assert len(MemoryIndex.open(tmp_path)) == 0


def test_stopped_work_leaves_the_index_as_it_was(index: MemoryIndex, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled(Message("Tests", QT_TRANSLATE_NOOP("Tests", "Stopped.")))

    with pytest.raises(Cancelled):
        index.add(((n, "会议", "") for n in range(70_000)), stop)
    assert len(index) == len(MemoryIndex.open(tmp_path / "memory")) == len(PUBLISHED)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableFile):
        MemoryIndex.open(tmp_path / "file" / "memory").add(PUBLISHED)


@pytest.mark.parametrize("cutoff", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_any_likeness_may_be_asked_for(index: MemoryIndex, cutoff: float) -> None:
    text = "会议强调，要推进产教融合。"
    kept = {number: zh for number, zh, _ in PUBLISHED}
    alike = {n: Indel.normalized_similarity(text, zh) for n, zh in kept.items()}
    expected = {number for number, score in alike.items() if score >= cutoff}
    assert {hit.id for hit in index.find(text, limit=9, cutoff=cutoff)} == expected
