"""How a publishing profile is called in the interface's language."""

from editor.formats.published.profile import Profile
from editor.marking import QT_TRANSLATE_NOOP
from editor.ui.language import titled

_NAME = QT_TRANSLATE_NOOP("Publishing", "{name}")
"""Which of a profile's two names is shown; its translation says "{name_zh}"."""


def profile_name(profile: Profile) -> str:
    """Return a profile's name in the interface's language."""
    return titled("Publishing", _NAME).format(name=profile.name, name_zh=profile.name_zh)
