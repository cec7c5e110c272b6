"""Reviewers who do whatever comes to mind: every edit is found, and both texts are as intended."""

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editor.review.change import Copy
from tests.office.article import ARTICLE, SENT, export_of, file_of
from tests.office.conftest import Desk
from tests.office.expected import LIANG, LUO, ZHOU, Step, views_of
from tests.office.returning import check_that_changes_make_the_text, read_back

_NEW = ("swiftly", "the municipal", "中文", "𬭚", "10,000", "re-opened", "“quoted”", "a b c")


@dataclass
class Guess:
    """Random steps, and the texts they should lead to."""

    seed: int
    steps: list[Step] = field(default_factory=list)
    base: dict[str, str] = field(default_factory=lambda: dict(SENT))
    final: dict[str, str] = field(default_factory=lambda: dict(SENT))
    tracked: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        chance = random.Random(self.seed)
        for name in (LUO, ZHOU, LIANG):
            on = chance.random() < 0.7
            self.steps += [["name", name], ["track", on]]
            for block in chance.sample([b for b in SENT if SENT[b]], 5):
                self._edit(chance, block, name if on else "")

    def _edit(self, chance: random.Random, block: str, name: str) -> None:
        # Only words that nobody has touched and that stand there once, so that it is plain where.
        words = [
            word
            for word in re.findall(r"\w{4,}", SENT[block])
            if SENT[block].count(word) == self.final[block].count(word) == 1
            and self.base[block].count(word) == 1
        ]
        if not words:
            return
        word, new = chance.choice(words), chance.choice(_NEW)
        cell = f"C{int(block[1:]) + 1}"
        kind = chance.choice(("replace", "insert", "delete"))
        step = [kind, cell, word] + ([] if kind == "delete" else [new])
        after = {"replace": new, "insert": word + new, "delete": ""}[kind]
        self.steps.append(step)
        self.final[block] = self.final[block].replace(word, after)
        if name:
            self.tracked.append((name, "" if kind == "insert" else word, after.removeprefix(word)))
        else:
            self.base[block] = self.base[block].replace(word, after)


def tracked(copy: Copy) -> list[tuple[str, str, str]]:
    """Return who put what for what, with changes tracked."""
    return [(c.author, c.before, c.after) for c in copy.changes if c.tracked]


@pytest.mark.parametrize("seed", range(12))
def test_every_edit_is_found(seed: int, desk: Desk, tmp_path: Path) -> None:
    guess = Guess(seed)
    export = export_of(ARTICLE)
    sent, back = tmp_path / "sent.docx", tmp_path / "back.docx"
    sent.write_bytes(file_of(ARTICLE, export))
    ways: list[list[Step]] = [[], [["by_word"]], [["by_way_of", "odt"]], [["by_way_of", "doc"]]]
    desk.review(sent, back, [*guess.steps, *ways[seed % 4]])
    copy = read_back(back, export)
    assert views_of(copy) == {
        block: (guess.base[block].rstrip(), guess.final[block].rstrip())
        for block in SENT
        if (guess.base[block], guess.final[block]) != (SENT[block], SENT[block])
    }
    assert sorted(tracked(copy)) == sorted(guess.tracked)
    check_that_changes_make_the_text(copy)
