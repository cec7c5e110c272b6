"""How the name of a Chinese place ends, and what else that ending may be the beginning of.

柳州市 in 柳州市委书记 is no city but 柳州 and a post that begins with 市; 柳州市民 is 柳州 and
市民, a citizen. The matcher gives such an ending up.
"""

_ENDINGS = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "地区",
    "新区",
    "省",
    "市",
    "县",
    "区",
    "州",
    "盟",
    "旗",
    "乡",
    "镇",
)

_WORDS = {
    "省": "会城级属直内",
    "市": "场民区值面容级属直内域",
    "县": "城域级属直内",
    "区": "域间块级属内",
    "州": "级属直内",
    "镇": "区",
}
"""Ending → the characters that make an ordinary word with it (市场, 省会)."""


def ending(place: str) -> str:
    """Return the administrative ending of a place's name, or "" when it has none."""
    return next((e for e in _ENDINGS if place.endswith(e) and place != e), "")


def begins_word(place_ending: str, following: str) -> bool:
    """Tell whether an ending makes an ordinary word with the character after it."""
    return bool(following) and following in _WORDS.get(place_ending, "")
