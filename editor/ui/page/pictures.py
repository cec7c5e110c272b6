"""Thumbnails of the page's pictures, read from the workspace when they are first seen."""

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from editor.article.article import Picture
from editor.ui.session import Session
from editor.ui.theme import QUIET_PIXELS, Palette, interface_font

_KEPT = 40


class Pictures:
    """Draws pictures scaled into their frames; a missing one is an empty frame with its name."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()

    def draw(self, painter: QPainter, picture: Picture, frame: QRect, palette: Palette) -> None:
        """Paint a picture at the left of its frame."""
        image = self._scaled(picture, frame, painter.device().devicePixelRatioF())
        painter.setPen(QPen(palette.color("line"), 1))
        if image.isNull():
            self._empty(painter, picture, frame, palette)
            return
        size = image.deviceIndependentSize().toSize()
        place = QRect(frame.topLeft(), size)
        painter.drawImage(place, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _empty(self, painter: QPainter, picture: Picture, frame: QRect, palette: Palette) -> None:
        place = frame.adjusted(0, 0, min(0, 200 - frame.width()), 0)
        painter.setBrush(palette.color("side"))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(interface_font(QUIET_PIXELS))
        painter.setPen(palette.color("faint"))
        inside = place.adjusted(8, 8, -8, -8)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(inside, flags, picture.alt or picture.name)

    def _scaled(self, picture: Picture, frame: QRect, ratio: float) -> QImage:
        key = (picture.asset, frame.width(), round(ratio * 100))
        if key not in self._kept:
            self._kept[key] = self._read(picture.asset, frame, ratio)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _read(self, asset: str, frame: QRect, ratio: float) -> QImage:
        held = self._session.workspace.asset(asset) if asset else None
        image = QImage() if held is None else QImage.fromData(held.data)
        if image.isNull():
            return image
        scaled = image.scaled(
            frame.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        return scaled
