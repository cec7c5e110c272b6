"""A workspace of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.workspace.workspace import Workspace


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the test's workspace is, or will be."""
    return tmp_path / "lingjiang.duizhao"


@pytest.fixture
def workspace(place: Path) -> Iterator[Workspace]:
    """A new, open workspace."""
    with Workspace.open(str(place)) as opened:
        yield opened
