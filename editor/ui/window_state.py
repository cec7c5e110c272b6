"""How the window was when it was closed, as one setting."""

import json
from dataclasses import asdict, dataclass

from editor.settings import WINDOW
from editor.ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class WindowState:
    """Geometry and splitter as Qt writes them, in base 64; which side panes are shown."""

    geometry: str = ""
    splitter: str = ""
    articles: bool = True
    assistant: bool = True


def read_state(preferences: Preferences) -> WindowState:
    """Return the stored state, or the first one when there is none that can be read."""
    try:
        return WindowState(**json.loads(preferences.value(WINDOW)))
    except (TypeError, ValueError):
        return WindowState()


def keep_state(preferences: Preferences, state: WindowState) -> None:
    """Store a state."""
    preferences.set_value(WINDOW, json.dumps(asdict(state)))
