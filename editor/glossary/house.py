"""An institution's own ways: its name, how it writes titles and names.

The forms of titles are data, in resources/house/forms.toml. A family of titles turns as a whole:
Deputy Mayor of Liuzhou, then also Executive Deputy Mayor and former Deputy Mayor.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from editor.paths import resources

AS_IN_GLOSSARY = "glossary"
"""The form that rewrites nothing."""

MOST_FORMS = 24

Rewriting = tuple[re.Pattern[str], str]


@dataclass(frozen=True, slots=True)
class House:
    """An institution's ways.

    `institution` is the Chinese name of the institution whose releases these are; inside titles it
    takes its abbreviation. `umlaut` writes the vowel of 吕: "ü", "yu" or "v". `forms` says which
    form a family of titles takes, by the names of resources/house/forms.toml; unknown names rewrite
    nothing.
    """

    institution: str = ""
    umlaut: str = "ü"
    forms: Mapping[str, str] = field(default_factory=dict)

    def written(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Return the right forms of a title, the preferred first, as this house prefers them."""
        forms = tuple(forms)
        rewritings = _rewritings(tuple(self.forms.items())) if self.forms else ()
        if not rewritings:
            return forms
        turned = [_rewritten(form, rewritings) for form in forms]
        return tuple(dict.fromkeys((*turned[:1], *forms, *turned[1:])))[:MOST_FORMS]


def _rewritten(form: str, rewritings: tuple[Rewriting, ...]) -> str:
    for pattern, replacement in rewritings:
        form = pattern.sub(replacement, form)
    return form


@cache
def families() -> Mapping[str, Mapping[str, tuple[Rewriting, ...]]]:
    """Return the shipped families: family → form → its rewritings, in order."""
    text = (resources() / "house" / "forms.toml").read_text(encoding="utf-8")
    return {
        family: {
            form: tuple((re.compile(rule["from"]), rule["to"]) for rule in content["rewrite"])
            for form, content in forms.items()
        }
        for family, forms in tomllib.loads(text).items()
    }


@cache
def _rewritings(chosen: tuple[tuple[str, str], ...]) -> tuple[Rewriting, ...]:
    return tuple(
        rewriting
        for family, form in chosen
        for rewriting in families().get(family, {}).get(form, ())
    )
