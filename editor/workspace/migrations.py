"""How a workspace came to its present tables: one step a version, never changed afterwards.

A new workspace goes through every step too, so the way is walked each day. A later change of the
tables is a new function at the end of `STEPS`.
"""

import hashlib
import re
from collections.abc import Callable, Mapping

from sqlalchemy import Connection

Step = Callable[[Connection], None]

APPLICATION = 0x445A484F
"""SQLite's application id of a Duizhao workspace: "DZHO"."""

_FIRST = (
    "CREATE TABLE workspace (id VARCHAR NOT NULL PRIMARY KEY, created VARCHAR NOT NULL)",
    "CREATE TABLE settings (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)",
    """CREATE TABLE articles (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title VARCHAR NOT NULL, stage VARCHAR NOT NULL, words INTEGER NOT NULL,
        blocks INTEGER NOT NULL, draftable INTEGER NOT NULL, drafted INTEGER NOT NULL,
        updated VARCHAR NOT NULL, facts VARCHAR NOT NULL, put_aside VARCHAR)""",
    """CREATE TABLE blocks (
        article INTEGER NOT NULL REFERENCES articles (number),
        id VARCHAR NOT NULL, position BIGINT NOT NULL, kind VARCHAR NOT NULL,
        source VARCHAR NOT NULL, source_marks VARCHAR NOT NULL,
        draft VARCHAR NOT NULL, draft_marks VARCHAR NOT NULL,
        level INTEGER NOT NULL, ordered BOOLEAN NOT NULL, run_in BOOLEAN NOT NULL,
        cell VARCHAR NOT NULL, picture VARCHAR NOT NULL,
        PRIMARY KEY (article, id))""",
    "CREATE INDEX blocks_in_order ON blocks (article, position)",
    """CREATE TABLE assets (
        id VARCHAR NOT NULL PRIMARY KEY, media_type VARCHAR NOT NULL, data BLOB NOT NULL)""",
    """CREATE TABLE terms (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL, status VARCHAR NOT NULL, variant VARCHAR NOT NULL,
        en VARCHAR NOT NULL, kind VARCHAR NOT NULL, abbreviation VARCHAR NOT NULL,
        admitted VARCHAR NOT NULL, forbidden VARCHAR NOT NULL, strictness VARCHAR NOT NULL,
        not_in VARCHAR NOT NULL, confidence VARCHAR NOT NULL, note VARCHAR NOT NULL,
        source VARCHAR NOT NULL, shipped VARCHAR NOT NULL, removed BOOLEAN NOT NULL,
        UNIQUE (zh, status, variant))""",
    """CREATE TABLE exports (
        id VARCHAR NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        document VARCHAR NOT NULL, round INTEGER NOT NULL, reference VARCHAR NOT NULL,
        layout VARCHAR NOT NULL, recipient VARCHAR NOT NULL, made_at VARCHAR NOT NULL)""",
    "CREATE INDEX exports_of_article ON exports (article, round)",
    """CREATE TABLE sent_rows (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, label VARCHAR NOT NULL,
        source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (export, place))""",
    """CREATE TABLE journal (
        number INTEGER NOT NULL PRIMARY KEY,
        at VARCHAR NOT NULL, action VARCHAR NOT NULL, article VARCHAR NOT NULL,
        facts VARCHAR NOT NULL, previous VARCHAR NOT NULL, hash VARCHAR NOT NULL)""",
    "CREATE INDEX journal_of_article ON journal (article)",
    """CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    # INSERT OR REPLACE deletes without firing the delete trigger.
    """CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
        WHEN NEW.number <= (SELECT max(number) FROM journal)
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)

_KEEPER = (
    "ALTER TABLE terms ADD COLUMN approver VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE terms ADD COLUMN valid_from VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE terms ADD COLUMN valid_to VARCHAR NOT NULL DEFAULT ''",
    """CREATE TABLE term_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL)""",
    "CREATE INDEX term_changes_of_headword ON term_changes (zh, number)",
    "CREATE INDEX term_changes_of_step ON term_changes (step)",
    """CREATE TABLE people (
        number INTEGER NOT NULL PRIMARY KEY,
        zh VARCHAR NOT NULL UNIQUE, en VARCHAR NOT NULL, note VARCHAR NOT NULL)""",
    """CREATE TABLE posts (
        person INTEGER NOT NULL REFERENCES people (number), place INTEGER NOT NULL,
        zh VARCHAR NOT NULL, en VARCHAR NOT NULL,
        valid_from VARCHAR NOT NULL, valid_to VARCHAR NOT NULL,
        PRIMARY KEY (person, place))""",
    """CREATE TABLE person_changes (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        at VARCHAR NOT NULL, who VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL)""",
    "CREATE INDEX person_changes_of_name ON person_changes (zh, number)",
)


