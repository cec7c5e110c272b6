"""A Word package being written: the body's links, images and bookmarks, and the parts round it.

Nothing of the machine or the user goes in: no name, no path, no clock but the export's own.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from string import Template

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from editor import paths
from editor.article.article import Asset, Picture
from editor.article.text import Text
from editor.formats.docx.anchors import (
    bookmark_name,
    footer_text,
    identifier,
    properties,
)
from editor.formats.docx.comments import COMMENTS, EXTENDED, PEOPLE, Comments
from editor.formats.docx.pictures import EXTENSIONS, Looks, looks
from editor.formats.docx.runs import clean, quoted
from editor.review.export import Export
from editor.review.returned import AnchorKind

AssetSource = Callable[[str], Asset | None]
"""Returns the image of an asset id, or None when the workspace does not have it."""

_LINKS = ("http://", "https://", "mailto:")
_MAX_IMAGE = 8_000_000
_MAX_IMAGES = 60_000_000
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_EMU_PER_PIXEL = 9_525
_EMU_PER_MM = 36_000

FOOTER = "footer"
"""The relationship id of the footer, for the body's section properties."""

_WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS: Mapping[str, tuple[str, str, str]] = {
    "styles": ("/word/styles.xml", RT.STYLES, CT.WML_STYLES),
    "settings": ("/word/settings.xml", RT.SETTINGS, CT.WML_SETTINGS),
    "fonts": ("/word/fontTable.xml", RT.FONT_TABLE, CT.WML_FONT_TABLE),
    "numbering": ("/word/numbering.xml", RT.NUMBERING, CT.WML_NUMBERING),
    FOOTER: ("/word/footer1.xml", RT.FOOTER, CT.WML_FOOTER),
    COMMENTS: ("/word/comments.xml", RT.COMMENTS, CT.WML_COMMENTS),
    EXTENDED: (
        "/word/commentsExtended.xml",
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        f"{_WORD_TYPES}.commentsExtended+xml",
    ),
    PEOPLE: (
        "/word/people.xml",
        "http://schemas.microsoft.com/office/2011/relationships/people",
        f"{_WORD_TYPES}.people+xml",
    ),
}
"""Part name, relationship type and content type of what a body relates to."""

_PROPERTIES: Mapping[str, tuple[str, str, str]] = {
    "core": ("/docProps/core.xml", RT.CORE_PROPERTIES, CT.OPC_CORE_PROPERTIES),
    "app": ("/docProps/app.xml", RT.EXTENDED_PROPERTIES, CT.OFC_EXTENDED_PROPERTIES),
    "custom": ("/docProps/custom.xml", RT.CUSTOM_PROPERTIES, CT.OFC_CUSTOM_PROPERTIES),
}

_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    "<w:body>"
)
_DOCUMENT_END = "</w:body></w:document>"

_DRAWING = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="{name}" descr="{alt}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="{name}" descr="{alt}"/><pic:cNvPicPr/>'
    '</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/>'
    '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


