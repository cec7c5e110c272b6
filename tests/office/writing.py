"""What a reviewer does with words."""

from tests.office.paper import Paper
from tests.office.program import AT_POINT, GO

YELLOW = 0xFFFF00


class Writing:
    """Typing, deleting and marking words of a document."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def replace(self, place: str, old: str, new: str) -> None:
        """Select words and type others."""
        self._paper.select(place, old)
        self._paper.do("InsertText", Text=new)

    def insert(self, place: str, after: str, new: str) -> None:
        """Type words behind others; at the beginning when those are empty."""
        self._paper.point(place, after)
        self._paper.do("InsertText", Text=new)

    def delete(self, place: str, words: str) -> None:
        """Select words and delete them."""
        self._paper.select(place, words)
        self._paper.do("Delete")

    def retype(self, place: str, new: str) -> None:
        """Select all of a cell or paragraph and type something else; nothing: delete it."""
        whole = self._paper.range(place).getString()
        if whole:
            self._paper.select(place, whole)
        else:
            self._paper.point(place, "")
        self._paper.do(*("InsertText",) if new else ("Delete",), **({"Text": new} if new else {}))

    def assign(self, place: str, new: str) -> None:
        """Set a cell's text as a macro would, bookmarks and all gone."""
        self._paper.range(place).setString(new)

    def line_break(self, place: str, after: str) -> None:
        """Press Shift+Enter behind words."""
        self._paper.point(place, after)
        self._paper.do("InsertLinebreak")

    def split(self, place: str, after: str) -> None:
        """Press Enter behind words."""
        self._paper.point(place, after)
        self._paper.do("InsertPara")

    def join(self, place: str) -> None:
        """Press Delete at the end of a paragraph."""
        paragraph = self._paper.range(place)
        self._paper.view.gotoRange(paragraph.getEnd(), GO)
        self._paper.do("Delete")

    def highlight(self, place: str, words: str) -> None:
        """Mark words in yellow."""
        self._paper.words(place, words).CharBackColor = YELLOW

    def bold(self, place: str, words: str) -> None:
        """Set words in bold type."""
        self._paper.select(place, words)
        self._paper.do("Bold", Bold=True)

    def link(self, place: str, words: str, address: str) -> None:
        """Make words a link."""
        self._paper.words(place, words).HyperLinkURL = address

    def footnote(self, place: str, after: str, text: str) -> None:
        """Put a footnote behind words."""
        note = self._paper.document.createInstance("com.sun.star.text.Footnote")
        point = self._paper.words(place, after).getEnd()
        point.getText().insertTextContent(point, note, AT_POINT)
        note.setString(text)

    def text_box(self, place: str, after: str, text: str) -> None:
        """Put a frame with text in it behind words."""
        frame = self._paper.document.createInstance("com.sun.star.text.TextFrame")
        point = self._paper.words(place, after).getEnd()
        point.getText().insertTextContent(point, frame, AT_POINT)
        frame.getText().setString(text)

    def header(self, text: str) -> None:
        """Write into the page's header."""
        styles = self._paper.document.StyleFamilies.getByName("PageStyles")
        style = styles.getByName(self._paper.view.PageStyleName)
        style.HeaderIsOn = True
        style.HeaderText.setString(text)

    def add_below(self, text: str) -> None:
        """Type behind everything."""
        self._paper.view.gotoRange(self._paper.document.Text.getEnd(), GO)
        self._paper.do("InsertText", Text=text)
