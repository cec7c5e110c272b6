"""Posts: which English heads a Chinese title may have, and where a title stands."""

import pytest

from editor.checks.finding import Pair
from editor.checks.posts import Zone, admissible, foreign_head, overlap, posts, titled
from editor.glossary.glossary import Glossary
from editor.glossary.shipped import shipped_terms

GLOSSARY = Glossary(shipped_terms())
TWO = "灵江市委书记方立成、市长陆守信出席会议。"


@pytest.mark.parametrize(
    ("title", "head", "is_admitted"),
    [
        ("市长", "Mayor", True),
        ("市委副书记、市长", "Deputy Secretary", True),
        ("市委书记", "Party chief", True),
        ("市委书记", "Mayor", False),
        ("总书记", "President", True),
        ("党委书记", "President", False),
        ("自治区主席", "Governor", True),
        ("教授", "Dean", True),
        ("处长", "Dean", False),
    ],
)
def test_heads_of_titles(title: str, head: str, is_admitted: bool) -> None:
    found = admissible(title)
    assert found is not None
    assert (found.search(head) is not None) == is_admitted


@pytest.mark.parametrize("title", ["总工程师", "市长、总工程师", "", "嘉宾"])
def test_of_titles_not_all_known_nothing_is_said(title: str) -> None:
    assert admissible(title) is None
    assert foreign_head(Zone(0, 5, "Mayor"), [title]) is None


def test_posts_know_their_deputies() -> None:
    assert [(post.zh, post.is_deputy) for post in posts("副校长、教授")] == [
        ("副校长", True),
        ("教授", False),
    ]
    assert posts("市长途经灵江") == ()
    assert overlap("校长", "院长")
    assert not overlap("市长", "书记")


@pytest.mark.parametrize(
    ("draft", "zones"),
    [
        ("Fang Licheng, Secretary; Lu Shouxin, Mayor, came.", [", Secretary", ", Mayor"]),
        ("Party Secretary Fang Licheng and Mayor Lu Shouxin", ["Party Secretary ", " and Mayor "]),
        ("Fang Licheng, Mayor Lu Shouxin and others", [", Mayor "]),
        ("Fang Licheng and Lu Shouxin came.", []),
        ("", []),
    ],
)
def test_titles_stand_beside_their_names(draft: str, zones: list[str]) -> None:
    found = titled(Pair(TWO, draft, glossary=GLOSSARY))
    assert [held.zone.text.strip(", ") for held in found] == [zone.strip(", ") for zone in zones]
    assert all(draft[held.zone.start : held.zone.end] == held.zone.text for held in found)
