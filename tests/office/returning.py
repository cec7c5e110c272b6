"""Reading a returned file as the desk does, with what must be true of every file."""

from pathlib import Path

from editor.formats.docx.returned import read_returned
from editor.review.applying import applied
from editor.review.change import ChangeKind, Copy
from editor.review.comparing import compare
from editor.review.export import Export
from editor.review.identity import identify
from editor.review.mapping.mapping import map_rows
from editor.text.folding import folded
from tests.office.article import SENT
from tests.office.expected import views_of
from tests.office.ledger import lost, twice


def read_back(path: Path, export: Export) -> Copy:
    """Return what the desk reads from a file, once all of the file is accounted for."""
    returned = read_returned(path)
    identified = identify(returned, export.article, [export])
    assert identified.export == export
    mapping = map_rows(export, returned)
    assert not lost(returned, mapping)
    assert not twice(mapping)
    return compare(export, returned, mapping, identified.question)


def check_that_changes_make_the_text(copy: Copy) -> None:
    """Fail unless each block's changes turn what was sent into what came back."""
    finals = {block: final for block, (_, final) in views_of(copy).items()}
    kinds = {ChangeKind.INSERT, ChangeKind.DELETE, ChangeKind.REPLACE, ChangeKind.MOVE}
    for block, sent in SENT.items():
        changes = [c for c in copy.changes if c.block == block and c.kind in kinds]
        made, final = folded(applied(sent, changes)), folded(finals.get(block, sent))
        assert made.rstrip() == final.rstrip()
