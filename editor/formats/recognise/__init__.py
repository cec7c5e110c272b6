"""What a page holds: its title, date line, byline, captions, sign-off chains and furniture."""

from editor.formats.recognise.recognition import Recognised, recognise

__all__ = ["Recognised", "recognise"]
