"""The command line's way out to reviewers and back, on files changed as Word would change them."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import Line
from tests.reviewed import DATE, Reviewer

PRESS = """灵江职业技术大学召开工作会议
发布时间：2026-04-10 09:12
4月8日，学校党委书记陆守信出席会议。
会议由副校长周启明主持。
"""
SENT = "On April 8, Lu Shouxin, Secretary of the LJPU Party Committee, attended the meeting."
HOST = "Zhou Qiming, Vice President of LJPU, chaired it."
DRAFTS = {"b1": "LJPU Holds Working Conference", "b3": SENT, "b4": HOST}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace whose article 1 was sent out as “sent.docx”."""
    line = Line(tmp_path_factory.mktemp("office"))
    (line.folder / "release.txt").write_text(PRESS, encoding="utf-8")
    line.answer("import", "release.txt")
    line.answer("write", "1", "-", given=json.dumps(DRAFTS))
    line.answer("word", "1", "-o", "sent.docx")
    return line.folder


@pytest.fixture
def line(office: Path, tmp_path: Path) -> Line:
    """The command line on a copy of that folder."""
    return Line(Path(shutil.copytree(office, tmp_path / "office")))


def reviewer(line: Line, name: str = "Lin Siyuan") -> Reviewer:
    return Reviewer(line.folder / "sent.docx", name)


def refused(line: Line, *words: str) -> tuple[Any, str]:
    """Return the answer and the sentences of a command that ends with 1."""
    ended = line.run("review", "1", *words, "--json")
    assert ended.returncode == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    return json.loads(ended.stdout), ended.stderr


def draft(line: Line, block: str) -> str:
    blocks = line.answer("show", "1")["blocks"]
    return next(str(found["draft"]) for found in blocks if found["id"] == block)


def test_an_untouched_copy_brings_nothing(line: Line) -> None:
    found = line.answer("review", "1", "sent.docx")
    (copy,) = found["copies"]
    assert (copy["file"], copy["rows"], copy["mapped"], copy["unmapped"]) == ("sent.docx", 4, 4, 0)
    assert (copy["changes"], copy["remarks"], copy["unplaced"]) == (0, 0, 0)
    assert (copy["round"], copy["question"], copy["known"]) == (1, None, False)
    assert (found["changes"], found["remarks"], found["unplaced"]) == ([], [], [])
    (entry,) = line.answer("list")["articles"]
    assert (entry["stage"], entry["sent"], entry["returned"]) == ("in_review", 1, 1)
    assert entry["open_changes"] == 0


def test_a_copy_is_read_whole(line: Line) -> None:
    """Tracked, untracked and commented: each with what a caller needs to show it."""
    one = reviewer(line).replace("attended", "was at").replace("chaired", "led", tracked=False)
    one.comment("Holds", "Held?").save(line.folder / "back.docx")
    found = line.answer("review", "1", "back.docx")
    tracked, untracked = found["changes"]
    start = SENT.index("attended")
    assert len(tracked.pop("id")) == 12
    assert [author.pop("copy") for author in tracked["authors"]] == [found["copies"][0]["id"]]
    assert tracked == {
        "block": "b3",
        "author": "Lin Siyuan",
        "authors": [{"name": "Lin Siyuan", "date": DATE, "tracked": True}],
        "date": DATE,
        "kind": "replace",
        "before": "attended",
        "after": "was at",
        "start": start,
        "end": start + len("attended"),
        "tracked": True,
        "conflict": False,
        "conflict_with": [],
        "decision": None,
        "standing": "open",
    }
    assert (untracked["before"], untracked["after"]) == ("chaired", "led")
    assert (untracked["block"], untracked["tracked"]) == ("b4", False)
    (remark,) = found["remarks"]
    assert (remark["block"], remark["text"], remark["anchor"]) == ("b1", "Held?", "Holds")
    assert (remark["author"], remark["date"]) == ("Lin Siyuan", DATE)
    assert (remark["resolved"], remark["reply_to"], remark["side"]) == (False, None, "draft")
    views = {view["block"]: (view["base"], view["final"]) for view in found["blocks"]}
    assert views["b3"] == (SENT, SENT.replace("attended", "was at"))
    assert views["b4"] == (HOST.replace("chaired", "led"),) * 2


