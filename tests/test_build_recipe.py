"""What the built program leaves out is nothing that the program asks for."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _excluded_modules() -> list[str]:
    for node in ast.parse((ROOT / "build.spec").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "EXCLUDED_MODULES":
            return ast.literal_eval(node.value)
    raise AssertionError("build.spec has no EXCLUDED_MODULES")


def _imported_modules() -> set[str]:
    names: set[str] = set()
    for path in (ROOT / "mih_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_no_module_that_the_program_imports_is_left_out_of_the_build() -> None:
    imported = _imported_modules()
    for module in _excluded_modules():
        used = {name for name in imported if name == module or name.startswith(module + ".")}
        assert not used, f"build.spec leaves out {module}"
