"""Keep the translations with the texts in the code, and prove that they fit.

Bokmål is the source language: its own file holds the plural forms and nothing else. Another
language of the window is one more `mih_<language>.ts` in the same folder; `sheet_<language>.ts`
holds only what the economy sheet on paper is made of.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from tooling.environment import child_environment
from tooling.places import ROOT, TRANSLATIONS, VENV, TaskError, say, venv_python

SOURCE_LANGUAGE = "nb_NO"
PLURALS_ONLY = "mih_nb.ts"
_SHEET = "sheet_"
_GROUPS_ONLY = {"tax.toml"}
_CONTEXT_AND_TEXT = 2
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d+|%n")
_TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def program_files(root: Path = ROOT) -> list[Path]:
    """Return the program's Python files in a fixed order."""
    return sorted((root / "mih_desktop").rglob("*.py"))


def sheet_files(root: Path = ROOT) -> list[Path]:
    """Return the files whose texts an economy sheet on paper can hold."""
    program = root / "mih_desktop"
    return sorted(
        {
            *(program / "economy").rglob("*.py"),
            *(program / "reports" / "economy_parts").rglob("*.py"),
            program / "reports" / "economy_sheet.py",
            program / "reports" / "sheet.py",
            program / "domain" / "formats.py",
            program / "domain" / "wording.py",
        }
    )


def rate_texts(root: Path = ROOT) -> list[str]:
    """Return the names of rates and of their groups, which a sheet prints from their files.

    The inner workings of the tax routine are left out: no sheet leans on one of them by name.
    """
    texts: dict[str, None] = {}
    for path in sorted((root / "resources" / "rates").glob("*.toml")):
        for rate in tomllib.loads(path.read_text(encoding="utf-8")).get("rate", ()):
            is_inner = path.name in _GROUPS_ONLY
            names = (rate.get("group"), None if is_inner else rate["name"])
            texts.update(dict.fromkeys(name for name in names if name))
    return list(texts)


def own_files() -> list[Path]:
    """Return the files with the program's own texts; Qt's texts lie in `qtbase_*.ts`."""
    found = {*TRANSLATIONS.glob("mih_*.ts"), *TRANSLATIONS.glob("sheet_*.ts")}
    return sorted({*found, TRANSLATIONS / PLURALS_ONLY})


def update() -> int:
    """Collect the texts from the code, compile every language, and say what is left to fill in."""
    for path in own_files():
        _collect(path, path)
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        _compile(path, path.with_suffix(".qm"))
    problems = _content_problems()
    for problem in problems:
        say(problem)
    return 1 if problems else 0


def check() -> int:
    """Fail when a text was changed without `tasks.py translations`, or a translation is wrong."""
    problems = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {what}"
        for path in program_files()
        for line, what in unfit_calls(path.read_text(encoding="utf-8"))
    ]
    with tempfile.TemporaryDirectory() as folder:
        for path in own_files():
            fresh = Path(folder) / path.name
            if path.exists():
                shutil.copyfile(path, fresh)
            _collect(path, fresh)
            if not path.exists() or _text(fresh) != _text(path):
                problems.append(f"{path.name}: texts have changed, run `tasks.py translations`")
        for path in sorted(TRANSLATIONS.glob("*.ts")):
            fresh = Path(folder) / (path.stem + ".qm")
            _compile(path, fresh)
            compiled = path.with_suffix(".qm")
            if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
                problems.append(f"{compiled.name}: not up to date, run `tasks.py translations`")
    problems += _content_problems()
    for problem in problems:
        say(problem)
    return 1 if problems else 0


def missing_in_sheets(root: Path = ROOT) -> list[str]:
    """Return what an economy sheet can say and a language lacks, one line for each text."""
    wanted = dict.fromkeys(
        pair for path in sheet_files(root) for pair in marked_texts(path.read_text("utf-8"))
    )
    wanted |= dict.fromkeys(("rates", text) for text in rate_texts(root))
    return [
        f"{path.name}: {context}: «{text}» is not translated"
        for path in sorted((root / "resources" / "i18n").glob(f"{_SHEET}*.ts"))
        for context, text in _lacking(path, wanted)
    ]


def _lacking(path: Path, wanted: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    content = ElementTree.fromstring(_text(path))  # noqa: S314 - our own files
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in content.iter("context")
        for message in context.iter("message")
        if message.findtext("translation")
    }
    return (pair for pair in wanted if pair not in known)