def test_accepting_all_writes_the_english_and_keeps_the_decisions(line: Line) -> None:
    reviewer(line).replace("attended", "was at").save(line.folder / "back.docx")
    found = line.answer("review", "1", "back.docx", "--accept", "all", "--by", "周编辑")
    assert found["accepted"] == 1
    assert [change["decision"] for change in found["changes"]] == ["accepted"]
    assert draft(line, "b3") == SENT.replace("attended", "was at")
    again = line.answer("review", "1", "back.docx", "--accept", "all")
    assert (again["accepted"], again["copies"][0]["known"]) == (0, True)
    assert [change["decision"] for change in again["changes"]] == ["accepted"]


def test_reviewers_who_disagree_are_left_to_the_desk(line: Line) -> None:
    for name, word in (("Lin Siyuan", "joined"), ("Chen Yu", "was at")):
        one = reviewer(line, name).replace("attended", word).replace("chaired", "led")
        one.save(line.folder / f"{name}.docx")
    words = ("review", "1", "Lin Siyuan.docx", "Chen Yu.docx", "--accept", "all")
    found = line.answer(*words)
    assert [copy["changes"] for copy in found["copies"]] == [2, 2]
    rivals = [change for change in found["changes"] if change["conflict"]]
    assert {change["after"] for change in rivals} == {"joined", "was at"}
    assert [change["decision"] for change in rivals] == [None, None]
    assert rivals[0]["conflict_with"] == [rivals[1]["id"]]
    (conflict,) = found["conflicts"]
    assert {text["text"] for text in conflict["texts"]} >= {"joined", "was at"}
    (joined,) = [change for change in found["changes"] if not change["conflict"]]
    assert joined["author"] in {"Lin Siyuan; Chen Yu", "Chen Yu; Lin Siyuan"}
    assert (found["accepted"], draft(line, "b3")) == (1, SENT)
    assert draft(line, "b4") == HOST.replace("chaired", "led")


def test_what_is_known_is_shown_without_a_file(line: Line) -> None:
    reviewer(line).replace("attended", "was at").save(line.folder / "back.docx")
    read = line.answer("review", "1", "back.docx")
    shown = line.answer("review", "1")
    assert (shown["copies"][0]["file"], shown["copies"][0]["known"]) == ("back.docx", True)
    assert (shown["changes"], shown["blocks"]) == (read["changes"], read["blocks"])


def test_a_refused_file_stops_no_other(line: Line) -> None:
    (line.folder / "broken.docx").write_bytes(b"PK\x03\x04 cut off")
    reviewer(line).replace("attended", "was at").save(line.folder / "back.docx")
    found, told = refused(line, "none.docx", "broken.docx", "back.docx")
    assert told.count("\n") == 2
    assert "“none.docx”" in told
    assert "“broken.docx”" in told
    assert ["refused" in copy for copy in found["copies"]] == [True, True, False]
    assert [change["after"] for change in found["changes"]] == ["was at"]


def test_a_copy_of_another_article_is_sent_there(line: Line) -> None:
    line.answer("import", "release.txt")
    line.answer("word", "2", "-o", "other.docx")
    found, told = refused(line, "other.docx")
    assert "article 2, “灵江职业技术大学召开工作会议”" in told
    assert found["copies"][0]["question"] == "other_article"
    assert "article 2" in found["copies"][0]["refused"]
    assert line.answer("review", "1")["copies"] == []


def test_a_foreign_file_is_refused(line: Line, tmp_path: Path) -> None:
    elsewhere = Line(tmp_path)
    (tmp_path / "own.txt").write_text("柳州港昨日开港\n港口位于柳州城南。\n", encoding="utf-8")
    elsewhere.answer("import", "own.txt")
    elsewhere.answer("word", "1", "-o", str(line.folder / "foreign.docx"))
    found, told = refused(line, "foreign.docx")
    assert "no copy of anything that was sent out from here" in told
    assert found["copies"][0]["question"] == "foreign"


