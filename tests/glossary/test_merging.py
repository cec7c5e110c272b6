"""Duplicates of an entry made into one."""

from dataclasses import replace

import pytest

from editor.glossary.merging import merged
from editor.glossary.term import Term, TermStatus

KEEP = Term("副市长", "Vice Mayor", admitted=("Deputy Mayor",), forbidden=("Sub-Mayor",), note="n")
OTHER = Term("副市长", "Deputy City Mayor", status=TermStatus.ADMITTED)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], KEEP),
        ([KEEP], KEEP),
        ([OTHER], replace(KEEP, admitted=("Deputy Mayor", "Deputy City Mayor"))),
        ([Term("副市长", "Vice Mayor", admitted=("Deputy Mayor",))], KEEP),
        ([Term("副市長", "Vice Mayor", not_in=("副市長級",))], replace(KEEP, not_in=("副市長級",))),
        (
            [Term("副市长", "Co-Mayor", status=TermStatus.FORBIDDEN, forbidden=("Under-Mayor",))],
            replace(KEEP, forbidden=("Sub-Mayor", "Co-Mayor", "Under-Mayor")),
        ),
        ([Term("副市长", "Sub-Mayor")], KEEP),
        (
            [replace(OTHER, en="Sub", forbidden=("Vice Mayor", "Deputy Mayor"))],
            replace(KEEP, admitted=("Deputy Mayor", "Sub")),
        ),
        (
            [replace(KEEP, abbreviation="VM", note="other", source="GK", approver="林思源")],
            replace(KEEP, abbreviation="VM", source="GK", approver="林思源"),
        ),
    ],
)
def test_the_kept_entry_says_what_the_others_say(others: list[Term], expected: Term) -> None:
    assert merged(KEEP, others) == expected
