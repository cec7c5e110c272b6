"""Settings are declared once and read back as what they can be."""

from pathlib import Path

import pytest

from editor.settings import LANGUAGE, SETTINGS, THEME, ZOOM, Setting, UserSettings


def test_a_value_is_kept_across_runs(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    UserSettings(path).set(ZOOM, 120)
    assert UserSettings(path).get(ZOOM) == 120


@pytest.mark.parametrize(
    ("setting", "raw"),
    [(ZOOM, 1000), (ZOOM, "100"), (ZOOM, True), (ZOOM, None), (THEME, "pink"), (LANGUAGE, 1)],
)
def test_a_value_a_setting_cannot_take_gives_its_default(
    setting: Setting[str] | Setting[int], raw: object
) -> None:
    assert setting.read(raw) == setting.default


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff\xfe"])
def test_a_broken_file_means_the_defaults(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(broken)
    assert UserSettings(path).get(THEME) == "auto"


def test_a_folder_that_cannot_be_written_keeps_the_value_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = UserSettings(tmp_path / "file" / "settings.json")
    settings.set(ZOOM, 150)
    assert settings.get(ZOOM) == 150


def test_every_setting_has_a_key_of_its_own() -> None:
    keys = [setting.key for setting in SETTINGS]
    assert len(keys) == len(set(keys))
