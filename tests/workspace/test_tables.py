"""The tables the program uses are the ones the steps make."""

import pytest
from sqlalchemy import Column, Table, inspect

from editor.workspace.tables import METADATA
from editor.workspace.workspace import Workspace


@pytest.fixture
def made(workspace: Workspace) -> dict[str, dict[str, tuple[str, bool]]]:
    """The columns of the tables in the file: type, and whether a value may be missing."""
    inspector = inspect(workspace._database.engine)
    return {
        table: {
            column["name"]: (str(column["type"]), column["nullable"])
            for column in inspector.get_columns(table)
        }
        for table in inspector.get_table_names()
        if not table.startswith("sqlite_")
    }


def described(column: Column[object]) -> tuple[str, bool]:
    return str(column.type.compile()), bool(column.nullable)


def test_the_file_has_these_tables(made: dict[str, object]) -> None:
    assert set(made) == set(METADATA.tables)


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)
def test_the_tables_have_these_columns(
    table: Table, made: dict[str, dict[str, tuple[str, bool]]]
) -> None:
    assert {column.name: described(column) for column in table.columns} == made[table.name]


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)
def test_the_tables_have_these_keys(table: Table, workspace: Workspace) -> None:
    inspector = inspect(workspace._database.engine)
    key = inspector.get_pk_constraint(table.name)["constrained_columns"]
    assert [column.name for column in table.primary_key] == key
    references = {f["referred_table"] for f in inspector.get_foreign_keys(table.name)}
    assert {key.column.table.name for key in table.foreign_keys} == references
