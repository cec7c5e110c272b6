"""Whatever is done to the journal, or to what it tells of, from outside shows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.review.signoff.signature import Signature, signed_texts
from editor.workspace.journal import row_hash
from editor.workspace.publications import Publication
from editor.workspace.workspace import Workspace

RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("Lingjiang News")),
        Block("b2", BlockKind.PARAGRAPH, Text("签约。"), Text("They signed.")),
    )
)
_FREE = "; ".join(
    f"DROP TRIGGER {table}_{rest}"
    for table, rest in (
        ("journal", "keeps_rows"),
        ("journal", "keeps_words"),
        ("journal", "only_grows"),
        ("signatures", "keep_rows"),
        ("signatures", "keep_words"),
        ("signatures", "only_grow"),
    )
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workspace of six events: added, signed twice, published, two stages."""
    place = tmp_path_factory.mktemp("whole") / "w.duizhao"
    with Workspace.open(str(place)) as workspace:
        article = workspace.add_article(RELEASE)
        for stage, name in (("department-initial", "Xu Lan"), ("department-second", "Meng Jie")):
            workspace.sign(article, Signature(stage, name, "", "", signed_texts(article)))
        workspace.add_publication(article, Publication("1", "clean", "html", "body", "00"))
    return place.read_bytes()


@pytest.fixture
def file(place: Path, whole: bytes) -> Path:
    """A copy of that workspace."""
    place.write_bytes(whole)
    return place


