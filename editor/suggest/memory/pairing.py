"""The sentences of a pair of texts, where it is certain which English is of which Chinese."""

import re

from editor.glossary.glossary import Glossary
from editor.text.sentences import chinese_sentences, english_sentences

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[A-Za-z]")


def is_pair(source: str, draft: str) -> bool:
    """Tell whether texts are Chinese and English."""
    return _HAN.search(source) is not None and _LATIN.search(draft) is not None


def sentence_pairs(source: str, draft: str, terms: Glossary | None = None) -> list[tuple[str, str]]:
    """Return the sentences of several that pair with certainty; terms make more of them certain.

    There are none where anything was left out or added: what stands beside it is then in doubt too.
    """
    chinese, english = chinese_sentences(source), english_sentences(draft)
    if len(chinese) < 2 or len(english) < 2:
        return []
    from editor.suggest.aligning.aligning import align_sentences  # noqa: PLC0415  loads readings

    beads = align_sentences(source, draft, terms)
    if len(beads) < 2 or not all(bead.is_pair for bead in beads):
        return []
    sure = (bead for bead in beads if bead.is_sure)
    pairs = ((_joined(chinese, bead.sources), _joined(english, bead.drafts)) for bead in sure)
    return [pair for pair in pairs if is_pair(*pair)]


def _joined(sentences: list[str], some: range) -> str:
    return "".join(sentences[some.start : some.stop]).strip()