_REVIEW = (
    """CREATE TABLE sent_comments (
        export VARCHAR NOT NULL REFERENCES exports (id), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, author VARCHAR NOT NULL,
        date VARCHAR NOT NULL, text VARCHAR NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        reply_to VARCHAR NOT NULL, about VARCHAR NOT NULL, resolved BOOLEAN NOT NULL,
        PRIMARY KEY (export, place))""",
    # The file stands last, so that nothing else has to be read past it.
    """CREATE TABLE copies (
        number INTEGER NOT NULL PRIMARY KEY,
        id VARCHAR NOT NULL, article INTEGER NOT NULL REFERENCES articles (number),
        export VARCHAR NOT NULL REFERENCES exports (id),
        name VARCHAR NOT NULL, received_at VARCHAR NOT NULL, program VARCHAR NOT NULL,
        last_author VARCHAR NOT NULL, rows INTEGER NOT NULL, mapped INTEGER NOT NULL,
        confidence DOUBLE NOT NULL, question VARCHAR NOT NULL, data BLOB NOT NULL,
        UNIQUE (article, id))""",
    """CREATE TABLE changes (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, kind VARCHAR NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        before VARCHAR NOT NULL, after VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL, tracked BOOLEAN NOT NULL,
        over VARCHAR NOT NULL, move VARCHAR NOT NULL, source VARCHAR NOT NULL,
        confidence DOUBLE NOT NULL,
        PRIMARY KEY (copy, place))""",
    "CREATE INDEX changes_by_id ON changes (id, copy)",
    """CREATE TABLE remarks (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        id VARCHAR NOT NULL, block VARCHAR NOT NULL, side VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL, text VARCHAR NOT NULL,
        anchor VARCHAR NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        blocks VARCHAR NOT NULL, resolved BOOLEAN NOT NULL, reply_to VARCHAR NOT NULL,
        about VARCHAR NOT NULL, kind VARCHAR NOT NULL,
        PRIMARY KEY (copy, place))""",
    """CREATE TABLE unplaced (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        text VARCHAR NOT NULL, why VARCHAR NOT NULL, after VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL,
        PRIMARY KEY (copy, place))""",
    """CREATE TABLE signoff_entries (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        stage INTEGER NOT NULL, field VARCHAR NOT NULL, text VARCHAR NOT NULL,
        author VARCHAR NOT NULL, date VARCHAR NOT NULL,
        PRIMARY KEY (copy, place))""",
    """CREATE TABLE views (
        copy INTEGER NOT NULL REFERENCES copies (number), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, base VARCHAR NOT NULL, final VARCHAR NOT NULL,
        PRIMARY KEY (copy, place))""",
    """CREATE TABLE decisions (
        article INTEGER NOT NULL REFERENCES articles (number), change VARCHAR NOT NULL,
        verdict VARCHAR NOT NULL, text VARCHAR NOT NULL,
        who VARCHAR NOT NULL, at VARCHAR NOT NULL,
        PRIMARY KEY (article, change))""",
    """CREATE TABLE remark_states (
        article INTEGER NOT NULL REFERENCES articles (number), remark VARCHAR NOT NULL,
        resolved BOOLEAN NOT NULL, answers VARCHAR NOT NULL,
        PRIMARY KEY (article, remark))""",
)

_SIGNING = (
    # How long the journal is and how it ends, so that rows missing at its end show too.
    "ALTER TABLE workspace ADD COLUMN events INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE workspace ADD COLUMN head VARCHAR NOT NULL DEFAULT ''",
    """UPDATE workspace SET events = (SELECT count(*) FROM journal),
        head = coalesce((SELECT hash FROM journal ORDER BY number DESC LIMIT 1), '')""",
    "CREATE TABLE contents (id VARCHAR NOT NULL PRIMARY KEY, data BLOB NOT NULL)",
    """CREATE TABLE versions (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (number),
        cause VARCHAR NOT NULL, of VARCHAR NOT NULL, label VARCHAR NOT NULL,
        who VARCHAR NOT NULL, at VARCHAR NOT NULL,
        content VARCHAR NOT NULL REFERENCES contents (id))""",
    "CREATE INDEX versions_of_article ON versions (article, number)",
    """CREATE TABLE signatures (
        number INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        stage VARCHAR NOT NULL, name VARCHAR NOT NULL, zh VARCHAR NOT NULL,
        unit_en VARCHAR NOT NULL, unit_zh VARCHAR NOT NULL,
        at VARCHAR NOT NULL, texts VARCHAR NOT NULL,
        version INTEGER NOT NULL REFERENCES versions (number))""",
    "CREATE INDEX signatures_of_article ON signatures (article, number)",
    """CREATE TRIGGER signatures_keep_rows BEFORE DELETE ON signatures
        BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END""",
    """CREATE TRIGGER signatures_keep_words BEFORE UPDATE ON signatures
        BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END""",
    # INSERT OR REPLACE deletes without firing the delete trigger.
    """CREATE TRIGGER signatures_only_grow BEFORE INSERT ON signatures
        WHEN NEW.number <= (SELECT max(number) FROM signatures)
        BEGIN SELECT RAISE(ABORT, 'signatures are append-only'); END""",
    """CREATE TABLE publications (
        number INTEGER NOT NULL PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES articles (number),
        version INTEGER NOT NULL REFERENCES versions (number),
        at VARCHAR NOT NULL, profile VARCHAR NOT NULL, form VARCHAR NOT NULL,
        part VARCHAR NOT NULL, address VARCHAR NOT NULL, unsigned BOOLEAN NOT NULL,
        hash VARCHAR NOT NULL)""",
    "CREATE INDEX publications_of_article ON publications (article, number)",
    """CREATE TABLE published_pairs (
        publication INTEGER NOT NULL REFERENCES publications (number), place INTEGER NOT NULL,
        block VARCHAR NOT NULL, source VARCHAR NOT NULL, draft VARCHAR NOT NULL,
        PRIMARY KEY (publication, place))""",
)

