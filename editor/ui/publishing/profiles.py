"""How a publishing profile is called and described in the interface's language."""

from editor.formats.published.profile import Profile
from editor.ui.signing.labels import is_chinese


def profile_name(profile: Profile) -> str:
    """Return a profile's name in the interface's language."""
    return profile.name_zh if is_chinese() else profile.name


def profile_about(profile: Profile) -> str:
    """Return what a profile is for, in the interface's language."""
    return profile.about_zh if is_chinese() else profile.about
