"""A reviewer who edits a sent Word file as Word would write it: tracked, untracked, commented."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Self
from xml.sax.saxutils import escape

_RUN = (
    r'<w:r>(?P<look><w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">'
    r"(?P<head>[^<]*)(?P<words>{words})(?P<tail>[^<]*)</w:t></w:r>"
)
_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

DATE = "2026-05-22T09:00:00Z"


class Reviewer:
    """Somebody at a sent file; every change bears the name and the date."""

    def __init__(
        self, sent: Path, name: str = "Lin Siyuan", date: str = "2026-05-22T09:00:00Z"
    ) -> None:
        with zipfile.ZipFile(sent) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self._by = f'w:author="{escape(name)}" w:date="{date}"'
        self._comments: list[str] = []

    def replace(self, words: str, new: str, *, tracked: bool = True) -> Self:
        """Put other words in the place of some that stand in one run."""
        if not tracked:
            return self._put(words, lambda look: _run(look, new))
        deleted = f'<w:del w:id="901" {self._by}>{{}}</w:del>'
        inserted = f'<w:ins w:id="902" {self._by}>{{}}</w:ins>'
        return self._put(
            words,
            lambda look: (
                deleted.format(_run(look, words, "delText"))
                + (inserted.format(_run(look, new)) if new else "")
            ),
        )

    def comment(self, words: str, text: str) -> Self:
        """Say something about words that stand in one run."""
        number = len(self._comments)
        said = f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
        self._comments.append(f'<w:comment w:id="{number}" {self._by}>{said}</w:comment>')
        start = f'<w:commentRangeStart w:id="{number}"/>'
        end = f'<w:commentRangeEnd w:id="{number}"/>'
        mark = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        return self._put(words, lambda look: start + _run(look, words) + end + mark)

    def change(self, part: str, pattern: str, new: str) -> Self:
        """Change the XML of a part by a pattern."""
        text = self._parts[part].decode("utf-8")
        changed, count = re.subn(pattern, new, text, flags=re.DOTALL)
        assert count, f"{pattern} is not in {part}"
        self._parts[part] = changed.encode("utf-8")
        return self

    def save(self, target: Path) -> Path:
        """Write the returned file."""
        if self._comments:
            self._add_comments()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self._parts.items():
                package.writestr(name, data)
        return target

    def _put(self, words: str, made: Callable[[str], str]) -> Self:
        document = self._parts["word/document.xml"].decode("utf-8")
        pattern = re.compile(_RUN.format(words=re.escape(escape(words))))

        def edited(found: re.Match[str]) -> str:
            look = found["look"]
            head, tail = (found[side] and _raw(look, found[side]) for side in ("head", "tail"))
            return head + made(look) + tail

        changed, count = pattern.subn(edited, document, count=1)
        assert count, f"“{words}” stands in no one run"
        self._parts["word/document.xml"] = changed.encode("utf-8")
        return self

    def _add_comments(self) -> None:
        said = f"<w:comments {_NAMES}>{''.join(self._comments)}</w:comments>"
        self._parts["word/comments.xml"] = said.encode("utf-8")
        link = f'<Relationship Id="said" Type="{_KIND}" Target="comments.xml"/></Relationships>'
        self.change("word/_rels/document.xml.rels", "</Relationships>", link)
        kind = f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}"/></Types>'
        self.change("[Content_Types].xml", "</Types>", kind)


def _run(look: str, text: str, tag: str = "t") -> str:
    return _raw(look, escape(text), tag)


def _raw(look: str, text: str, tag: str = "t") -> str:
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
