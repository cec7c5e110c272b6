"""A reviewer at LibreOffice Writer: does on a Word file what a person would do, without a screen.

Run by a Python that has LibreOffice's `uno` module: `python -m tests.office.reviewer SOFFICE
PROFILE`. Every line it reads is a JSON list of steps, each a list of a method's name and its
arguments; it answers a line with "" or with what went wrong. The office runs under PROFILE and on
a private pipe, and ends with the input.
"""

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.office.paper import Paper
from tests.office.program import Office
from tests.office.remarks import Remarks
from tests.office.tables import Tables
from tests.office.writing import Writing


def serve(soffice: str, profile: Path) -> None:
    """Read lists of steps until the input ends, and do them."""
    office = Office(soffice, profile)
    paper = Paper(office)
    hands = (paper, Writing(paper), Remarks(paper), Tables(paper))
    try:
        for line in sys.stdin:
            failed = ""
            try:
                for step, *arguments in json.loads(line):
                    _method(hands, step)(*arguments)
            except Exception:  # noqa: BLE001  told to the test, whatever it is
                failed = traceback.format_exc()
                paper.close()
            sys.stdout.write(json.dumps(failed) + "\n")
            sys.stdout.flush()
    finally:
        office.end()


def _method(hands: tuple[object, ...], step: str) -> Callable[..., Any]:
    able = next(hand for hand in hands if hasattr(hand, step))
    method: Callable[..., Any] = getattr(able, step)
    return method


if __name__ == "__main__":
    serve(sys.argv[1], Path(sys.argv[2]))
