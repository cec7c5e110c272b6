"""Numbers between Chinese and English: silent on good English, loud on wrong numbers."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.checks import numbers
from editor.checks.finding import Finding, Severity
from editor.glossary.glossary import Glossary
from editor.glossary.term import Term
from tests.checks.cases import findings

NUMBER, SWAPPED, QUALIFIER = numbers.CHECKS


def found(source: str, draft: str) -> list[Finding]:
    return list(chain.from_iterable(findings(each, source, draft) for each in numbers.CHECKS))


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "全市生产总值达到1.2万亿元，同比增长5.8%。",
            "The city's GDP reached 1.2 trillion yuan, up 5.8 percent year on year.",
        ),
        (
            "公司前三季度营收118.6亿元，增长近三成。",
            "The company's first-three-quarter revenue was 11.86 billion yuan, up nearly 30%.",
        ),
        (
            "据新华社北京3月5日电，会议将于3月15日闭幕。",
            "BEIJING, March 5 (Xinhua) -- The session will conclude on March 15.",
        ),
        (
            "该项目占地1500亩，投资3.5亿美元。",
            "The project covers 100 hectares, with an investment of 350 million U.S. dollars.",
        ),
        (
            "他今年25岁，1米85，曾三次夺冠。",
            "The 25-year-old, who stands 1.85 meters tall, has won the title three times.",
        ),
        (
            "下午3时30分，比赛开始，最终比分3比1。",
            "The match kicked off at 3:30 p.m. and ended 3-1.",
        ),
        (
            "20世纪90年代，约有1/3的农民外出打工。",
            "In the 1990s, about a third of farmers left home to work.",
        ),
        ("销量同比翻了一番，达到2.4万辆。", "Sales doubled year on year to 24,000 vehicles."),
        (
            "两国建交50周年之际，双方签署了20多项合作协议。",
            "The two signed over 20 agreements as they marked 50 years of diplomatic ties.",
        ),
        (
            "党的二十届三中全会提出，到2029年完成改革任务。",
            "The third plenary session of the 20th CPC Central Committee set reform tasks to 2029.",
        ),
        (
            "全长1318公里的京沪高铁运营时速350公里。",
            "The 1,318-km Beijing-Shanghai high-speed railway operates at 350 km per hour.",
        ),
        (
            "去年，我国新能源汽车产量首次突破1000万辆。",
            "New energy vehicle output first exceeded 10 million units last year.",
        ),
        (
            "参会的有来自30多个国家和地区的600余名代表。",
            "More than 600 representatives from over 30 countries and regions attended.",
        ),
        (
            "当地时间19日上午10点，总统发表讲话。",
            "The president spoke at 10 a.m. local time on Tuesday.",
        ),
        ("美联储将利率下调25个基点。", "The Fed cut rates by 25 basis points."),
        (
            "他说，第一，要坚持开放；第二，要深化合作。",
            "He said first, we must stay open; second, we must deepen cooperation.",
        ),
        (
            "一辆汽车冲入人群，造成7人死亡，12人受伤。",
            "A car plowed into a crowd, killing seven people and injuring 12 others.",
        ),
        ("公司市值一度达到2000亿美元。", "The company's market value once reached $200bn."),
        ("同比增长两倍", "tripled year on year"),
        (
            "亏损从2018年的1.3亿元收窄至4500万元。",
            "Losses narrowed from 130 million yuan in 2018 to 45 million yuan.",
        ),
        (
            "约有150万人（占总人口的12.4%）受灾。",
            "Some 1.5 million people, or 12.4% of the population, were affected.",
        ),
        (
            "周三，标普500指数上涨1.2%，报3,245.67点。",
            "The S&P 500 rose 1.2% to 3,245.67 on Wednesday.",
        ),
        ("这是10年来的最高水平。", "It was the highest level in a decade."),
        (
            "半数以上的受访者年龄在18至24岁之间。",
            "More than half of the respondents were aged between 18 and 24.",
        ),
        ("气温达到38摄氏度。", "Temperatures hit 100 degrees Fahrenheit."),
        ("他以2分3秒47的成绩获得第二。", "He finished second in 2:03.47."),
        (
            "“十四五”期间，累计培训2万人次。",
            "During the 14th Five-Year Plan period, 20,000 training places were provided.",
        ),
        ("90后小伙", "a man born in the 1990s"),
        (
            "深化“放管服”改革，推进“三权分置”。",
            "Deepen reform to streamline administration and separate the three rights.",
        ),
        ("他在该校工作了20多年。", "He has worked at the school for more than two decades."),
        ("每10万人中有3人", "three in every 100,000 people"),
        (
            "2019年10月1日是新中国成立70周年。",
            "October 1, 2019 marked the 70th anniversary of New China.",
        ),
        (
            "全年粮食产量13731亿斤，比上年增加177亿斤。",
            "Grain output reached 686.5 million tonnes, up 8.9 million tonnes from last year.",
        ),
        ("他被判处有期徒刑3年6个月。", "He was sentenced to three and a half years in prison."),
        (
            "股价下跌逾5%，蒸发约200亿港元。",
            "Shares fell more than 5 percent, wiping out some HK$20 billion.",
        ),
        ("每3名儿童中就有1名超重。", "One in three children is overweight."),
        ("距离市区约30公里", "about 20 miles from downtown"),
        ("他在1小时15分钟内跑完了全程。", "He finished the race in 75 minutes."),
        ("她25年前移居国外。", "She moved abroad a quarter of a century ago."),
        ("“双11”当天成交额突破2135亿元。", "Sales on Singles' Day topped 213.5 billion yuan."),
        ("销售额下降一半以上，降至4亿英镑。", "Sales more than halved to £400m."),
        ("百余名志愿者参加了活动。", "More than 100 volunteers took part in the event."),
        (
            "这座大桥全长55公里，耗资1200亿元。",
            "The 34-mile bridge cost 120 billion yuan, or $17 billion.",
        ),
        (
            "连续12个季度保持在6.7%—6.9%的区间",
            "within 6.7 to 6.9 percent for the 12th quarter in a row",
        ),
        ("共有4.2万户、16.8万人脱贫。", "A total of 168,000 people from 42,000 households."),
        (
            "一期投资5亿元、二期3亿元。",
            "Phase one cost 500 million yuan and phase two 300 million.",
        ),
        ("90%以上的家庭", "nine out of ten families"),
        ("0.1秒", "a tenth of a second"),
        ("他一天工作十四五个小时。", "He works 14 or 15 hours a day."),
        ("65岁以上人口占14%", "14% of the population were 65 or older"),
        ("打8折", "20 percent off"),
        (
            "有的病人等待时间长达12个月以上。",
            "Some patients have been waiting for more than a year.",
        ),
        (
            "支持率从46%下降到38%，下降了8个百分点。",
            "Support fell to 38% from 46%, a drop of eight points.",
        ),
        ("20国集团峰会", "the Group of 20 summit"),
        ("24小时营业", "open around the clock"),
        ("固定资产投资355798亿元", "fixed-asset investment of 35.58 trillion yuan"),
    ],
)
def test_good_english_passes(source: str, draft: str) -> None:
    assert not found(source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("首期投入资金1.2亿元。", "The initial investment is 12 million yuan."),
        ("首期投入资金1.2亿元。", "The initial investment is 1.2 million yuan."),
        ("协议有效期五年。", "The agreement is valid for six years."),
        (
            "学校开设专业12个，匹配度达到91%。",
            "The school offers 12 majors and the alignment rate has reached 81%.",
        ),
        ("培训5200余人次", "provided more than 5,300 training places"),
        ("近70名教师参加会议。", "More than 70 teachers attended the conference."),
        ("共有12名教师和5家企业参加。", "A total of 5 teachers and 12 companies took part."),
        ("第三届大会", "The fourth conference"),
        ("党的二十大", "the 19th CPC National Congress"),
        (
            "新设灵江工匠学院5个、技能培训中心4个",
            "set up 6 Lingjiang craftsman colleges and 4 skills training centers",
        ),
        ("“4+4+1”专业群", 'the "4+4+2" major groups'),
        ("来自8个学院的教师", "teachers from 9 schools"),
        ("共建产业学院6个", "built seven industry colleges"),
        ("占地1500亩", "covers 1,600 mu"),
        ("同比增长24%", "an increase of 42% year on year"),
        ("增长3个百分点", "up 5 percentage points"),
        ("约40000人参加", "about 50,000 people took part"),
        ("平均年龄38.5岁", "an average age of 35.8"),
        ("共12个村、3000户", "12 villages and 3,500 households"),
        ("营收118.6亿元", "a revenue of 118.6 million yuan"),
        ("C919飞机", "the C929 plane"),
        ("第十四届全国人大", "the 15th National People's Congress"),
        ("“十四五”规划", "the 13th Five-Year Plan"),
        ("十九届四中全会", "the fifth plenary session of the 19th CPC Central Committee"),
        ("第三季度", "the second quarter"),
        ("180名学生", "eighteen students"),
        ("三千二百人", "2,300 people"),
        ("百分之三十", "13 percent"),
        ("培训员工1.8万人", "trained 1,800 employees"),
        ("6个学院", "5 colleges"),
        (
            "新建海外工匠学院2个，累计达到5个",
            "2 new craftsman colleges were built, bringing the total to 2",
        ),
        ("公司计划在18个月内裁员10%", "It plans to cut 18 percent of jobs over 18 months"),
        ("六成以上表示支持", "More than 67 percent were in favor"),
        ("连续12个季度", "for the 15th consecutive quarter"),
        ("有着300年历史的古镇", "a 380-year-old town"),
        ("人均收入14063元", "a per capita income of 14,060 yuan"),
        ("指数收于2700.73点", "The index closed at 2,100.73 points"),
        ("党的二十届四中全会", "the fourth plenary session of the 21st CPC Central Committee"),
    ],
)
def test_wrong_numbers_are_errors(source: str, draft: str) -> None:
    assert [each.severity for each in found(source, draft)] == [Severity.ERROR]


def test_a_slip_of_scale_has_a_certain_fix() -> None:
    (finding,) = findings(NUMBER, "投入资金1.2亿元。", "It invested 1.2 million yuan.")
    assert finding.fix is not None
    assert finding.fix.text == "120 million"
    assert "120 million" in str(finding.message)


def test_a_wrong_number_is_shown_on_both_sides() -> None:
    (finding,) = findings(NUMBER, "达到91%。", "It reached 81%.")
    assert (finding.source, finding.draft) == ((2, 5), (11, 14))


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "学校投入资金3500万元。",
            "The university put money into the new training center this year.",
        ),
        (
            "培训企业员工5200人次。",
            "Training was provided for the employees of local firms this year.",
        ),
        ("学校今年举行会议。", "The university held a meeting with 350 guests this year."),
        ("匹配度达到91%。", "The alignment rate of the courses has risen again."),
    ],
)
def test_missing_and_invented_numbers_are_warnings(source: str, draft: str) -> None:
    assert [each.severity for each in findings(NUMBER, source, draft)] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("投入资金3500万元，建成实训中心。", "A center was built."),
        ("会议举行。", "The meeting (founded in 1998 with 12 members) was held."),
        ("一个国家、两种制度", "one country, two systems"),
        ("数十万人", "hundreds of thousands of people"),
        ("他是千里马", "He is a swift horse"),
    ],
)
def test_in_doubt_it_is_silent(source: str, draft: str) -> None:
    assert not found(source, draft)


@pytest.mark.parametrize(
    ("source", "draft", "severity"),
    [
        ("近70名教师", "more than 70 teachers", Severity.ERROR),
        ("30余家企业", "nearly 30 enterprises", Severity.ERROR),
        ("超过93%", "less than 93 percent", Severity.ERROR),
        ("30余家企业参加活动。", "30 enterprises took part in the event.", Severity.HINT),
        ("近70名教师参加会议。", "70 teachers attended the conference.", Severity.HINT),
    ],
)
def test_limits_lost_or_turned_round(source: str, draft: str, severity: Severity) -> None:
    assert [each.severity for each in findings(QUALIFIER, source, draft)] == [severity]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("30余家企业", "more than 30 enterprises"),
        ("近70名教师", "close to 70 teachers"),
        ("约50人", "some 50 people"),
        ("超过93%", "over 93 percent"),
        ("8000余人次", "8,000+ training places"),
        ("12个专业", "12 majors"),
        ("突破1000万辆", "topped 10 million units"),
    ],
)
def test_limits_kept(source: str, draft: str) -> None:
    assert not findings(QUALIFIER, source, draft)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("12名教师和5家企业", "5 teachers and 12 companies"),
        ("20公里和30人", "30 kilometers and 20 people"),
    ],
)
def test_numbers_that_changed_places(source: str, draft: str) -> None:
    assert [each.severity for each in findings(SWAPPED, source, draft)] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("draft", "count"),
    [
        ("It built 5 craftsman colleges and 4 training centers.", 0),
        ("It built 4 training centers and 5 craftsman colleges.", 0),
        ("It built 4 craftsman colleges and 5 training centers.", 1),
        ("It built four new craftsman colleges and five training centers.", 1),
        ("It has 4 sites, craftsman colleges among them, and 5 training centers.", 0),
    ],
)
def test_numbers_that_changed_terms(draft: str, count: int) -> None:
    terms = (Term("工匠学院", "craftsman college"), Term("培训中心", "training center"))
    source = "学校建成工匠学院5个、培训中心4个。"
    wrong = findings(SWAPPED, source, draft, glossary=Glossary(terms))
    assert [each.severity for each in wrong] == [Severity.ERROR] * count


def test_a_table_pasted_as_text_is_passed_over() -> None:
    assert not found("25、" * 5000, "1," * 5000)


@settings(deadline=None, max_examples=100)
@given(
    st.text(alphabet="01289.一二三十百千万亿两第年月日时点半%余近多人元C+"),
    st.text(alphabet="0129 ,.-$%abmMstndrh:/+CKIV "),
)
def test_spans_lie_inside_any_two_texts(source: str, draft: str) -> None:
    for finding in found(source, draft):
        assert 0 <= finding.source[0] <= finding.source[1] <= len(source)
        assert 0 <= finding.draft[0] <= finding.draft[1] <= len(draft)
