"""Several reviewers at office programs, several rounds: the whole way out and back."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

from editor import workflow
from editor.article.text import Text
from editor.review.change import Question
from editor.review.proposal import Review, Standing
from editor.workspace import Workspace
from tests.office.article import ARTICLE, OTHER_ARTICLE, SENT
from tests.office.conftest import Desk
from tests.office.expected import LIANG, LUO, ZHOU, Step

AT, BY = "2026-03-21T08:00:00+00:00", "编辑"
HELD: Step = ["replace", "C5", "was held", "took place"]
FULLY: Step = ["insert", "C6", "would ", "fully "]
MORE: Step = ["delete", "C7", "more than "]
TOOK_PLACE = SENT["b4"].replace("was held", "took place")


class Office:
    """An article in a workspace, and reviewers who get its exports."""

    def __init__(self, workspace: Workspace, desk: Desk, folder: Path) -> None:
        self.workspace = workspace
        self.article = workspace.add_article(ARTICLE)
        self._desk = desk
        self._folder = folder
        self._count = 0

    def sent(self) -> Path:
        """Export the article and return the file."""
        self._count += 1
        path = self._folder / f"round {self._count}.docx"
        workflow.export(self.workspace, self.article, path, by=BY)
        return path

    def reviewed(self, sent: Path, name: str, *steps: Step) -> Path:
        """Return the copy somebody sends back."""
        self._count += 1
        back = self._folder / f"copy {self._count}.docx"
        return self._desk.review(sent, back, [["name", name], *steps])

    def read(self, *paths: Path) -> Review:
        """Read copies, keep them, and return the review."""
        read = workflow.read_back(self.workspace, self.article, paths)
        assert not [file.refused for file in read.files if file.refused is not None]
        workflow.keep_copies(self.workspace, read)
        return self.review()

    def review(self) -> Review:
        """Return the review of what is kept against the present article."""
        return workflow.review(self.workspace, self.article)

    def accept_all(self) -> Review:
        """Put in all that collides with nothing and return what is left."""
        before = self.article
        self.article = workflow.accept_all(before, self.review(), by=BY, at=AT)
        self.workspace.save(self.article, before)
        return self.review()

    def write(self, block: str, draft: str) -> None:
        """Write a draft at the desk."""
        before = self.article
        row = [b.id for b in before.blocks].index(block)
        self.article = workflow.write(before, row, Text(draft))
        self.workspace.save(self.article, before)

    def draft(self, block: str) -> str:
        """Return a block's present draft."""
        return next(b.draft.plain for b in self.article.blocks if b.id == block)


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Iterator[Office]:
    with workflow.open_workspace(str(tmp_path / "w.duizhao")) as workspace:
        yield Office(workspace, desk, tmp_path)


@pytest.fixture
def three(office: Office) -> list[Path]:
    """Copies of one export: two agree, the third says something else at the same place."""
    sent = office.sent()
    return [
        office.reviewed(sent, LUO, HELD, FULLY, ["comment", "C9", "Areas", "Why?"]),
        office.reviewed(sent, ZHOU, HELD, MORE, ["comment", "C9", "Areas", "Why not?"]),
        office.reviewed(sent, LIANG, ["replace", "C5", "was held", "happened"]),
    ]


def told(review: Review) -> list[tuple[object, ...]]:
    """Return what a review says, without the order of its copies."""
    said = [(r.block, r.author, r.text, r.anchor) for r in review.remarks]
    changes = [
        (p.id, p.standing, p.start, p.end, {a.name for a in p.authors}, set(p.rivals))
        for p in review.proposals
    ]
    return [*changes, *sorted(said)]


def test_equal_changes_are_one_and_other_words_a_conflict(
    office: Office, three: Sequence[Path]
) -> None:
    review = office.read(*three)
    names = {p.change.after: {a.name for a in p.authors} for p in review.proposals}
    assert names == {"took place": {LUO, ZHOU}, "happened": {LIANG}, "fully ": {LUO}, "": {ZHOU}}
    (conflict,) = review.conflicts
    assert (conflict.sent, conflict.present) == ("was held", "was held")
    assert {(t.text, frozenset(t.authors)) for t in conflict.texts} == {
        ("took place", frozenset({LUO, ZHOU})),
        ("happened", frozenset({LIANG})),
    }
    assert [(r.author, r.text) for r in review.remarks] == [(LUO, "Why?"), (ZHOU, "Why not?")]
    account = {(c.reviewer, c.mapped, c.rows, c.changes, c.unplaced) for c in review.copies}
    assert account == {(LUO, 12, 12, 2, 0), (ZHOU, 12, 12, 2, 0), (LIANG, 12, 12, 1, 0)}


def test_accepting_all_leaves_the_conflict_and_nothing_else(
    office: Office, three: Sequence[Path]
) -> None:
    office.read(*three)
    left = office.accept_all()
    assert [p.change.after for p in left.proposals if p.decision is None] == [
        p.change.after for p in left.proposals if p.change.block == "b4"
    ]
    assert office.draft("b5") == SENT["b5"].replace("would deepen", "would fully deepen")
    assert office.draft("b6") == SENT["b6"].replace("more than ", "")
    assert [office.draft(block) for block in ("b1", "b4", "b9")] == [
        SENT[block] for block in ("b1", "b4", "b9")
    ]
    (conflict,) = left.conflicts
    liang = next(t.proposal for t in conflict.texts if t.authors == (LIANG,))
    office.article = workflow.take(office.article, left, conflict, [liang], by=BY, at=AT)
    assert office.draft("b4") == SENT["b4"].replace("was held", "happened")
    assert not office.review().conflicts


