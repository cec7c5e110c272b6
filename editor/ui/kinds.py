"""What the interface calls the kinds of blocks and the stages of an article."""

from collections.abc import Mapping
from types import MappingProxyType

from editor.article.article import BlockKind, Stage
from editor.glossary.term import TermKind
from editor.marking import QT_TRANSLATE_NOOP

BLOCK_KINDS: Mapping[BlockKind, str] = MappingProxyType(
    {
        BlockKind.TITLE: QT_TRANSLATE_NOOP("Kinds", "Title"),
        BlockKind.SUBTITLE: QT_TRANSLATE_NOOP("Kinds", "Subtitle"),
        BlockKind.DATELINE: QT_TRANSLATE_NOOP("Kinds", "Date"),
        BlockKind.BYLINE: QT_TRANSLATE_NOOP("Kinds", "Byline"),
        BlockKind.HEADING: QT_TRANSLATE_NOOP("Kinds", "Heading"),
        BlockKind.PARAGRAPH: QT_TRANSLATE_NOOP("Kinds", "Paragraph"),
        BlockKind.LIST_ITEM: QT_TRANSLATE_NOOP("Kinds", "List"),
        BlockKind.CAPTION: QT_TRANSLATE_NOOP("Kinds", "Caption"),
        BlockKind.SIGNOFF: QT_TRANSLATE_NOOP("Kinds", "Sign-off"),
        BlockKind.OTHER: QT_TRANSLATE_NOOP("Kinds", "Other"),
    }
)
"""The kinds a person can give a block; a table cell or an image is what the source shows."""

STAGES: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.DRAFTING: QT_TRANSLATE_NOOP("Kinds", "Drafting"),
        Stage.IN_REVIEW: QT_TRANSLATE_NOOP("Kinds", "In review"),
        Stage.SIGNED: QT_TRANSLATE_NOOP("Kinds", "Signed"),
        Stage.PUBLISHED: QT_TRANSLATE_NOOP("Kinds", "Published"),
    }
)

TERM_KINDS: Mapping[TermKind, str] = MappingProxyType(
    {
        TermKind.PARTY_TITLE: QT_TRANSLATE_NOOP("Kinds", "Party title"),
        TermKind.GOVERNMENT_TITLE: QT_TRANSLATE_NOOP("Kinds", "government title"),
        TermKind.ORGANISATION: QT_TRANSLATE_NOOP("Kinds", "organisation"),
        TermKind.DEPARTMENT: QT_TRANSLATE_NOOP("Kinds", "department"),
        TermKind.PROGRAMME: QT_TRANSLATE_NOOP("Kinds", "programme"),
        TermKind.SET_PHRASE: QT_TRANSLATE_NOOP("Kinds", "set phrase"),
        TermKind.PLACE: QT_TRANSLATE_NOOP("Kinds", "place"),
        TermKind.PERSON: QT_TRANSLATE_NOOP("Kinds", "person"),
        TermKind.PATTERN: QT_TRANSLATE_NOOP("Kinds", "pattern"),
    }
)