_SUGGESTING = (
    "ALTER TABLE blocks ADD COLUMN provenance VARCHAR NOT NULL DEFAULT ''",
    "ALTER TABLE articles ADD COLUMN never_send BOOLEAN NOT NULL DEFAULT 0",
    """CREATE TABLE units (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        pair BLOB NOT NULL UNIQUE,
        source VARCHAR NOT NULL, draft VARCHAR NOT NULL, kind VARCHAR NOT NULL,
        article VARCHAR NOT NULL, date VARCHAR NOT NULL, stage VARCHAR NOT NULL,
        origin VARCHAR NOT NULL)""",
    """CREATE TABLE waivers (
        article INTEGER NOT NULL REFERENCES articles (number), finding VARCHAR NOT NULL,
        block VARCHAR NOT NULL, rule VARCHAR NOT NULL, reason VARCHAR NOT NULL,
        who VARCHAR NOT NULL, at VARCHAR NOT NULL,
        PRIMARY KEY (article, finding))""",
)

_PUBLISHED = """SELECT p.source, p.draft, a.title, substr(g.at, 1, 10),
        CASE WHEN g.unsigned THEN '' ELSE coalesce((SELECT s.stage FROM signatures s
            WHERE s.article = g.article AND s.at <= g.at ORDER BY s.number DESC LIMIT 1), '') END
    FROM published_pairs p JOIN publications g ON g.number = p.publication
        JOIN articles a ON a.number = g.article
    ORDER BY g.unsigned, g.number, p.place"""
_REMEMBER = """INSERT OR IGNORE INTO units (pair, source, draft, kind, article, date, stage, origin)
    VALUES (?, ?, ?, 'paragraph', ?, ?, ?, 'published')"""
_HAN, _LATIN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]"), re.compile(r"[A-Za-z]")

GUARDS: Mapping[str, str] = {
    statement.split()[2]: statement
    for statement in (*_FIRST, *_SIGNING)
    if statement.startswith("CREATE TRIGGER")
}
"""The triggers that keep the journal and the signatures as they were written, by name."""


def _first(connection: Connection) -> None:
    for statement in _FIRST:
        connection.exec_driver_sql(statement)


def _keeper(connection: Connection) -> None:
    """Make room for the keeper's data: approval and validity, changes, people and their posts."""
    for statement in _KEEPER:
        connection.exec_driver_sql(statement)


def _review(connection: Connection) -> None:
    """Make room for what comes back from reviewers, and for what is decided about it."""
    for statement in _REVIEW:
        connection.exec_driver_sql(statement)


def _signing(connection: Connection) -> None:
    """Make room for signatures, versions and publications; tell how the journal ends."""
    for statement in _SIGNING:
        connection.exec_driver_sql(statement)


def _suggesting(connection: Connection) -> None:
    """Make room for the memory, where drafts came from, and findings that were waived.

    What was published before is remembered at once, paragraph by paragraph.
    """
    for statement in _SUGGESTING:
        connection.exec_driver_sql(statement)
    for row in connection.exec_driver_sql(_PUBLISHED).all():
        source, draft = row[0].strip(), row[1].strip()
        if _HAN.search(source) and _LATIN.search(draft):
            pair = hashlib.sha256(f"{source}\0{draft}".encode("utf-8", "replace")).digest()[:16]
            connection.exec_driver_sql(_REMEMBER, (pair, source, draft, *row[2:]))


STEPS: tuple[Step, ...] = (_first, _keeper, _review, _signing, _suggesting)


def upgrade(connection: Connection, version: int) -> None:
    """Take a workspace from a version (0 = empty file) to the present one, in the transaction.

    The version is written in the same transaction: an interrupted upgrade has not begun.
    """
    for step in STEPS[version:]:
        step(connection)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("the upgrade left a reference to a row that is not there")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {len(STEPS)}")