def test_the_order_of_the_copies_does_not_matter(office: Office, three: Sequence[Path]) -> None:
    read = workflow.read_back(office.workspace, office.article, three)
    reviews = []
    for files in permutations(read.files):
        for file in files:
            assert file.copy is not None
        workflow.keep_copies(office.workspace, workflow.ReadBack(files))
        reviews.append(told(office.review()))
    assert all(review == reviews[0] for review in reviews)


def test_one_copy_twice_and_one_without_a_change_add_nothing(
    office: Office, three: Sequence[Path]
) -> None:
    before = office.read(*three)
    untouched = office.reviewed(office.sent(), LIANG)
    after = office.read(three[0], untouched, three[0])
    assert told(after) == told(before)
    assert len(after.copies) == 4


def test_one_file_goes_from_hand_to_hand(office: Office) -> None:
    first = office.reviewed(office.sent(), LUO, HELD, ["comment", "C9", "Areas", "Why?"])
    second = office.reviewed(first, ZHOU, FULLY, ["reply", "Why?", "Because."])
    third = office.reviewed(second, LIANG, ["track", False], MORE)
    review = office.read(third)
    assert [
        (p.change.after, p.authors[0].name, p.authors[0].tracked) for p in review.proposals
    ] == [
        ("took place", LUO, True),
        ("fully ", ZHOU, True),
        ("", LIANG, False),
    ]
    asked, answer = review.remarks
    assert (asked.text, answer.text, answer.reply_to) == ("Why?", "Because.", asked.id)
    both = office.read(first, third)
    assert told(both)[:3] == told(review)[:3]
    assert len(both.remarks) == 2


def test_what_one_inserts_another_deletes_in_part(office: Office) -> None:
    first = office.reviewed(office.sent(), LUO, ["insert", "C6", "would ", "very fully "])
    second = office.reviewed(first, ZHOU, ["delete", "C6", "very "])
    review = office.read(second)
    inserted, deleted = (p.change for p in review.proposals)
    assert (inserted.after, inserted.author) == ("very fully ", LUO)
    assert (deleted.before, deleted.author, deleted.over) == ("very ", ZHOU, inserted.id)
    office.accept_all()
    assert office.draft("b5") == SENT["b5"].replace("would deepen", "would fully deepen")


def test_the_draft_moved_on_meanwhile(office: Office) -> None:
    sent = office.sent()
    back = office.reviewed(sent, LUO, HELD, FULLY, MORE)
    office.write("b4", SENT["b4"].replace("Mayor", "the mayor"))
    office.write("b5", SENT["b5"].replace("deepen", "fully deepen"))
    office.write("b6", SENT["b6"].replace("more than 18,000", "about 18,000"))
    review = office.read(back)
    assert [p.standing for p in review.proposals] == [
        Standing.OPEN,
        Standing.THERE,
        Standing.DIVERGED,
    ]
    office.accept_all()
    assert office.draft("b4") == TOOK_PLACE.replace("Mayor", "the mayor")
    assert office.draft("b6") == SENT["b6"].replace("more than 18,000", "about 18,000")


def test_an_older_round_is_asked_about_and_another_article_refused(office: Office) -> None:
    first = office.reviewed(office.sent(), LUO, HELD)
    office.write("b5", "All of it is new.")
    office.sent()
    other = office.workspace.add_article(OTHER_ARTICLE)
    read = workflow.read_back(office.workspace, office.article, [first])
    assert [file.question for file in read.files] == [Question.OLDER_ROUND]
    wrong = workflow.read_back(office.workspace, other, [first])
    assert [file.question for file in wrong.files] == [Question.OTHER_ARTICLE]
    assert wrong.files[0].refused is not None
    workflow.keep_copies(office.workspace, wrong)
    assert not office.workspace.copies(other.id)


def test_answers_go_out_with_the_next_round_and_come_back_answered(office: Office) -> None:
    asked = office.read(
        office.reviewed(office.sent(), LUO, ["comment", "C5", "Mayor", "Of where?"])
    )
    before = office.article
    office.article = workflow.answer(before, asked.remarks[0].id, "Lingjiang.", by=BY, at=AT)
    office.workspace.save(office.article, before)
    second = office.sent()
    (export,) = office.workspace.exports(office.article.id)[1:]
    assert [(c.author, c.text) for c in export.comments] == [
        (LUO, "Of where?"),
        (BY, "Lingjiang."),
    ]
    back = office.reviewed(second, LUO, ["reply", "Lingjiang.", "Thank you."])
    review = office.read(back)
    new = [r for r in review.remarks if r.text == "Thank you."]
    assert [(r.author, r.block, r.about or r.reply_to) for r in new] == [
        (LUO, "b4", asked.remarks[0].id)
    ]
    assert len(review.remarks) == 2


WORDS = "Agreement Text ceremony Campus attended noted deepen promote overview students majors rate"


def test_five_reviewers_who_do_not_meet(office: Office) -> None:
    sent = office.sent()
    cells = {word: next(b for b in SENT if word in SENT[b]) for word in WORDS.split()}
    texts = dict(SENT)
    copies = []
    for number, name in enumerate((LUO, ZHOU, LIANG, "Chen", "Author")):
        steps: list[Step] = [["track", number != 3]]
        for word in WORDS.split()[number::5]:
            block = cells[word]
            new = f"{word.upper()} {number}"
            texts[block] = texts[block].replace(word, new, 1)
            steps.append(["replace", f"C{int(block[1:]) + 1}", word, new])
        copies.append(office.reviewed(sent, name, *steps))
    review = office.read(*copies)
    assert len(review.proposals) == len(cells)
    assert not review.conflicts
    office.accept_all()
    assert {block: office.draft(block) for block in SENT} == texts
