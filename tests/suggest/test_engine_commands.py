"""The command line and a scripted engine, end to end: every way it can fail, and its set-up."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor import workflow
from editor.suggest.engines import translating
from editor.suggest.engines.engine import Mode
from editor.suggest.engines.failure import SENTENCES, Cause
from editor.suggest.engines.translating import Patience
from editor.workflow import EngineSetup
from tests import keyrings
from tests.command_line import ROOT, Inside
from tests.suggest.engines.servers import Answer, Script, serving

KEY = "s3cret-key"
TITLE, SPEECH, FIELD = "灵江举行运动会", "副市长出席会议并讲话。", "新生在操场上列队。"
RELEASE = f"{TITLE}\n发布时间：2026-04-10 09:12\n{SPEECH}\n{FIELD}\n"
HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
CHAT = ("--engine", "chat", "--model", "any")
LIBRE = ("--engine", "libretranslate")


class Engines(Inside):
    """The command line with what engines leave behind."""

    def started(self, *words: str) -> subprocess.Popen[str]:
        """Start a process of its own."""
        return subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), *words, "--workspace", str(self.workspace)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def drafts(self) -> dict[str, str]:
        """Return the English of the article's blocks that have some."""
        with workflow.open_workspace(str(self.workspace), writing=False) as workspace:
            blocks = workspace.article("1").blocks
        return {block.id: block.draft.plain for block in blocks if block.draft}

    def journal(self) -> str:
        with workflow.open_workspace(str(self.workspace), writing=False) as workspace:
            events = (*workspace.events("1"), *workspace.events())
        return json.dumps([dict(event.facts) for event in events], ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class AtOnce(Patience):
    """As often as ever, but without the pauses."""

    pauses: tuple[float, ...] = (0.0, 0.0)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask an engine again at once."""
    monkeypatch.setattr(translating, "Patience", AtOnce)


@pytest.fixture
def script() -> Script:
    return Script(translate=lambda text: HAN.sub("word ", text))


@pytest.fixture
def line(tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engines]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyrings.NONE)
    monkeypatch.setenv("DUIZHAO_ENGINE_KEY", KEY)
    monkeypatch.setenv("DUIZHAO_ENGINE_TIMEOUT", "0.5")
    made = Engines(tmp_path)
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    with workflow.open_workspace(str(made.workspace)) as workspace:
        page = workflow.open_source(tmp_path / "release.txt")
        workflow.take_in(workspace, workflow.recognise(page))
    with serving(script) as address:
        monkeypatch.setenv("DUIZHAO_ENGINE_ADDRESS", address)
        yield made


# Every way an engine can answer


@dataclass(frozen=True)
class Way:
    """What the server answers to the second text, how often it is asked, and what is said."""

    cause: Cause
    answer: Answer
    asked: int = 1
    is_lasting: bool = False

    @property
    def said(self) -> str:
        return SENTENCES[self.cause].partition("{engine}")[2]


ENGLISH = b'{"translatedText": "One.\\n\\nTwo."}'
MODEL = b'{"choices": [{"message": {"content": "One.\\n\\nTwo."}}]}'
PAGE = b"<!DOCTYPE html><html><title>Sign in</title></html>"
WAYS = {
    "slow": Way(Cause.TIMEOUT, Answer(silent=True), asked=3),
    "403": Way(Cause.BAD_KEY, Answer(403, b"{}"), is_lasting=True),
    "429": Way(Cause.BUSY, Answer(429, b"{}"), asked=3),
    "500": Way(Cause.SERVER, Answer(500, b"{}"), asked=3),
    "page": Way(Cause.NONSENSE, Answer(200, PAGE)),
    "half": Way(Cause.HALF, Answer(200, b'{"trans', promised=400), asked=3),
    "paragraphs": Way(Cause.COUNT, Answer(200, ENGLISH)),
}
OF_A_MODEL = {
    "429": WAYS["429"],
    "page": WAYS["page"],
    "paragraphs": Way(Cause.COUNT, Answer(200, MODEL)),
}


@pytest.mark.parametrize(
    ("engine", "way"),
    [(LIBRE, way) for way in WAYS.values()] + [(CHAT, way) for way in OF_A_MODEL.values()],
    ids=[*(f"libretranslate-{name}" for name in WAYS), *(f"chat-{name}" for name in OF_A_MODEL)],
)
def test_a_block_that_fails_stays_empty_and_says_why_and_the_rest_is_done(
    engine: tuple[str, ...], way: Way, *, line: Engines, script: Script
) -> None:
    script.answers = [Answer(), *[way.answer] * way.asked]
    found = line.answer("draft", "1", "--only-empty", *engine)
    left = ["b3", "b4"] if way.is_lasting else ["b3"]
    assert found["left"] == left
    why = {problem["block"]: problem["why"] for problem in found["problems"]}
    assert [*why] == left
    assert way.said in why["b3"]
    assert [*line.drafts()] == [block for block in ("b1", "b2", "b3", "b4") if block not in left]
    assert len(script.seen) == 1 + way.asked + (not way.is_lasting)
    assert all("?" not in seen.path for seen in script.seen)
    assert KEY not in str(found) + line.journal() + "".join(seen.path for seen in script.seen)
    assert not HAN.search(line.journal())
    assert not HAN.search(why["b3"])
    # What was done stays; only the rest is sent when it is run again.
    before, sent = line.drafts(), len(script.seen)
    again = line.answer("draft", "1", "--only-empty", *engine)
    assert [drafted["block"] for drafted in again["drafted"]] == left
    assert len(script.seen) == sent + len(left)
    assert line.drafts().items() > before.items()


@pytest.mark.parametrize("engine", [LIBRE, CHAT], ids=["libretranslate", "chat"])
def test_all_goes_well(engine: tuple[str, ...], line: Engines, script: Script) -> None:
    ended = line.run("draft", "1", "--json", *engine)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    rows = [(d["block"], d["origin"], d["score"]) for d in found["drafted"]]
    assert rows == [
        ("b2", "pattern", 1.0),
        ("b1", "engine", 1.0),
        ("b3", "engine", 1.0),
        ("b4", "engine", 1.0),
    ]
    assert found["left"] == []
    (told,) = re.findall("is sent to .* at (.*)\\.", ended.stderr)
    assert f'"host": "{told}"' in line.journal()
    assert "Vice Mayor" in line.drafts()["b3"] or engine is CHAT
    with workflow.open_workspace(str(line.workspace), writing=False) as workspace:
        provenance = workspace.article("1").blocks[3].provenance
    assert provenance is not None
    assert provenance.name == found["drafted"][3]["name"]


@pytest.mark.parametrize(
    ("bend", "is_lost"),
    [
        (lambda token: token.replace("[", "【 ").replace("]", "】").lower(), False),
        (lambda token: "", True),
        (lambda token: token * 2, True),
    ],
    ids=["bent", "lost", "doubled"],
)
def test_no_mangled_token_reaches_a_draft(
    bend: Callable[[str], str], is_lost: bool, *, line: Engines, script: Script
) -> None:
    address = os.environ["DUIZHAO_ENGINE_ADDRESS"]
    with workflow.open_workspace(str(line.workspace)) as workspace:
        empty = EngineSetup("libretranslate", address=address)
        workflow.set_engine(workspace, empty)
        workflow.set_engine(workspace, EngineSetup("libretranslate", address, mode=Mode.TOKEN))
    script.translate = lambda text: re.sub(
        r"\[X\d+X\]", lambda token: bend(token[0]), HAN.sub("word ", text)
    )
    found = line.answer("draft", "1", *LIBRE)
    draft = line.drafts()["b3"]
    assert not re.search("[XxХ]\\d", draft)
    assert ("Vice Mayor" in draft) is not is_lost
    problems = [problem["why"] for problem in found["problems"] if problem["block"] == "b3"]
    assert any("was asked again without" in why for why in problems) is is_lost
    assert any("lacks “Vice Mayor”" in why for why in problems) is is_lost


# Interrupted


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C there")
def test_ctrl_c_keeps_what_was_done(line: Engines, script: Script) -> None:
    with line.started("draft", "1", *LIBRE, "--json") as process:

        def translate(text: str) -> str:
            if len(script.seen) == 2:
                process.send_signal(signal.SIGINT)
                script.released.wait(30)
            return HAN.sub("word ", text)

        script.translate = translate
        stdout, stderr = process.communicate()
    assert (process.returncode, stdout) == (1, "")
    assert "Stopped. 2 blocks are drafted and saved" in stderr
    assert "Traceback" not in stderr
    assert [*line.drafts()] == ["b1", "b2"]
    assert '"engine": 1, "left": 2' in line.journal()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C there")
def test_ctrl_c_ends_a_test_without_a_traceback(line: Engines, script: Script) -> None:
    with line.started("engine", "test", "libretranslate") as process:

        def translate(text: str) -> str:
            process.send_signal(signal.SIGINT)
            script.released.wait(30)
            return text

        script.translate = translate
        _, stderr = process.communicate()
    assert process.returncode == 1
    assert stderr.endswith("Stopped. What was done before stays.\n")


# What leaves the machine, and what does not


def test_without_a_name_nothing_is_sent(line: Engines, script: Script) -> None:
    with workflow.open_workspace(str(line.workspace)) as workspace:
        workflow.choose_engine(workspace, "libretranslate")
    found = line.answer("draft", "1")
    assert [drafted["block"] for drafted in found["drafted"]] == ["b2"]
    assert script.seen == []


def test_an_article_may_be_kept_from_engines(line: Engines, script: Script) -> None:
    assert line.answer("engine", "never", "1", "--by", "Lin Siyuan") == {
        "article": "1",
        "never": True,
    }
    assert "never sent" in line.refusal("draft", "1", *LIBRE)
    assert script.seen == []
    assert line.answer("engine", "never", "1", "--undo")["never"] is False
    assert line.answer("draft", "1", *LIBRE)["left"] == []


def test_what_the_memory_knows_is_not_sent(line: Engines, script: Script) -> None:
    units = {"source": SPEECH, "target": "The Vice Mayor attended and made a speech."}
    tmx = (
        '<tmx version="1.4"><header srclang="zh"/><body><tu>'
        f'<tuv xml:lang="zh"><seg>{units["source"]}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{units["target"]}</seg></tuv></tu></body></tmx>'
    )
    (line.folder / "office.tmx").write_text(tmx, encoding="utf-8")
    line.answer("memory", "import", str(line.folder / "office.tmx"))
    found = line.answer("draft", "1", *LIBRE)
    by_block = {drafted["block"]: drafted for drafted in found["drafted"]}
    assert (by_block["b3"]["origin"], by_block["b3"]["sure"]) == ("memory", True)
    assert line.drafts()["b3"] == units["target"]
    assert script.texts == [TITLE, FIELD]
    again = line.answer("draft", "1", "--no-memory")
    assert "b3" in again["left"]


# Engines set up


def test_an_option_of_an_engine_needs_its_name(line: Engines) -> None:
    assert "--engine" in line.refusal("draft", "1", "--model", "any")
    assert "takes no model" in line.refusal("draft", "1", "--engine", "google", "--model", "any")
    assert "no engine “papago”" in line.refusal("draft", "1", "--engine", "papago")
    line.refusal("draft", "1", "--threshold", "many", code=2)


def test_the_command_line_goes_before_the_environment(line: Engines, script: Script) -> None:
    other = Script(translate=lambda text: "Elsewhere " + HAN.sub("word ", text))
    with serving(other) as address:
        line.answer("draft", "1", *LIBRE, "--address", address)
    assert (len(other.seen), script.seen) == (3, [])


def test_engines_are_listed_with_what_they_lack(
    line: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DUIZHAO_ENGINE_KEY")
    rows = {row["id"]: row for row in line.answer("engine", "list")["engines"]}
    assert rows["libretranslate"]["ready"]
    assert rows["libretranslate"]["host"] in os.environ["DUIZHAO_ENGINE_ADDRESS"]
    assert "its model is missing" in rows["chat"]["why"]
    assert "DUIZHAO_BAIDU_KEY" in rows["baidu"]["why"]
    assert not any(row["chosen"] for row in rows.values())


def test_an_engine_is_set_up_tested_and_forgotten(
    line: Engines, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = os.environ["DUIZHAO_ENGINE_ADDRESS"]
    for name in ("ADDRESS", "KEY"):
        monkeypatch.delenv(f"DUIZHAO_ENGINE_{name}")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyrings.SAFE)
    monkeypatch.setenv(keyrings.PLACE, str(line.folder / "keyring"))
    row = line.run(
        *("engine", "set", "chat", "--address", address, "--model", "any", "--key-from-stdin"),
        "--json",
        given=f"{KEY}\n",
    )
    assert json.loads(row.stdout)["ready"], row.stderr
    found = line.answer("engine", "test", "chat")
    assert found["failure"] is None
    assert [mode["mode"] for mode in found["modes"]] == ["prompt", "inline", "token"]
    assert found["best"] == "inline"
    assert script.seen[0].headers["authorization"] == f"Bearer {KEY}"
    line.answer("draft", "1", "--engine", "chat")
    assert '"mode": "inline"' in line.journal()
    assert KEY not in line.journal()
    assert KEY.encode() not in line.workspace.read_bytes()
    assert line.answer("engine", "forget", "chat") == {"forgotten": "chat"}
    assert KEY not in (line.folder / "keyring").read_text(encoding="utf-8")
    assert "not set up" in line.refusal("draft", "1", "--engine", "chat")


def test_a_test_explains_why_it_failed(line: Engines, script: Script) -> None:
    script.answers = [Answer(403, b"{}")]
    ended = line.run("engine", "test", "libretranslate", "--json")
    assert ended.returncode == 1
    found = json.loads(ended.stdout)
    assert (found["best"], found["modes"]) == (None, [])
    assert "does not accept the key" in found["failure"]


def test_a_key_is_refused_where_nothing_keeps_it_secret(line: Engines) -> None:
    ended = line.run("engine", "set", "deepl", "--key-from-stdin", given=f"{KEY}\n")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "DUIZHAO_DEEPL_KEY" in ended.stderr
    assert KEY not in ended.stderr
