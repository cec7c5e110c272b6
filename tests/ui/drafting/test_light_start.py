"""A start loads nothing that only drafts need."""

import subprocess
import sys

HEAVY = ("numpy", "requests", "deep_translator", "keyring", "editor.suggest.memory.index")


def test_the_desktop_starts_without_the_memory_and_engines() -> None:
    code = f"import sys, editor.ui.app; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "[]"
