"""Full at the first mention, short afterwards, wherever the blocks are moved to."""

from editor import workflow
from editor.article.article import Article, Block, BlockKind
from editor.article.text import Text
from editor.glossary.glossary import Glossary, House
from editor.glossary.mention import Mentions, mentions
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Match, Term, TermKind

NAME = "灵江职业技术大学"
FULL = "Lingjiang Polytechnic University"
UNIVERSITY = Term(NAME, FULL, TermKind.ORGANISATION, abbreviation="LJPU")
GLOSSARY = Glossary([*shipped_terms(), UNIVERSITY], House(NAME))
GUEST = Glossary([*shipped_terms(), UNIVERSITY])


def block(number: int, chinese: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(f"b{number}", kind, Text(chinese))


def english(*blocks: Block, glossary: Glossary = GLOSSARY) -> list[dict[str, str]]:
    rows = [(b, glossary.matches(b.source.plain)) for b in blocks]
    return [
        {match.zh: en for match, en in zip(matches, row, strict=True)}
        for (_, matches), row in zip(rows, mentions(rows), strict=True)
    ]


def test_the_first_paragraph_defines_and_later_ones_are_short() -> None:
    title = block(1, f"{NAME}召开会议", BlockKind.TITLE)
    first, second = block(2, f"{NAME}召开会议。"), block(3, f"{NAME}表示感谢。")
    caption = block(4, f"{NAME}校园", BlockKind.CAPTION)
    found = [row[NAME] for row in english(title, first, second, caption)]
    assert found == [FULL, f"{FULL} (LJPU)", "LJPU", "LJPU"]


def test_a_moved_paragraph_changes_places_with_the_one_that_defined() -> None:
    first, second = block(1, f"{NAME}召开会议。"), block(2, f"会上，{NAME}表示感谢。")
    assert [row[NAME] for row in english(first, second)] == [f"{FULL} (LJPU)", "LJPU"]
    assert [row[NAME] for row in english(second, first)] == [f"{FULL} (LJPU)", "LJPU"]


def test_two_mentions_in_one_paragraph() -> None:
    rows = [(b, GLOSSARY.matches(b.source.plain)) for b in [block(1, f"{NAME}与{NAME}学生。")]]
    assert mentions(rows)[0][:2] == (f"{FULL} (LJPU)", "LJPU")


def test_titles_take_the_abbreviation_once_it_is_defined() -> None:
    before, naming, after = (
        block(1, f"{NAME}校长韦志远到会。"),
        block(2, f"{NAME}召开会议。"),
        block(3, f"{NAME}校长韦志远到会。"),
    )
    found = [row.get(f"{NAME}校长") for row in english(before, naming, after, glossary=GUEST)]
    assert found == [f"President of {FULL}", None, "President of LJPU"]


def test_the_institution_itself_is_short_in_titles_at_once() -> None:
    (row,) = english(block(1, "学校党委书记陆守信到会。"))
    assert row["学校党委书记"] == "Secretary of the CPC LJPU Committee"


def test_a_byline_and_a_caption_define_nothing() -> None:
    byline = block(1, f"文/{NAME} 周敏", BlockKind.BYLINE)
    caption = block(2, f"{NAME}校园", BlockKind.CAPTION)
    assert [row.get(NAME, FULL) for row in english(byline, caption)] == [FULL, FULL]


def test_a_term_without_abbreviation_stays_as_it_is() -> None:
    first, second = block(1, "产教融合很重要。"), block(2, "产教融合很重要。")
    one, two = english(first, second)
    assert one == two


def test_only_blocks_that_name_the_term_are_read() -> None:
    blocks = [block(number, "会议强调质量。") for number in range(1000)]
    blocks.append(block(1000, f"{NAME}召开会议。"))
    read: list[str] = []

    def matches(asked: Block) -> tuple[Match, ...]:
        read.append(asked.id)
        return GLOSSARY.matches(asked.source.plain)

    (match, *_) = GLOSSARY.matches(blocks[-1].source.plain)
    assert Mentions(blocks, matches).english(1000, match) == f"{FULL} (LJPU)"
    assert read == ["b1000"]


def test_the_workflow_puts_the_english_of_the_place() -> None:
    blocks = (block(1, f"{NAME}召开会议。"), block(2, f"{NAME}校长韦志远到会。"))
    article = Article(blocks=blocks)
    (first, *_) = workflow.placed_terms(GUEST, article, 0)
    (second, *_) = workflow.placed_terms(GUEST, article, 1)
    assert (first.english, second.english) == (f"{FULL} (LJPU)", "President of LJPU")
    assert workflow.row_terms(GUEST, blocks[0])[0].english == FULL
