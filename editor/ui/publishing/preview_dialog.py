"""The preview: the article as the CMS will show it, and what to look at before it is pasted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.article.article import Article
from editor.formats.published.arrangement import Part
from editor.formats.published.preview import cautions, preview
from editor.formats.published.profile import Profile
from editor.ui.language import said
from editor.ui.publishing.profiles import profile_about, profile_name


class PreviewDialog(QDialog):
    """Shows one article for one profile; copying is the desk's, never this view's."""

    wished = Signal(object)
    """The `Part` to copy."""
    profile_chosen = Signal(str)
    """The id of the profile to publish with from now on."""

    def __init__(
        self, article: Article, profiles: Sequence[Profile], chosen: Profile, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._article = article
        self._profiles = tuple(profiles)
        self.profile, self.part = QComboBox(self), QComboBox(self)
        self.page = QTextBrowser(self)
        self._about, self.cautions = QLabel(self), QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = self._buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill(chosen)
        self._lay_out()
        self._connect_signals()
        self._show()

    @property
    def _profile(self) -> Profile:
        return self._profiles[max(0, self.profile.currentIndex())]

    def _fill(self, chosen: Profile) -> None:
        self.setWindowTitle(self.tr("Preview for the CMS"))
        for profile in self._profiles:
            self.profile.addItem(profile_name(profile), profile.id)
        self.profile.setCurrentIndex(max(0, self.profile.findData(chosen.id)))
        for title, part in (
            (self.tr("Everything"), Part.EVERYTHING),
            (self.tr("The body"), Part.BODY),
            (self.tr("The title"), Part.TITLE),
        ):
            self.part.addItem(title, part.value)
        self.profile.setAccessibleName(self.tr("For which CMS"))
        self.part.setAccessibleName(self.tr("Which part"))
        self.page.setAccessibleName(self.tr("The English as the CMS will show it"))

    def _lay_out(self) -> None:
        self._about.setObjectName("quiet")
        for label in (self._about, self.cautions):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.page.setOpenLinks(False)
        self.page.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page.setStyleSheet(
            "background: #ffffff; color: #1f2328;"
        )  # as a site is, day or night
        self.page.document().setDocumentMargin(24)
        choices = QHBoxLayout()
        choices.addWidget(self.profile, 1)
        choices.addWidget(self.part)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addLayout(choices)
        column.addWidget(self._about)
        column.addWidget(self.page, 1)
        column.addWidget(self.cautions)
        column.addWidget(self._buttons)
        self.copy.setDefault(True)
        self.resize(780, 680)

    def _connect_signals(self) -> None:
        self.profile.currentIndexChanged.connect(self._show)
        self.profile.activated.connect(self._on_profile)
        self.part.currentIndexChanged.connect(self._show)
        self._buttons.accepted.connect(self._on_copy)
        self._buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        profile = self._profile
        self._about.setText(profile_about(profile))
        self._about.setVisible(bool(self._about.text()))
        self.page.setHtml(preview(self._article, profile, Part(self.part.currentData())))
        told = [said(message) for message in cautions(self._article, profile)]
        self.cautions.setText("\n".join(told))
        self.cautions.setVisible(bool(told))

    def _on_profile(self) -> None:
        self.profile_chosen.emit(self._profile.id)

    def _on_copy(self) -> None:
        self.wished.emit(Part(self.part.currentData()))
        self.accept()
