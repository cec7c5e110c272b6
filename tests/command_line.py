"""The command line from outside: a real process on a real workspace file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


class Line:
    """The command line on a workspace of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace = folder / "w.duizhao"

    def run(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"DUIZHAO_WORKSPACE": str(self.workspace), "PYTHONUTF8": "0"}
        return subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *words],
            cwd=self.folder,
            env=environment,
            input=given,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def answer(self, *words: str, given: str = "") -> Any:
        ended = self.run(*words, "--json", given=given)
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout)

    def refusal(self, *words: str, code: int = 1) -> str:
        ended = self.run(*words)
        assert ended.returncode == code
        assert ended.stdout == ""
        assert "Traceback" not in ended.stderr
        return ended.stderr
