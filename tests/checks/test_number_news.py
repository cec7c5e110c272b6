"""News in Chinese and in good English: silent as it is, loud when one figure is changed."""

import pytest

from editor.checks import dates, money, numbers
from editor.checks.finding import Severity
from tests.checks.cases import findings

CHECKS = (*numbers.CHECKS, *dates.CHECKS, *money.CHECKS)
# The Chinese, its English, a figure of the English, and a wrong one in its place.
NEWS = (
    (
        "2月2日，为期3天的冬令营在灵江举行，来自6个国家的60余名师生参加。",
        (
            "A three-day winter camp opened in Lingjiang on February 2, drawing more than 60 "
            "teachers and students from six countries."
        ),
        "2",
        "7",
    ),
    (
        "据悉，该校自1958年建校以来，已培养10万余名毕业生。",
        "Since its founding in 1958, the university has trained over 100,000 graduates.",
        "100,000",
        "100,004",
    ),
    (
        "他说，中国将坚定不移奉行互利共赢的开放战略。",
        "He said China will firmly pursue a win-win strategy of opening up.",
        "",
        "",
    ),
    (
        "该国2017年人口为6440万，其中65岁以上人口占14%。",
        "The country had a population of 64.4 million in 2017, 14% of whom were 65 or older.",
        "64.4",
        "34.4",
    ),
    (
        "一名27岁男子周日晚在家中遭枪击身亡。",
        "A 27-year-old man was shot dead at his home on Sunday night.",
        "27",
        "77",
    ),
    (
        "法院判处他入狱4个月，罚款1万元。",
        "The court sentenced him to four months in prison and fined him 10,000 yuan.",
        "10,000",
        "10,400",
    ),
    (
        "公司第二财季净利润为5.06亿美元，合每股盈利83美分。",
        "Second-quarter net income was $506 million, or 83 cents a share.",
        "506",
        "596",
    ),
    (
        "5G商用步伐加快，已建成基站超过13万个。",
        ("5G commercialization has accelerated, with more than 130,000 base stations built."),
        "5",
        "4",
    ),
    (
        "学校占地2000多亩，建筑面积68万平方米，图书馆藏书210余万册。",
        (
            "The campus covers over 2,000 mu (about 133 hectares), with a floor area of "
            "680,000 square meters and a library of more than 2.1 million volumes."
        ),
        "680,000",
        "670,000",
    ),
    (
        "全国两会将于3月4日和5日相继召开。",
        "The annual Two Sessions will open on March 4 and 5 respectively.",
        "4",
        "2",
    ),
    ("第44个教师节前夕", "On the eve of the 44th Teachers' Day", "44", "94"),
    ("“三下乡”社会实践", "the summer social practice program", "", ""),
    ("实现“两个一百年”奋斗目标", "realize the Two Centenary Goals", "", ""),
    (
        "推进“五位一体”总体布局和“四个全面”战略布局",
        ("advance the Five-Sphere Integrated Plan and the Four-Pronged Comprehensive Strategy"),
        "",
        "",
    ),
    (
        "贯彻中央八项规定精神",
        "implement the central Party leadership's eight-point decision on conduct",
        "",
        "",
    ),
    (
        "双方签署“1+X”证书合作协议",
        "The two sides signed an agreement on the 1+X certificate program",
        "1",
        "4",
    ),
    ("他在第23分钟和第61分钟各入一球。", "He scored in the 23rd and 61st minutes.", "23", "13"),
    (
        "纳斯达克指数下跌118.8点，跌幅1.5%。",
        "The Nasdaq lost 118.8 points, or 1.5%.",
        "118.8",
        "158.8",
    ),
    (
        "支持率从去年的46%下降到38%，下降了8个百分点。",
        "Support fell to 38% from 46% last year, a drop of eight points.",
        "38",
        "48",
    ),
    ("飞机于格林尼治时间22时30分起飞。", "The plane took off at 22:30 GMT.", "22", "27"),
    (
        "有的病人等待时间长达12个月以上。",
        "Some patients have been waiting for more than a year.",
        "",
        "",
    ),
    ("每月工资不到1000元", "a monthly salary of less than 1,000 yuan", "1,000", "5,000"),
    ("她今年才十六岁。", "She is only sixteen.", "", ""),
    ("他一天工作十四五个小时。", "He works 14 or 15 hours a day.", "", ""),
    ("时隔一年半再次访华", "his second visit to China in 18 months", "", ""),
    ("在过去的四分之一个世纪里", "over the past quarter century", "", ""),
    ("受害者当时只有14岁。", "The victim, then 14, was walking home.", "14", "13"),
    ("下午5点到晚上9点", "from 5 p.m. to 9 p.m.", "5", "6"),
    (
        "今年1-11月，累计用电量62199亿千瓦时，同比增长8.5%。",
        (
            "In the first 11 months, power use reached 6.22 trillion kilowatt-hours, up 8.5% "
            "year on year."
        ),
        "6.22",
        "6.12",
    ),
    (
        "该公司拥有22万名员工，业务遍及180多个国家。",
        "The company, which has 220,000 employees, operates in more than 180 countries.",
        "220,000",
        "220,600",
    ),
    (
        "该片首周末票房收入8020万美元。",
        "The film earned $80.2 million in its opening weekend.",
        "80.2",
        "50.2",
    ),
    ("九成受访者", "Nine out of ten respondents", "", ""),
    ("截至北京时间18日22时", "as of 10 p.m. Beijing time on the 18th", "10", "15"),
    ("这一比例是3：1。", "The ratio is three to one.", "", ""),
    ("打8折", "20 percent off", "20", "26"),
    (
        "第一名、第二名分别获得奖金5000元和3000元。",
        "The winner and runner-up received 5,000 and 3,000 yuan respectively.",
        "5,000",
        "9,000",
    ),
    (
        "从18.5万人减少到12万人，减少了三分之一以上。",
        "It fell by more than a third, from 185,000 to 120,000.",
        "185,000",
        "485,000",
    ),
)


def errors(source: str, draft: str) -> list[str]:
    found = (each for check in CHECKS for each in findings(check, source, draft))
    return [each.check for each in found if each.severity is Severity.ERROR]


@pytest.mark.parametrize(("source", "draft"), [row[:2] for row in NEWS])
def test_good_english_is_left_alone(source: str, draft: str) -> None:
    assert not [each for check in CHECKS for each in findings(check, source, draft)]


@pytest.mark.parametrize(("source", "draft", "right", "wrong"), [row for row in NEWS if row[2]])
def test_a_changed_figure_is_an_error(source: str, draft: str, right: str, wrong: str) -> None:
    assert errors(source, draft.replace(right, wrong))
