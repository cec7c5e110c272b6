"""A program that types into an article and saves after each word, until it is killed.

Run as `python typist.py FILE`: it says "ready", waits for a line, opens the workspace, and says how
many words are saved each time they are.
"""

import sys
from dataclasses import replace

from editor.article.text import Text
from editor.workspace.workspace import Workspace


def type_on(location: str) -> None:
    """Add words to the drafts of the first article, block after block, for ever."""
    with Workspace.open(location, program="the typist") as workspace:
        saved = workspace.article("1")
        count = sum(len(block.draft.plain.split()) for block in saved.blocks)
        while True:
            row = count % len(saved.blocks)
            block = saved.blocks[row]
            typed = replace(block, draft=Text(f"{block.draft.plain} word{count}"))
            present = saved.with_block(row, typed)
            workspace.save(present, saved)
            saved = present
            count += 1
            sys.stdout.write(f"{count}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    type_on(sys.argv[1])
