"""Cutting text into sentences. A case is a text with | where it is to be cut."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.text.sentences import chinese_sentences, english_sentences


@pytest.mark.parametrize(
    "case",
    [
        "",
        "签约仪式现场",
        "会议召开。|校长讲话。",
        "谁来教？|怎么教？|教什么？",
        "加油！！！|再加油！",
        "真的吗？！|真的。",
        "他停了停……然后继续。",
        "他停了停……\n|然后继续。",
        "太好了……！|我们走吧。",
        "他说：“我们要努力。”|随后，大家离开。",
        "他说：“我们要努力。学校要发展。师生要进步。”|随后，大家离开。",
        "他作了题为“怎么办？”的主旨发言。|会后参观。",
        "围绕“谁来教？怎么教？”这一问题展开讨论。|会议结束。",
        "“同心协力！”是大家的口号。|好。",
        "以“团结奋进！”为主题的活动。|好。",
        "他说：“要抓好落实。”|为深入推进工作，学校成立小组。",
        "他高呼“加油！”并挥手。|大家鼓掌。",
        "唱起“同行！”和“出发！”两首歌。|好。",
        "他说：“好！”|与会人员鼓掌。",
        "他说：“好！”|地方政府表示感谢。",
        "他问：“好吗？”，大家点头。|好。",
        "电影《你好，灵江！》上映。|好。",
        "观看《走进灵江？》《你好！》等影片。|好。",
        "大家笑了（真的！），然后离开。|好。",
        "大会闭幕。|（掌声）大家离场。",
        "（他来了。她也来了。）|会议开始。",
        "【导语。】|正文。",
        "他说：“不要忘记‘同心圆！’的意义。”|好。",
        "第一行\n|第二行\n|第三行",
        "第一段。\n\n|第二段。",
        "\n\n第一段。|第二段。",
        "他说：“没有关上。|然后走了。\n|下一段。",
        "没有打开。”|然后走了。",
        "增长1.8%，达3.2亿元。|好。",
        "校训是“笃行！”。|好。",
        "见http://lj.example/?id=1。|好。",
        "Is it good?|是的!|好。",
        "完了。 |下一句。　|再一句。",
        "完了。 ”|下一句。",
        '他说："我们走。"|然后离开。',
        '会议开始。|"我们走。"|然后离开。',
        "“完了。”——校长。|好。",
        "用𬭚做的。|好。",
        "一是建设；二是发展。|好。",
        "“一个。”|“两个。”|三个。",
    ],
)
def test_chinese_is_cut_at(case: str) -> None:
    assert chinese_sentences(case.replace("|", "")) == (case.split("|") if case else [])


@pytest.mark.parametrize(
    "case",
    [
        "",
        "Scene of the Conference",
        "The meeting was held. |President Wei spoke.",
        "Who teaches? |How? |What!",
        "He met Mr. Fang and Dr. Lu. |They spoke.",
        "Prof. Wei and St. John came. |All left.",
        "See No. 5 and Fig. 3. |The rest follows.",
        "The answer was no. |The rest follows.",
        "It grew by 3.5 percent. |It fell by 0.2.",
        "On Jan. 5 it opened. |On Feb. 6 it closed.",
        "It opened at 9 a.m. Beijing time. |All came.",
        "It opened at 9 a.m. |The guests came.",
        "Goods (e.g. Steel) were sold. |All left.",
        "Goods, i.e. Steel and so on. |All left.",
        "Cars, steel, etc. were sold. |All left.",
        "Cars, steel, etc. |In 2025, all were sold.",
        "Lingjiang Automobile Co., Ltd. signed. |All left.",
        "Lingjiang Automobile Co., Ltd. |The rest follows.",
        "The U.S. Government agreed. |All left.",
        "He went to the U.S. |In May he returned.",
        "J. K. Smith and A. Lee came. |All left.",
        "A Ph.D. student came. |All left.",
        "He paused... then left. |All left.",
        "He paused... Zhang left. |All left.",
        "He paused... |Then all left.",
        "He paused… |The rest followed.",
        "“We will do it.” |He left.",
        "“We will do it. We can do it.” |He left.",
        "“Why?” asked Wei. |He left.",
        'He said, "We will do it." |He left.',
        'He left. |"We won," she said.',
        'The "Go! Now!" campaign ended. |All left.',
        "He left. |(All left.) |She stayed.",
        "The firm (founded 1990. Now closed.) grew. |All left.",
        "Item one.\n|Item two.\n\n|Item three.",
        "1. Strengthen leadership. |2. Improve work.",
        "He came.[1] |She left.",
        "Version 2.0 of example.com came out. |All left.",
        "It ended.  |5 people left.",
        "It ended. |“So it did.”",
        "The rate is 5%. that is all",
        "It was founded in 2025. |It grew.",
        "Great!! |Really?! |Yes.",
        "It’s the students’ day. |It’s fine.",
        "He said “open. |Then left. \n|Next one.",
        "Wang vs. Li ended. |All left.",
        "First. ” |Second.",
    ],
)
def test_english_is_cut_at(case: str) -> None:
    assert english_sentences(case.replace("|", "")) == (case.split("|") if case else [])


CHINESE = st.text('学校。！？…“”‘’（）《》"的地为 \n　a.?!)', max_size=40)
ENGLISH = st.text("Aab. !?…“”\"'()\n1,U", max_size=40)
EACH = pytest.mark.parametrize(
    ("cut", "texts"),
    [(chinese_sentences, CHINESE), (english_sentences, ENGLISH), (chinese_sentences, st.text())],
)


@EACH
@given(st.data())
@settings(deadline=None, max_examples=300)
def test_nothing_is_lost(
    cut: Callable[[str], list[str]], texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    text = data.draw(texts)
    sentences = cut(text)
    assert "".join(sentences) == text
    assert all(sentences)
    assert not any(sentence.isspace() for sentence in sentences) or text.isspace()


@given(CHINESE)
@settings(deadline=None, max_examples=300)
def test_no_closing_mark_begins_a_sentence(text: str) -> None:
    for before, sentence in zip(parts := chinese_sentences(text), parts[1:], strict=False):
        assert before.endswith("\n") or sentence.lstrip()[0] not in "”’）》)"


@given(CHINESE)
@settings(deadline=None, max_examples=300)
def test_line_is_cut_by_itself(text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    whole = [sentence.strip() for sentence in chinese_sentences(text)]
    assert [s for s in whole if s] == [s.strip() for line in lines for s in chinese_sentences(line)]
