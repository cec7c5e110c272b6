"""Engines set up, chosen and agreed to in a workspace, with their keys elsewhere."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import workflow
from editor.credentials import Credentials
from editor.errors import EngineRefused, KeyringMissing
from editor.progress import silent
from editor.suggest.engines.access import Spelling
from editor.suggest.engines.engine import Mode
from editor.workflow import EngineSetup, engine_use, set_engine, where
from editor.workspace import Workspace
from tests import keyrings
from tests.suggest.engines.servers import Script, serving

OFFICE = "http://translate.lan:5000"
KEYED = Credentials({"DUIZHAO_DEEPL_KEY": "s3cret:fx", "DUIZHAO_BAIDU_KEY": "s3cret"})
NOTHING = Credentials({})


@pytest.fixture(autouse=True)
def _no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyrings.NONE)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with workflow.open_workspace(str(tmp_path / "w.duizhao")) as opened:
        yield opened


def test_no_engine_is_chosen_or_agreed_at_first(workspace: Workspace) -> None:
    assert workflow.chosen_engine(workspace) == ""
    assert not any(workflow.is_engine_agreed(workspace, name) for name in workflow.engines())
    setups = workflow.engine_setups(workspace)
    assert [*setups] == [*workflow.engines()]
    assert all(setup == EngineSetup(name) for name, setup in setups.items())


def test_a_setup_is_kept(workspace: Workspace) -> None:
    setup = EngineSetup("libretranslate", address=OFFICE)
    set_engine(workspace, setup)
    set_engine(workspace, EngineSetup("microsoft", region="chinanorth"))
    assert workflow.engine_setups(workspace)["libretranslate"] == setup
    assert workflow.engine_setups(workspace)["microsoft"].region == "chinanorth"


@pytest.mark.parametrize(
    "stored", ["", "{", "[]", '{"libretranslate": 3}', '{"chat": {"mode": 1}}']
)
def test_what_cannot_be_read_counts_as_never_set(stored: str, workspace: Workspace) -> None:
    workspace.set_setting("engines", stored)
    assert workflow.engine_setups(workspace)["libretranslate"] == EngineSetup("libretranslate")
    assert workflow.engine_setups(workspace)["chat"] == EngineSetup("chat")


@pytest.mark.parametrize(
    ("setup", "why"),
    [
        (EngineSetup("papago"), "no engine “papago”.*libretranslate"),
        (EngineSetup("google", address=OFFICE), "takes no address"),
        (EngineSetup("libretranslate", model="any"), "takes no model"),
        (EngineSetup("libretranslate", address="translate.lan"), "no web address"),
        (EngineSetup("libretranslate", address="http://169.254.169.254/"), "no web address"),
        (EngineSetup("libretranslate", address="https://me:pw@translate.lan/"), "no web address"),
        (
            EngineSetup("libretranslate", address="https://translate.lan/?api_key=s"),
            "no web address",
        ),
        (EngineSetup("libretranslate", address="http://translate.example.com/"), "unprotected"),
    ],
)
def test_a_setup_that_cannot_work_is_refused(
    setup: EngineSetup, why: str, workspace: Workspace
) -> None:
    with pytest.raises(EngineRefused, match=why):
        set_engine(workspace, setup)
    assert workspace.setting("engines") is None


@pytest.mark.parametrize(
    ("name", "environment", "why"),
    [
        ("libretranslate", {}, "LibreTranslate is not set up: its address is missing"),
        ("chat", {}, "address, model is missing"),
        ("chat", {"DUIZHAO_CHAT_ADDRESS": OFFICE}, "its model is missing"),
        ("chat", {"DUIZHAO_ENGINE_ADDRESS": "http://x.example.com"}, "model is missing"),
        ("libretranslate", {"DUIZHAO_ENGINE_ADDRESS": "http://x.example.com"}, "unprotected"),
        ("nobody", {}, "no engine “nobody”"),
    ],
)
def test_what_is_missing_is_named(
    name: str, environment: dict[str, str], why: str, workspace: Workspace
) -> None:
    with pytest.raises(EngineRefused, match=why):
        engine_use(workspace, name, Credentials(environment))


def test_a_key_that_must_be_there_names_its_variable(workspace: Workspace) -> None:
    with pytest.raises(KeyringMissing, match="DUIZHAO_DEEPL_KEY"):
        engine_use(workspace, "deepl", NOTHING)
    set_engine(workspace, EngineSetup("libretranslate", address=OFFICE))
    assert engine_use(workspace, "libretranslate", NOTHING).access.key == ""


def test_an_empty_keyring_leaves_the_key_missing(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyrings.SAFE)
    monkeypatch.setenv(keyrings.PLACE, str(tmp_path / "keyring"))
    with pytest.raises(EngineRefused, match="account, key is missing"):
        engine_use(workspace, "baidu", NOTHING)
    NOTHING.keep("baidu", "key", "s3cret")
    NOTHING.keep("baidu", "account", "office")
    access = engine_use(workspace, "baidu", NOTHING).access
    assert (access.key, access.account) == ("s3cret", "office")
    assert "s3cret" not in repr(access)


@pytest.mark.parametrize(
    ("name", "environment", "host"),
    [
        ("libretranslate", {}, "translate.lan:5000"),
        ("libretranslate", {"DUIZHAO_ENGINE_ADDRESS": "http://127.0.0.1:9/"}, "127.0.0.1:9"),
        ("google", {"DUIZHAO_ENGINE_ADDRESS": "http://127.0.0.1:9/"}, "translate.google.com"),
        ("deepl", {"DUIZHAO_DEEPL_KEY": "a:fx"}, "api-free.deepl.com"),
        ("deepl", {"DUIZHAO_DEEPL_KEY": "a"}, "api.deepl.com"),
        ("mymemory", {}, "api.mymemory.translated.net"),
    ],
)
def test_where_the_texts_go_is_said(
    name: str, environment: dict[str, str], host: str, workspace: Workspace
) -> None:
    set_engine(workspace, EngineSetup("libretranslate", address=OFFICE))
    assert where(engine_use(workspace, name, Credentials(environment))) == host


def test_a_choice_is_agreed_told_and_taken_back(workspace: Workspace) -> None:
    set_engine(workspace, EngineSetup("libretranslate", address=OFFICE))
    workflow.choose_engine(workspace, "libretranslate", "Lin Siyuan", NOTHING)
    assert workflow.chosen_engine(workspace) == "libretranslate"
    assert workflow.is_engine_agreed(workspace, "libretranslate", NOTHING)
    assert not workflow.is_engine_agreed(workspace, "google", NOTHING)
    workflow.choose_engine(workspace, "", "Lin Siyuan", NOTHING)
    assert workflow.chosen_engine(workspace) == ""
    assert not workflow.is_engine_agreed(workspace, "libretranslate", NOTHING)
    told = [event.facts for event in workspace.events() if event.action == "engine_chosen"]
    assert told == [
        {"engine": "libretranslate", "host": "translate.lan:5000", "by": "Lin Siyuan"},
        {"engine": "", "host": "", "by": "Lin Siyuan"},
    ]


def test_an_engine_elsewhere_must_be_agreed_to_again(workspace: Workspace) -> None:
    set_engine(workspace, EngineSetup("libretranslate", address=OFFICE))
    workflow.choose_engine(workspace, "libretranslate", credentials=NOTHING)
    set_engine(workspace, EngineSetup("libretranslate", address="https://translate.example.com"))
    assert not workflow.is_engine_agreed(workspace, "libretranslate", NOTHING)


def test_the_best_mode_is_kept_for_the_engine_that_was_tested(workspace: Workspace) -> None:
    with serving(Script(translate=lambda text: f"English of {text}")) as address:
        set_engine(workspace, EngineSetup("libretranslate", address=address))
        use = engine_use(workspace, "libretranslate", NOTHING)
        check = workflow.test_engine(use, silent)
    assert check.best is not None
    workflow.keep_mode(workspace, "libretranslate", check)
    assert engine_use(workspace, "libretranslate", NOTHING).mode is check.best
    moved = Credentials({"DUIZHAO_LIBRETRANSLATE_ADDRESS": "http://127.0.0.1:9"})
    assert engine_use(workspace, "libretranslate", moved).mode is None
    elsewhere = EngineSetup("libretranslate", address=OFFICE, mode=Mode.TOKEN)
    set_engine(workspace, elsewhere)
    assert engine_use(workspace, "libretranslate", NOTHING).mode is None


@pytest.mark.parametrize(
    ("said", "read"), [("", 60.0), ("5", 5.0), ("soon", 60.0), ("-1", 60.0), ("1e9", 3600.0)]
)
def test_a_slow_server_may_be_given_time(said: str, read: float, workspace: Workspace) -> None:
    use = engine_use(workspace, "google", Credentials({"DUIZHAO_ENGINE_TIMEOUT": said}))
    assert use.access.timeouts.read == read


def test_the_spelling_is_the_workspace_s(workspace: Workspace) -> None:
    assert engine_use(workspace, "deepl", KEYED).access.spelling is Spelling.US
    workspace.set_setting("spelling", "uk")
    assert engine_use(workspace, "deepl", KEYED).access.spelling is Spelling.UK


def test_keys_stay_out_of_the_workspace(workspace: Workspace) -> None:
    set_engine(workspace, EngineSetup("libretranslate", address=OFFICE))
    workflow.choose_engine(workspace, "deepl", "Lin Siyuan", KEYED)
    engine_use(workspace, "deepl", KEYED)
    path = Path(workspace.location)
    assert all(b"s3cret" not in file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_what_is_slow_to_load_is_not_loaded_at_the_start() -> None:
    slow = "requests deep_translator numpy keyring simplemma"
    code = (
        "import editor.workflow, editor.workflow.engines, editor.cli, sys;"
        f"print([n for n in '{slow}'.split() if n in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
