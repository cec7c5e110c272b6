"""Signatures, versions and publications are kept; edits make signatures lapse, and it is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.article.article import Article, Block, BlockKind, Picture, Stage
from editor.article.edits import write
from editor.article.text import Mark, MarkKind, Text
from editor.errors import EditRefused, NotFound
from editor.review.signoff.plan import (
    SignoffPlan,
    SignoffStage,
    SignoffUnit,
    as_json,
    shipped_plans,
)
from editor.review.signoff.signature import Signature, signed_texts
from editor.review.versions import VersionCause
from editor.workspace.publications import Publication, PublishedPair
from editor.workspace.workspace import Workspace
from tests.workspace.returned_copies import send

RELEASE = Article(
    blocks=(
        Block("b1", BlockKind.TITLE, Text("灵江新闻"), Text("Lingjiang News")),
        Block(
            "b2",
            BlockKind.PARAGRAPH,
            Text("签约。"),
            Text("They signed.", (Mark(0, 4, MarkKind.BOLD),)),
        ),
        Block("b3", BlockKind.IMAGE, picture=Picture("ab", "image/png", 3, 4, "", "a.png")),
        Block("b4", BlockKind.PARAGRAPH, Text("完。")),
    )
)
PLAN = SignoffPlan(
    "灵江",
    "Lingjiang",
    (
        SignoffUnit(
            "office",
            "审核",
            "Office",
            (SignoffStage("one", "一", "1"), SignoffStage("two", "二", "2")),
        ),
    ),
)


@pytest.fixture
def stored(workspace: Workspace) -> Article:
    """A stored article, in a workspace whose plan has two stages."""
    workspace.set_signoff_plan(PLAN)
    return workspace.add_article(RELEASE)


def sign(workspace: Workspace, article: Article, *stages: str) -> Article:
    for stage in stages:
        signature = Signature(
            stage, "Xu Lan", "许岚", "", signed_texts(article), "", "Office", "处"
        )
        article, _ = workspace.sign(article, signature)
    return article


def actions(workspace: Workspace, article: Article) -> list[str]:
    return [event.action for event in workspace.events(article.id)][1:]


def stage_of(workspace: Workspace) -> Stage:
    return workspace.articles()[0].stage


def test_a_signature_comes_back_with_the_version_it_stands_over(
    workspace: Workspace, stored: Article
) -> None:
    signed = sign(workspace, stored, "one")
    (given,) = workspace.signatures(stored.id)
    assert (given.stage, given.name, given.zh, given.unit_en, given.unit_zh) == (
        "one",
        "Xu Lan",
        "许岚",
        "Office",
        "处",
    )
    version = workspace.version(given.version)
    assert (version.cause, version.of, version.by, version.at) == (
        VersionCause.SIGNATURE,
        "one",
        "Xu Lan",
        given.at,
    )
    assert version.blocks == signed.blocks == RELEASE.blocks
    assert signed_texts(Article(blocks=version.blocks)) == given.texts


def test_signing_saves_the_article(workspace: Workspace, stored: Article) -> None:
    sign(workspace, write(stored, 1, Text("Signed.")), "one")
    assert workspace.article(stored.id).blocks[1].draft == Text("Signed.")


def test_the_stage_follows_the_signatures(workspace: Workspace, stored: Article) -> None:
    assert sign(workspace, stored, "one").stage is Stage.IN_REVIEW
    assert sign(workspace, stored, "two").stage is Stage.SIGNED
    assert stage_of(workspace) is Stage.SIGNED
    workspace.save(write(stored, 1, Text("Others.")), stored)
    assert stage_of(workspace) is Stage.IN_REVIEW


def test_a_lapse_is_told_once(workspace: Workspace, stored: Article) -> None:
    signed = sign(workspace, stored, "one", "two")
    edited = write(signed, 1, Text("Others."))
    workspace.save(edited, signed)
    again = write(edited, 1, Text("Yet others."))
    workspace.save(again, edited)
    told = [event for event in workspace.events(stored.id) if event.action == "reopened"]
    assert [event.facts for event in told] == [{"stages": "one two"}]
    workspace.save(signed, again)
    assert stage_of(workspace) is Stage.SIGNED
    workspace.save(edited, None)
    assert actions(workspace, stored).count("reopened") == 2


def test_without_a_signature_saves_are_not_told(workspace: Workspace, stored: Article) -> None:
    workspace.save(write(stored, 1, Text("Others.")), stored)
    assert actions(workspace, stored) == []
    assert stage_of(workspace) is Stage.DRAFTING


def test_a_later_signature_stands_in_the_place_of_an_earlier_one(
    workspace: Workspace, stored: Article
) -> None:
    signed = sign(workspace, stored, "one")
    sign(workspace, write(signed, 1, Text("Others.")), "one")
    assert [given.stage for given in workspace.signatures(stored.id)] == ["one", "one"]
    assert actions(workspace, stored) == ["signed", "stage_set", "reopened", "signed"]
    assert workspace.verify_journal().is_whole


def test_equal_texts_are_kept_once(workspace: Workspace, stored: Article) -> None:
    sign(workspace, stored, "one", "two")
    with workspace._database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM contents").scalar_one()
    assert (kept, len(workspace.versions(stored.id))) == (1, 2)


def test_versions_are_listed_newest_first_and_by_article(
    workspace: Workspace, stored: Article
) -> None:
    other = workspace.add_article(RELEASE)
    export = send(workspace, stored)
    sign(workspace, stored, "one")
    sign(workspace, other, "one")
    heads = workspace.versions(stored.id)
    assert [(v.cause, v.of, v.label, v.blocks) for v in heads] == [
        (VersionCause.SIGNATURE, "one", "one", ()),
        (VersionCause.EXPORT, export.id, export.reference, ()),
    ]
    with pytest.raises(NotFound):
        workspace.version("x")
    with pytest.raises(NotFound):
        workspace.version("99")


def test_an_export_keeps_the_article_as_it_was_sent(workspace: Workspace, stored: Article) -> None:
    export = replace(send(workspace, stored), id="00000002", round=2)
    workspace.add_export(export, write(stored, 1, Text("Sent.")), "Lin Siyuan")
    newest = workspace.version(workspace.versions(stored.id)[0].id)
    assert (newest.blocks[1].draft.plain, newest.by) == ("Sent.", "Lin Siyuan")


def test_words_that_have_no_form_in_utf_8_are_kept(workspace: Workspace, stored: Article) -> None:
    odd = write(stored, 1, Text("\ud83d half"))
    record = workspace.add_publication(odd, Publication("1", "clean", "html", "body", "00"))
    assert workspace.version(record.version).blocks == odd.blocks


def test_a_publication_is_recorded_with_its_pairs(workspace: Workspace, stored: Article) -> None:
    asked = Publication("1", "ueditor", "html", "body", "00", "https://x.example", unsigned=True)
    record = workspace.add_publication(stored, asked)
    assert workspace.publications(stored.id) == (record,)
    assert replace(record, at="", id="", version="") == asked
    assert workspace.remembered(record.id) == (
        PublishedPair("1", "b1", "灵江新闻", "Lingjiang News", record.at, record.id),
        PublishedPair("1", "b2", "签约。", "They signed.", record.at, record.id),
    )
    assert stage_of(workspace) is Stage.PUBLISHED
    event = next(e for e in workspace.events(stored.id) if e.action == "published")
    assert event.facts["address"] is True
    assert "x.example" not in str(event.facts)


def test_a_second_publication_is_a_record_of_its_own(workspace: Workspace, stored: Article) -> None:
    asked = Publication("1", "clean", "text", "title", "00")
    first, second = (workspace.add_publication(stored, asked) for _ in range(2))
    assert workspace.publications(stored.id) == (second, first)
    assert actions(workspace, stored) == ["published", "stage_set", "published"]


def test_an_article_that_is_not_there_is_neither_signed_nor_published(
    workspace: Workspace,
) -> None:
    nobody = Article("7", RELEASE.blocks)
    with pytest.raises(NotFound):
        sign(workspace, nobody, "one")
    with pytest.raises(NotFound):
        workspace.add_publication(nobody, Publication("7", "clean", "html", "body", "00"))
    assert workspace.events("7") == ()


def test_a_plan_is_kept_and_told(workspace: Workspace, place: Path) -> None:
    assert workspace.signoff_plan() == (shipped_plans()["university"], None)
    workspace.set_signoff_plan("government")
    workspace.set_signoff_plan(PLAN)
    assert workspace.signoff_plan() == (PLAN, None)
    assert [event.facts["stages"] for event in workspace.events()] == [4, 2]
    with pytest.raises(EditRefused):
        workspace.set_signoff_plan(SignoffPlan("", "", ()))
    with pytest.raises(KeyError):
        workspace.set_signoff_plan("none")
    assert workspace.setting("signoff_plan") == as_json(PLAN)


@pytest.mark.parametrize("stored", ["[", "none", '{"units": 3}', "", "null"])
def test_a_broken_plan_is_told_and_the_default_used(workspace: Workspace, stored: str) -> None:
    workspace.set_setting("signoff_plan", stored)
    plan, why = workspace.signoff_plan()
    assert plan == shipped_plans()["university"]
    assert (why is None) is (stored == "")
