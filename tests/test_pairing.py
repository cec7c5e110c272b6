"""Which files of a folder belong together is said by their names."""

from pathlib import Path

import pytest

from editor.errors import UnreadableFile
from editor.workflow.pairing import pairs_in


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("visit.zh.docx", "visit.en.docx"),
        ("visit_中文.docx", "visit_英文.docx"),
        ("visit_cn.txt", "visit_en.html"),
        ("visit.docx", "visit-EN.docx"),
        ("来访（中文）.docx", "来访（英文）.docx"),
        ("来访中文版.docx", "来访英文版.docx"),
        ("来访.docx", "来访 英文.docx"),
        ("ZH visit.docx", "EN visit.docx"),
        ("Visit.zh-CN.md", "visit.en-US.md"),
        ("zh/visit.docx", "en/visit.docx"),
        ("中文/visit.docx", "英文/visit_en.docx"),
        ("Chinese/1 visit.docx", "English/1 visit.docx"),
    ],
)
def test_names_that_belong_together(tmp_path: Path, chinese: str, english: str) -> None:
    made(tmp_path, chinese, english)
    found = pairs_in(tmp_path)
    assert found.pairs == ((tmp_path / chinese, tmp_path / english),)
    assert not found.unpaired


def test_two_folders(tmp_path: Path) -> None:
    made(tmp_path, "a/visit.docx", "a/lone.docx", "b/visit.txt", "b/other_en.docx")
    found = pairs_in(tmp_path / "a", tmp_path / "b")
    assert found.pairs == ((tmp_path / "a" / "visit.docx", tmp_path / "b" / "visit.txt"),)
    assert [path.name for path in found.unpaired] == ["lone.docx", "other_en.docx"]


def test_what_has_no_partner_or_two_is_left(tmp_path: Path) -> None:
    made(tmp_path, "a.zh.docx", "b.en.docx", "c.zh.docx", "c_cn.txt", "c.en.docx")
    found = pairs_in(tmp_path)
    assert found.pairs == ()
    assert len(found.unpaired) == 5


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    made(tmp_path, "a.zh.docx", "a.en.docx", "~$a.zh.docx", ".a.en.docx", "photo.jpg", "a.en.pdf")
    assert len(pairs_in(tmp_path).pairs) == 1


def test_names_that_only_end_like_a_mark(tmp_path: Path) -> None:
    made(tmp_path, "garden.docx", "children.docx", "zh.docx")
    assert pairs_in(tmp_path).pairs == ()


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no folder"):
        pairs_in(tmp_path / "missing")
