"""Units: what is measured in Chinese and in English, and how the measures convert."""

import re
from collections.abc import Mapping
from decimal import Decimal

from editor.text.quantities.quantity import Unit

MONEY = frozenset({"cny", "usd", "eur", "gbp", "jpy", "hkd", "rub", "krw", "aud", "inr", "twd"})
"""The dimensions that are currencies."""


def _units(rows: str) -> Mapping[str, Unit]:
    """Read rows of `dimension factor word word …`; an underscore stands for a space."""
    table: dict[str, Unit] = {}
    for row in rows.strip().splitlines():
        dimension, factor, *words = row.split()
        unit = Unit(dimension, Decimal(factor))
        table |= dict.fromkeys((word.replace("_", " ") for word in words), unit)
    return table


CHINESE: Mapping[str, Unit] = _units("""
cny 1 元 块钱 元人民币 人民币
usd 1 美元 美金
eur 1 欧元
gbp 1 英镑
jpy 1 日元
hkd 1 港元 港币
rub 1 卢布
krw 1 韩元
aud 1 澳元 澳大利亚元
inr 1 卢比 印度卢比
twd 1 新台币
length 1 米 公尺
length 1000 公里 千米
length 500 里路 华里
length 1852 海里
length 0.01 厘米 公分
length 0.001 毫米
length 1609.34 英里
length 0.3048 英尺
length 0.0254 英寸 吋
area 666.67 亩
area 10000 公顷
area 1 平方米 平米
area 1000000 平方公里
area 4046.86 英亩
mass 0.5 斤 市斤
mass 1 公斤 千克
mass 0.001 克
mass 1000 吨
mass 0.4536 磅
volume 1 升
volume 1000 立方米
volume 158.99 桶
temperature 1 摄氏度 ℃ °C 度
time 31536000 年 周年 年来 载
time 2628000 个月 个多月
time 604800 周 个星期 星期
time 86400 天 日
time 3600 小时 个小时 个多小时 个钟头
time 900 刻钟 刻
time 60 分钟
time 1 秒 秒钟
age 1 岁
person 1 人 名 位 人次 员
household 1 户
enterprise 1 家
school 1 所
vehicle 1 辆
machine 1 台 套
ship 1 艘 条船
occasion 1 次 场 届
item 1 项 件 门
page 1 页
game 1 局 盘
power 1 瓦
power 1000 千瓦
power 1000000 兆瓦
power 1000000000 吉瓦
energy 1 千瓦时
usd 0.01 美分
gbp 0.01 便士
""")

ENGLISH: Mapping[str, Unit] = _units("""
cny 1 yuan rmb renminbi
usd 1 dollar dollars us_dollar us_dollars u.s._dollars u.s._dollar usd
eur 1 euro euros
gbp 1 sterling british_pounds pounds_sterling
jpy 1 yen
hkd 1 hk_dollars
rub 1 ruble rubles rouble roubles
krw 1 won
aud 1 australian_dollars
inr 1 rupee rupees
length 1 meter meters metre metres
length 1000 km kilometer kilometers kilometre kilometres
length 1852 nautical_mile nautical_miles
length 0.01 cm centimeter centimeters centimetres
length 0.001 mm millimeter millimeters millimetres
length 1609.34 mile miles
length 0.3048 foot feet ft
length 0.0254 inch inches
length 0.9144 yard yards
area 666.67 mu
area 10000 hectare hectares
area 1 square_meter square_meters square_metres sq_m
area 1000000 square_kilometer square_kilometers square_kilometres
area 2589988 square_mile square_miles
area 0.0929 square_foot square_feet
area 4046.86 acre acres
mass 1 kg kilogram kilograms kilo kilos
mass 0.001 gram grams
mass 1000 ton tons tonne tonnes metric_tons
mass 0.4536 pound pounds lb lbs
mass 0.02835 ounce ounces
volume 1 liter liters litre litres
volume 1000 cubic_meter cubic_meters cubic_metres
volume 158.99 barrel barrels
volume 3.785 gallon gallons
temperature 1 degree degrees degrees_celsius
fahrenheit 1 degrees_fahrenheit fahrenheit
time 31536000 year years year-long
time 2628000 month months
time 315360000 decade decades
time 3153600000 century centuries
time 604800 week weeks
time 86400 day days
time 3600 hour hours
time 60 minute minutes
time 1 second seconds
age 1 year-old years_old years_of_age
person 1 people person persons men women students teachers workers employees trainees
person 1 representatives participants experts officials guests delegates members staff residents
person 1 graduates talents faculty visitors passengers doctors soldiers officers children athletes
household 1 household households families
enterprise 1 enterprise enterprises company companies firms firm businesses
school 1 school schools universities colleges institutions university college
vehicle 1 vehicle vehicles car cars buses trucks
ship 1 ship ships vessels boats
occasion 1 time times occasions sessions events activities matches
item 1 project projects items courses agreements measures
page 1 page pages
power 1 watts
power 1000 kilowatts kilowatt kw
power 1000000 megawatts megawatt mw
power 1000000000 gigawatts gigawatt gw
energy 1 kilowatt-hours kilowatt-hour kilowatt_hours kwh
energy 1000 megawatt-hours megawatt-hour mwh
energy 1000000 gigawatt-hours gwh
usd 0.01 cents cent
gbp 0.01 pence penny
""")

