"""The one place that knows where resources, translations and the user's files are.

Three cases: a source tree (folders beside `editor/`), an installed wheel (the same folders inside
`editor/`), and a frozen program (beside the unpacked package).
"""

import os
from functools import cache
from pathlib import Path

import platformdirs

WORKSPACE_VARIABLE = "DUIZHAO_WORKSPACE"
"""Environment variable that names the workspace when the command line does not."""

_PACKAGE = Path(__file__).resolve().parent


def _beside_or_inside(folder: str) -> Path:
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


@cache
def resources() -> Path:
    """Return the folder of shipped data."""
    return _beside_or_inside("resources")


@cache
def translations() -> Path:
    """Return the folder of the interface's translations."""
    return _beside_or_inside("translations")


def user_data() -> Path:
    """Return the folder for the user's workspaces; it may not exist yet."""
    return Path(platformdirs.user_data_dir("Duizhao", appauthor=False, roaming=False))


def user_settings() -> Path:
    """Return the file of the user's own settings; it may not exist yet."""
    return Path(platformdirs.user_config_dir("Duizhao", appauthor=False)) / "settings.json"


def default_workspace() -> str:
    """Return the workspace to open when none is named: the environment's or the user's own."""
    return os.environ.get(WORKSPACE_VARIABLE) or str(user_data() / "workspace.duizhao")
