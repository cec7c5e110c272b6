"""Numbers, dates and money over tables of news: right English is left alone, each error is found.

`number_news.tsv` has Chinese and good English, by the shape of what is in it. `planted_numbers.tsv`
has good English (`draft`) in which `right` becomes `wrong`, and the text that must be underlined.
"""

import csv
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from editor.checks import dates, money, numbers
from editor.checks.finding import Finding, Pair, Severity

_TABLES = Path(__file__).parents[1] / "data" / "checks"
_CHECKS = (*numbers.CHECKS, *dates.CHECKS, *money.CHECKS)


def rows(name: str) -> list[dict[str, str]]:
    with (_TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


NEWS = rows("number_news.tsv")
PLANTED = rows("planted_numbers.tsv")


def found(pair: Pair) -> list[Finding]:
    return list(chain.from_iterable(check.pair(pair) for check in _CHECKS if check.pair))


def name(row: dict[str, str]) -> str:
    return "-".join(row.values())[:60]


@pytest.mark.parametrize("row", NEWS, ids=name)
def test_good_english_is_left_alone(row: dict[str, str]) -> None:
    assert not found(Pair(row["source"], row["draft"]))


@pytest.mark.parametrize("row", [row for row in PLANTED if row["kind"] != "missing"], ids=name)
def test_what_an_error_is_planted_in_is_left_alone(row: dict[str, str]) -> None:
    assert not found(Pair(row["source"], row["draft"]))


@pytest.mark.parametrize("row", PLANTED, ids=name)
def test_a_planted_error_is_found_where_it_is(row: dict[str, str]) -> None:
    assert row["right"] in row["draft"]
    pair = Pair(row["source"], row["draft"].replace(row["right"], row["wrong"]))
    grave = [each for each in found(pair) if each.severity is not Severity.HINT]
    marked = {pair.source[slice(*each.source)] for each in grave}
    marked |= {pair.draft[slice(*each.draft)] for each in grave}
    assert row["marked"] in marked


def test_each_kind_of_error_is_planted_often() -> None:
    kinds = Counter(row["kind"] for row in PLANTED)
    assert len(kinds) >= 23
    assert min(kinds.values()) >= 10
