"""The command line's checks: of an article, and of pairs in a file."""

import json
from pathlib import Path

import pytest

from tests.command_line import Line

RELEASE = """灵江市召开经济工作会议
3月18日，灵江市召开经济工作会议。项目总投资1.2亿元。
"""
TITLE = "Lingjiang Holds Economic Work Conference"
GOOD = (
    "On March 18, Lingjiang held its economic work conference. "
    "The project has a total investment of 120 million yuan."
)
BAD = GOOD.replace("120 million", "12 million")
PAIRS = f"会议于5月20日举行。\tThe meeting was held on May 20.\n\n项目总投资1.2亿元。\t{BAD[58:]}\n"


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Line:
    """The command line on a workspace with the release as article 1."""
    made = Line(tmp_path_factory.mktemp("checks"))
    (made.folder / "release.txt").write_text(RELEASE, encoding="utf-8")
    made.answer("import", "release.txt")
    return made


def write(line: Line, text: str) -> None:
    line.answer("write", "1", "-", given=json.dumps({"b1": TITLE, "b2": text}))


def test_a_wrong_magnitude_is_an_error_with_its_places_and_a_fix(line: Line) -> None:
    write(line, BAD)
    (found,) = (f for f in line.answer("check", "1")["findings"] if f["severity"] == "error")
    assert (found["block"], found["check"]) == ("b2", "number")
    assert "power of ten" in found["message"]
    start, end = found["draft"]
    assert BAD[start:end] == "12 million"
    start, end = found["source"]
    assert RELEASE.splitlines()[1][start:end] == "1.2亿元"
    fix = found["fix"]
    assert BAD[: fix["start"]] + fix["text"] + BAD[fix["end"] :] == GOOD


def test_good_english_is_left_alone_and_passes_the_strict_check(line: Line) -> None:
    write(line, GOOD)
    assert line.answer("check", "1", "--strict") == {"findings": []}


def test_a_strict_check_fails_on_errors_and_still_answers(line: Line) -> None:
    write(line, BAD)
    ended = line.run("check", "1", "--strict", "--json")
    assert ended.returncode == 1
    assert json.loads(ended.stdout)["findings"]


def test_pairs_are_named_by_their_lines(line: Line, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text(PAIRS, encoding="utf-8-sig")
    (found,) = line.answer("check", "--pairs", str(pairs))["findings"]
    assert (found["line"], found["check"]) == (3, "number")
    assert "block" not in found


def test_pairs_can_come_from_the_input(line: Line) -> None:
    found = line.answer("check", "--pairs", "-", given=PAIRS)["findings"]
    assert [finding["line"] for finding in found] == [3]


def test_people_get_a_line_a_finding(line: Line) -> None:
    write(line, BAD)
    shown = line.run("check", "1").stdout.splitlines()
    assert [row.split("\t")[:3] for row in shown] == [["b2", "error", "number"]]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("只有中文\n".encode(), "Line 1 of “pairs.tsv” is no pair"),
        ("会议\tMeeting\n只有中文\n".encode(), "Line 2 of “pairs.tsv” is no pair"),
        ("会议\tMeeting\n".encode("gb18030"), "is not UTF-8 text"),
    ],
)
def test_a_file_that_holds_no_pairs_is_refused(
    line: Line, tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "pairs.tsv").write_bytes(content)
    assert said in line.refusal("check", "--pairs", str(tmp_path / "pairs.tsv"))


def test_what_to_check_must_be_said(line: Line) -> None:
    assert "either an article's id or --pairs" in line.refusal("check")
    assert "either an article's id or --pairs" in line.refusal("check", "1", "--pairs", "x.tsv")
    assert "cannot be read" in line.refusal("check", "--pairs", "nowhere.tsv")
    assert "no article “9”" in line.refusal("check", "9")
