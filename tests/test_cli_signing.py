"""Signing off and publishing from outside: a real process on a real workspace file."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import Line

PRESS = """灵江职业技术大学召开工作会议
发布时间：2026-04-10 09:12
4月8日，学校党委书记陆守信出席会议。
部门网站审核：初审 许岚 复审 孟洁 终审 方立成
学校网站审核：初审 黄一鸣 终审 罗雪梅
"""
DRAFTS = {"b1": "LJPU Holds Conference", "b3": "Lu Shouxin attended."}
PEOPLE = {
    "department-initial": ("Xu Lan", "许岚"),
    "department-second": ("Meng Jie", "孟洁"),
    "department-final": ("Fang Licheng", "方立成"),
    "university-initial": ("Huang Yiming", "黄一鸣"),
    "university-final": ("Luo Xuemei", "罗雪梅"),
}
DEPARTMENT = (
    "Department Website Auditors: Initially reviewed by Xu Lan, followed by a review by Meng Jie, "
    "and further reviewed by Fang Licheng"
)
UNIVERSITY = (
    "University Website Auditors: Initially reviewed by Huang Yiming; "
    "finally reviewed by Luo Xuemei"
)
SCHOOL = {
    "title": {"zh": "海川学院", "en": "Haichuan"},
    "units": [
        {
            "id": "office",
            "zh": "宣传部审核",
            "en": "Reviewed by the Publicity Department",
            "print": {"2": "first by {0}, then by {1}"},
            "stages": [
                {"id": "editor", "zh": "编审", "en": "Editing", "signers": ["许岚", "Meng Jie"]},
                {"id": "head", "zh": "签发", "en": "Release"},
            ],
        }
    ],
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Line:
    """A workspace with a release that is written."""
    line = Line(tmp_path_factory.mktemp("written"))
    (line.folder / "release.txt").write_text(PRESS, encoding="utf-8")
    line.answer("import", "release.txt")
    line.answer("write", "1", "-", given=json.dumps(DRAFTS))
    return line


@pytest.fixture(scope="module")
def finished(written: Line, tmp_path_factory: pytest.TempPathFactory) -> Line:
    """A workspace with a release that everybody has signed."""
    line = copied(written, tmp_path_factory.mktemp("finished"))
    sign(line, *PEOPLE)
    return line


@pytest.fixture
def line(written: Line, tmp_path: Path) -> Line:
    """A workspace of the test's own, written."""
    return copied(written, tmp_path)


@pytest.fixture
def signed(finished: Line, tmp_path: Path) -> Line:
    """A workspace of the test's own, signed."""
    return copied(finished, tmp_path)


def copied(line: Line, folder: Path) -> Line:
    for file in (line.workspace, line.folder / "release.txt"):
        (folder / file.name).write_bytes(file.read_bytes())
    return Line(folder)


def sign(line: Line, *stages: str) -> Any:
    """Sign stages and return the last answer."""
    answer = None
    for stage in stages:
        name, zh = PEOPLE[stage]
        answer = line.answer("sign", "1", stage, "--name", name, "--zh", zh)
    return answer


def drafts(line: Line) -> dict[str, str]:
    return {b["id"]: b["draft"] for b in line.answer("show", "1")["blocks"]}


def test_the_stages_before_anybody_signed(line: Line) -> None:
    found = line.answer("stages", "1")
    assert [stage["id"] for stage in found["stages"]] == list(PEOPLE)
    assert [stage["open"] for stage in found["stages"]] == [True, False, False, False, False]
    assert found["stages"][0] == {
        "id": "department-initial",
        "unit": "department",
        "label": "Initial review",
        "label_zh": "初审",
        "signature": None,
        "lapsed": None,
        "open": True,
        "signers": [],
        "word_round": True,
    }
    assert found["proposed"] == []


def test_the_whole_way_to_a_signed_publication(line: Line) -> None:
    answer = sign(line, "department-initial")
    assert answer["printed"] == []
    signature = answer["stages"][0]["signature"]
    assert (signature["name"], signature["zh"]) == ("Xu Lan", "许岚")
    assert len(signature["texts"]) == 64
    answer = sign(line, "department-second", "department-final")
    assert [one["en"] for one in answer["printed"]] == [DEPARTMENT]
    answer = sign(line, "university-initial", "university-final")
    assert [(one["unit"], one["en"]) for one in answer["printed"]] == [("university", UNIVERSITY)]
    assert (answer["stage"], line.answer("list")["articles"][0]["stage"]) == ("signed", "signed")
    assert list(drafts(line).values())[3:] == [DEPARTMENT, UNIVERSITY]
    published = line.answer("publish", "1", "--address", "https://news.lingjiang.example/1")
    assert (published["unsigned"], published["profile"], published["part"]) == (
        False,
        "clean",
        "everything",
    )
    assert published["text"].endswith(f"<p>{DEPARTMENT}</p><p>{UNIVERSITY}</p>")
    shown = line.answer("show", "1")
    assert shown["stage"] == "published"
    assert [(one["stage"], one["valid"]) for one in shown["signatures"]] == [
        (stage, True) for stage in PEOPLE
    ]
    assert line.answer("journal", "verify")["ok"] is True


