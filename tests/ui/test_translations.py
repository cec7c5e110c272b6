"""Every text of the interface has its Chinese, and the program loads what the file says."""

import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from editor import paths
from editor.message import Message
from editor.settings import SETTINGS
from editor.ui.language import Language, said

TS, QM = paths.translations() / "duizhao_zh_CN.ts", paths.translations() / "duizhao_zh_CN.qm"
_PLACES = re.compile(r"\{\w*\}")


@pytest.fixture(scope="module")
def update() -> ModuleType:
    """The script beside the translations."""
    spec = importlib.util.spec_from_file_location("update", paths.translations() / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages() -> list[tuple[str, str, str]]:
    """Every text: context, English, Chinese; an unfinished one is an empty string."""
    found = []
    for context in ET.parse(TS).iter("context"):
        for message in context.iter("message"):
            chinese = message.find("translation")
            assert chinese is not None
            done = "" if chinese.get("type") == "unfinished" else chinese.text or ""
            found.append((context.findtext("name", ""), message.findtext("source", ""), done))
    return found


def test_no_text_is_missing_or_stale(update: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    shutil.copy(TS, fresh)
    update.collect(fresh)
    assert fresh.read_text(encoding="utf-8") == TS.read_text(encoding="utf-8"), (
        "run translations/update.py"
    )


def test_every_text_is_translated() -> None:
    assert [english for _, english, chinese in messages() if not chinese] == []


def test_the_places_of_a_text_are_those_of_its_translation() -> None:
    for _, english, chinese in messages():
        assert sorted(_PLACES.findall(english)) == sorted(_PLACES.findall(chinese)), english


def test_the_compiled_file_is_up_to_date(update: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / QM.name
    update.compile_to(TS, fresh)
    assert fresh.read_bytes() == QM.read_bytes(), "run translations/update.py"


def test_a_chosen_language_is_spoken_by_us_and_by_qt(qapp: QApplication) -> None:
    language = Language(qapp)
    message = Message("Runner", "Stopped; nothing was changed.")
    language.choose("zh_CN")
    assert said(message) == "已停止，没有任何改动。"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    language.choose("en")
    assert said(message) == "Stopped; nothing was changed."
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_system_decides_when_nothing_is_chosen(qapp: QApplication) -> None:
    language = Language(qapp)
    language.choose("auto")
    assert language.code in {"en", "zh_CN"}
    language.choose("en")


def test_every_shown_setting_is_translated() -> None:
    chinese = {(context, english): text for context, english, text in messages()}
    for setting in SETTINGS:
        if setting.title:
            assert chinese["Settings", setting.title]