def marked_texts(code: str) -> Iterator[tuple[str, str]]:
    """Find the texts that Qt-free code marks for translation, each with its context."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or len(node.args) < _CONTEXT_AND_TEXT:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
        if name in _TRANSLATING and len(texts) == _CONTEXT_AND_TEXT:
            context, text = texts
            if isinstance(context, str) and isinstance(text, str):
                yield context, text


def unfit_calls(code: str) -> Iterator[tuple[int, str]]:
    """Find texts that Linguist cannot collect: built at run time instead of written out.

    A name or an attribute is fine, it stands for a text marked elsewhere.
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name not in _TRANSLATING:
            continue
        if name == "tr" and isinstance(node.func, ast.Name):
            yield node.lineno, "tr() without self. has no context and is never translated"
        if any(_is_put_together(argument) for argument in node.args[:2]):
            yield node.lineno, f"a text put together inside {name}() is never translated"
        # lupdate knows plurals in self.tr() alone, and only with the count as third argument.
        texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
        counted = any(isinstance(text, str) and "%n" in text for text in texts)
        if counted and (name != "tr" or len(node.args) != 3):
            yield node.lineno, '%n needs self.tr("%n …", "", count)'


def _is_put_together(argument: ast.expr) -> bool:
    if isinstance(argument, ast.JoinedStr):
        return True
    if isinstance(argument, ast.Call):
        return isinstance(argument.func, ast.Attribute) and argument.func.attr == "format"
    # A sum of numbers is no text: painters have a translate() too.
    return isinstance(argument, ast.BinOp) and any(
        isinstance(part, ast.Constant) and isinstance(part.value, str)
        for part in ast.walk(argument)
    )


def translation_problems(content: str, name: str) -> Iterator[str]:
    """Find unfinished entries, and entries that lose or invent a placeholder."""
    for message in ElementTree.fromstring(content).iter("message"):  # noqa: S314 - our own files
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None or translation.get("type") in {"vanished", "obsolete"}:
            continue
        plural = message.get("numerus") == "yes"
        forms = [form.text or "" for form in translation.iter("numerusform")]
        texts = forms if plural else [translation.text or ""]
        if translation.get("type") == "unfinished" or not all(texts):
            yield f"{name}: «{source}» is not finished"
            continue
        wanted = sorted(_PLACEHOLDER.findall(source))
        for text in texts:
            found = sorted(_PLACEHOLDER.findall(text))
            # The singular may say «én dag» without the figure.
            if found != wanted and not (plural and found == [p for p in wanted if p != "%n"]):
                yield f"{name}: «{text}» has other placeholders than «{source}»"


def _content_problems() -> list[str]:
    return [
        problem
        for path in sorted(TRANSLATIONS.glob("*.ts"))
        for problem in translation_problems(path.read_text(encoding="utf-8"), path.name)
    ]


def _collect(path: Path, target: Path) -> None:
    """Bring `target` up to date with the code; `path` tells which language it is."""
    options = ["-locations", "none", "-no-obsolete", "-sort-messages", "-silent"]
    options += ["-source-language", SOURCE_LANGUAGE]
    if path.name == PLURALS_ONLY:
        options += ["-pluralonly", "-target-language", SOURCE_LANGUAGE]
    with tempfile.TemporaryDirectory() as folder:
        files = program_files()
        if path.name.startswith(_SHEET):
            # Linguist reads no TOML: the names of the rates are handed to it as code.
            rates = Path(folder) / "rates.py"
            calls = (f"QT_TRANSLATE_NOOP('rates', {text!r})" for text in rate_texts())
            rates.write_text("\n".join(calls) + "\n", encoding="utf-8")
            files = [*sheet_files(), rates]
        command = ["lupdate", *(str(file) for file in files), *options]
        _linguist([*command, "-ts", str(target)])


def _compile(source: Path, target: Path) -> None:
    _linguist(["lrelease", "-silent", str(source), "-qm", str(target)])


def _linguist(command: list[str]) -> None:
    tool = venv_python().with_name(
        f"pyside6-{command[0]}" + (".exe" if (VENV / "Scripts").is_dir() else "")
    )
    done = subprocess.run(
        [str(tool), *command[1:]],
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise TaskError(f"{tool.name} failed:\n" + done.stderr.decode(errors="replace"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
