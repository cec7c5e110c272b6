"""What all tests share: the offscreen platform, no keyring, programs a machine may lack."""

import os
import shutil
from typing import NoReturn

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test asks the keyring of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


def requires(program: str) -> str:
    """Return the path of a program; skip the test where it is missing, fail it under CI."""
    return shutil.which(program) or missing(program)


def missing(program: str) -> NoReturn:
    """Skip the test for want of a program; fail it under CI."""
    reason = f"{program} is not on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}, and CI must test everything")
    pytest.skip(reason)


@pytest.fixture
def soffice() -> str:
    """The LibreOffice program."""
    return requires("soffice")


@pytest.fixture
def xvfb() -> str:
    """The virtual X server."""
    return requires("Xvfb")
