"""Everything that can be refused, as one tree.

DuizhaoError            carries a Message: one plain sentence with the cause and the remedy
├── UnreadableFile      a file to be opened is not what it claims, broken, hostile or too large
├── UnwritableFile      a file to be written cannot be (no folder, read-only, disk full, open)
├── GlossaryRefused     a glossary file as a whole cannot be taken
├── NotFound            no article, block, term or asset of that name
├── EditRefused         an edit that the article does not allow (joining unlike blocks, …)
├── EngineRefused       an engine cannot be used: not set up, or the article must not be sent
│   └── KeyringMissing      there is nowhere to keep its key
├── WorkspaceError      the workspace cannot be opened or written
│   ├── WorkspaceBusy       another program holds it
│   ├── WorkspaceDamaged    its integrity check failed
│   ├── WorkspaceTooNew     written by a later version
│   ├── WorkspaceFull       the disk is full
│   └── WorkspaceReadOnly   the folder or file cannot be written
└── Cancelled           the user stopped long work
"""

from editor.message import Message


class DuizhaoError(Exception):
    """A refusal the user is told about in one sentence."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class UnreadableFile(DuizhaoError):
    """The file is not what it claims, broken, hostile or too large; nothing was taken from it."""


class UnwritableFile(DuizhaoError):
    """The file cannot be written where the user asked; nothing was left half-written."""


class GlossaryRefused(DuizhaoError):
    """The glossary file as a whole cannot be taken; single wrong rows are told, not raised."""


class NotFound(DuizhaoError):
    """There is no article, block, term or asset of that name."""


class EditRefused(DuizhaoError):
    """The article does not allow this edit."""


class EngineRefused(DuizhaoError):
    """The engine cannot be used: it is not set up, or the article must not be sent."""


class KeyringMissing(EngineRefused):
    """There is no keyring that keeps a key secret, or it does not open."""


class WorkspaceError(DuizhaoError):
    """The workspace cannot be opened or written."""


class WorkspaceBusy(WorkspaceError):
    """Another program holds the workspace."""


class WorkspaceDamaged(WorkspaceError):
    """The workspace failed its integrity check."""


class WorkspaceTooNew(WorkspaceError):
    """A later version of the program wrote the workspace."""


class WorkspaceFull(WorkspaceError):
    """The disk is full."""


class WorkspaceReadOnly(WorkspaceError):
    """The workspace's folder or file cannot be written."""


class Cancelled(DuizhaoError):
    """The user stopped long work; nothing of it was kept."""
