"""Versions in the workspace: an article's blocks at a moment, the same blocks kept once."""

import hashlib
import json
import zlib
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or_skip

from editor.article.article import Block
from editor.review.versions import Version, VersionCause
from editor.workspace.rows import block_of, block_row
from editor.workspace.signing_tables import CONTENTS, VERSIONS

_c = VERSIONS.c
_HEAD = (_c.number, _c.article, _c.cause, _c.of, _c.label, _c.who, _c.at)
_FIELDS = (
    "id",
    "kind",
    "source",
    "source_marks",
    "draft",
    "draft_marks",
    "level",
    "ordered",
    "run_in",
    "cell",
    "picture",
)
"""What is kept of a block, in the order in which it is read again."""


def insert_version(
    connection: Connection,
    article: int,
    blocks: Sequence[Block],
    at: str,
    *,
    cause: VersionCause,
    of: str,
    label: str,
    by: str = "",
) -> int:
    """Store an article's blocks as a version and return its number."""
    said = _said(blocks)
    content = hashlib.sha256(said).hexdigest()
    row = {"id": content, "data": zlib.compress(said)}
    connection.execute(insert_or_skip(CONTENTS).on_conflict_do_nothing(), row)
    values = {
        "article": article,
        "cause": str(cause),
        "of": of,
        "label": label,
        "who": by,
        "at": at,
        "content": content,
    }
    return connection.execute(insert(VERSIONS).values(values).returning(_c.number)).scalar_one()


def heads_of(connection: Connection, article: int) -> tuple[Version, ...]:
    """Return an article's versions without their blocks, the newest first."""
    rows = connection.execute(
        select(*_HEAD).where(_c.article == article).order_by(_c.number.desc())
    )
    return tuple(_version(row, ()) for row in rows)


def load_version(connection: Connection, number: int) -> Version | None:
    """Return a version with its blocks, or `None` where there is none of that number."""
    chosen = select(*_HEAD, CONTENTS.c.data).join(CONTENTS).where(_c.number == number)
    found = connection.execute(chosen).one_or_none()
    return _version(found[:-1], blocks_of(zlib.decompress(found[-1]))) if found else None


def blocks_of(said: bytes) -> tuple[Block, ...]:
    """Return the blocks that a content's JSON says."""
    return tuple(block_of(row) for row in json.loads(said.decode("utf-8", "surrogatepass")))


def _said(blocks: Sequence[Block]) -> bytes:
    rows = [[row[name] for name in _FIELDS] for row in (block_row(0, block) for block in blocks)]
    said = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return said.encode("utf-8", "surrogatepass")


def _version(row: Sequence[object], blocks: tuple[Block, ...]) -> Version:
    number, article, cause, of, label, by, at = map(str, row)
    return Version(number, article, VersionCause(cause), of, label, by, at, blocks)
