"""Keys are kept in a keyring or in the environment, and nowhere else."""

from pathlib import Path

import pytest

from editor.credentials import Credentials, variable
from editor.errors import EngineRefused, KeyringMissing
from tests import keyrings

SECRET = "s3cret-key"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring that keeps, as the one of this computer."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyrings.SAFE)
    monkeypatch.setenv(keyrings.PLACE, str(tmp_path / "keyring"))
    return tmp_path / "keyring"


@pytest.mark.usefixtures("place")
def test_a_key_is_kept_and_forgotten() -> None:
    Credentials({}).keep("deepl", "key", f" {SECRET}\n")
    assert Credentials({}).secret("deepl", "key") == SECRET
    assert Credentials({}).secret("deepl", "account") == ""
    assert Credentials({}).secret("baidu", "key") == ""
    assert Credentials({}).forget("deepl", "key")
    assert Credentials({}).secret("deepl", "key") == ""
    assert not Credentials({}).forget("deepl", "key")


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({"DUIZHAO_DEEPL_KEY": "own", "DUIZHAO_ENGINE_KEY": "any"}, "own"),
        ({"DUIZHAO_ENGINE_KEY": " any "}, "any"),
        ({"DUIZHAO_DEEPL_KEY": " ", "DUIZHAO_ENGINE_KEY": "any"}, "any"),
        ({"DUIZHAO_BAIDU_KEY": "other"}, "kept"),
    ],
)
@pytest.mark.usefixtures("place")
def test_the_environment_goes_before_the_keyring(environment: dict[str, str], found: str) -> None:
    Credentials({}).keep("deepl", "key", "kept")
    assert Credentials(environment).secret("deepl", "key") == found


def test_the_program_s_own_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUIZHAO_CHAT_MODEL", "any-model")
    assert Credentials().given("chat", "model") == "any-model"
    assert variable("chat", "model") == "DUIZHAO_CHAT_MODEL"


@pytest.mark.parametrize(
    "backend",
    [keyrings.NONE, "keyring.backends.null.Keyring", keyrings.PLAIN, "no.such.Keyring", "Keyring"],
)
def test_where_no_keyring_keeps_secrets_the_variable_is_named(
    backend: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    with pytest.raises(KeyringMissing, match=r"no keyring.*DUIZHAO_DEEPL_KEY"):
        Credentials({}).keep("deepl", "key", SECRET)
    with pytest.raises(KeyringMissing, match="DUIZHAO_DEEPL_KEY"):
        Credentials({}).secret("deepl", "key")
    assert not Credentials({}).forget("deepl", "key")
    assert Credentials({"DUIZHAO_DEEPL_KEY": SECRET}).secret("deepl", "key") == SECRET
    assert not place.exists()


@pytest.mark.usefixtures("place")
def test_a_locked_keyring_is_told_from_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyrings.LOCKED)
    for work in (
        lambda: Credentials({}).secret("deepl", "key"),
        lambda: Credentials({}).keep("deepl", "key", SECRET),
        lambda: Credentials({}).forget("deepl", "key"),
    ):
        with pytest.raises(KeyringMissing, match=r"Unlock it.*DUIZHAO_DEEPL_KEY") as told:
            work()
        assert SECRET not in str(told.value)


@pytest.mark.parametrize("secret", ["", "  ", "two\nlines", "k" * 1201, "bell\a"])
def test_what_can_be_no_key_is_refused(secret: str, place: Path) -> None:
    with pytest.raises(EngineRefused, match="no key"):
        Credentials({}).keep("deepl", "key", secret)
    assert not place.exists()