class Bundle:
    """One Word package being written."""

    def __init__(self, export: Export, asset: AssetSource) -> None:
        self._export = export
        self._asset = asset
        self._comments = Comments(export.comments)
        self._relations: dict[str, tuple[str, str, str | Part]] = {}
        self._bookmarks = 0
        self._drawings = 0
        self._room = _MAX_IMAGES

    def anchored(self, kind: AnchorKind, block: str, runs: str) -> str:
        """Return runs between the two ends of the bookmark that anchors a block."""
        self._bookmarks += 1
        name = bookmark_name(kind, block, self._export.id)
        start = f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{name}"/>'
        return f'{start}{runs}<w:bookmarkEnd w:id="{self._bookmarks}"/>'

    def english(self, block: str, draft: Text) -> str:
        """Return a block's English, anchored and with the comments on it; call it once a block."""
        runs = self._comments.runs(block, draft, self.link)
        return self.anchored(AnchorKind.TARGET, block, runs)

    def other_comments(self) -> str:
        """Return the comments on blocks whose English was not written, all at one point."""
        return self._comments.rest()

    def link(self, address: str) -> str:
        """Return the relationship id of a web or mail address, "" for any other address."""
        address = clean(address)
        if not address.lower().startswith(_LINKS):
            return ""
        return self._related(address, RT.HYPERLINK, address)

    def picture(self, picture: Picture, width_mm: float, height_mm: float) -> str:
        """Return the run that shows an image at its own size, at most the given millimetres.

        Return "" for an image that is not there, too large to mail, or of a type that not every
        office program shows.
        """
        asset = self._asset(picture.asset) if picture.asset else None
        seen = looks(asset.data, asset.media_type) if asset else Looks("")
        relation = self._embedded(asset, EXTENSIONS.get(seen.media_type)) if asset else ""
        if not relation:
            return ""
        self._drawings += 1
        size = (seen.width or picture.width, seen.height or picture.height)
        cx, cy = _fitted(size, width_mm, height_mm)
        return _DRAWING.format(
            cx=cx,
            cy=cy,
            id=self._drawings,
            name=f"Picture {self._drawings}",
            alt=quoted(picture.alt),
            relation=relation,
        )

    def saved(self, body: str, title: str, parts: Mapping[str, str]) -> bytes:
        """Return the finished file; `parts` are the XML of the parts the body relates to."""
        blob = f"{_DOCUMENT}{body}{_DOCUMENT_END}".encode()
        document = Part(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, blob)
        for key, xml in (*parts.items(), *self._comments.parts().items()):
            name, kind, content_type = _PARTS[key]
            document.load_rel(kind, _part(name, content_type, xml), key)
        for relation, kind, target in self._relations.values():
            document.load_rel(kind, target, relation, isinstance(target, str))
        package = OpcPackage()
        package.relate_to(document, RT.OFFICE_DOCUMENT)
        for key, xml in _document_properties(self._export, title).items():
            name, kind, content_type = _PROPERTIES[key]
            package.relate_to(_part(name, content_type, xml), kind)
        out = BytesIO()
        package.save(out)
        return out.getvalue()

    def _embedded(self, asset: Asset, extension: str | None) -> str:
        if asset.id in self._relations:
            return self._related(asset.id, RT.IMAGE, "")
        if extension is None or len(asset.data) > min(_MAX_IMAGE, self._room):
            return ""
        self._room -= len(asset.data)
        name = PackURI(f"/word/media/image{len(self._relations) + 1}.{extension}")
        part = Part(name, looks(asset.data, asset.media_type).media_type, asset.data)
        return self._related(asset.id, RT.IMAGE, part)

    def _related(self, key: str, kind: str, target: str | Part) -> str:
        if key not in self._relations:
            self._relations[key] = (f"rId{len(self._relations) + 1}", kind, target)
        return self._relations[key][0]


def resource(name: str, **values: str) -> str:
    """Return a part shipped in resources/docx with its $named places filled with quoted values."""
    text = (paths.resources() / "docx" / name).read_text(encoding="utf-8")
    if not values:
        return text
    return Template(text).substitute({key: quoted(value) for key, value in values.items()})


def footer(export: Export, name: str) -> str:
    """Return a footer part with the export's reference filled in."""
    return resource(name, reference=footer_text(export))


def _part(name: str, content_type: str, xml: str) -> Part:
    return Part(PackURI(name), content_type, xml.encode())


def _fitted(size: tuple[int, int], width_mm: float, height_mm: float) -> tuple[int, int]:
    """Return width and height in EMU: 96 pixels to the inch, shrunk into the box, never grown."""
    box = (width_mm * _EMU_PER_MM, height_mm * _EMU_PER_MM)
    if not all(size):
        return int(box[0]), int(box[1])
    natural = tuple(side * _EMU_PER_PIXEL for side in size)
    scale = min(1.0, box[0] / natural[0], box[1] / natural[1])
    return max(1, int(natural[0] * scale)), max(1, int(natural[1] * scale))


def _document_properties(export: Export, title: str) -> dict[str, str]:
    stated = enumerate(properties(export).items(), 2)
    custom = "".join(
        f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{quoted(key)}">'
        f"<vt:lpwstr>{quoted(value)}</vt:lpwstr></property>"
        for number, (key, value) in stated
    )
    return {
        "core": resource(
            "core.xml",
            title=title,
            identifier=identifier(export),
            made=_instant(export.made_at),
        ),
        "app": resource("app.xml"),
        "custom": resource("custom.xml").replace("<!-- properties -->", custom),
    }


def _instant(made_at: str) -> str:
    """Return a time as dcterms:W3CDTF in UTC, to the second."""
    moment = datetime.fromisoformat(made_at)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
