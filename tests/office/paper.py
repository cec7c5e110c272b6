"""A document under a reviewer's hands: opening, saving, and finding a place in it.

A place is a cell of the review table ("C4"), of the second table ("2.B2"), or "¶words" for the
first paragraph outside of tables that begins with these words.
"""

from pathlib import Path
from typing import Any

from tests.office.program import GO, SELECT, Office, named

WORD = "MS Word 2007 XML"
DETOURS = {"doc": "MS Word 97", "rtf": "Rich Text Format", "odt": "writer8"}
HAND_OVER = True
"""Whether somebody else may close what cannot be closed yet."""


class Paper:
    """The document that one reviewer has open, and the reviewer's name."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._dispatcher = office.service("com.sun.star.frame.DispatchHelper")
        self._path = Path()
        self.document: Any = None
        self.author = ""

    # --- files ---

    def open(self, path: str) -> None:
        """Open a file."""
        self._path = Path(path)
        self.document = self._loaded(self._path.as_uri())

    def save(self, path: str) -> None:
        """Save as .docx and close."""
        self._store(Path(path), WORD)
        self.close()

    def by_way_of(self, kind: str) -> None:
        """Save in another format, open that file and go on with it."""
        path = self._path.with_suffix(f".{kind}")
        self._store(path, DETOURS[kind])
        self.close()
        self.open(str(path))

    def by_word(self) -> None:
        """Save as .docx and open again."""
        path = self._path.with_name("again.docx")
        self._store(path, WORD)
        self.close()
        self.open(str(path))

    def close(self) -> None:
        """Close the document, if one is open."""
        if self.document is not None:
            self.document.close(HAND_OVER)
            self.document = None

    def paste_in_new(self, command: str = "Paste") -> None:
        """Copy everything into a new document, with or without its looks."""
        old = self.document
        self.view.gotoStart(GO)
        self.view.gotoEnd(SELECT)
        self.do("SelectAll")
        self.do("Copy")
        self.document = self._loaded("private:factory/swriter")
        self.do(command)
        old.close(HAND_OVER)

    # --- who and how ---

    def name(self, name: str) -> None:
        """Go on under a name."""
        self.author = name
        self._office.call_me(name)

    def track(self, on: bool) -> None:
        """Turn Track Changes on or off."""
        self.document.RecordChanges = on

    def accept_all(self) -> None:
        """Accept all tracked changes."""
        self.do("AcceptAllTrackedChanges")

    def reject_all(self) -> None:
        """Reject all tracked changes."""
        self.do("RejectAllTrackedChanges")

    # --- places ---

    @property
    def table(self) -> Any:
        """The first table."""
        return self.document.TextTables.getByIndex(0)

    @property
    def view(self) -> Any:
        """The cursor a person sees."""
        return self.document.CurrentController.getViewCursor()

    def _loaded(self, address: str) -> Any:
        return self._office.desktop.loadComponentFromURL(address, "_blank", 0, named(Hidden=True))

    def _store(self, path: Path, filter_name: str) -> None:
        self.document.storeToURL(path.as_uri(), named(FilterName=filter_name))

    def do(self, command: str, **arguments: Any) -> None:
        """Do what a command of a menu does."""
        frame = self.document.CurrentController.Frame
        self._dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, named(**arguments))

    def range(self, place: str) -> Any:
        """Return a place's text range: a cell or a paragraph."""
        if not place.startswith("¶"):
            number, _, cell = place.rpartition(".")
            tables = self.document.TextTables
            return tables.getByIndex(int(number or 1) - 1).getCellByName(cell)
        paragraphs = self.document.Text.createEnumeration()
        while paragraphs.hasMoreElements():
            paragraph = paragraphs.nextElement()
            is_text = paragraph.supportsService("com.sun.star.text.Paragraph")
            if is_text and paragraph.getString().startswith(place[1:]):
                return paragraph
        raise LookupError(place)

    def words(self, place: str, words: str) -> Any:
        """Return a cursor over words of a place. Fields take a step but have no letters."""
        whole = self.range(place)
        cursor = whole.getText().createTextCursorByRange(whole.getStart())
        first = whole.getString().index(words)
        start = self._steps(cursor, whole, first, past_fields=True)
        end = self._steps(cursor, whole, first + len(words), past_fields=False)
        cursor.gotoRange(whole.getStart(), GO)
        cursor.goRight(start, GO)
        cursor.goRight(max(0, end - start), SELECT)
        if cursor.getString() != words:
            raise LookupError(words)
        return cursor

    def _steps(self, cursor: Any, whole: Any, letters: int, *, past_fields: bool) -> int:
        """Return how many steps to the right lie before so many letters of a place."""
        steps = 0
        while True:
            cursor.gotoRange(whole.getStart(), GO)
            cursor.goRight(steps + past_fields, SELECT)
            length = len(cursor.getString())
            if length > letters or (length == letters and not past_fields):
                return steps
            if length == letters == len(whole.getString()):
                return steps + past_fields
            steps += 1

    def select(self, place: str, words: str) -> None:
        """Select words of a place."""
        self.document.CurrentController.select(self.words(place, words))

    def point(self, place: str, after: str) -> None:
        """Put the cursor behind words of a place; at its beginning for none."""
        self.view.gotoRange(self.words(place, after).getEnd(), GO)
