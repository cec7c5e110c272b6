"""The release of Qt for Python in use does not lose references to None.

PySide6 6.12.0 on Python 3.11 takes one reference to None too many away at every `setFormat`,
Python `paintEvent`, `delegate.paint` and `data() -> None`, until the interpreter aborts. From
Python 3.12 on None is immortal and the fault cannot show; there the pin is what is tested.
"""

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

_TIMES = 3000
_PROBE = f"""
import sys
from PySide6.QtCore import QAbstractListModel, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate, QStyleOptionViewItem
from PySide6.QtWidgets import QWidget

class Lights(QSyntaxHighlighter):
    def highlightBlock(self, text):
        self.setFormat(0, 1, QTextCharFormat())

class Painted(QWidget):
    def paintEvent(self, event):
        pass

class Delegate(QStyledItemDelegate):
    def paint(self, painter, option, index):
        pass
    def sizeHint(self, option, index):
        return QSize(10, 10)

class Model(QAbstractListModel):
    def rowCount(self, parent=None):
        return 1
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return None

app = QApplication([])
document = QTextDocument("x")
lights = Lights(document)
painted = Painted()
painted.resize(4, 4)
model = Model()
view = QListView()
view.setModel(model)
delegate = Delegate(view)
view.setItemDelegate(delegate)
view.resize(20, 20)
image = QImage(20, 20, QImage.Format.Format_RGB32)
before = sys.getrefcount(None)
for _ in range({_TIMES}):
    lights.rehighlight()
    painted.render(image)
    view.viewport().render(image)
print(sys.getrefcount(None) - before)
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_none_keeps_its_references() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    probe = [sys.executable, "-c", _PROBE]
    ended = subprocess.run(
        probe, check=False, env=environment, capture_output=True, text=True, timeout=120
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout.split()[-1]) > -_TIMES // 2


def test_the_release_is_pinned_below_the_broken_one() -> None:
    pyproject = Path(__file__).parents[2] / "pyproject.toml"
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    assert "PySide6-Essentials>=6.8,<6.12" in project["dependencies"]
    numbers = re.findall(r"\d+", version("PySide6-Essentials"))
    assert (6, 8) <= (int(numbers[0]), int(numbers[1])) < (6, 12)
