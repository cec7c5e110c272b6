"""The window with a review on the desk."""

import pytest

from editor.review.proposal import Review
from editor.ui.assistant.review_tab import ReviewTab
from editor.ui.window import MainWindow
from tests.ui.review.reviews import (
    LI,
    WANG,
    by,
    colliding,
    conflict,
    inserting,
    remark,
    replacing,
    review,
)


@pytest.fixture
def held(window: MainWindow) -> Review:
    """A review of the sample: three changes, a conflict and a remark."""
    article = window.session.article
    assert article is not None
    title, opening, address = article.blocks[0], article.blocks[3], article.blocks[4]
    rivals = colliding(address, "expressed the hope", (LI, "hoped"), (WANG, "said he hoped"))
    return review(
        (
            inserting(title, "Signs ", "a ", by(LI)),
            replacing(opening, "was held", "took place", by(WANG, tracked=False)),
            *rivals,
        ),
        (conflict(rivals),),
        (remark(opening, "signing ceremony", "是否统一？"),),
    )


@pytest.fixture
def tab(window: MainWindow) -> ReviewTab:
    """The Review tab of the window."""
    found = window.panes.assistant.findChild(ReviewTab)
    assert isinstance(found, ReviewTab)
    return found
