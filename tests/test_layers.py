"""The house's order: no room imports one that comes after it, and only the desktop knows Qt."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = (
    ("marking", "message", "paths", "progress"),
    ("errors",),
    ("files", "credentials"),
    ("settings",),
    ("text",),
    ("article",),
    ("glossary",),
    ("suggest",),
    ("checks",),
    ("review",),
    ("formats",),
    ("workspace",),
    ("workflow",),
    ("cli", "ui"),
    ("__main__",),
)
LEVEL = {room: level for level, rooms in enumerate(ORDER) for room in rooms}
MODULES = sorted(
    path for path in (ROOT / "editor").rglob("*.py") if path != ROOT / "editor" / "__init__.py"
)


def room(path: Path) -> str:
    return path.relative_to(ROOT / "editor").parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_of(names: set[str]) -> set[str]:
    parts = (name.split(".") for name in names)
    return {p[1] for p in parts if p[0] == "editor" and len(p) > 1 and p[1] in LEVEL}


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(ROOT)) for p in MODULES])
def test_a_module_imports_only_rooms_before_its_own(path: Path) -> None:
    here = room(path)
    later = {other for other in rooms_of(imported(path)) - {here} if LEVEL[other] >= LEVEL[here]}
    assert not later, f"{path.relative_to(ROOT)} imports {', '.join(sorted(later))}"


@pytest.mark.parametrize("path", MODULES, ids=[str(p.relative_to(ROOT)) for p in MODULES])
def test_only_the_desktop_imports_qt(path: Path) -> None:
    qt = {name for name in imported(path) if name.partition(".")[0] in {"PySide6", "shiboken6"}}
    assert room(path) == "ui" or not qt


@pytest.mark.parametrize("module", ["editor.workflow", "editor.cli", "editor.__main__"])
def test_importing_the_core_loads_no_qt(module: str) -> None:
    code = f"import {module}, sys; sys.exit(any(n.startswith('PySide6') for n in sys.modules))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
