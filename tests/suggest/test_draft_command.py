"""The command `draft`, as a process, on a workspace of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PRESS = """灵江职业技术大学召开工作会议
发布时间：2026-04-10 09:12
4月8日，学校党委书记陆守信出席会议。
部门网站审核：初审 周敏 终审 覃国平
"""


def answer(folder: Path, *words: str) -> Any:
    ended = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words, "--json"],
        cwd=folder,
        env=os.environ | {"DUIZHAO_WORKSPACE": str(folder / "w.duizhao")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(ended.stdout)


def test_draft_answers_what_it_drafted_and_what_it_left(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(PRESS, encoding="utf-8")
    taken = answer(tmp_path, "import", "release.txt")
    blocks = {block["kind"]: block["id"] for block in taken["blocks"]}
    found = answer(tmp_path, "draft", taken["article"], "--only-empty")
    drafted = [(d["block"], d["origin"], d["score"], d["sure"]) for d in found["drafted"]]
    assert drafted == [
        (blocks["dateline"], "pattern", 1.0, True),
        (blocks["signoff"], "pattern", 1.0, False),
    ]
    assert found["left"] == [blocks["title"], blocks["paragraph"]]
    assert [problem["block"] for problem in found["problems"]] == [blocks["signoff"]]
    shown = {b["id"]: b["draft"] for b in answer(tmp_path, "show", taken["article"])["blocks"]}
    assert shown[blocks["dateline"]] == "Updated: 2026-04-10 09:12"
    assert shown[blocks["signoff"]] == (
        "Department Website Auditors: Initially reviewed by Zhou Min; "
        "finally reviewed by Qin Guoping"
    )
