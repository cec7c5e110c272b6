"""What a reviewer does with comments."""

from typing import Any

from tests.office.paper import Paper
from tests.office.program import AT_POINT, GO, SELECT, uno

ANNOTATION = "com.sun.star.text.textfield.Annotation"
PARAGRAPH_BREAK = 0


class Remarks:
    """Commenting, answering and resolving."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._minute = 0

    def comment(self, place: str, words: str, text: str) -> None:
        """Comment on words; at the beginning of the place for none."""
        self._annotate(self._paper.words(place, words), text)

    def comment_between(self, first: str, last: str, text: str) -> None:
        """Comment on everything from one paragraph's beginning to another's end."""
        start, end = self._paper.range(first).getStart(), self._paper.range(last).getEnd()
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

    def _annotate(self, place: Any, *lines: str) -> None:
        field = self._paper.document.createInstance(ANNOTATION)
        field.Author, field.DateTimeValue = self._paper.author, self._now()
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
        fields = self._paper.document.getTextFields().createEnumeration()
        while fields.hasMoreElements():
            field = fields.nextElement()
            if _says(field, text):
                return field
        raise LookupError(text)


def _says(field: Any, text: str) -> bool:
    try:
        return field.supportsService(ANNOTATION) and bool(field.Content == text)
    except uno.getClass("com.sun.star.uno.RuntimeException"):
        # The office still lists a comment that was deleted a moment ago.
        return False
