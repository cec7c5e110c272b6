"""`import --draft` and `import --pairs` from outside."""

from pathlib import Path

from tests.command_line import Line
from tests.test_adopting import CHINESE, ENGLISH


def written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def test_a_release_and_its_english(tmp_path: Path) -> None:
    line = Line(tmp_path)
    chinese, english = written(tmp_path, "a.txt", CHINESE), written(tmp_path, "b.txt", ENGLISH)
    answer = line.answer("import", chinese, "--draft", english)
    drafts = {block["id"]: block["draft"] for block in answer["blocks"]}
    assert drafts["b6"].endswith("120 million yuan at first.")
    assert {"blocks": ["b1"], "score": answer["aligned"][0]["score"]} in answer["aligned"]
    assert [one["blocks"] for one in answer["aligned"]] == [[f"b{n}"] for n in range(1, 9)]
    assert line.answer("show", "1")["blocks"] == answer["blocks"]
    assert line.answer("memory", "size")["units"] > 3
    assert "Chinese file first" in line.refusal("import", english, "--draft", chinese)


def test_a_folder_of_pairs(tmp_path: Path) -> None:
    line = Line(tmp_path)
    for name, text in (
        ("in/a.zh.txt", CHINESE),
        ("in/a.en.txt", ENGLISH),
        ("in/b.zh.txt", CHINESE),
        ("in/b.en.txt", CHINESE),
        ("in/c.zh.txt", CHINESE),
    ):
        written(tmp_path, name, text)
    answer = line.answer("import", "in", "--pairs", "--no-memory")
    assert [(one["article"], one["aligned"]) for one in answer["articles"]] == [("1", 8)]
    assert [Path(one["file"]).name for one in answer["refused"]] == ["b.zh.txt"]
    assert [Path(one).name for one in answer["unpaired"]] == ["c.zh.txt"]
    assert line.answer("memory", "size")["units"] == 0


def test_a_folder_without_pairs_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "in/lone.txt", CHINESE)
    assert "belong together" in Line(tmp_path).refusal("import", "in", "--pairs")
