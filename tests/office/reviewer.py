"""A reviewer at LibreOffice Writer: does on a Word file what a person would do, without a screen.

Run by a Python that has LibreOffice's `uno` module, as `python reviewer.py SOFFICE PROFILE`. Every
line it reads is a JSON list of steps, each a list of a `Reviewer` method's name and arguments; it
answers a line with "" or with what went wrong. The office runs under PROFILE and on a private
pipe, and ends with the input.

A place is a cell of the review table ("C4"), of the second table ("2.B2"), or "¶words" for the
first paragraph outside of tables that begins with these words.
"""

import importlib
import json
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any

uno: Any = importlib.import_module("uno")

WORD = "MS Word 2007 XML"
DETOURS = {"doc": "MS Word 97", "rtf": "Rich Text Format", "odt": "writer8"}
ANNOTATION = "com.sun.star.text.textfield.Annotation"
PARAGRAPH_BREAK = 0
GO, SELECT = False, True
"""What a cursor does on its way."""
HAND_OVER = True
"""Whether somebody else may close what cannot be closed yet."""
AT_POINT = False
"""Whether what is inserted takes in the words it is inserted at."""
YELLOW = 0xFFFF00


def named(**values: Any) -> tuple[Any, ...]:
    """Return property values."""
    made = []
    for name, value in values.items():
        one = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


