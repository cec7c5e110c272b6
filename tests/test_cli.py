"""The command line from outside: a real process, a real workspace file, exact answers."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.command_line import ROOT, Line

PRESS = """灵江职业技术大学召开工作会议
发布时间：2026-04-10 09:12
4月8日，学校党委书记陆守信出席会议。
"""


@pytest.fixture
def line(tmp_path: Path) -> Line:
    (tmp_path / "release.txt").write_text(PRESS, encoding="utf-8")
    return Line(tmp_path)


@pytest.fixture
def imported(line: Line) -> Line:
    line.answer("import", "release.txt")
    return line


def test_a_new_workspace_holds_no_article(line: Line) -> None:
    assert line.answer("list") == {"articles": []}


def test_importing_answers_blocks_and_facts(line: Line) -> None:
    found = line.answer("import", "release.txt")
    assert found["article"] == "1"
    assert found["title"] == "灵江职业技术大学召开工作会议"
    assert [block["kind"] for block in found["blocks"]] == ["title", "dateline", "paragraph"]
    assert set(found["blocks"][0]) >= {"id", "kind", "source", "draft"}
    assert found["facts"]["date"] == "2026-04-10T09:12"
    assert set(found["facts"]) >= {"date", "hits", "origin", "credits", "chains"}
    assert isinstance(found["warnings"], list)


def test_show_adds_stage_and_signatures(imported: Line) -> None:
    shown = imported.answer("show", "1")
    assert (shown["stage"], shown["signatures"]) == ("drafting", [])


def test_written_english_is_shown_counted_and_published(imported: Line) -> None:
    title = imported.answer("show", "1")["blocks"][0]["id"]
    drafts = json.dumps({title: "LJPU Holds <Working> Conference"})
    assert imported.answer("write", "1", "-", given=drafts) == {"written": 1}
    entry = imported.answer("list")["articles"][0]
    assert entry["words"] == 4
    assert set(entry) >= {"id", "title", "stage", "words", "updated"}
    assert (
        imported.run("publish", "1", "--unsigned").stdout
        == "<h2>LJPU Holds &lt;Working&gt; Conference</h2>\n"
    )
    imported.run("publish", "1", "--unsigned", "--format", "text", "-o", "out.txt")
    written = (imported.folder / "out.txt").read_text(encoding="utf-8")
    assert written == "LJPU Holds <Working> Conference\n"


def test_terms_gives_offsets_of_a_text(line: Line) -> None:
    matches = line.answer("terms", "他是柳州市委书记。")["matches"]
    (match,) = [m for m in matches if m["zh"] == "柳州市委书记"]
    assert (match["start"], match["end"]) == (2, 8)
    assert match["en"] == "Secretary of the CPC Liuzhou Municipal Committee"
    assert set(match) >= {"start", "end", "zh", "en", "kind", "term", "admitted", "sure"}


def test_terms_reads_lines_from_the_input(line: Line) -> None:
    ended = line.run("terms", "--lines", given="柳州市委书记\n\n没有\n")
    documents = [json.loads(row) for row in ended.stdout.splitlines()]
    assert [len(document["matches"]) for document in documents] == [1, 0, 0]


def test_word_writes_a_file_for_reviewers(imported: Line) -> None:
    made = imported.answer("word", "1", "-o", "review.docx", "--to", "党委宣传部")
    assert (made["file"], made["blocks"], made["round"]) == ("review.docx", 3, 1)
    assert (made["reference"], made["comments"]) == ("DZ-0001-r1", 0)
    assert int(made["export"], 16)
    assert zipfile.ZipFile(imported.folder / "review.docx").testzip() is None


def test_word_records_nothing_when_the_file_cannot_be_written(imported: Line) -> None:
    assert "folder" in imported.refusal("word", "1", "-o", "nowhere/review.docx")
    second = imported.run("word", "1", "-o", "review.docx").stdout
    assert "-r1" in second


def test_a_glossary_goes_out_and_comes_in(line: Line) -> None:
    sheet = line.folder / "own.csv"
    sheet.write_text("zh,en\n灵江市,Lingjiang\n,Nothing\n", encoding="utf-8")
    taken = line.answer("glossary", "import", "own.csv")
    assert (taken["added"], taken["changed"]) == (1, 0)
    assert [refusal["row"] for refusal in taken["refused"]] == [3]
    assert line.answer("glossary", "import", "own.csv")["added"] == 0
    line.run("glossary", "export", "all.xlsx")
    listed = line.answer("glossary", "list")["terms"]
    assert "灵江市" in {term["zh"] for term in listed}
    assert (line.folder / "all.xlsx").stat().st_size > 10_000


@pytest.mark.parametrize("newer", [[], ["--iso-2019"]])
def test_a_glossary_goes_out_and_comes_in_as_tbx(line: Line, newer: list[str]) -> None:
    (line.folder / "own.csv").write_text("zh,en\n灵江市,Lingjiang\n", encoding="utf-8")
    line.answer("glossary", "import", "own.csv")
    written = line.answer("glossary", "export", "all.tbx", *newer)["written"]
    assert written == len(line.answer("glossary", "list")["terms"])
    taken = line.answer("glossary", "import", "all.tbx")
    assert taken == {"added": 0, "changed": 0, "refused": []}
    (line.folder / "bad.tbx").write_text("<tbx>\n<text>", encoding="utf-8")
    assert "“bad.tbx” is broken XML at line 2" in line.refusal("glossary", "import", "bad.tbx")


def test_a_deleted_article_is_gone_from_the_list(imported: Line) -> None:
    imported.run("delete", "1")
    assert imported.answer("list") == {"articles": []}
    assert "no article “1”" in imported.refusal("show", "1")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["import", "none.docx"], "none.docx"),
        (["import", "release.pdf"], "not a kind of file"),
        (["show", "7"], "no article “7”"),
        (["write", "1", "none.json"], "none.json"),
        (["write", "1", "release.txt"], "not a JSON object"),
    ],
)
def test_one_sentence_says_what_is_wrong(imported: Line, words: list[str], said: str) -> None:
    sentence = imported.refusal(*words)
    assert said in sentence
    assert sentence.count("\n") == 1


def test_a_block_that_is_not_there_leaves_everything_unwritten(imported: Line) -> None:
    drafts = imported.folder / "drafts.json"
    drafts.write_text('{"b1": "Title", "b77": "x"}', encoding="utf-8")
    assert "b77" in imported.refusal("write", "1", "drafts.json")
    assert imported.answer("show", "1")["blocks"][0]["draft"] == ""


@pytest.mark.parametrize(
    "words", [["fly"], ["show"], ["word", "1"], ["publish", "1", "--format", "x"]]
)
def test_wrong_usage_ends_with_two(line: Line, words: list[str]) -> None:
    assert "usage" in line.refusal(*words, code=2)


@pytest.mark.parametrize("place", ["before", "after"])
def test_options_stand_before_or_after_the_command(line: Line, place: str) -> None:
    options = ["--workspace", str(line.folder / "other.duizhao"), "--json"]
    words = [*options, "list"] if place == "before" else ["list", *options]
    ended = line.run(*words)
    assert json.loads(ended.stdout) == {"articles": []}
    assert (line.folder / "other.duizhao").exists()
    assert not line.workspace.exists()


def test_a_reader_who_goes_away_gets_no_traceback(imported: Line) -> None:
    environment = os.environ | {"DUIZHAO_WORKSPACE": str(imported.workspace)}
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "show", "1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
