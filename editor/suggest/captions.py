"""Captions made of an occasion or a person and a fixed phrase: 签约仪式现场, 韦志远致辞."""

from collections.abc import Callable, Mapping

from editor.suggest.naming import Naming, NotUnderstoodError
from editor.suggest.wording import HouseWording
from editor.text.headline import headline

_EDGE = " ：:。."


def caption(chinese: str, naming: Naming, wording: HouseWording) -> str:
    """Return a caption in English. Raise `NotUnderstoodError` when it says more than is known."""
    text = chinese
    for mark in wording.caption_marks:
        text = text.removeprefix(mark).removesuffix(mark)
    text = text.strip(_EDGE)
    for pattern, template in wording.captions.items():
        slot = next((name for name in _SLOTS if f"{{{name}}}" in pattern), "")
        before, _, behind = pattern.partition(f"{{{slot}}}") if slot else (pattern, "", "")
        fits = text.startswith(before) and text.endswith(behind)
        inside = text[len(before) : len(text) - len(behind)] if fits else ""
        if fits and not slot and not inside:
            return template
        if inside and slot:
            try:
                said = _SLOTS[slot](inside, naming, wording)
            except NotUnderstoodError:
                continue
            return template.format(**{slot: said})
    return _term(text, naming)


def _term(text: str, naming: Naming) -> str:
    match = naming.whole(text)
    if match is None or not match.sure:
        raise NotUnderstoodError(text)
    return headline(match.en)


def _event(chinese: str, naming: Naming, wording: HouseWording) -> str:
    return wording.events.get(chinese) or _term(chinese, naming)


def _person(chinese: str, naming: Naming, wording: HouseWording) -> str:
    del wording
    return naming.sure_person(chinese)


_SLOTS: Mapping[str, Callable[[str, Naming, HouseWording], str]] = {
    "event": _event,
    "person": _person,
}
