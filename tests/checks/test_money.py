"""Money and measures between Chinese and English."""

from itertools import chain

import pytest

from editor.checks import money
from editor.checks.finding import Finding, Severity
from tests.checks.cases import findings


def found(source: str, draft: str) -> list[Finding]:
    return list(chain.from_iterable(findings(each, source, draft) for each in money.CHECKS))


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("投资3.5亿元", "an investment of 350 million yuan"),
        ("投资3.5亿元", "an investment of 350 million yuan (about 49 million U.S. dollars)"),
        ("投资3.5亿元", "an investment of RMB 350 million"),
        ("投资3.5亿元", "an investment of 49 million dollars"),
        ("3.5亿美元", "US$350 million"),
        ("3.5亿美元", "$350m"),
        ("3.5亿港元", "HK$350 million"),
        ("500加元", "C$500"),
        ("全长5公里", "5 km long"),
        ("全长5公里", "3.1 miles long"),
        ("占地1500亩", "covers 100 hectares"),
        ("占地1500亩", "covers 1,500 mu"),
        ("100斤", "50 kg"),
        ("3年", "three years"),
        ("3年", "36 months"),
        ("2天", "48 hours"),
        ("5吨", "5 tonnes"),
    ],
)
def test_kept_or_converted_passes(source: str, draft: str) -> None:
    assert not found(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("投资3.5亿美元", "an investment of 350 million yuan"),
        ("全长5公里", "5 miles long"),
        ("投资3.5亿元", "an investment of 350 million U.S. dollars"),
        ("投资3.5亿元", "an investment of $350 million"),
        ("500欧元", "500 pounds sterling"),
        ("3000日元", "3,000 yuan"),
        ("3.5亿港元", "350 million yuan"),
        ("1500亩", "1,500 hectares"),
        ("1500亩", "1,500 acres"),
        ("30公斤", "30 pounds"),
        ("100斤", "100 kg"),
        ("5年", "5 months"),
        ("20平方公里", "20 square miles"),
        ("80米高", "80 feet tall"),
    ],
)
def test_changed_without_conversion_is_an_error(source: str, draft: str) -> None:
    assert [each.severity for each in found(source, draft)] == [Severity.ERROR]
