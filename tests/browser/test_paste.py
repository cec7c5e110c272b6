"""A copied release pasted into real web editors, in a real browser, with a real Ctrl+V."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.browser.conftest import Partner
from tests.browser.release import MEANT, SIGN_OFFS, Meant

EDITORS = ("ueditor", "wangeditor", "ckeditor5", "tinymce", "quill", "kindeditor", "ckeditor4")
FOREIGN = re.compile(r"<html|<head|<meta|<style|<!--|<span|<div|class=| id=|-qt-|font|white-space")


def _uncentred(meant: Meant) -> list[Meant]:
    return [replace(meant, centred=False)]


def _by_line(meant: Meant) -> list[Meant]:
    lines = meant.text.split("\n")
    return [replace(meant, text=line) for line in lines]


HABITS: Mapping[str, Sequence[Any]] = {"ckeditor4": [_uncentred], "quill": [_by_line]}
"""What an editor does to any paste: CKEditor 4 centres nothing, Quill has no break in a line."""


def meant_in(editor: str, blocks: Sequence[Meant] = MEANT) -> list[Meant]:
    """Return what an editor should hold."""
    for habit in HABITS.get(editor, ()):
        blocks = [changed for block in blocks for changed in habit(block)]
    return [replace(block, text=" ".join(block.text.split())) for block in blocks]


def arrived(answer: dict[str, Any]) -> list[Meant]:
    """Return what an editor holds."""
    return [
        Meant(
            block["tag"],
            block["text"],
            tuple(block["bold"]),
            tuple(block["italic"]),
            tuple((href, text) for href, text in block["links"]),
            block["centred"],
        )
        for block in answer["blocks"]
    ]


class Desk:
    """The owner of the clipboard on one side, a web editor on the other."""

    def __init__(self, owner: Partner, browser: Partner, address: str) -> None:
        self.owner = owner
        self.browser = browser
        self.address = address

    def paste(self, editor: str, until: str = SIGN_OFFS[-1]) -> dict[str, Any]:
        """Paste into a new page and wait for a text to be there."""
        self.browser.ask("open", address=f"{self.address}/{editor}.html")
        return self.browser.ask("paste", until=until)


@pytest.fixture
def desk(owner: Partner, browser: Partner, address: str) -> Desk:
    return Desk(owner, browser, address)


@pytest.mark.parametrize("editor", EDITORS)
def test_every_block_arrives_as_it_was_meant(editor: str, desk: Desk) -> None:
    desk.owner.ask("copy", profile="clean", part="everything")
    answer = desk.paste(editor)
    assert arrived(answer) == meant_in(editor)
    assert answer["empty"] == 0


@pytest.mark.parametrize("editor", ["ueditor", "ckeditor5"])
def test_a_page_sees_what_was_copied_and_nothing_else(editor: str, desk: Desk) -> None:
    sent = desk.owner.ask("copy", profile="clean", part="everything")
    (paste,) = desk.paste(editor)["pastes"]
    assert paste["real"]
    assert sorted(paste["types"]) == ["text/html", "text/plain"]
    assert (paste["html"], paste["text"]) == (sent["html"], sent["text"])
    assert not FOREIGN.search(paste["html"])
    assert "\n" not in paste["html"]


def test_a_body_for_ueditor_has_no_title_and_a_line_for_each_photo(desk: Desk) -> None:
    desk.owner.ask("copy", profile="ueditor", part="body")
    blocks = arrived(desk.paste("ueditor"))
    assert blocks[0].text == MEANT[1].text
    assert [block.text for block in blocks if block.centred] == [
        "[Photo 1: 01 Scene of the Signing Ceremony.jpg]",
        "Scene of the Signing Ceremony",
        "[Photo 2: 02 Wei Zhiyuan Introduces the University.jpg]",
        "Wei Zhiyuan Introduces the University",
    ]
    assert [block.text for block in blocks[-2:]] == list(SIGN_OFFS)


def test_a_selection_arrives_as_whole_blocks(desk: Desk) -> None:
    desk.owner.ask("select", blocks="b5 b6 b7 b8")
    until = "Six industry colleges"
    assert arrived(desk.paste("wangeditor", until)) == meant_in("wangeditor", MEANT[3:7])


def test_what_ctrl_c_takes_in_the_english_pane_arrives_as_a_paragraph(desk: Desk) -> None:
    copied = desk.owner.ask("pane", block="b7")
    assert sorted(copied["formats"]) == ["text/html", "text/plain"]
    assert arrived(desk.paste("tinymce", "read it there")) == [MEANT[5]]


def test_the_clipboard_answers_again_and_again_and_from_a_window_put_away(desk: Desk) -> None:
    desk.owner.ask("copy", profile="clean", part="everything")
    first = desk.paste("wangeditor")
    assert desk.owner.ask("minimise") == {"minimised": True}
    again = [desk.paste("wangeditor") for _ in range(3)]
    assert [answer["pastes"] for answer in again] == [first["pastes"]] * 3
    assert arrived(again[-1]) == meant_in("wangeditor")
