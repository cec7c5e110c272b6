"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from editor.errors import UnwritableFile
from editor.files import write_file


def test_a_file_is_written_over_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "稿件.docx"
    target.write_bytes(b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["稿件.docx"]


def test_a_missing_folder_is_named_as_the_cause(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match=r"folder for “a\.docx” does not exist"):
        write_file(tmp_path / "none" / "a.docx", b"")


def test_a_target_that_cannot_be_replaced_is_left_alone_without_litter(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.mkdir()
    with pytest.raises(UnwritableFile, match="cannot be written there"):
        write_file(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
