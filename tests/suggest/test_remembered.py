"""A block's draft from the memory: exact, made to fit, put together of sentences, or none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor import workflow
from editor.article.provenance import Origin
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term
from editor.suggest.memory.memory import Memory
from editor.suggest.memory.unit import Unit
from editor.suggest.remembered import remembered
from editor.suggest.suggestion import Suggestion
from editor.workspace import Workspace

HELD = "灵江职业技术大学召开产教融合工作会议。"
HELD_EN = "Lingjiang Polytechnic University held a meeting on the integration of industry."
CAME = "副市长出席会议并讲话。"
CAME_EN = "The Vice Mayor attended the meeting and made a speech."
ENROLLED = "学校2025年招收新生3200人，生源质量稳步提升。"
ENROLLED_EN = "In 2025, the university admitted 3,200 new students, and their quality improved."
UNITS = (
    Unit(HELD, HELD_EN, article="工作会议"),
    Unit(CAME, CAME_EN, article="工作会议"),
    Unit(ENROLLED, ENROLLED_EN, article="招生"),
    Unit("会议强调，要抓好落实。", "The meeting stressed implementation.", article="一"),
    Unit("会议强调，要抓好落实。", "It was stressed that work be done.", article="二"),
    Unit("党委宣传部副部长陆明参加。", "Lu Ming, Sub-Head, took part.", article="宣传"),
)
GLOSSARY = Glossary(
    (
        Term("副市长", "Vice Mayor"),
        Term("副部长", "Deputy Head", forbidden=("Sub-Head",)),
    )
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    place: Path = tmp_path_factory.mktemp("memory") / "w.duizhao"
    with workflow.open_workspace(str(place)) as opened:
        opened.add_units(UNITS)
        yield opened


@pytest.fixture(scope="module")
def memory(workspace: Workspace) -> Memory:
    return workflow.memory(workspace, GLOSSARY)


def found(memory: Memory, text: str, threshold: float = 0.85) -> Suggestion:
    suggestion = remembered(text, memory, threshold)
    assert suggestion is not None
    return suggestion


def test_the_same_chinese_brings_the_english_as_it_was(memory: Memory) -> None:
    draft = found(memory, CAME)
    assert (draft.text.plain, draft.origin, draft.score) == (CAME_EN, Origin.MEMORY, 1.0)
    assert (draft.sure, draft.doubts, draft.name) == (True, (), "工作会议")


def test_what_differs_is_put_in_and_told(memory: Memory) -> None:
    draft = found(memory, ENROLLED.replace("3200", "3450"))
    assert draft.text.plain == ENROLLED_EN.replace("3,200", "3,450")
    assert 0.85 <= draft.score < 1
    assert not draft.sure
    assert "% like this" in str(draft.doubts[0])
    assert "“3,450” was put in for “3,200”" in str(draft.doubts[1])


def test_what_could_not_be_put_in_is_told(memory: Memory) -> None:
    draft = found(memory, ENROLLED.replace("3200人", "1人"))
    assert not draft.sure
    assert any("could not be put into" in str(doubt) for doubt in draft.doubts)


def test_other_words_are_never_sure(memory: Memory) -> None:
    draft = found(memory, HELD.replace("工作", "研究"))
    assert (draft.text.plain, draft.sure) == (HELD_EN, False)


@pytest.mark.parametrize("text", ["操场上正在举行运动会。", "", "2026", "会议"])
def test_what_nothing_is_like_gets_no_draft(text: str, memory: Memory) -> None:
    assert remembered(text, memory) is None


def test_the_threshold_decides(memory: Memory) -> None:
    text = "灵江职业技术大学召开校企合作会议。"
    assert remembered(text, memory, 0.95) is None
    assert found(memory, text, 0.7).score < 0.95


def test_known_sentences_are_put_together(memory: Memory) -> None:
    draft = found(memory, HELD + CAME)
    assert draft.text.plain == f"{HELD_EN} {CAME_EN}"
    assert (draft.score, draft.sure, draft.name) == (1.0, True, "工作会议")
    assert found(memory, f"{HELD}\n{CAME}").text.plain == f"{HELD_EN}\n{CAME_EN}"


def test_the_worst_sentence_says_how_well_it_fits(memory: Memory) -> None:
    draft = found(memory, CAME + ENROLLED.replace("3200", "3450"))
    assert draft.text.plain == f"{CAME_EN} {ENROLLED_EN.replace('3,200', '3,450')}"
    assert (draft.score < 1, draft.sure, draft.name) == (True, False, "")


def test_one_unknown_sentence_leaves_the_whole_undrafted(memory: Memory) -> None:
    assert remembered(CAME + "操场上正在举行运动会。", memory) is None


def test_exact_sentences_go_before_a_paragraph_that_is_only_like_it(workspace: Workspace) -> None:
    like = Unit(CAME + HELD.replace("会议", "大会"), "Something else. And more.", article="三")
    workspace.add_units([like])
    draft = found(workflow.memory(workspace, GLOSSARY), CAME + HELD)
    workspace.remove_units([workspace.unit_count()[1]])
    assert (draft.text.plain, draft.score) == (f"{CAME_EN} {HELD_EN}", 1.0)


def test_several_english_texts_for_one_chinese_are_told(memory: Memory) -> None:
    draft = found(memory, "会议强调，要抓好落实。")
    assert draft.text.plain == "It was stressed that work be done."
    assert not draft.sure
    assert "other English" in str(draft.doubts[0])


def test_the_glossary_has_its_say_about_what_was_published(memory: Memory) -> None:
    draft = found(memory, "党委宣传部副部长陆明参加。")
    assert not draft.sure
    assert ["lacks" in str(doubt) for doubt in draft.doubts] == [True, False]
    assert "forbids" in str(draft.doubts[1])


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from([unit.source for unit in UNITS] + ["操场很大。"]), max_size=4).map(
        "".join
    )
)
def test_a_draft_is_sure_only_where_every_sentence_is_known(memory: Memory, text: str) -> None:
    draft = remembered(text, memory)
    if draft is None:
        return
    known = {unit.draft for unit in UNITS}
    rest = draft.text.plain
    for english in known:
        rest = rest.replace(english, "")
    assert draft.score < 1 or not rest.strip()
    assert draft.sure is not bool(draft.doubts)