class Office:
    """The office program, started under a profile of its own."""

    def __init__(self, soffice: str, profile: Path) -> None:
        pipe = f"reviewer{os.getpid()}"
        options = ["--headless", "--norestore", "--nologo", "--nodefault"]
        self._process = subprocess.Popen(
            [
                soffice,
                f"-env:UserInstallation={profile.as_uri()}",
                *options,
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.context = self._connected(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def _connected(self, address: str) -> Any:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        refused = uno.getClass("com.sun.star.connection.NoConnectException")
        for _ in range(600):
            try:
                return resolver.resolve(address)
            except refused:
                time.sleep(0.1)
        raise TimeoutError(address)

    def service(self, name: str) -> Any:
        """Return one of the office's services."""
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def call_me(self, name: str) -> None:
        """Set the name that changes and comments bear."""
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            named(nodepath="/org.openoffice.UserProfile/Data"),
        )
        access.setPropertyValue("givenname", name)
        access.setPropertyValue("sn", "")
        access.commitChanges()

    def end(self) -> None:
        """Close the office and wait for it."""
        try:
            self.desktop.terminate()
        except uno.getClass("com.sun.star.lang.DisposedException"):
            pass
        self._process.wait(60)


class Reviewer:
    """One person with one document."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._dispatcher = office.service("com.sun.star.frame.DispatchHelper")
        self._document: Any = None
        self._path = Path()
        self._name = ""
        self._minute = 0

    # --- files ---

    def open(self, path: str) -> None:
        """Open a file."""
        self._path = Path(path)
        self._document = self._loaded(self._path.as_uri())

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
        if self._document is not None:
            self._document.close(HAND_OVER)
            self._document = None

    def paste_in_new(self, command: str = "Paste") -> None:
        """Copy everything into a new document, with or without its looks."""
        old = self._document
        self._view.gotoStart(GO)
        self._view.gotoEnd(SELECT)
        self._do("SelectAll")
        self._do("Copy")
        self._document = self._loaded("private:factory/swriter")
        self._do(command)
        old.close(HAND_OVER)

    # --- who and how ---

    def name(self, name: str) -> None:
        """Go on under a name."""
        self._name = name
        self._office.call_me(name)

    def track(self, on: bool) -> None:
        """Turn Track Changes on or off."""
        self._document.RecordChanges = on

    def accept_all(self) -> None:
        """Accept all tracked changes."""
        self._do("AcceptAllTrackedChanges")

    def reject_all(self) -> None:
        """Reject all tracked changes."""
        self._do("RejectAllTrackedChanges")

    # --- words ---

    def replace(self, place: str, old: str, new: str) -> None:
        """Select words and type others."""
        self._select(place, old)
        self._do("InsertText", Text=new)

    def insert(self, place: str, after: str, new: str) -> None:
        """Type words behind others; at the beginning when those are empty."""
        self._point(place, after)
        self._do("InsertText", Text=new)

    def delete(self, place: str, words: str) -> None:
        """Select words and delete them."""
        self._select(place, words)
        self._do("Delete")

    def retype(self, place: str, new: str) -> None:
        """Select all of a cell or paragraph and type something else; nothing: delete it."""
        whole = self._range(place).getString()
        if whole:
            self._select(place, whole)
        else:
            self._point(place, "")
        self._do(*("InsertText",) if new else ("Delete",), **({"Text": new} if new else {}))

    def assign(self, place: str, new: str) -> None:
        """Set a cell's text as a macro would, bookmarks and all gone."""
        self._range(place).setString(new)

    def line_break(self, place: str, after: str) -> None:
        """Press Shift+Enter behind words."""
        self._point(place, after)
        self._do("InsertLinebreak")

    def split(self, place: str, after: str) -> None:
        """Press Enter behind words."""
        self._point(place, after)
        self._do("InsertPara")

    def join(self, place: str) -> None:
        """Press Delete at the end of a paragraph."""
        paragraph = self._range(place)
        self._view.gotoRange(paragraph.getEnd(), GO)
        self._do("Delete")

    def highlight(self, place: str, words: str) -> None:
        """Mark words in yellow."""
        self._words(place, words).CharBackColor = YELLOW

    def bold(self, place: str, words: str) -> None:
        """Set words in bold type."""
        self._select(place, words)
        self._do("Bold", Bold=True)

    def link(self, place: str, words: str, address: str) -> None:
        """Make words a link."""
        self._words(place, words).HyperLinkURL = address

    def footnote(self, place: str, after: str, text: str) -> None:
        """Put a footnote behind words."""
        note = self._document.createInstance("com.sun.star.text.Footnote")
        point = self._words(place, after).getEnd()
        point.getText().insertTextContent(point, note, AT_POINT)
        note.setString(text)

    def text_box(self, place: str, after: str, text: str) -> None:
        """Put a frame with text in it behind words."""
        frame = self._document.createInstance("com.sun.star.text.TextFrame")
        point = self._words(place, after).getEnd()
        point.getText().insertTextContent(point, frame, AT_POINT)
        frame.getText().setString(text)

    def header(self, text: str) -> None:
        """Write into the page's header."""
        styles = self._document.StyleFamilies.getByName("PageStyles")
        style = styles.getByName(self._view.PageStyleName)
        style.HeaderIsOn = True
        style.HeaderText.setString(text)

    def add_below(self, text: str) -> None:
        """Type behind everything."""
        self._view.gotoRange(self._document.Text.getEnd(), GO)
        self._do("InsertText", Text=text)

    # --- comments ---

    def comment(self, place: str, words: str, text: str) -> None:
        """Comment on words; at the beginning of the place for none."""
        self._annotate(self._words(place, words), text)

    def comment_between(self, first: str, last: str, text: str) -> None:
        """Comment on everything from one paragraph's beginning to another's end."""
        start, end = self._range(first).getStart(), self._range(last).getEnd()
        cursor = start.getText().createTextCursorByRange(start)
        cursor.gotoRange(end, SELECT)
        self._annotate(cursor, text)

    def reply(self, text: str, answer: str) -> None:
        """Answer a comment as LibreOffice does: another at its place that begins with a heading."""
        asked = self._comment(text)
        when = asked.DateTimeValue
        heading = (
            f"Reply to {asked.Author} ({when.Month:02}/{when.Day:02}/{when.Year}, "
            f'{when.Hours:02}:{when.Minutes:02}): "{asked.Content}"'
        )
        self._annotate(asked.getAnchor().getEnd(), heading, answer)

    def resolve(self, text: str) -> None:
        """Mark a comment as resolved."""
        self._comment(text).Resolved = True

    def reword_comment(self, text: str, new: str) -> None:
        """Change a comment's text."""
        self._comment(text).Content = new

    def delete_comment(self, text: str) -> None:
        """Delete a comment."""
        field = self._comment(text)
        field.getAnchor().getText().removeTextContent(field)

    # --- rows and tables ---

    def delete_row(self, place: str) -> None:
        """Delete the row the place is in."""
        self._point(place, "")
        self._do("DeleteRows")

    def insert_row(self, place: str, *texts: str) -> None:
        """Insert a row below the place and type into its cells."""
        self._point(place, "")
        self._do("InsertRowsAfter", Amount=1)
        row = int(place[1:]) + 1
        for column, text in zip("ABC", texts, strict=False):
            if text:
                self._point(f"{column}{row}", "")
                self._do("InsertText", Text=text)

    def retype_row(self, old: str, after: str) -> None:
        """Move a row by typing it anew below another and deleting the old one."""
        texts = [self._range(f"{column}{old[1:]}").getString() for column in "ABC"]
        self.insert_row(after, *(text.replace("\n", " ") for text in texts))
        moved = int(old[1:]) + (int(old[1:]) > int(after[1:]))
        self.delete_row(f"A{moved}")

    def cut_row(self, old: str, before: str) -> None:
        """Move a row with cut and paste above another."""
        self.copy_row(old, before)
        self.delete_row(f"A{int(old[1:]) + (int(old[1:]) > int(before[1:]))}")

    def copy_row(self, old: str, before: str) -> None:
        """Paste a copy of a row above another."""
        cursor = self._table.createCursorByCellName(f"A{old[1:]}")
        cursor.gotoCellByName(f"C{old[1:]}", SELECT)
        self._document.CurrentController.select(cursor)
        self._do("Copy")
        self._point(f"A{before[1:]}", "")
        self._do("PasteRowsBefore")

    def merge(self, first: str, last: str) -> None:
        """Merge cells."""
        cursor = self._table.createCursorByCellName(first)
        cursor.gotoCellByName(last, SELECT)
        cursor.mergeRange()

    def split_table(self, place: str) -> None:
        """Make two tables of one, above the row the place is in."""
        self._point(place, "")
        self._do("SplitTable", Amount=1)

    def nest_table(self, place: str, after: str, *texts: str) -> None:
        """Put a table of one row into a cell behind words."""
        table = self._document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, len(texts))
        point = self._words(place, after).getEnd()
        point.getText().insertTextContent(point, table, AT_POINT)
        for column, text in zip("ABC", texts, strict=False):
            table.getCellByName(f"{column}1").setString(text)

    def delete_column(self, index: int) -> None:
        """Delete a column, counted from 0."""
        self._table.Columns.removeByIndex(index, 1)

    def add_column(self, index: int) -> None:
        """Insert an empty column before another."""
        self._table.Columns.insertByIndex(index, 1)

    def table_to_text(self) -> None:
        """Turn the review table into paragraphs of tabbed text."""
        self._point("A2", "")
        self._do("ConvertTableToText", Delimiter="\t")

    def sort_rows(self, last: str) -> None:
        """Sort the rows by their English, from the first to the one with this last cell."""
        rows = self._table.getCellRangeByName(f"A2:{last}")
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = 3, True
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        rows.sort(named(SortFields=fields, IsSortColumns=False))

    # --- inside ---

    @property
    def _table(self) -> Any:
        return self._document.TextTables.getByIndex(0)

    @property
    def _view(self) -> Any:
        return self._document.CurrentController.getViewCursor()

    def _loaded(self, address: str) -> Any:
        return self._office.desktop.loadComponentFromURL(address, "_blank", 0, named(Hidden=True))

    def _store(self, path: Path, filter_name: str) -> None:
        self._document.storeToURL(path.as_uri(), named(FilterName=filter_name))

    def _do(self, command: str, **arguments: Any) -> None:
        frame = self._document.CurrentController.Frame
        self._dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, named(**arguments))

    def _annotate(self, place: Any, *lines: str) -> None:
        field = self._document.createInstance(ANNOTATION)
        field.Author, field.DateTimeValue = self._name, self._now()
        # The text goes into the field only when the field goes into the document.
        said = field.TextRange
        said.setString(lines[0])
        for line in lines[1:]:
            cursor = said.createTextCursor()
            cursor.gotoEnd(GO)
            said.insertControlCharacter(cursor, PARAGRAPH_BREAK, AT_POINT)
            said.insertString(cursor, line, AT_POINT)
        place.getText().insertTextContent(place, field, bool(place.getString()))

    def _now(self) -> Any:
        """Return a minute later than the last time it was asked: no clock, so equal files."""
        self._minute += 1
        when = uno.createUnoStruct("com.sun.star.util.DateTime")
        when.Year, when.Month, when.Day = 2026, 3, 20
        when.Hours, when.Minutes = 9 + self._minute // 60, self._minute % 60
        return when

    def _comment(self, text: str) -> Any:
        fields = self._document.getTextFields().createEnumeration()
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService(ANNOTATION) and field.Content == text:
                return field
        raise LookupError(text)

    def _range(self, place: str) -> Any:
        """Return a place's text range: a cell or a paragraph."""
        if not place.startswith("¶"):
            number, _, cell = place.rpartition(".")
            tables = self._document.TextTables
            return tables.getByIndex(int(number or 1) - 1).getCellByName(cell)
        paragraphs = self._document.Text.createEnumeration()
        while paragraphs.hasMoreElements():
            paragraph = paragraphs.nextElement()
            is_text = paragraph.supportsService("com.sun.star.text.Paragraph")
            if is_text and paragraph.getString().startswith(place[1:]):
                return paragraph
        raise LookupError(place)

    def _words(self, place: str, words: str) -> Any:
        """Return a cursor over words of a place. Fields take a step but have no letters."""
        whole = self._range(place)
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

    def _select(self, place: str, words: str) -> None:
        self._document.CurrentController.select(self._words(place, words))

    def _point(self, place: str, after: str) -> None:
        self._view.gotoRange(self._words(place, after).getEnd(), GO)


def serve(soffice: str, profile: Path) -> None:
    """Read lists of steps until the input ends, and do them."""
    office = Office(soffice, profile)
    reviewer = Reviewer(office)
    try:
        for line in sys.stdin:
            failed = ""
            try:
                for step, *arguments in json.loads(line):
                    getattr(reviewer, step)(*arguments)
            except Exception:  # noqa: BLE001  told to the test, whatever it is
                failed = traceback.format_exc()
                reviewer.close()
            sys.stdout.write(json.dumps(failed) + "\n")
            sys.stdout.flush()
    finally:
        office.end()


if __name__ == "__main__":
    serve(sys.argv[1], Path(sys.argv[2]))
