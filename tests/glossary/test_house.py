"""House forms: one choice turns a whole family of titles."""

import pytest

from editor.glossary.glossary import Glossary
from editor.glossary.house import AS_IN_GLOSSARY, House, families
from editor.glossary.shipped import shipped_terms
from editor.glossary.term import Match
from editor.settings import HOUSE_FORMS

TERMS = shipped_terms()


def read(chinese: str, **forms: str) -> Match:
    (match,) = Glossary(TERMS, House(forms=forms)).matches(chinese)
    return match


@pytest.mark.parametrize(
    ("family", "form", "zh", "en"),
    [
        ("vice_mayor", "deputy", "桂林市副市长", "Deputy Mayor of Guilin"),
        ("vice_mayor", "deputy", "原柳州市常务副市长", "former Executive Deputy Mayor of Liuzhou"),
        ("vice_mayor", "vice", "阳朔县副县长", "Vice Mayor of Yangshuo County"),
        ("vice_governor", "deputy", "江西省副省长", "Deputy Governor of Jiangxi Province"),
        ("vice_minister", "deputy", "教育部副部长", "Deputy Minister of Education"),
        ("vice_president", "deputy", "复旦大学副校长", "Deputy President of Fudan University"),
        (
            "committee_secretary",
            "before",
            "柳州市委副书记",
            "CPC Liuzhou Municipal Committee Deputy Secretary",
        ),
        ("committee_secretary", "party", "柳州市委书记", "Party Secretary of Liuzhou"),
        (
            "party_committee",
            "of",
            "柳州市委书记",
            "Secretary of the Liuzhou Municipal Committee of the CPC",
        ),
        (
            "chairman",
            "person",
            "南宁市政协副主席",
            "Vice Chairperson of the CPPCC Nanning Municipal Committee",
        ),
        (
            "director_general",
            "director",
            "海南省教育厅副厅长",
            "Deputy Director of the Hainan Provincial Department of Education",
        ),
        (
            "director_general",
            "general",
            "柳州市教育局局长",
            "Director-General of the Liuzhou Municipal Education Bureau",
        ),
        (
            "department_head",
            "director",
            "柳州市委宣传部副部长",
            "Deputy Director of the Publicity Department of the CPC Liuzhou Municipal Committee",
        ),
        (
            "party_group",
            "leadership",
            "柳州市教育局党组书记",
            "Secretary of the Party Leadership Group of the Liuzhou Municipal Education Bureau",
        ),
        ("county_head", "magistrate", "阳朔县县长", "Magistrate of Yangshuo County"),
        (
            "zone_committee",
            "administrative",
            "桂林高新区管委会主任",
            "Director of the Administrative Committee of Guilin High-tech Zone",
        ),
        (
            "secretary_general",
            "space",
            "柳州市委秘书长",
            "Secretary General of the CPC Liuzhou Municipal Committee",
        ),
    ],
)
def test_a_form_turns_its_family(family: str, form: str, zh: str, en: str) -> None:
    plain, turned = read(zh), read(zh, **{family: form})
    assert turned.en == en
    assert plain.en != en
    assert plain.en in turned.term.admitted


def test_stacked_posts_turn_too() -> None:
    match = read("柳州市委常委、常务副市长", vice_mayor="deputy")
    assert match.en.endswith("and Executive Deputy Mayor of Liuzhou")


def test_nothing_turns_by_default() -> None:
    plain = House(forms=dict.fromkeys(families(), AS_IN_GLOSSARY))
    assert plain.written(("Vice Mayor of Liuzhou",)) == ("Vice Mayor of Liuzhou",)


def test_every_family_has_a_setting_with_its_forms() -> None:
    declared = {
        setting.key.removeprefix("house_"): {form for form, _ in setting.choices} - {AS_IN_GLOSSARY}
        for setting in HOUSE_FORMS
    }
    assert declared == {family: set(forms) for family, forms in families().items()}


@pytest.mark.parametrize(("umlaut", "en"), [("ü", "Lü Xiao"), ("yu", "Lyu Xiao"), ("v", "Lv Xiao")])
def test_the_vowel_of_a_name_is_the_houses(umlaut: str, en: str) -> None:
    glossary = Glossary(TERMS, House(umlaut=umlaut))
    assert [m.en for m in glossary.matches("柳州市市长吕霄") if m.zh == "吕霄"] == [en]
