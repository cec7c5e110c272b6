"""The command line's memory: taken in, given out, looked up, also beside an open desktop."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editor.formats.tmx import write_units
from editor.suggest.memory.unit import Unit, UnitKind
from editor.workspace import Workspace
from tests.command_line import ROOT, Inside

UNITS = [
    Unit(
        "学校现有在校生1.8万余人。", "The university has over 18,000 students.", date="2026-05-20"
    ),
    Unit(
        "党委召开会议。",
        "The Party Committee held a meeting.",
        UnitKind.PARAGRAPH,
        "会议",
        "",
        "final",
    ),
    Unit("学校党委书记出席。", "The Secretary of the Party Committee attended."),
]
RELEASE = "学校召开工作会议\n林思源出席会议。会议5月20日在图书馆举行。\n"
ENGLISH = {
    "b1": "Work Conference Held",
    "b2": "Lin Siyuan attended. The conference was held in the library on May 20.",
}


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Inside:
    """The command line on a workspace with three units."""
    made = Inside(tmp_path_factory.mktemp("memory"))
    office = made.folder / "office.tmx"
    write_units(office, [*UNITS, Unit("会议。", "")])
    taken = made.answer("memory", "import", str(office))
    assert (taken["added"], taken["known"]) == (3, 0)
    assert taken["refused"] == [{"unit": 4, "why": "It has no English text."}]
    return made


def test_a_text_is_found_with_what_differs(line: Inside) -> None:
    (hit,) = line.answer("memory", "find", "学校现有在校生2.1万余人。")["hits"]
    assert (hit["source"], hit["draft"]) == (UNITS[0].source, UNITS[0].draft)
    assert hit["offered"] == "The university has over 21,000 students."
    assert hit["replaced"] == [{"start": 24, "end": 30, "before": "18,000"}]
    assert (hit["left"], hit["date"], hit["kind"]) == ([], "2026-05-20", "sentence")
    (edit,) = hit["edits"]
    assert (hit["source"][edit["start"] : edit["end"]], edit["new"]) == ("1.8", "2.1")
    assert 0.8 < hit["score"] < 1


def test_the_same_text_is_found_with_all_that_is_known_of_it(line: Inside) -> None:
    (hit, *_) = line.answer("memory", "find", "党委召开会议。")["hits"]
    assert (hit["score"], hit["article"], hit["stage"], hit["kind"]) == (
        1.0,
        "会议",
        "final",
        "paragraph",
    )


def test_likeness_and_number_may_be_asked_for(line: Inside) -> None:
    assert line.answer("memory", "find", "学校党委会议")["hits"] == []
    few = line.answer("memory", "find", "学校党委会议", "--cutoff", "30%", "--limit", "1")
    assert len(few["hits"]) == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [("党委", [2, 1]), ("party committee", [2, 1]), ("图书", []), ("Stud", [0])],
)
def test_words_of_both_languages_are_found(line: Inside, words: str, found: list[int]) -> None:
    hits = line.answer("memory", "find", words, "--concordance")["hits"]
    assert [hit["source"] for hit in hits] == [UNITS[number].source for number in found]
    for hit in hits:
        places = [hit["source"][s:e] for s, e in hit["in_source"]]
        places += [hit["draft"][s:e] for s, e in hit["in_draft"]]
        assert {place.lower() for place in places} == {words.lower()}


@pytest.mark.parametrize(
    "wrong", [("--limit", "0"), ("--limit", "some"), ("--cutoff", "120"), ("--cutoff", "high")]
)
def test_wrong_numbers_are_wrong_usage(line: Inside, wrong: tuple[str, str]) -> None:
    assert "is no" in line.refusal("memory", "find", "会议", *wrong, code=2)


def test_it_is_found_while_another_program_writes(line: Inside) -> None:
    with Workspace.open(str(line.workspace)) as desktop:
        desktop.add_units([Unit("会议在体育馆闭幕。", "The conference closed in the gym.")])
        (hit,) = line.answer("memory", "find", "会议在体育馆闭幕。")["hits"]
        assert hit["draft"] == "The conference closed in the gym."
        assert line.answer("memory", "size") == {"units": 4}
        desktop.remove_units([4])


def test_what_is_given_out_is_what_was_taken_in(line: Inside, tmp_path: Path) -> None:
    path = tmp_path / "out.tmx"
    assert line.answer("memory", "export", str(path))["units"] == 3
    taken = line.answer("memory", "import", str(path))
    assert (taken["added"], taken["known"], taken["refused"]) == (0, 3, [])


def test_many_units_that_are_refused_are_counted(tmp_path: Path) -> None:
    line = Inside(tmp_path)
    write_units(tmp_path / "bad.tmx", [Unit(f"会议{number}。", "") for number in range(500)])
    shown = line.run("memory", "import", str(tmp_path / "bad.tmx")).stdout.splitlines()
    assert (shown[0], len(shown)) == ("added 0, known 0, refused 500", 22)
    assert shown[-1] == "480 more; --json names all"
    taken = line.answer("memory", "import", str(tmp_path / "bad.tmx"))
    assert len(taken["refused"]) == 500


def test_lines_for_a_person(line: Inside) -> None:
    assert line.run("memory", "size").stdout == "3 units\n"
    shown = line.run("memory", "find", "党委召开会议。").stdout
    assert shown == "100%\t党委召开会议。\tThe Party Committee held a meeting.\n"


def test_what_is_published_is_remembered(tmp_path: Path) -> None:
    line = Inside(tmp_path)
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    line.answer("import", str(tmp_path / "release.txt"))
    line.answer("write", "1", "-", given=json.dumps(ENGLISH))
    assert line.answer("memory", "size") == {"units": 0}
    assert line.run("publish", "1", "--unsigned").returncode == 0
    hit, *_ = line.answer("memory", "find", "会议5月20日在图书馆举行。")["hits"]
    assert (hit["draft"], hit["article"]) == (
        "The conference was held in the library on May 20.",
        "学校召开工作会议",
    )


@pytest.mark.parametrize(
    "content", ["", "no XML", "<tmx", '<!DOCTYPE tmx [<!ENTITY a "">]><tmx/>', "<html/>"]
)
def test_what_is_no_memory_is_refused_in_one_sentence(line: Inside, content: str) -> None:
    (line.folder / "bad.tmx").write_text(content, encoding="utf-8")
    sentence = line.refusal("memory", "import", str(line.folder / "bad.tmx"))
    assert "“bad.tmx”" in sentence
    assert len(sentence.splitlines()) == 1
    assert line.answer("memory", "size") == {"units": 3}


@pytest.mark.parametrize("words", [("memory", "size"), ("list",), ("terms", "会议"), ("--help",)])
def test_numpy_is_loaded_by_what_needs_it_only(line: Inside, words: tuple[str, ...]) -> None:
    code = (
        "import sys; from editor.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "sys.exit('numpy' in sys.modules)"
    )
    place = ("--workspace", str(line.workspace))
    ended = subprocess.run(
        [sys.executable, "-c", code, *place, *words], cwd=ROOT, capture_output=True, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_importing_the_desktop_loads_no_numpy() -> None:
    code = "import editor.ui.app, sys; sys.exit('numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
