"""The quantities of a Chinese text.

Only Arabic figures and longer numerals are firm: a single 一 or 三 is often part of an idiom, so it
explains an English number but never asks for one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from editor.text.quantities.chinese_numeral import DIGITS, folded, worth
from editor.text.quantities.quantity import Bound, Kind, Quantity
from editor.text.quantities.units import chinese_unit, sign_before

_ZH = f"[{DIGITS}十百千万亿廿]"
_ARABIC = r"\d+(?:,\d{3})*(?:\.\d+)?"
_SCALES = "(?:[十百万亿]|千(?!瓦))+"
_NUM = (
    rf"(?:{_ARABIC}(?:{_SCALES}(?:{_ARABIC}{_SCALES})*)?"
    rf"|(?:[{DIGITS}廿]|{_SCALES})+(?:点[{DIGITS}]+[万亿]*)?)"
)
_DAY = rf"(?:\d{{1,2}}|[{DIGITS}十廿]{{1,3}})"
_CRAFT = "歼运直轰鹰龙旗征舟娥宫斗问苏米"
"""What stands before the number of a plane, a missile or a spacecraft: 歼-20."""
_PARTS = "凌晨|清晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚间|深夜|晚|早"
_ANY = re.compile(
    rf"(?=[{DIGITS}十百千万亿廿\dA-Za-z第前凌清早上中午下傍晚深成\-])(?:"
    r"(?P<idiom>百分百|千方百计|万一|千万(?=[要别不])|万万没|三三两两|百姓|千家万户|千山万水|一带一路"
    r"|十分(?=[重高注关感严积优突必有困明广激丰满]|[^之钟\d])|万里长城|四面八方|五湖四海|百花|亿万|成千上万"
    r"|九一八|一二九|七七事变|五四(?=运动|青年|精神)|三八(?=妇女|节|红)|百日|九三学社|万众|万象|万物|千载"
    r"|十一(?=假|黄金|长假)|七十二变|百科|百货|万科|千里马|十足)"
    r"|(?P<plus>\d+(?:\+[\dNXn]+)+)"
    r"|(?P<name>(?<![A-Za-z])[A-Za-z]+[-‑]?\d+[A-Za-z\d]*)"
    rf"|(?P<craft>(?<=[{_CRAFT}])(?:-\d{{1,3}}|{_NUM}(?=号)))"
    r"|(?P<iso>(?<!\d)[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))"
    rf"|(?P<percent>(?P<per>[百千万])分之(?P<share>{_NUM})|(?P<hundredth>{_ARABIC})\s?[%‰]"
    rf"|(?P<points>{_NUM})个?百分点)"
    rf"|(?P<part>(?P<below>{_NUM})分之(?P<above>{_NUM})|(?<![\d/.])[1-9]/(?:10|[2-9])(?![\d/年月日]))"
    rf"|(?P<clock>(?:(?P<half>{_PARTS})\s?)?(?<![\d.:])(?P<hour>(?:2[0-4]|[01]?\d)(?!\d)|十[一二]?|[一二两三四五六七八九])"
    r"(?:(?:时(?![间候代])|点钟|点(?![\d零一二三四五六七八九])|点(?=\d{1,2}分))"
    r"(?:(?P<minute>\d{1,2})分?|(?P<halfpast>半)|(?P<quarter>[一三])刻|整)?"
    r"|:(?P<minutes>\d\d)(?::\d\d)?(?!\d)))"
    rf"|(?P<month>(?<![\d.个第])(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]))月"
    rf"(?![亮球饼嫂])份?(?:(?P<day>{_DAY})(?=[日号]|[—–~～至到、和及-]+(?:\d{{1,2}}月)?{_DAY}[日号]))?"
    rf"|(?P<date>(?<![\d.])(?:[12]\d|3[01]|[1-9]|[二三]?十[{DIGITS}]?|廿[{DIGITS}]?))"
    r"[日号](?![线楼院文元令召馆子均])"
    rf"|(?P<decade>(?:[12]\d)?\d0|[二三四五六七八九]十)年代|(?P<post>\d0)后"
    rf"|(?P<year>(?<!\d)[12]\d{{3}}|(?<![{DIGITS}])[一二][{DIGITS}]{{3}})(?=[学财]?年(?![来间]))"
    rf"|(?P<century>\d{{1,2}}|{_ZH}+)世纪"
    rf"|(?P<plan>(?<=[“‘\"「])十[一二三四五六]?五(?=[”’\"」])|十[一二三四五六]五(?=规划|时期|期间|以来|末|收官))"
    r"|(?P<congress>(?<!第)(?:二十|十[一二三四五六七八九]))大(?![类项型个门件批奖品国城力])"
    r"|(?P<plenum>[一二三四五六七])中全会"
    r"|(?P<quarters>前[一二两三四2-4])个?季度|(?P<season>[一二三四1-4])季度"
    rf"|(?P<ordinal>第(?P<rank>{_NUM}))"
    rf"|(?P<number>{_NUM}(?:[余多几][百千万亿]+)?))"
)
_SUFFIX = re.compile(r"\s?[余多几][个名位家所]?([十百千万亿]+)?|\s?个(?=百分)")
_OPEN = frozenset("余多几")
_RANGE = re.compile(r"\s?(?:[—–~～至到\-]{1,2}|、)\s?")
_HUNDREDTHS = re.compile(r"(?:(?<=[\d一二两三]米)|(?<=\d秒))\d{1,2}(?![\d.])")
_HALVED = frozenset({"time", "length", "mass"})
_EITHER = re.compile(rf"[十百千](?:{'|'.join(map(''.join, pairwise('一二三四五六七八九')))})|两三")
_LOOSE = re.compile(rf"[几数]|[{DIGITS[2:]}]{{2}}[十百千万亿]*|[十百千万亿]+")
_AFTER = re.compile(
    r"[^，。；、\d]{0,4}?(?P<over>以上)|[^，。；、\d]{0,4}?(?P<under>以下|以内)|左右|上下|许|开外"
)
_SIGNS_AFTER = frozenset("以左上许开")
_LIMITS: tuple[tuple[str, Bound], ...] = (
    ("不超过", Bound.UNDER), ("不低于", Bound.OVER), ("不少于", Bound.OVER), ("不足", Bound.UNDER),
    ("不到", Bound.UNDER), ("低于", Bound.UNDER), ("少于", Bound.UNDER),
    ("接近", Bound.UNDER), ("将近", Bound.UNDER), ("近", Bound.UNDER),
    ("超过", Bound.OVER), ("超", Bound.OVER), ("逾", Bound.OVER), ("突破", Bound.OVER),
    ("高于", Bound.OVER), ("多达", Bound.EXACT), ("大约", Bound.ABOUT), ("约", Bound.ABOUT),
)  # fmt: skip
_BEFORE: Mapping[str, tuple[tuple[str, Bound], ...]] = {
    last: tuple(each for each in _LIMITS if each[0][-1] == last)
    for last in {words[-1] for words, _ in _LIMITS}
}
"""What limits a number from before it, by its last sign."""


def _count(found: re.Match[str], text: str) -> Quantity | None:
    numeral = found["number"]
    values = worth(numeral)
    start, end = found.span("number")
    figure = numeral[0].isdigit()
    bound, end, values = _widened(text, end, values)
    if bound is Bound.EXACT and {"余", "多", "几"} & {*numeral}:
        bound = Bound.OVER
    if text.startswith("个半", end):
        values, end = tuple(each + Decimal("0.5") for each in values), end + 2
    unit, at = chinese_unit(text, end)
    if unit and (rest := _HUNDREDTHS.match(text, at)):  # 1米85
        values, at = (values[0] + Decimal(f"0.{rest.group()}"), *values), rest.end()
    elif unit and text.startswith("半", at) and unit.dimension in _HALVED:  # 两年半
        values, at = (values[0] + Decimal("0.5"), *values), at + 1
    vague = (
        "几" in numeral
        or text[found.end() : found.end() + 1] == "几"
        or text[start - 1 : start] in {"数", "几"}
    )
    unit = unit or sign_before(text, start)
    vague = vague or bool(_EITHER.search(numeral))
    firm = not vague and (figure or (len(numeral) > 1 and not _LOOSE.fullmatch(numeral)))
    quantity = Quantity(start, max(at, end), Kind.COUNT, values[0], values[1:], unit, bound, firm)
    quantity = quantity._replace(figure=figure)
    return _special(quantity, text, end) if text[end : end + 1] in _SPECIAL else quantity


def _widened(
    text: str, end: int, values: tuple[Decimal, ...]
) -> tuple[Bound, int, tuple[Decimal, ...]]:
    if _OPEN.isdisjoint(text[end : end + 2]):
        return Bound.EXACT, end, values
    found = _SUFFIX.match(text, end)
    if found is None or not {"余", "多", "几"} & {*found.group()}:
        return Bound.EXACT, end, values
    if scale := found[1]:
        values = tuple(each * worth(scale)[0] for each in values)
    end = found.end() if scale else end + len(found.group().rstrip("个名位家所"))
    if text[end : end + 1] == "个":
        end += 1
    return Bound.OVER, end, values


def _special(quantity: Quantity, text: str, end: int) -> Quantity:
    return _SPECIAL[text[end]](quantity)


def _tenths(quantity: Quantity) -> Quantity:
    value = quantity.value
    others = (value / 10, 100 - value * 10, value)
    return quantity._replace(kind=Kind.PERCENT, value=value * 10, others=others, firm=False)


def _times(quantity: Quantity) -> Quantity:
    value = quantity.value
    others = (value + 1, value - 1, value * 100, (value - 1) * 100, (value + 1) * 100)
    return quantity._replace(others=others, firm=quantity.figure)


def _half(quantity: Quantity) -> Quantity:
    if quantity.value == 1 and not quantity.figure:
        return quantity._replace(value=Decimal("0.5"), others=(Decimal(50), Decimal("1.5")))
    return quantity._replace(value=quantity.value + Decimal("0.5"), others=(quantity.value,))


def _year(quantity: Quantity) -> Quantity:
    value = quantity.value
    if value == value.to_integral_value() and 0 < value < 100:
        others = (2000 + value, 1900 + value, value * 12)
        return quantity._replace(others=others)
    return quantity


def _ordinal(quantity: Quantity) -> Quantity:
    return quantity._replace(kind=Kind.ORDINAL, unit=None)


def _loosely(quantity: Quantity) -> Quantity:
    small = quantity.value < 25 and quantity.value == quantity.value.to_integral_value()
    return quantity._replace(firm=quantity.firm and not small)


_SPECIAL: Mapping[str, Callable[[Quantity], Quantity]] = {
    "成": _tenths, "折": _tenths, "倍": _times, "番": _times,
    "半": _half, "年": _year, "点": _loosely,
    "届": _ordinal, "比": _loosely, "把": _loosely,
}  # fmt: skip


def _share(found: re.Match[str], text: str) -> Quantity:
    per = {"百": 1, "千": 10, "万": 100}[
        found["per"] or ("千" if text[found.end() - 1] == "‰" else "百")
    ]
    value = worth(found["share"] or found["hundredth"] or found["points"])[0]
    share = value / per
    return Quantity(*found.span("percent"), Kind.PERCENT, share, (share / 100, 1 + share / 100))


def _part(found: re.Match[str], _text: str) -> Quantity | None:
    if found["below"]:
        below, above = worth(found["below"])[0], worth(found["above"])[0]
    else:
        above, below = map(Decimal, found["part"].split("/"))
    if not below:
        return None
    share = above / below
    return Quantity(*found.span("part"), Kind.FRACTION, share, (share * 100, below, above))


def _clock(found: re.Match[str], _text: str) -> Quantity:
    hour = int(worth(found["hour"])[0])
    minute = int(found["minute"] or found["minutes"] or 0)
    minute += 30 if found["halfpast"] else 0
    minute += {"一": 15, "三": 45}.get(found["quarter"] or "", 0)
    told = bool(
        found["half"]
        or found["minute"]
        or found["minutes"]
        or found["halfpast"]
        or "时" in found.group()
    )
    others = (Decimal(hour), Decimal(minute)) if minute else (Decimal(hour),)
    value = Decimal(hour % 12 * 60 + minute)
    half = "pm" if hour > 12 else _HALVES.get(found["half"] or "", "") if hour < 12 else ""
    return Quantity(*found.span("clock"), Kind.TIME, value, others, firm=told, label=half)


_HALVES = {
    **dict.fromkeys(("凌晨", "清晨", "早上", "早晨", "上午", "早"), "am"),
    **dict.fromkeys(("下午", "傍晚", "晚上", "晚间", "晚"), "pm"),
}


def _decade(found: re.Match[str], _text: str) -> Quantity:
    value = worth(found["decade"] or found["post"])[0]
    years = (value,) if value > 100 else (1900 + value, 2000 + value, 1800 + value, value)
    group = "decade" if found["decade"] else "post"
    return Quantity(*found.span(group), Kind.YEAR, years[0], years[1:], firm=False)


def _plan(found: re.Match[str], _text: str) -> Quantity:
    return Quantity(*found.span("plan"), Kind.ORDINAL, worth(found["plan"][:-1])[0])


def _quarters(found: re.Match[str], _text: str) -> Quantity:
    value = worth(found["quarters"][1:])[0]
    return Quantity(*found.span("quarters"), Kind.COUNT, value, (value * 3,), firm=False)


def _name(found: re.Match[str], _text: str) -> Quantity:
    text = found["plus"] or found["name"]
    values = tuple(map(Decimal, re.findall(r"\d+", text)))
    return Quantity(*found.span(), Kind.NAME, values[0], values[1:], label=text)


def _craft(found: re.Match[str], _text: str) -> Quantity:
    numeral = found["craft"].removeprefix("-")
    return Quantity(*found.span(), Kind.NAME, worth(numeral)[0], label=numeral)


def _simple(group: str, kind: Kind, firm: bool) -> Callable[[re.Match[str], str], Quantity]:
    def read(found: re.Match[str], _text: str) -> Quantity:
        values = worth(found[group])
        return Quantity(*found.span(group), kind, values[0], values[1:], firm=firm)

    return read


_READERS: Mapping[str, Callable[[re.Match[str], str], Quantity | None]] = {
    "number": _count,
    "percent": _share,
    "part": _part,
    "clock": _clock,
    "date": _simple("date", Kind.DAY, firm=True),
    "decade": _decade,
    "post": _decade,
    "year": _simple("year", Kind.YEAR, firm=True),
    "century": _simple("century", Kind.ORDINAL, firm=True),
    "plan": _plan,
    "congress": _simple("congress", Kind.ORDINAL, firm=True),
    "plenum": _simple("plenum", Kind.ORDINAL, firm=True),
    "quarters": _quarters,
    "season": _simple("season", Kind.ORDINAL, firm=True),
    "ordinal": _simple("rank", Kind.ORDINAL, firm=True),
    "plus": _name,
    "name": _name,
    "craft": _craft,
}


def _read(text: str) -> Iterator[Quantity]:
    end = 0
    for found in _ANY.finditer(text):
        group = found.lastgroup or ""
        if found.start() < end:
            continue
        if group in {"month", "day"}:
            yield _simple("month", Kind.MONTH, firm=True)(found, text)
            if found["day"]:
                yield _simple("day", Kind.DAY, firm=True)(found, text)
        elif group == "iso":
            yield from _iso(found)
        elif (reader := _READERS.get(group)) and (quantity := reader(found, text)):
            yield quantity
            end = quantity.end


def _iso(found: re.Match[str]) -> Iterator[Quantity]:
    kinds = (Kind.YEAR, Kind.MONTH, Kind.DAY)
    for part, kind in zip(re.finditer(r"\d+", found["iso"]), kinds, strict=False):
        start = found.start("iso")
        yield Quantity(start + part.start(), start + part.end(), kind, Decimal(part.group()))


def _bounded(quantity: Quantity, text: str) -> Quantity:
    if quantity.bound is not Bound.EXACT or quantity.kind not in {Kind.COUNT, Kind.PERCENT}:
        return quantity
    before = text[max(0, quantity.start - 3) : quantity.start].rstrip()
    for words, bound in _BEFORE.get(before[-1:], ()):
        if before.endswith(words):
            lately = words == "近" and quantity.dimension == "time"
            return quantity._replace(bound=Bound.ABOUT if lately else bound)
    if _SIGNS_AFTER.isdisjoint(text[quantity.end : quantity.end + 6]):
        return quantity
    after = _AFTER.match(text, quantity.end)
    if after is None:
        return quantity
    bound = Bound.OVER if after["over"] else Bound.UNDER if after["under"] else Bound.ABOUT
    return quantity._replace(bound=bound)


def _ranged(quantities: list[Quantity], text: str) -> list[Quantity]:
    """Give the first number of a range (3—5万元) the kind, the scale and the unit of the second."""
    for place in range(len(quantities) - 1, 0, -1):
        one, two = quantities[place - 1], quantities[place]
        if two.start - one.end > 3 or one.kind is not Kind.COUNT or one.unit:
            continue
        if not _RANGE.fullmatch(text, one.end, two.start):
            continue
        scaled = [one.value * power for power in (1000, 10000, 10**8) if two.value >= power]
        others = (*one.others, *scaled)
        kind = two.kind if two.kind in _INHERITED else one.kind
        quantities[place - 1] = one._replace(kind=kind, unit=two.unit, others=others)
    return quantities


def _added(quantities: list[Quantity]) -> list[Quantity]:
    """Let 3年6个月 also be three and a half years, and 1小时30分 90 minutes."""
    for place, (one, two) in enumerate(pairwise(quantities)):
        big, small = one.unit, two.unit
        if not big or not small or big.dimension != small.dimension or two.start > one.end + 1:
            continue
        if big.factor <= small.factor:
            continue
        amount = one.value * big.factor + two.value * small.factor
        inside = (round(amount / big.factor, 1), round(amount / small.factor))
        quantities[place] = one._replace(
            others=(*one.others, Decimal(inside[0]), Decimal(inside[1]))
        )
        quantities[place + 1] = two._replace(firm=False)
    return quantities


_INHERITED = frozenset({Kind.PERCENT, Kind.DAY, Kind.YEAR, Kind.COUNT, Kind.MONTH})


@lru_cache(maxsize=512)
def chinese(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text in their order."""
    plain = folded(text)
    spaced = " " in plain or "\u00a0" in plain
    if not spaced or not (blanks := list(_BLANKS.finditer(plain))):
        return _read_all(plain)
    gone = {at for blank in blanks for at in range(*blank.span())}
    places = [at for at in range(len(plain)) if at not in gone]
    return tuple(
        each._replace(start=places[each.start], end=places[each.end - 1] + 1)
        for each in _read_all("".join(plain[at] for at in places))
    )


_BLANKS = re.compile(r"(?<=\d)[ \u00a0]+(?=[\u4e00-\u9fff%‰])|(?<=[\u4e00-\u9fff])[ \u00a0]+(?=\d)")
"""The blanks that some houses put between figures and Chinese: 2800 万吨, 10 月 31 日."""


def _read_all(text: str) -> tuple[Quantity, ...]:
    read = _added(_ranged(list(_read(text)), text))
    return tuple(_bounded(each, text) for each in read)
