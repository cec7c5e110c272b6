"""Starts the program: a command goes to the command line, anything else opens the desktop."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from editor import cli
from editor.formats.readers import READERS
from editor.ui import screen


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 refused or failed, 2 wrong usage."""
    words = sys.argv[1:] if argv is None else list(argv)
    if any(word in cli.FIRST_WORDS for word in words):
        return cli.main(words)
    files = [word for word in words if Path(word).suffix.lower() in READERS]
    args = cli.parser().parse_args([word for word in words if word not in files])
    return _desktop(args, files)


def _desktop(args: argparse.Namespace, files: Sequence[str]) -> int:
    problem = screen.problem()
    if problem is not None:
        sys.stderr.write(f"{problem}\n")
        return 1
    from editor.ui import app  # noqa: PLC0415  Qt is loaded for the desktop only

    return app.run(args.workspace, files)


if __name__ == "__main__":
    sys.exit(main())
