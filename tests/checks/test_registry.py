"""The table of checks, and running all of them."""

import pytest

from editor.checks.finding import Pair, Severity
from editor.checks.registry import CHECKS, pair_findings


def test_every_check_has_an_id_of_its_own_a_title_and_looks_at_something() -> None:
    ids = [check.id for check in CHECKS]
    assert len(set(ids)) == len(ids)
    assert all(check.title and check.group and (check.pair or check.whole) for check in CHECKS)


@pytest.mark.parametrize(("source", "draft"), [("", "Text 12"), ("12月", ""), (" ", " ")])
def test_an_empty_side_is_not_held_against_the_other(source: str, draft: str) -> None:
    assert pair_findings(Pair(source, draft)) == ()


WRONG = Pair("项目总投资1.2亿元。", "The project cost the the 12 million yuan.")
RIGHT = Pair("会议于5月20日举行。", "The meeting was held on May 20.")


def test_findings_stand_in_the_order_of_the_english() -> None:
    found = pair_findings(WRONG)
    assert [f.severity for f in found] == [Severity.WARNING, Severity.ERROR]
    assert [f.draft for f in found] == sorted(f.draft for f in found)


def test_a_check_that_is_off_does_not_look() -> None:
    numbers = frozenset(check.id for check in CHECKS if check.group == "numbers")
    assert {f.check for f in pair_findings(WRONG)} - {
        f.check for f in pair_findings(WRONG, numbers)
    }
    assert not {f.check for f in pair_findings(WRONG, numbers)} & numbers