def test_an_edit_opens_what_was_signed_and_taking_it_back_closes_it(signed: Line) -> None:
    signed.answer("write", "1", "-", given='{"b3": "Lu Shouxin came."}')
    found = signed.answer("stages", "1")
    assert [bool(stage["lapsed"]) for stage in found["stages"]] == [True] * 5
    assert [stage["open"] for stage in found["stages"]] == [True, False, False, False, False]
    assert signed.answer("list")["articles"][0]["stage"] == "in_review"
    assert "department-initial" in signed.refusal("publish", "1")
    signed.answer("write", "1", "-", given=json.dumps(DRAFTS))
    assert all(stage["signature"] for stage in signed.answer("stages", "1")["stages"])
    assert signed.answer("list")["articles"][0]["stage"] == "signed"


def test_an_edit_of_the_printed_lines_opens_nothing(signed: Line) -> None:
    signed.answer("write", "1", "-", given='{"b4": "Reviewed in-house"}')
    assert signed.answer("list")["articles"][0]["stage"] == "signed"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["university-final", "--name", "Luo Xuemei"], "waits for “department-initial”"),
        (["third", "--name", "Luo Xuemei"], "no stage “third”"),
        (["department-initial", "--name", " "], "needs a name"),
    ],
)
def test_a_signature_that_is_refused(line: Line, words: list[str], said: str) -> None:
    sentence = line.refusal("sign", "1", *words)
    assert said in sentence
    assert sentence.count("\n") == 1
    assert line.answer("show", "1")["signatures"] == []


def test_unsigned_is_refused_unless_it_is_said_and_then_marked(line: Line) -> None:
    sentence = line.refusal("publish", "1")
    assert "not signed: department-initial, department-second" in sentence
    assert sentence.count("\n") == 1
    ended = line.run("publish", "1", "--unsigned")
    assert ended.returncode == 0
    assert "Unsigned" not in ended.stdout
    assert "given out unsigned" in ended.stderr
    assert line.answer("publish", "1", "--unsigned")["unsigned"] is True
    page = line.answer("publish", "1", "--unsigned", "--format", "page")["text"]
    assert "<title>Unsigned draft / 未审签稿 LJPU Holds Conference</title>" in page
    assert "<body>\n<p><strong>Unsigned draft / 未审签稿</strong></p>\n<h2>" in page


def test_a_part_in_the_profile_of_a_cms(line: Line) -> None:
    line.answer("write", "1", "-", given='{"b3": "It’s “on”."}')
    words = ["publish", "1", "--unsigned", "--profile", "ueditor"]
    assert line.answer(*words, "--part", "title")["text"] == "<h2>LJPU Holds Conference</h2>"
    assert line.answer(*words, "--part", "body")["text"] == '<p>It\'s "on".</p>'
    assert "clean, ueditor" in line.refusal("publish", "1", "--unsigned", "--profile", "none")


def test_an_own_profile_lies_beside_the_workspace(line: Line) -> None:
    folder = line.folder / "w.duizhao-profiles"
    folder.mkdir()
    (folder / "own.toml").write_text('title = "h4"\n', encoding="utf-8")
    words = ["publish", "1", "--unsigned", "--profile", "own", "--part", "title"]
    assert line.answer(*words)["text"] == "<h4>LJPU Holds Conference</h4>"