_LENGTHS: Mapping[str, tuple[int, ...]] = {
    first: tuple(sorted({len(word) for word in CHINESE if word[0] == first}, reverse=True))
    for first in {word[0] for word in CHINESE}
}
_WORD = re.compile(
    r"[\s-]?(?P<word>[Uu]\.[Ss]\.|[A-Za-z]+(?:-[A-Za-z]+)*)(?=(?P<more>[ -][A-Za-z]+)?)"
)
_SIGNS: Mapping[str, str] = {
    "HK$": "hkd", "NT$": "twd", "A$": "aud", "AU$": "aud", "$": "usd", "US$": "usd", "USD": "usd",
    "€": "eur", "EUR": "eur", "£": "gbp", "GBP": "gbp", "¥": "cny", "￥": "cny", "RMB": "cny",
    "CNY": "cny", "RMB¥": "cny", "RMB￥": "cny", "CN¥": "cny",
}  # fmt: skip
_SIGN = re.compile(r"(?:[A-Z]{0,3}[$€£¥￥]|[A-Z]{3}) ?$")
_BEYOND = 3
"""How many adjectives may stand between an English number and what it counts."""


def chinese_unit(text: str, at: int) -> tuple[Unit | None, int]:
    """Return the unit that starts at a place of a Chinese text, and where it ends."""
    for size in _LENGTHS.get(text[at : at + 1], ()):
        if unit := CHINESE.get(text[at : at + size]):
            return unit, min(at + size, len(text))
    return None, at


def english_unit(text: str, at: int) -> tuple[Unit | None, int]:
    """Return the unit of a number that ends at a place of an English text, and where it ends.

    Up to three words may stand between: 12 vocational undergraduate courses.
    """
    end = at
    for _ in range(_BEYOND + 1):
        found = _WORD.match(text, end)
        if found is None:
            break
        word = found["word"].lower()
        more = (found["more"] or "").lower() if word in _PAIRED else ""
        if more and (unit := ENGLISH.get(f"{word} {more[1:]}")):
            return unit, found.end() + len(more)
        if unit := ENGLISH.get(word):
            return unit, found.end()
        if word in _STOPS:
            break
        end = found.end()
    return None, at


_PAIRED = frozenset(words.split()[0] for words in ENGLISH if " " in words)
"""What begins a unit of two words: square miles."""
_STOPS = frozenset(
    "and or in on at to from by with for the a an as was were is are has have had that which who "
    "per more than over about nearly after before when while year-on-year than".split()
)


def sign_before(text: str, at: int) -> Unit | None:
    """Return the currency whose sign stands directly before a place of a text."""
    last = text[max(0, at - 2) : at].rstrip()[-1:]
    if not last or last not in "$€£¥￥BYDRP":
        return None
    found = _SIGN.search(text[max(0, at - 5) : at])
    code = _SIGNS.get(found.group().rstrip()) if found else None
    return Unit(code) if code else None
