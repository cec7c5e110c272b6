"""What a workspace keeps for drafts and checks: the memory, waivers, what may never be sent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select, update

from editor.checks.waiver import Waiver
from editor.progress import Progress, silent
from editor.suggest.memory.unit import Unit
from editor.workspace import journal, units, waivers
from editor.workspace.articles import known_number
from editor.workspace.connections import is_writable
from editor.workspace.database import Database
from editor.workspace.journal import Action, Fact
from editor.workspace.tables import ARTICLES
from editor.workspace.times import now
from editor.workspace.unit_spool import UnitSpool


class SuggestionKeeping:
    """The part of a workspace that remembers; it is the memory's `UnitStore`."""

    _database: Database

    # The memory

    def add_units(self, remembered: Sequence[Unit]) -> int:
        """Remember units and return how many of them were new."""
        with self._database.writing() as connection:
            return units.insert_units(connection, [remembered])

    def news_of(self, remembered: Sequence[Unit]) -> list[Unit]:
        """Return those units that remembering would add, or sign."""
        with self._database.reading() as connection:
            return units.news_of(connection, remembered)

    def unit_spool(self) -> UnitSpool:
        """Return where the units of a file wait until all of it has been read."""
        return UnitSpool(self._database.path)

    def import_units(self, spool: UnitSpool, refused: int = 0, progress: Progress = silent) -> int:
        """Remember the units of a file and return how many were new; the journal is told.

        `refused` counts those of the file that could not be taken. The progress is told in units;
        nothing of the file stays when it raises `Cancelled`.
        """
        total = len(spool)
        with self._database.writing() as connection:
            added = units.insert_units(connection, _watched(spool.batches(), progress, total))
            known = spool.given - added
            facts: dict[str, Fact] = {"added": added, "known": known, "refused": refused}
            journal.append(connection, now(), Action.UNITS_IMPORTED, "", facts)
        return added

    def units(self, ids: Iterable[int]) -> Mapping[int, Unit]:
        """Return the units of these ids; one that is gone is left out."""
        with self._database.reading() as connection:
            return units.units_of(connection, ids)

    def units_after(self, number: int) -> Iterator[tuple[int, Unit]]:
        """Yield (id, unit) of what was remembered after an id (0 = all), in this order."""
        with self._database.reading() as connection:
            yield from units.units_after(connection, number)

    def own_paragraphs_after(self, number: int) -> list[Unit]:
        """Return the paragraphs of the house that were remembered after an id (0 = all)."""
        with self._database.reading() as connection:
            return units.own_paragraphs_after(connection, number)

    def unit_texts_after(self, number: int) -> Iterator[tuple[int, str, str]]:
        """Yield (id, source, draft) of what was remembered after an id (0 = all), in this order."""
        with self._database.reading() as connection:
            yield from units.texts_after(connection, number)

    def unit_numbers(self) -> list[int]:
        """Return the ids of all units, rising."""
        with self._database.reading() as connection:
            return units.numbers(connection)

    def unit_count(self) -> tuple[int, int]:
        """Return how many units there are, and the id of the newest, 0 where there is none."""
        with self._database.reading() as connection:
            return units.size_and_newest(connection)

    def remove_units(self, ids: Sequence[int]) -> None:
        """Forget units; an id that is not there is passed over."""
        with self._database.writing() as connection:
            units.delete_units(connection, ids)

    def is_writer(self) -> bool:
        """Tell whether this program is the one that writes the workspace, and so its index."""
        with self._database.reading() as connection:
            is_reader = connection.exec_driver_sql("PRAGMA query_only").scalar_one()
        return not is_reader and is_writable(self._database.path)

    # What may be sent to an engine

    def is_never_sent(self, article_id: str) -> bool:
        """Tell whether an article must not go to an engine. Raise `NotFound` if there is none."""
        with self._database.reading() as connection:
            number = known_number(connection, article_id)
            chosen = select(ARTICLES.c.never_send).where(ARTICLES.c.number == number)
            return connection.execute(chosen).scalar_one()

    def set_never_sent(self, article_id: str, *, never: bool, by: str = "") -> None:
        """Say that an article must, or need, not be kept from engines; the journal is told."""
        with self._database.writing() as connection:
            number = known_number(connection, article_id)
            chosen = update(ARTICLES).where(ARTICLES.c.number == number)
            connection.execute(chosen.values(never_send=never))
            facts: dict[str, Fact] = {"never": never, "by": by}
            journal.append(connection, now(), Action.NEVER_SEND_SET, article_id, facts)

    # Findings let pass

    def waive(self, waiver: Waiver) -> None:
        """Keep that a finding was let pass, and why; the journal is told."""
        with self._database.writing() as connection:
            number = known_number(connection, waiver.article)
            waivers.insert_waiver(connection, number, waiver, now())

    def withdraw_waiver(self, waiver: Waiver) -> None:
        """Let a finding count again; the journal is told."""
        with self._database.writing() as connection:
            number = known_number(connection, waiver.article)
            waivers.delete_waiver(connection, number, waiver, now())

    def waivers(self, article_id: str) -> tuple[Waiver, ...]:
        """Return an article's waivers, the first one first."""
        with self._database.reading() as connection:
            return waivers.waivers_of(connection, known_number(connection, article_id))


def _watched(
    batches: Iterable[Sequence[Unit]], progress: Progress, total: int
) -> Iterator[Sequence[Unit]]:
    done = 0
    for batch in batches:
        progress(done, total)
        yield batch
        done += len(batch)
    progress(done, total)
