"""Gives the finished English out: to the clipboard for a CMS, or to files."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from editor import workflow
from editor.article.article import Article
from editor.errors import DuizhaoError
from editor.formats.published.arrangement import Part
from editor.formats.published.clip import Clip, clip_of
from editor.formats.published.profile import CLEAN, Profile
from editor.marking import QT_TRANSLATE_NOOP
from editor.message import Message
from editor.settings import PUBLISHING_PROFILE
from editor.ui.banner import Banner, Offer
from editor.ui.checks.asking import Asking
from editor.ui.dialogs.files import FileDialog
from editor.ui.filenames import file_name
from editor.ui.preferences import Preferences
from editor.ui.publishing.address_bar import AddressBar
from editor.ui.publishing.profiles import profile_name
from editor.ui.publishing.unsigned_dialog import UnsignedDialog
from editor.ui.session import Session
from editor.ui.signing.desk import SigningDesk
from editor.ui.signing.labels import stages_said
from editor.workflow import PublishedForm

_TITLE_COPIED = QT_TRANSLATE_NOOP("Publishing", "The title is copied.")
_NOTHING = QT_TRANSLATE_NOOP(
    "Publishing", "There is no English to copy yet; write the drafts first."
)
_REMEMBERED = QT_TRANSLATE_NOOP("Publishing", "Published at {address}; the English is remembered.")
_WRITTEN = QT_TRANSLATE_NOOP("Publishing", "“{name}” is written.")
_PHOTOS = QT_TRANSLATE_NOOP(
    "Publishing", "Photos saved: {count}, in order, named by their captions."
)
_SOME_PHOTOS = QT_TRANSLATE_NOOP(
    "Publishing",
    "Photos saved: {count}. The source did not bring these along: {missing}. Take them from the "
    "page.",
)
_NO_PHOTOS = QT_TRANSLATE_NOOP("Publishing", "The article has no photos.")
_OPEN = QT_TRANSLATE_NOOP("Publishing", "Open")
_FOLDER = QT_TRANSLATE_NOOP("Publishing", "Show in folder")


@dataclass(frozen=True, slots=True)
class _Given:
    """What was given out, and of which article as it then stood."""

    article: Article
    form: PublishedForm
    part: Part
    profile: Profile
    text: str


class PublishingDesk(QObject):
    """Copies, saves and previews; what went out is recorded, and asked about when unsigned."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        signing: SigningDesk,
        asking: Asking,
        *,
        banner: Banner,
        address_bar: AddressBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._signing = signing
        self._asking = asking
        self._banner = banner
        self._bar = address_bar
        self._window = window
        self._last: _Given | None = None
        self._recorded: tuple[str, bool] | None = None
        session.article_opened.connect(self._on_opened)
        address_bar.given.connect(self._remember)

    @property
    def profile(self) -> Profile:
        """The profile of the institution's CMS; the clean one where its file is broken."""
        try:
            return workflow.publishing_profile(self._session.workspace)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return CLEAN

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles there are."""
        try:
            return workflow.publishing_profiles(self._session.workspace)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return (CLEAN,)

    def choose_profile(self, profile_id: str) -> None:
        """Publish with another profile from now on."""
        try:
            self._preferences.set_value(PUBLISHING_PROFILE, profile_id)
        except DuizhaoError as error:
            self._banner.warn(error.message)

    # What the actions call

    def copy_everything(self) -> None:
        """Copy the whole article for the CMS."""
        self.copy(Part.EVERYTHING)

    def copy_body(self) -> None:
        """Copy the article without its title, which has a field of its own in a CMS."""
        self.copy(Part.BODY)

    def copy_title(self) -> None:
        """Copy the title alone."""
        self.copy(Part.TITLE)

    def copy(self, part: Part) -> None:
        """Copy a part for the CMS; open errors and a missing signature are asked about first."""
        self._asking.before(partial(self._when_signed, partial(self._copy, part)))

    def show_preview(self) -> None:
        """Show the article as the CMS will show it."""
        from editor.ui.publishing.preview_dialog import PreviewDialog  # noqa: PLC0415

        article = self._session.article
        if article is not None:
            dialog = PreviewDialog(article, self.profiles, self.profile, self._window)
            dialog.wished.connect(self.copy)
            dialog.profile_chosen.connect(self.choose_profile)
            dialog.show()

    def ask_photos(self) -> None:
        """Ask for the folder to save the photos to."""
        dialog = FileDialog(self._preferences, self._window, self.tr("Save the photos"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.chosen.connect(self.save_photos)
        dialog.open()

    def ask_page(self) -> None:
        """Ask for the web page to write, photos beside it."""
        ask = partial(self._ask_file, ".html", self.tr("Web page (*.html)"))
        self._asking.before(partial(self._when_signed, ask))

    def ask_markdown(self) -> None:
        """Ask for the Markdown file to write, photos beside it."""
        ask = partial(self._ask_file, ".md", self.tr("Markdown (*.md)"))
        self._asking.before(partial(self._when_signed, ask))

    # What is done

    def save_photos(self, folder: Path) -> None:
        """Save the photos to a folder, in order, under their captions."""
        article = self._session.article
        if article is None:
            return
        try:
            saved = workflow.save_photos(self._session.workspace, article, folder)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        values = {"count": len(saved.files), "missing": ", ".join(saved.missing)}
        if saved.missing:
            self._banner.warn(Message("Publishing", _SOME_PHOTOS, values))
        elif saved.files:
            show = Offer(Message("Publishing", _FOLDER), partial(_open, folder))
            self._banner.tell(Message("Publishing", _PHOTOS, values), show)
        else:
            self._banner.tell(Message("Publishing", _NO_PHOTOS))

    def save(self, target: Path, *, unsigned: bool = False) -> None:
        """Write the article as a file of its name's kind, its photos into a folder beside it."""
        article = self._session.article
        if article is None:
            return
        try:
            self._session.flush()
            form = PublishedForm.MARKDOWN if target.suffix == ".md" else PublishedForm.PAGE
            folder = target.with_name(f"{target.stem} photos")
            has_photos = any(block.picture and block.picture.asset for block in article.blocks)
            if has_photos:
                workflow.save_photos(self._session.workspace, article, folder)
            text = workflow.finished(
                self._session.workspace,
                article,
                form,
                self.profile,
                unsigned=unsigned,
                folder=folder.name if has_photos else None,
            )
            workflow.write_file(target, text.encode())
            given = _Given(article, form, Part.EVERYTHING, self.profile, text)
            self._record(given, unsigned=unsigned)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        self._banner.tell(
            Message("Publishing", _WRITTEN, {"name": target.name}),
            Offer(Message("Publishing", _OPEN), partial(_open, target)),
            Offer(Message("Publishing", _FOLDER), partial(_open, target.parent)),
        )

    def _copy(self, part: Part, *, unsigned: bool) -> None:
        article, profile = self._session.article, self.profile
        if article is None:
            return
        clip = clip_of(article, profile, part)
        if not clip.html:
            self._banner.warn(Message("Publishing", _NOTHING))
            return
        QGuiApplication.clipboard().setMimeData(_mime(clip))
        if part is Part.TITLE:  # the body's copy is what is recorded
            self._banner.tell(Message("Publishing", _TITLE_COPIED))
            return
        given = _Given(article, PublishedForm.HTML, part, profile, clip.html)
        try:
            self._session.flush()
            if self._recorded != (given.text, unsigned):
                self._record(given, unsigned=unsigned)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        self._last, self._recorded = given, (given.text, unsigned)
        self._banner.dismiss()
        self._bar.ask(profile_name(profile), unsigned=unsigned)

    def _record(self, given: _Given, *, unsigned: bool, address: str = "") -> None:
        workflow.publication(
            self._session.workspace,
            given.article,
            form=given.form,
            profile=given.profile,
            part=given.part,
            address=address,
            unsigned=unsigned,
            text=given.text,
        )
        self._session.take_stage()

    def _remember(self, address: str) -> None:
        """Record the last copy once more, with the address it has come to stand at."""
        if self._last is None:
            return
        try:
            self._session.flush()
            self._record(self._last, unsigned=True, address=address)
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        self._banner.tell(Message("Publishing", _REMEMBERED, {"address": address}))

    def _when_signed(self, do: Callable[..., None]) -> None:
        """Do something at once when the article is signed, else when the person means it."""
        if self._session.article is None:
            return
        try:
            open_stages = self._signing.open_stages
        except DuizhaoError as error:
            self._banner.warn(error.message)
            return
        if not open_stages:
            do(unsigned=False)
            return
        dialog = UnsignedDialog(stages_said(open_stages), self._window)
        dialog.meant.connect(partial(do, unsigned=True))
        dialog.open()

    def _ask_file(self, suffix: str, kind: str, *, unsigned: bool) -> None:
        article = self._session.article
        if article is None:
            return
        dialog = FileDialog(self._preferences, self._window, self.tr("Save the English"))
        dialog.for_saving(file_name(article.title, suffix), [kind])
        dialog.chosen.connect(partial(self.save, unsigned=unsigned))
        dialog.open()

    def _on_opened(self) -> None:
        self._last, self._recorded = None, None
        self._bar.hide()


def _mime(clip: Clip) -> QMimeData:
    """Return a copy for the clipboard: HTML and plain text, and nothing beside them."""
    data = QMimeData()
    data.setText(clip.text)
    data.setHtml(clip.html)
    return data


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
