"""The memory's station: remembered when published, found again, taken in and given out."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor import workflow
from editor.article.article import Article, Block, BlockKind, Facts
from editor.article.text import Text
from editor.errors import Cancelled, UnreadableFile
from editor.formats.tmx import write_units
from editor.glossary.glossary import Glossary
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.suggest.memory.unit import Unit, UnitKind, UnitOrigin
from editor.workspace import Workspace

TERMS = Glossary()
OPENING = (
    "5月20日，签约仪式在图书馆举行。",
    "A signing ceremony was held in the library on May 20.",
)
SECOND = (
    "校党委书记林思源出席。",
    "Lin Siyuan, Secretary of the Committee, attended.",
)
RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("学校举行签约仪式"), Text("Signing Ceremony Held")),
        Block(
            "b2",
            BlockKind.PARAGRAPH,
            Text(OPENING[0] + SECOND[0]),
            Text(f"{OPENING[1]} {SECOND[1]}"),
        ),
        Block("b3", BlockKind.PARAGRAPH, Text("活动在掌声中结束。"), Text("")),
        Block("b4", BlockKind.CAPTION, Text("2026"), Text("2026")),
    ),
    facts=Facts(date="2026-05-20T16:05"),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "w.duizhao"


@pytest.fixture
def workspace(place: Path) -> Iterator[Workspace]:
    with Workspace.open(str(place)) as opened:
        yield opened


def sources(workspace: Workspace) -> list[str]:
    return [unit.source for _, unit in workspace.units_after(0)]


def found(workspace: Workspace, text: str) -> list[str]:
    return [hit.unit.draft for hit in workflow.memory(workspace, TERMS).hits(text)]


def stop(done: int, total: int) -> None:
    if done == total:
        raise Cancelled(Message("Tests", QT_TRANSLATE_NOOP("Tests", "Stopped.")))


def tmx(folder: Path, units: list[Unit]) -> Path:
    path = folder / "memory.tmx"
    write_units(path, units)
    return path


# What is remembered


def test_publishing_remembers_paragraphs_and_their_sentences(workspace: Workspace) -> None:
    article = workspace.add_article(RELEASE, ())
    workflow.publication(workspace, article, unsigned=True)
    assert [(unit.kind, unit.source) for _, unit in workspace.units_after(0)] == [
        (UnitKind.PARAGRAPH, "学校举行签约仪式"),
        (UnitKind.PARAGRAPH, OPENING[0] + SECOND[0]),
        (UnitKind.SENTENCE, OPENING[0]),
        (UnitKind.SENTENCE, SECOND[0]),
    ]


def test_a_unit_says_where_it_comes_from(workspace: Workspace) -> None:
    workflow.remember(workspace, RELEASE, stage="final", origin=UnitOrigin.ALIGNED)
    (_, unit), *_ = workspace.units_after(0)
    assert (unit.article, unit.date) == ("学校举行签约仪式", "2026-05-20")
    assert (unit.stage, unit.origin) == ("final", UnitOrigin.ALIGNED)


def test_published_again_nothing_is_remembered_twice(workspace: Workspace) -> None:
    article = workspace.add_article(RELEASE, ())
    workflow.publication(workspace, article, unsigned=True)
    workflow.publication(workspace, article, unsigned=True)
    assert workspace.unit_count()[0] == 4
    assert workflow.remember(workspace, article) == 0


def test_signed_later_what_is_remembered_is_signed(workspace: Workspace) -> None:
    article = workspace.add_article(RELEASE, ())
    workflow.publication(workspace, article, unsigned=True)
    assert {unit.stage for _, unit in workspace.units_after(0)} == {""}
    for standing in workflow.stages(workspace, article):
        article = workflow.sign(
            workspace, article, standing.stage.id, name="Lin Siyuan", prints=False
        )
    workflow.publication(workspace, article)
    last = workflow.stages(workspace, article)[-1].stage.id
    workflow.publication(workspace, article)
    assert {unit.stage for _, unit in workspace.units_after(0)} == {last}


def test_what_was_published_is_offered_for_the_next_article(workspace: Workspace) -> None:
    workflow.remember(workspace, RELEASE)
    (hit, *_) = workflow.memory(workspace, TERMS).hits("5月22日，签约仪式在图书馆举行。")
    assert hit.offer.draft == "A signing ceremony was held in the library on May 22."


def test_a_long_article_has_its_sentences_when_the_memory_is_opened(workspace: Workspace) -> None:
    pairs = [
        (f"第{n}场签约仪式举行。", f"The signing ceremony No. {n} was held.") for n in range(150)
    ]
    blocks = tuple(
        Block(
            f"b{n}",
            BlockKind.PARAGRAPH,
            Text(f"{zh}{SECOND[0]}"),
            Text(f"{en} {SECOND[1]}"),
        )
        for n, (zh, en) in enumerate(pairs)
    )
    workflow.remember(workspace, Article(blocks=blocks))
    assert sources(workspace).count(pairs[149][0]) == 0
    assert found(workspace, pairs[149][0])[0] == pairs[149][1]
    assert sources(workspace).count(SECOND[0]) == 1


# The index beside the workspace


def test_what_was_stored_and_not_indexed_is_found_at_the_next_opening(place: Path) -> None:
    with Workspace.open(str(place)) as workspace:
        workflow.remember(workspace, RELEASE)
        workflow.memory(workspace, TERMS)
        workspace.add_units([Unit("会议闭幕。", "The meeting closed.")])  # and the power fails
    with Workspace.open(str(place)) as workspace:
        assert found(workspace, "会议闭幕。") == ["The meeting closed."]


def test_a_forgotten_unit_is_found_no_more(workspace: Workspace) -> None:
    workspace.add_units(
        [Unit("会议闭幕。", "The meeting closed."), Unit("会议开幕。", "It opened.")]
    )
    workflow.memory(workspace, TERMS)
    workspace.remove_units([1])
    assert found(workspace, "会议闭幕。") == ["It opened."]
    assert len(workflow.memory(workspace, TERMS).index) == 1


@pytest.mark.parametrize("damage", ["index.json", "*.npy"])
def test_a_damaged_index_is_built_anew(workspace: Workspace, place: Path, damage: str) -> None:
    workflow.remember(workspace, RELEASE)
    workflow.memory(workspace, TERMS)
    (file,) = place.with_name(f"{place.name}-memory").glob(damage)
    file.write_bytes(file.read_bytes()[:-5])
    assert found(workspace, OPENING[0])[0] == OPENING[1]


def test_a_backup_that_came_back_has_its_own_index(place: Path) -> None:
    kept = place.with_name("kept")
    with Workspace.open(str(place)) as workspace:
        workspace.add_units([Unit("会议闭幕。", "The meeting closed.")])
    shutil.copy(place, kept)
    with Workspace.open(str(place)) as workspace:
        workspace.add_units([Unit("会议开幕。", "The meeting opened.")])
        workflow.memory(workspace, TERMS)
    shutil.copy(kept, place)
    with Workspace.open(str(place)) as workspace:
        workspace.add_units([Unit("仪式在图书馆举行。", "It was held in the library.")])
        assert found(workspace, "仪式在图书馆举行。") == ["It was held in the library."]
        assert found(workspace, "会议闭幕。") == ["The meeting closed."]


def test_another_workspace_at_the_same_place_has_its_own_index(place: Path) -> None:
    for unit in (Unit("会议闭幕。", "The meeting closed."), Unit("会议开幕。", "It opened.")):
        with Workspace.open(str(place)) as workspace:
            workspace.add_units([unit])
            assert found(workspace, unit.source) == [unit.draft]
        place.unlink()


def test_a_reader_finds_what_the_index_lacks_and_leaves_the_folder_alone(place: Path) -> None:
    folder = place.with_name(f"{place.name}-memory")
    with Workspace.open(str(place)) as writer:
        workflow.remember(writer, RELEASE)
        workflow.memory(writer, TERMS)
        (folder / "half.npy").write_bytes(b"what the writer is just writing")
        writer.add_units([Unit("会议闭幕。", "The meeting closed.")])
        before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
        with Workspace.open(str(place), writing=False) as reader:
            assert found(reader, "会议闭幕。") == ["The meeting closed."]
            assert found(reader, OPENING[0])[0] == OPENING[1]
        assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_where_no_folder_can_be_made_the_memory_is_searched_all_the_same(place: Path) -> None:
    place.with_name(f"{place.name}-memory").write_bytes(b"a file in its way")
    with Workspace.open(str(place)) as workspace:
        workflow.remember(workspace, RELEASE)
        assert found(workspace, OPENING[0])[0] == OPENING[1]


steps = st.lists(
    st.tuples(st.sampled_from("甲乙丙丁"), st.sampled_from("学校会议"))
    | st.integers(1, 6)
    | st.none(),
    max_size=12,
)


@settings(deadline=None, max_examples=25)
@given(steps)
def test_whatever_happens_the_index_has_what_the_workspace_has(
    tmp_path_factory: pytest.TempPathFactory, given_steps: list[tuple[str, str] | int | None]
) -> None:
    place = tmp_path_factory.mktemp("w") / "w.duizhao"
    with Workspace.open(str(place)) as workspace:
        for step in given_steps:
            if isinstance(step, tuple):
                workspace.add_units([Unit("".join(step) + "举行会议", f"{step}")])
            elif isinstance(step, int):
                workspace.remove_units([step])
            else:
                workflow.memory(workspace, TERMS)
        index = workflow.memory(workspace, TERMS).index
        assert index.ids().tolist() == workspace.unit_numbers()
        for number, unit in workspace.units_after(0):
            assert number in [hit.id for hit in index.find(unit.source, limit=99)]


# Files


def test_a_file_is_taken_in_once(workspace: Workspace, tmp_path: Path) -> None:
    path = tmx(tmp_path, [Unit(*OPENING), Unit(*SECOND), Unit(*OPENING)])
    first, second = (workflow.import_memory(workspace, path) for _ in range(2))
    assert (first.added, first.known, first.refused) == (2, 1, ())
    assert (second.added, second.known) == (0, 3)
    events = [event for event in workspace.events() if event.action == "units_imported"]
    assert [dict(event.facts) for event in events] == [
        {"added": 2, "known": 1, "refused": 0},
        {"added": 0, "known": 3, "refused": 0},
    ]


def test_bad_units_are_named_and_the_others_taken(workspace: Workspace, tmp_path: Path) -> None:
    path = tmx(tmp_path, [Unit("", "No Chinese."), Unit(*OPENING), Unit("会议。", "")])
    content = path.read_text(encoding="utf-8").replace("签约", '签<ph x="1"/>约')
    path.write_text(content, encoding="utf-8")
    taken = workflow.import_memory(workspace, path)
    assert (taken.added, [refused.number for refused in taken.refused]) == (1, [1, 3])
    assert [str(note) for note in taken.notes] == [
        "Codes of formatting were left out of 1 units; their texts are whole."
    ]
    assert sources(workspace) == [OPENING[0]]


@pytest.mark.parametrize("at", [0, 1])
def test_a_stopped_import_leaves_nothing(workspace: Workspace, tmp_path: Path, at: int) -> None:
    path = tmx(tmp_path, [Unit(*OPENING)])
    size = path.stat().st_size
    calls: list[int] = []

    def stop_there(done: int, total: int) -> None:
        calls.append(total)
        if (total == size) == (at == 0):  # while it is read, or while it is stored
            stop(1, 1)

    with pytest.raises(Cancelled):
        workflow.import_memory(workspace, path, stop_there)
    assert (workspace.unit_count(), len(workspace.events())) == ((0, 0), 0)
    assert calls


def test_a_file_with_a_broken_end_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = tmx(tmp_path, [Unit(f"会议{n}。", f"Meeting {n}.") for n in range(2000)])
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(UnreadableFile):
        workflow.import_memory(workspace, path)
    assert (workspace.unit_count(), len(workspace.events())) == ((0, 0), 0)


def test_a_hostile_file_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "bomb.tmx"
    path.write_text('<!DOCTYPE tmx [<!ENTITY a "ha">]><tmx version="1.4"/>', encoding="utf-8")
    with pytest.raises(UnreadableFile, match="entities"):
        workflow.import_memory(workspace, path)


def test_the_index_knows_what_was_imported(
    workspace: Workspace, place: Path, tmp_path: Path
) -> None:
    workflow.import_memory(workspace, tmx(tmp_path, [Unit(*OPENING)]))
    assert [*place.with_name(f"{place.name}-memory").glob("*.npy")]


def test_what_is_given_out_is_taken_in_by_another(workspace: Workspace, tmp_path: Path) -> None:
    workflow.remember(workspace, RELEASE, stage="final")
    path = tmp_path / "out.tmx"
    assert workflow.export_memory(workspace, path) == 4
    with Workspace.open(str(tmp_path / "other.duizhao")) as other:
        assert workflow.import_memory(other, path).added == 4
        assert [*other.units_after(0)] == [*workspace.units_after(0)]


def test_a_text_of_any_characters_is_kept(workspace: Workspace) -> None:
    with workspace.unit_spool() as spool:
        spool.put(Unit("𬭚\ud800会议", "Meeting"))
        spool.put(Unit("𬭚\ud800会议", "Meeting"))
        assert workspace.import_units(spool) == 1
    assert sources(workspace) == ["𬭚�会议"]
    assert found(workspace, "𬭚�会议") == ["Meeting"]
    assert len(workflow.memory(workspace, TERMS).index) == 1


def test_the_memory_of_an_older_program_without_an_index(place: Path) -> None:
    with Workspace.open(str(place)) as workspace:
        workspace.add_units([Unit(*OPENING)])
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("SELECT count(*) FROM units").fetchone() == (1,)
    with Workspace.open(str(place), writing=False) as workspace:
        assert found(workspace, OPENING[0]) == [OPENING[1]]
    assert not place.with_name(f"{place.name}-memory").exists()
