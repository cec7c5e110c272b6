"""The command line from outside, on a real workspace file: as a process, or inside this one."""

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from editor.cli import main

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


class Inside(Line):
    """The command line in this process, which need not start anew for each command."""

    def run(self, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        streams = [TextIOWrapper(BytesIO(text.encode())) for text in (given, "", "")]
        with pytest.MonkeyPatch.context() as patch:
            for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
                patch.setattr(sys, name, stream)
            try:
                code = main([*words, "--workspace", str(self.workspace)])
            except SystemExit as wrong:
                code = int(wrong.code or 0)
        _, stdout, stderr = (_written(stream) for stream in streams)
        return subprocess.CompletedProcess(words, code, stdout, stderr)


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()
