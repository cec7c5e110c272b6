"""The people window beside a release that names some."""

from pathlib import Path

import pytest

from editor import workflow
from editor.ui.actions import Act
from editor.ui.people.window import PeopleWindow
from editor.ui.window import MainWindow

RELEASE = (
    "灵江职业技术大学举行开学典礼\n"
    "发布时间：2026-09-01 10:00\n"
    "9月1日，灵江职业技术大学举行开学典礼。校长韦志远、副校长覃志刚、阿依古丽·买买提教授出席开学典礼。\n"
    "副校长覃志刚主持开学典礼。\n"
)


@pytest.fixture
def people(window: MainWindow, tmp_path: Path) -> PeopleWindow:
    """The people window beside the release."""
    path = tmp_path / "典礼.txt"
    path.write_text(RELEASE, encoding="utf-8")
    window.session.take_in(workflow.recognise(workflow.open_source(path)))
    window.actions_by_id[Act.PEOPLE].trigger()
    return window.people.show_window()