def test_the_chain_of_another_school(line: Line) -> None:
    (line.folder / "plan.json").write_text(json.dumps(SCHOOL), encoding="utf-8")
    assert line.answer("plan", "plan.json")["shipped"] is None
    assert line.answer("plan")["units"][0]["stages"][0]["signers"] == ["许岚", "Meng Jie"]
    assert "may not sign" in line.refusal("sign", "1", "editor", "--name", "Luo Xuemei")
    line.answer("sign", "1", "editor", "--name", "Xu Lan", "--zh", "许岚", "--unit", "Youth League")
    answer = line.answer("sign", "1", "head", "--name", "Luo Xuemei", "--zh", "罗雪梅")
    (printed,) = answer["printed"]
    assert printed["en"] == (
        "Reviewed by the Publicity Department: first by Xu Lan, Youth League, then by Luo Xuemei"
    )
    assert printed["zh"] == "宣传部审核：编审 许岚 签发 罗雪梅"
    shown = line.answer("show", "1")["blocks"]
    assert [block["source"] for block in shown if block["id"] == printed["block"]] == [
        printed["zh"]
    ]
    assert line.answer("publish", "1")["text"].endswith(f"<p>{printed['en']}</p>")


def test_a_shipped_plan_by_its_name(line: Line) -> None:
    assert line.answer("plan", "government")["shipped"] == "government"
    assert [s["id"] for s in line.answer("stages", "1")["stages"]] == [
        "initial",
        "second",
        "third",
        "release",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "cannot be read"),
        ('{"units": []}', "needs a unit"),
        ('{"units": [{"id": "a", "stages": [{"id": "a"}]}]}', "called “a”"),
    ],
)
def test_a_plan_that_cannot_be_used_changes_nothing(line: Line, content: str, said: str) -> None:
    (line.folder / "plan.json").write_text(content, encoding="utf-8")
    assert said in line.refusal("plan", "plan.json")
    assert "neither a shipped plan" in line.refusal("plan", "none.json")
    assert line.answer("plan")["shipped"] == "university"


def test_a_broken_stored_plan_means_the_default_and_a_sentence(line: Line) -> None:
    with closing(sqlite3.connect(line.workspace)) as connection, connection:
        connection.execute("INSERT INTO settings VALUES ('signoff_plan', '[')")
    ended = line.run("stages", "1")
    assert ended.stdout.startswith("department-initial")
    assert "the one for universities is used" in ended.stderr


def test_versions_are_listed_compared_and_brought_back(line: Line) -> None:
    line.answer("word", "1", "-o", "review.docx", "--by", "Lin Siyuan")
    line.answer("write", "1", "-", given='{"b3": "Lu Shouxin came."}')
    sign(line, "department-initial")
    line.answer("publish", "1", "--unsigned")
    listed = line.answer("versions", "1")["versions"]
    assert [(one["cause"], one["label"], one["by"]) for one in listed] == [
        ("publication", "clean", ""),
        ("signature", "department-initial", "Xu Lan"),
        ("export", "DZ-0001-r1", "Lin Siyuan"),
    ]
    assert line.answer("versions", "1", "--compare", "1", "3")["differences"] == [
        {
            "block": "b3",
            "fate": "changed",
            "moved": False,
            "before": "Lu Shouxin attended.",
            "after": "Lu Shouxin came.",
            "edits": [[11, 19, "came"]],
            "source_before": "4月8日，学校党委书记陆守信出席会议。",
            "source_after": "4月8日，学校党委书记陆守信出席会议。",
            "source_edits": [],
        }
    ]
    assert line.answer("versions", "1", "--compare", "3", "now")["differences"] == []
    assert line.answer("versions", "1", "--restore", "1")["restored"] == "1"
    assert drafts(line)["b3"] == "Lu Shouxin attended."
    assert line.answer("stages", "1")["stages"][0]["lapsed"]["name"] == "Xu Lan"


def test_a_version_that_is_not_of_the_article(line: Line) -> None:
    line.answer("word", "1", "-o", "review.docx")
    line.answer("import", "release.txt")
    assert "no version “9”" in line.refusal("versions", "1", "--restore", "9")
    assert "of article 1" in line.refusal("versions", "2", "--restore", "1")


def test_a_journal_that_was_tampered_with_ends_with_one(line: Line) -> None:
    sign(line, "department-initial")
    whole = line.answer("journal", "verify")
    assert (whole["ok"], whole["broken"], whole["why"]) == (True, None, None)
    with closing(sqlite3.connect(line.workspace)) as connection, connection:
        connection.execute("DROP TRIGGER journal_keeps_words")
        connection.execute("UPDATE journal SET facts = '{}' WHERE number = 2")
    sentence = line.refusal("journal", "verify")
    assert "Row 2 of the journal was changed" in sentence
    assert sentence.count("\n") == 1
    ended = line.run("journal", "verify", "--json")
    answer = json.loads(ended.stdout)
    assert (ended.returncode, answer["ok"], answer["broken"]) == (1, False, 2)
    assert answer["events"] == whole["events"]
