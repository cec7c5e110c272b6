"""Every setting, declared once; preferences, defaults and the settings file follow from here.

A setting belongs to the user (their own file) or to the workspace (its institution's habits).
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from editor.errors import UnwritableFile
from editor.files import write_file
from editor.marking import QT_TRANSLATE_NOOP

T = TypeVar("T", str, int, bool)


class Belongs(StrEnum):
    """Who a setting belongs to, and so where it is kept."""

    USER = "user"
    WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: its key, default, title, and the values it can take.

    The default's type is the kind. `choices` maps each value to its title (marked in "Settings");
    `least` and `most` bound an integer. A setting without a title is remembered, never shown.
    """

    key: str
    default: T
    title: str = ""
    belongs: Belongs = Belongs.USER
    choices: tuple[tuple[T, str], ...] = ()
    least: int = 0
    most: int = 0

    def read(self, raw: object) -> T:
        """Return a stored value, or the default when it is not one this setting can take."""
        if type(raw) is not type(self.default) or not self._allows(raw):
            return self.default
        return raw

    def _allows(self, raw: object) -> bool:
        if self.choices:
            return any(raw == choice for choice, _ in self.choices)
        return not (isinstance(raw, int) and self.most) or self.least <= raw <= self.most


LANGUAGE = Setting(
    "language",
    "auto",
    QT_TRANSLATE_NOOP("Settings", "Interface language"),
    choices=(
        ("auto", QT_TRANSLATE_NOOP("Settings", "As the system")),
        ("zh_CN", "简体中文"),
        ("en", "English"),
    ),
)
THEME = Setting(
    "theme",
    "auto",
    QT_TRANSLATE_NOOP("Settings", "Colours"),
    choices=(
        ("auto", QT_TRANSLATE_NOOP("Settings", "As the system")),
        ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
    ),
)
ZOOM = Setting("zoom", 100, QT_TRANSLATE_NOOP("Settings", "Page zoom, %"), least=50, most=300)
CHINESE_FONT = Setting("chinese_font", "", QT_TRANSLATE_NOOP("Settings", "Chinese font"))
ENGLISH_FONT = Setting("english_font", "", QT_TRANSLATE_NOOP("Settings", "English font"))
USER_NAME = Setting(
    "user_name", "", QT_TRANSLATE_NOOP("Settings", "Your name, for answers and decisions")
)
WINDOW = Setting("window", "")
LAST_ARTICLE = Setting("last_article", "", belongs=Belongs.WORKSPACE)
LAST_FOLDER = Setting("last_folder", "")
INSTITUTION = Setting(
    "institution",
    "DZ",
    QT_TRANSLATE_NOOP("Settings", "Institution's code in Word references"),
    belongs=Belongs.WORKSPACE,
)
INSTITUTION_NAME = Setting(
    "institution_name",
    "",
    QT_TRANSLATE_NOOP("Settings", "Institution's Chinese name, as the glossary has it"),
    belongs=Belongs.WORKSPACE,
)
SIGNOFF_PLAN = Setting("signoff_plan", "university", belongs=Belongs.WORKSPACE)
"""A shipped plan's name, or an institution's own plan as JSON."""
SPELLING = Setting(
    "spelling",
    "us",
    QT_TRANSLATE_NOOP("Settings", "English spelling asked of engines"),
    Belongs.WORKSPACE,
    choices=(
        ("us", QT_TRANSLATE_NOOP("Settings", "American")),
        ("uk", QT_TRANSLATE_NOOP("Settings", "British")),
    ),
)
PUBLISHING_PROFILE = Setting("publishing_profile", "clean", belongs=Belongs.WORKSPACE)
"""The id of the profile of the institution's CMS."""

_AS_IN_GLOSSARY = ("glossary", QT_TRANSLATE_NOOP("Settings", "As in the glossary"))

CHECKS_OFF = Setting("checks_off", "", belongs=Belongs.WORKSPACE)
"""The ids of the checks that the institution does not want, with blanks between."""


def _house_form(family: str, title: str, **forms: str) -> Setting[str]:
    """Declare a family of titles; its forms are those of resources/house/forms.toml."""
    choices = (_AS_IN_GLOSSARY, *forms.items())
    return Setting(f"house_{family}", "glossary", title, Belongs.WORKSPACE, choices)