def tamper(file: Path, statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(statements)


def verified(file: Path) -> tuple[bool, int | None, str]:
    with Workspace.open(str(file), writing=False) as workspace:
        found = workspace.verify_journal()
    return found.is_whole, found.broken, str(found.why or "")


def test_a_journal_as_it_was_written_is_whole(file: Path) -> None:
    with Workspace.open(str(file), writing=False) as workspace:
        found = workspace.verify_journal()
    assert (found.events, found.broken, found.why) == (6, None, None)
    assert len(found.head) == 64


def test_an_empty_journal_is_whole(workspace: Workspace) -> None:
    found = workspace.verify_journal()
    assert (found.events, found.head, found.is_whole) == (0, "", True)


_RENUMBERED = (
    "DELETE FROM journal WHERE number = 2; UPDATE journal SET number = number - 1 WHERE number > 2"
)
_FORGED = (
    "INSERT INTO signatures SELECT {number}, article, 'x', name, zh, unit_en, unit_zh, at, texts, "
    "version FROM signatures WHERE number = 1"
)
TAMPERINGS = [
    ("UPDATE journal SET at = '2020' WHERE number = 2", 2, "changed"),
    ("UPDATE journal SET action = 'exported' WHERE number = 3", 3, "changed"),
    ("UPDATE journal SET article = '2' WHERE number = 1", 1, "changed"),
    ("UPDATE journal SET facts = '{}' WHERE number = 5", 5, "changed"),
    ("UPDATE journal SET facts = ' ' || facts WHERE number = 5", 5, "changed"),
    ("UPDATE journal SET facts = CAST(facts AS BLOB) WHERE number = 5", 5, "changed"),
    ("UPDATE journal SET facts = CAST(x'ff' AS TEXT) WHERE number = 5", 5, "changed"),
    ("UPDATE journal SET previous = '' WHERE number = 4", 4, "changed"),
    ("UPDATE journal SET hash = 'ab' WHERE number = 6", 6, "changed"),
    ("DELETE FROM journal WHERE number = 3", 3, "missing"),
    ("DELETE FROM journal WHERE number = 1", 1, "missing"),
    ("DELETE FROM journal WHERE number = 6", 6, "5 rows where 6"),
    ("DELETE FROM journal WHERE number > 3", 4, "3 rows where 6"),
    ("DELETE FROM journal", 1, "0 rows where 6"),
    ("UPDATE journal SET number = 9 WHERE number = 6", 6, "missing"),
    ("UPDATE journal SET number = number + 10", 1, "missing"),
    (
        _RENUMBERED,
        2,
        "changed",
    ),
    ("INSERT INTO journal VALUES (7, '', 'x', '', '{}', '', '')", 7, "changed"),
    ("UPDATE workspace SET head = 'ab'", 6, "does not end"),
    ("UPDATE signatures SET name = 'Fang Licheng' WHERE number = 1", 2, "signatures"),
    ("UPDATE signatures SET zh = '方立成' WHERE number = 2", 4, "signatures"),
    ("UPDATE signatures SET texts = 'ab' WHERE number = 2", 4, "signatures"),
    ("UPDATE signatures SET version = 1 WHERE number = 2", 4, "signatures"),
    ("DELETE FROM signatures WHERE number = 1", 2, "signatures"),
    (
        _FORGED.format(number=3),
        None,
        "“signatures” holds something",
    ),
    (_FORGED.format(number=-3), None, "“signatures” holds something"),
    ("UPDATE publications SET unsigned = 1 - unsigned", 5, "publications"),
    ("DELETE FROM published_pairs; DELETE FROM publications", 5, "publications"),
    ("UPDATE contents SET data = x'00'", 2, "versions"),
    ("UPDATE contents SET data = 'words'", 2, "versions"),
    ("UPDATE versions SET content = 'ab' WHERE number = 3", 5, "versions"),
    ("UPDATE versions SET article = 2 WHERE number = 2", 4, "versions"),
    ("UPDATE versions SET at = '2020' WHERE number = 1", 2, "versions"),
    ("UPDATE versions SET cause = 'export' WHERE number = 1", 2, "versions"),
    (
        "INSERT INTO versions SELECT number + 9, 1, cause, of, '', who, at, content FROM versions",
        None,
        "“versions” holds something",
    ),
    ("UPDATE signatures SET name = CAST(x'ff' AS TEXT)", 2, "signatures"),
    ("UPDATE workspace SET events = 'many'", None, "many were written"),
    ("UPDATE workspace SET events = 3", None, "6 rows where 3"),
]


@pytest.mark.parametrize(("statements", "broken", "said"), TAMPERINGS)
def test_tampering_is_found(file: Path, statements: str, broken: int | None, said: str) -> None:
    tamper(file, f"PRAGMA foreign_keys = OFF; {_FREE}; {statements}")
    is_whole, number, why = verified(file)
    assert (is_whole, number) == (False, broken)
    assert said in why


def test_a_chain_computed_anew_from_the_middle_does_not_end_as_it_was_written(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(_FREE)
        connection.execute("UPDATE journal SET at = '2020' WHERE number = 6")
        row = connection.execute(
            "SELECT number, at, action, article, facts, previous FROM journal WHERE number = 6"
        ).fetchone()
        connection.execute("UPDATE journal SET hash = ? WHERE number = 6", [row_hash(list(row))])
        connection.commit()
    assert verified(file)[:2] == (False, 6)


@pytest.mark.parametrize("trigger", ["journal_keeps_words", "signatures_only_grow"])
def test_a_protection_that_was_taken_off_is_told(file: Path, trigger: str) -> None:
    tamper(file, f"DROP TRIGGER {trigger}")
    is_whole, number, why = verified(file)
    assert (is_whole, number) == (False, None)
    assert trigger in why


def test_a_protection_that_does_nothing_is_told(file: Path) -> None:
    tamper(
        file,
        "DROP TRIGGER journal_keeps_rows; CREATE TRIGGER journal_keeps_rows "
        "BEFORE DELETE ON journal BEGIN SELECT 1; END",
    )
    assert "journal_keeps_rows" in verified(file)[2]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signatures SET name = 'x'",
        "DELETE FROM signatures",
        "REPLACE INTO signatures SELECT * FROM signatures WHERE number = 1",
    ],
)
def test_signatures_cannot_be_changed(file: Path, statement: str) -> None:
    with (
        closing(sqlite3.connect(file)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)


@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    row=st.integers(1, 6),
    column=st.sampled_from(["at", "action", "article", "facts", "previous", "hash"]),
    value=st.text(max_size=8),
)
def test_any_other_word_in_any_row_is_found(
    place: Path, whole: bytes, row: int, column: str, value: str
) -> None:
    place.write_bytes(whole)
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(_FREE)
        asked = f"SELECT {column} FROM journal WHERE number = ?"
        (before,) = connection.execute(asked, [row]).fetchone()
        connection.execute(f"UPDATE journal SET {column} = ? WHERE number = ?", [value, row])
        connection.commit()
    assert before == value or verified(place)[:2] == (False, row)