def test_an_older_round_is_read_but_not_accepted_unasked(line: Line) -> None:
    reviewer(line).replace("attended", "was at").save(line.folder / "old.docx")
    line.answer("write", "1", "-", given=json.dumps({"b4": "Zhou Qiming chaired the meeting."}))
    line.answer("word", "1", "-o", "second.docx")
    found, told = refused(line, "old.docx", "--accept", "all")
    assert "--anyway" in told
    assert (found["accepted"], found["changes"]) == (0, [])
    ended = line.run("review", "1", "old.docx", "--json")
    assert "“old.docx” is of round 1" in ended.stderr
    read = json.loads(ended.stdout)
    assert (ended.returncode, read["copies"][0]["question"]) == (0, "older_round")
    assert [change["decision"] for change in read["changes"]] == [None]
    assert line.answer("review", "1", "--accept", "all")["accepted"] == 0
    anyway = line.answer("review", "1", "old.docx", "--accept", "all", "--anyway")
    assert anyway["accepted"] == 1
    assert draft(line, "b3") == SENT.replace("attended", "was at")


def nameless(one: Reviewer) -> Reviewer:
    """Take away everything that says where a file is from, as pasting into a new one does."""
    one.change("word/document.xml", r"<w:bookmark(Start|End) [^>]*/>", "")
    for label in (r"\b00\d-[0-9A-Z]{2}(?=<)", "(标题 Title|日期 Date)(?=<)"):
        one.change("word/document.xml", label, "")
    one.change("word/footer1.xml", r"<w:t\b[^>]*>[^<]*</w:t>", "<w:t/>")
    one.change("docProps/core.xml", r"<dc:identifier>[^<]*</dc:identifier>", "")
    return one.change("docProps/custom.xml", r"<property .*</property>", "")


def test_a_copy_that_says_nothing_of_itself_is_found_by_its_words(line: Line) -> None:
    nameless(reviewer(line).replace("attended", "was at")).save(line.folder / "pasted.docx")
    ended = line.run("review", "1", "pasted.docx", "--json")
    found = json.loads(ended.stdout)
    assert (ended.returncode, found["copies"][0]["question"]) == (0, "by_content")
    assert found["copies"][0]["mapped"] == 4
    assert "says nothing of where it is from" in ended.stderr
    assert [change["after"] for change in found["changes"]] == ["was at"]


def test_a_scrap_that_says_nothing_of_itself_is_not_believed_unasked(line: Line) -> None:
    one = nameless(reviewer(line)).replace("attended", "was at")
    for words in ("Holds", "2026-04-10", "chaired"):
        row = f"<w:tr>(?:(?!</w:tr>).)*{words}(?:(?!</w:tr>).)*</w:tr>"
        one.change("word/document.xml", row, "")
    one.save(line.folder / "scrap.docx")
    found, told = refused(line, "scrap.docx")
    assert "hardly those that were sent" in told
    assert "--anyway" in told
    assert (found["copies"][0]["question"], found["changes"]) == ("by_content", [])
    believed = line.answer("review", "1", "scrap.docx", "--anyway")
    assert believed["copies"][0]["mapped"] == 1
    assert "was at" in {change["after"] for change in believed["changes"]}


def test_a_person_gets_a_short_account(line: Line) -> None:
    one = reviewer(line).replace("attended", "was at").comment("Holds", "Held?")
    one.replace("chaired", "led", tracked=False).save(line.folder / "back.docx")
    assert line.run("review", "1", "back.docx").stdout.splitlines() == [
        "back.docx\trows 4 of 4, changes 2, remarks 1, unplaced 0",
        "[b3] Lin Siyuan, replace: “attended” → “was at”",
        "[b4] ?, replace: “chaired” → “led” (untracked)",
        "[b1] Lin Siyuan: “Holds” Held?",
    ]
    assert "“none.docx”" in line.refusal("review", "1", "none.docx")
    assert "no article “7”" in line.refusal("review", "7", "back.docx")
    assert "usage" in line.refusal("review", "1", "--accept", "some", code=2)
