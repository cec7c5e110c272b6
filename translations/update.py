"""Collects the interface's texts into the translation file and compiles it for the program.

Run `python translations/update.py` after a text was added or changed, translate what is marked
unfinished in `duizhao_zh_CN.ts` (a text editor will do, or `pyside6-linguist`), and run it again.
"""  # noqa: INP001  a folder of files, not a package

import subprocess
import sys
from pathlib import Path

import PySide6  # noqa: TID251  for the place of its tools only

HERE = Path(__file__).resolve().parent
TS, QM = HERE / "duizhao_zh_CN.ts", HERE / "duizhao_zh_CN.qm"
_COLLECT = ("-locations", "none", "-no-obsolete", "-sort-messages", "-silent")


def sources() -> list[Path]:
    """Return the files whose texts are collected, in a lasting order."""
    return sorted((HERE.parent / "editor").rglob("*.py"))


def collect(target: Path) -> None:
    """Bring a translation file up to the texts in the code; new ones are marked unfinished."""
    files = [str(path) for path in sources()]
    _run("lupdate", *_COLLECT, *files, "-ts", str(target))


def compile_to(source: Path, target: Path) -> None:
    """Compile a translation file into the form the program loads."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([program, *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    collect(TS)
    compile_to(TS, QM)
    unfinished = TS.read_text(encoding="utf-8").count('type="unfinished"')
    sys.stdout.write(f"{unfinished} texts are still to be translated.\n")
