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
    answer = line.answer("check", "1", "--strict")
    assert answer == {"findings": [], "waived": [], "answers": []}


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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_any_system_are_lines(line: Line, end: str) -> None:
    found = line.answer("check", "--pairs", "-", given=PAIRS.replace("\n", end))["findings"]
    assert [(each["line"], each["check"]) for each in found] == [(3, "number")]


def test_a_line_without_english_is_told_among_others_that_have_theirs(line: Line) -> None:
    one = "会议于5月20日举行。\tThe meeting was held on May 20.\n"
    found = line.answer("check", "--pairs", "-", given=one * 3 + "会议召开。\t\n" + one * 3)
    assert [(each["line"], each["check"]) for each in found["findings"]] == [(4, "omissions.empty")]
    assert line.answer("check", "--pairs", "-", given="会议召开。\t\n") == {"findings": []}


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


# Let pass


def the_error(line: Line) -> str:
    found = line.answer("check", "1")["findings"]
    (name,) = (f["id"] for f in found if f["severity"] == "error")
    return str(name)


def test_a_finding_is_let_pass_for_a_reason_and_counts_again(line: Line) -> None:
    write(line, BAD)
    name = the_error(line)
    made = line.answer("waive", "1", name[:12], "--reason", "As printed.", "--by", "周编辑")
    assert (made["finding"], made["reason"], made["by"]) == (name, "As printed.", "周编辑")
    now = line.answer("check", "1", "--strict")
    assert now["findings"] == []
    assert [(row["id"], row["reason"]) for row in now["waived"]] == [(name, "As printed.")]
    assert line.run("check", "1").stdout == ""
    (shown,) = line.run("check", "1", "--waived").stdout.splitlines()
    assert shown.split("\t")[1:3] + shown.split("\t")[-1:] == ["waived", "number", "As printed."]
    assert line.answer("waive", "1", name, "--undo")["waived"] is False
    assert the_error(line) == name


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("1", "0000", "--reason", "So."), "Article 1 has no finding “0000”"),
        (("1", "0000", "--undo"), "Article 1 has no finding “0000”"),
        (("9", "0000", "--reason", "So."), "no article “9”"),
    ],
)
def test_what_is_not_there_cannot_be_let_pass(
    line: Line, words: tuple[str, ...], said: str
) -> None:
    assert said in line.refusal("waive", *words)


def test_nothing_is_let_pass_without_a_reason(line: Line) -> None:
    write(line, BAD)
    assert "Give a reason" in line.refusal("waive", "1", the_error(line))


# Which checks look


def test_checks_are_listed_and_set(line: Line) -> None:
    write(line, BAD)
    listed = line.answer("checks", "list")["checks"]
    assert {row["id"] for row in listed} >= {"number", "date", "post-outdated"}
    off = sorted(row["id"] for row in listed if not row["on"])
    assert all(name.startswith("proofing.") for name in off)
    made = line.answer("checks", "off", "number", "date", "--by", "周编辑")
    assert made["off"] == sorted([*off, "number", "date"])
    assert line.answer("check", "1", "--strict")["findings"] == []
    assert line.answer("checks", "on", "number", "date")["off"] == off
    assert the_error(line)


def test_a_check_that_there_is_not_is_refused(line: Line) -> None:
    assert "no check “spelling”" in line.refusal("checks", "off", "number", "spelling")
    listed = line.answer("checks", "list")["checks"]
    assert all(row["on"] for row in listed if row["id"] in {"number", "date"})


# What goes out


def test_open_errors_are_told_when_the_article_goes_out(line: Line) -> None:
    write(line, BAD)
    ended = line.run("word", "1", "-o", "out.docx", "--json")
    assert (ended.returncode, json.loads(ended.stdout)["comments"]) == (0, 0)
    assert "nobody let pass: 1" in ended.stderr
    ended = line.run("publish", "1", "--unsigned")
    assert ended.returncode == 0
    assert "nobody let pass: 1" in ended.stderr
    write(line, GOOD)
    assert "let pass" not in line.run("word", "1", "-o", "out.docx").stderr


@pytest.mark.parametrize(
    ("asked", "comments"),
    [((), 0), (("none",), 0), (("errors",), 1), (("warnings",), 2), (("all",), 2)],
)
def test_findings_go_out_as_comments(line: Line, asked: tuple[str, ...], comments: int) -> None:
    write(line, BAD.replace("held its", "held its its"))
    words = ("--findings", *asked) if asked else ()
    assert line.answer("word", "1", "-o", "out.docx", *words)["comments"] == comments