HOUSE_FORMS: tuple[Setting[str], ...] = (
    _house_form(
        "vice_mayor",
        QT_TRANSLATE_NOOP("Settings", "副市长, 副县长, 副区长"),
        vice="Vice Mayor",
        deputy="Deputy Mayor",
    ),
    _house_form(
        "vice_governor",
        QT_TRANSLATE_NOOP("Settings", "副省长, 副州长"),
        vice="Vice Governor",
        deputy="Deputy Governor",
    ),
    _house_form(
        "vice_minister",
        QT_TRANSLATE_NOOP("Settings", "副部长 of a ministry"),
        vice="Vice Minister",
        deputy="Deputy Minister",
    ),
    _house_form(
        "vice_president",
        QT_TRANSLATE_NOOP("Settings", "副校长"),
        vice="Vice President",
        deputy="Deputy President",
    ),
    _house_form(
        "committee_secretary",
        QT_TRANSLATE_NOOP("Settings", "党委书记"),
        of="Secretary of the CPC X Committee",
        before="CPC X Committee Secretary",
        party="Party Secretary of X",
    ),
    _house_form(
        "party_committee",
        QT_TRANSLATE_NOOP("Settings", "市委"),
        before="CPC X Municipal Committee",
        of="X Municipal Committee of the CPC",
    ),
    _house_form(
        "chairman",
        QT_TRANSLATE_NOOP("Settings", "主席, 董事长"),
        man="Chairman",
        person="Chairperson",
        chair="Chair",
    ),
    _house_form(
        "director_general",
        QT_TRANSLATE_NOOP("Settings", "厅长, 局长"),
        general="Director-General",
        director="Director",
    ),
    _house_form(
        "department_head",
        QT_TRANSLATE_NOOP("Settings", "宣传部部长"),
        head="Head",
        director="Director",
        minister="Minister",
    ),
    _house_form(
        "party_group",
        QT_TRANSLATE_NOOP("Settings", "党组"),
        members="Leading Party Members Group",
        leadership="Party Leadership Group",
    ),
    _house_form(
        "county_head",
        QT_TRANSLATE_NOOP("Settings", "县长"),
        mayor="Mayor of X County",
        magistrate="Magistrate of X County",
        head="Head of X County",
    ),
    _house_form(
        "zone_committee",
        QT_TRANSLATE_NOOP("Settings", "管委会"),
        management="Management Committee",
        administrative="Administrative Committee",
    ),
    _house_form(
        "secretary_general",
        QT_TRANSLATE_NOOP("Settings", "秘书长"),
        hyphen="Secretary-General",
        space="Secretary General",
    ),
)
"""Which of several right English forms of a title the institution uses."""
UMLAUT = Setting(
    "umlaut",
    "ü",
    QT_TRANSLATE_NOOP("Settings", "The vowel of 吕 in names"),
    Belongs.WORKSPACE,
    choices=(("ü", "Lü"), ("yu", "Lyu"), ("v", "Lv")),
)

SETTINGS: tuple[Setting[str] | Setting[int], ...] = (
    LANGUAGE,
    THEME,
    ZOOM,
    CHINESE_FONT,
    ENGLISH_FONT,
    USER_NAME,
    WINDOW,
    LAST_FOLDER,
    LAST_ARTICLE,
    INSTITUTION,
    INSTITUTION_NAME,
    SIGNOFF_PLAN,
    PUBLISHING_PROFILE,
    CHECKS_OFF,
    UMLAUT,
    SPELLING,
    *HOUSE_FORMS,
)


class UserSettings:
    """The user's own settings in a JSON file; a missing or broken file means the defaults."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, object] = dict(_read(path))

    def get(self, setting: Setting[T]) -> T:
        """Return a setting's value."""
        return setting.read(self._values.get(setting.key))

    def set(self, setting: Setting[T], value: T) -> None:
        """Set and write a value; a folder that cannot be written keeps it for this run only."""
        if self._values.get(setting.key) == value:
            return
        self._values[setting.key] = value
        with contextlib.suppress(OSError, UnwritableFile):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_file(self._path, json.dumps(self._values, ensure_ascii=False).encode())


def _read(path: Path) -> Mapping[str, object]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
