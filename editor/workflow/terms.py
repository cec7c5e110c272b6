"""The glossary's terms in an article's rows, with the English to put for them."""

from dataclasses import dataclass, replace

from editor.article.article import Article, Block
from editor.glossary.glossary import Glossary, House
from editor.glossary.mention import Mentions
from editor.glossary.person import as_terms
from editor.glossary.term import Match
from editor.glossary.usage import Use, uses
from editor.settings import HOUSE_FORMS, INSTITUTION_NAME, UMLAUT
from editor.workspace import Workspace


@dataclass(frozen=True, slots=True)
class RowTerm:
    """A term in a block's Chinese, and where its English stands in the draft, if it does.

    `en_here` is what to put for it at this place of the article, where that is known: the full name
    with its abbreviation at the first mention, later the abbreviation.
    """

    match: Match
    use: Use | None
    en_here: str = ""

    @property
    def english(self) -> str:
        """The English to put for the term here."""
        return self.en_here or self.match.en


def glossary(workspace: Workspace) -> Glossary:
    """Return the workspace's glossary ready for reading texts, in its institution's own ways."""
    house = House(
        institution=workspace.setting(INSTITUTION_NAME.key) or "",
        umlaut=UMLAUT.read(workspace.setting(UMLAUT.key)),
        forms={
            form.key.removeprefix("house_"): form.read(workspace.setting(form.key))
            for form in HOUSE_FORMS
        },
    )
    people = as_terms(workspace.people())
    return Glossary((*people, *workspace.terms()), house)


def row_terms(
    terms: Glossary, block: Block, earlier: tuple[RowTerm, ...] | None = None
) -> tuple[RowTerm, ...]:
    """Return the terms in a block's Chinese with their uses in its English.

    `earlier` is the answer for the same Chinese beside another draft, when there is one.
    """
    if earlier is None:
        earlier = tuple(RowTerm(match, None) for match in terms.matches(block.source.plain))
    found = uses([term.match for term in earlier], block.draft.plain)
    return tuple(replace(term, use=use) for term, use in zip(earlier, found, strict=True))


def placed_terms(terms: Glossary, article: Article, row: int) -> tuple[RowTerm, ...]:
    """Return a row's terms with the English to put at this place of the article."""
    found = row_terms(terms, article.blocks[row])
    here = Mentions(
        article.blocks, lambda block: terms.matches(block.source.plain), terms.abbreviated
    )
    return tuple(replace(term, en_here=here.english(row, term.match)) for term in found)
