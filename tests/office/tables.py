"""What a reviewer does with rows and tables."""

from tests.office.paper import Paper
from tests.office.program import AT_POINT, SELECT, named, uno


class Tables:
    """Deleting, inserting, moving and merging rows, columns and cells."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def delete_row(self, place: str) -> None:
        """Delete the row the place is in."""
        self._paper.point(place, "")
        self._paper.do("DeleteRows")

    def insert_row(self, place: str, *texts: str) -> None:
        """Insert a row below the place and type into its cells."""
        self._paper.point(place, "")
        self._paper.do("InsertRowsAfter", Amount=1)
        row = int(place[1:]) + 1
        for column, text in zip("ABC", texts, strict=False):
            if text:
                self._paper.point(f"{column}{row}", "")
                self._paper.do("InsertText", Text=text)

    def retype_row(self, old: str, after: str) -> None:
        """Move a row by typing it anew below another and deleting the old one."""
        texts = [self._paper.range(f"{column}{old[1:]}").getString() for column in "ABC"]
        self.insert_row(after, *(text.replace("\n", " ") for text in texts))
        moved = int(old[1:]) + (int(old[1:]) > int(after[1:]))
        self.delete_row(f"A{moved}")

    def cut_row(self, old: str, before: str) -> None:
        """Move a row with cut and paste above another."""
        self.copy_row(old, before)
        self.delete_row(f"A{int(old[1:]) + (int(old[1:]) > int(before[1:]))}")

    def copy_row(self, old: str, before: str) -> None:
        """Paste a copy of a row above another."""
        cursor = self._paper.table.createCursorByCellName(f"A{old[1:]}")
        cursor.gotoCellByName(f"C{old[1:]}", SELECT)
        self._paper.document.CurrentController.select(cursor)
        self._paper.do("Copy")
        self._paper.point(f"A{before[1:]}", "")
        self._paper.do("PasteRowsBefore")

    def merge(self, first: str, last: str) -> None:
        """Merge cells."""
        cursor = self._paper.table.createCursorByCellName(first)
        cursor.gotoCellByName(last, SELECT)
        cursor.mergeRange()

    def split_table(self, place: str) -> None:
        """Make two tables of one, above the row the place is in."""
        self._paper.point(place, "")
        self._paper.do("SplitTable", Amount=1)

    def nest_table(self, place: str, after: str, *texts: str) -> None:
        """Put a table of one row into a cell behind words."""
        table = self._paper.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(1, len(texts))
        point = self._paper.words(place, after).getEnd()
        point.getText().insertTextContent(point, table, AT_POINT)
        for column, text in zip("ABC", texts, strict=False):
            table.getCellByName(f"{column}1").setString(text)

    def delete_column(self, index: int) -> None:
        """Delete a column, counted from 0."""
        self._paper.table.Columns.removeByIndex(index, 1)

    def add_column(self, index: int) -> None:
        """Insert an empty column before another."""
        self._paper.table.Columns.insertByIndex(index, 1)

    def table_to_text(self) -> None:
        """Turn the review table into paragraphs of tabbed text."""
        self._paper.point("A2", "")
        self._paper.do("ConvertTableToText", Delimiter="\t")

    def sort_rows(self, last: str) -> None:
        """Sort the rows by their English, from the first to the one with this last cell."""
        rows = self._paper.table.getCellRangeByName(f"A2:{last}")
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = 3, True
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        rows.sort(named(SortFields=fields, IsSortColumns=False))
