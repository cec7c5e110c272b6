"""The table of engines: a new one is a file beside this and a row here."""

from collections.abc import Mapping

from editor.suggest.engines.baidu import BAIDU
from editor.suggest.engines.chat import CHAT
from editor.suggest.engines.deepl import DEEPL
from editor.suggest.engines.engine import Engine
from editor.suggest.engines.google import GOOGLE
from editor.suggest.engines.libre import LIBRE
from editor.suggest.engines.microsoft import MICROSOFT
from editor.suggest.engines.mymemory import MYMEMORY

_ROWS = (BAIDU, LIBRE, CHAT, DEEPL, MICROSOFT, GOOGLE, MYMEMORY)

ENGINES: Mapping[str, Engine] = {engine.id: engine for engine in _ROWS}
"""The engines by id, in the order they are offered. None of them is chosen by default."""
