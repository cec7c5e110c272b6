"""The images a document shows, taken as bytes and never decoded; outside ones are not fetched."""

from collections.abc import Iterator

from docx.opc.part import Part
from lxml.etree import _Element

from editor.article.article import Asset, Picture
from editor.formats.docx.names import WP, A, R, V
from editor.formats.docx.pictures import asset_of, looks

_CHARTS = ("/chart", "/diagram", "/chartex", "/ink")


class Images:
    """The images met in a document, each one's bytes kept once."""

    def __init__(self) -> None:
        self._assets: dict[str, Asset] = {}
        self.outside = 0
        self.left_out = 0

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The images' bytes, in the order they were met."""
        return tuple(self._assets.values())

    def of(self, drawing: _Element, part: Part) -> Iterator[Picture]:
        """Yield the pictures of a drawing, a VML picture or an embedded object's preview."""
        properties = next(drawing.iter(WP + "docPr"), None)
        alt = "" if properties is None else properties.get("descr", "")
        for blip in drawing.iter(A + "blip"):
            yield from self._picture(part, blip.get(R + "embed") or blip.get(R + "link"), alt)
        for shown in drawing.iter(V + "imagedata"):
            shape = shown.getparent()
            text = "" if shape is None else shape.get("alt", "")
            yield from self._picture(part, shown.get(R + "id"), text)
        for data in drawing.iter(A + "graphicData"):
            self.left_out += data.get("uri", "").endswith(_CHARTS)

    def _picture(self, part: Part, relation_id: str | None, alt: str) -> Iterator[Picture]:
        relation = part.rels.get(relation_id or "")
        alt = " ".join(alt.split())
        if relation is None:
            return
        if relation.is_external:
            self.outside += 1
            yield Picture("", alt=alt, name=_without_folders(relation.target_ref))
            return
        target: Part = relation.target_part
        asset = asset_of(target.blob, target.content_type)
        asset = self._assets.setdefault(asset.id, asset)
        seen = looks(asset.data, asset.media_type)
        name = str(target.partname).rpartition("/")[2]
        yield Picture(asset.id, asset.media_type, seen.width, seen.height, alt, name)


def _without_folders(address: str) -> str:
    """Return a web address as it is, of any other only the file's name: it tells of a computer."""
    if address.lower().startswith(("http://", "https://")):
        return address
    return address.replace("\\", "/").rpartition("/")[2]
