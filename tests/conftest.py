"""What all tests share: the offscreen platform, and programs that a machine may lack."""

import os
import shutil

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def requires(program: str) -> str:
    """Return the path of a program; skip the test where it is missing, fail it under CI."""
    path = shutil.which(program)
    if path is None:
        reason = f"{program} is not on this machine"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}, and CI must test everything")
        pytest.skip(reason)
    return path


@pytest.fixture
def soffice() -> str:
    """The LibreOffice program."""
    return requires("soffice")


@pytest.fixture
def xvfb() -> str:
    """The virtual X server."""
    return requires("Xvfb")
