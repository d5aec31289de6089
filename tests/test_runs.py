"""The runs without a person: arguments, samples, the main job, the self-test, the pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mih_desktop import __main__ as program
from mih_desktop.runs import screenshots, self_test

SAMPLE = Path(__file__).parent / "exchange" / "data" / "deltakerliste_kull_2026.xlsx"


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_samples_are_the_same_bytes_each_time(tmp_path: Path, capsys):
    for name in ("first", "second"):
        assert program.main(["--samples", str(tmp_path / name)]) == 0
    first, second = _files(tmp_path / "first"), _files(tmp_path / "second")
    assert first == second
    listed = capsys.readouterr().out.split()
    assert set(listed) == set(first)
    kinds = {Path(name).suffix for name in first}
    assert kinds == {".pdf", ".xlsx"}


def test_the_main_job_names_its_folder_and_fills_it(qapp: QApplication, tmp_path: Path, capsys):
    assert program.main(["--main-job", str(tmp_path / "out")]) == 0
    out = capsys.readouterr().out
    assert out.strip().splitlines()[-1] == str(tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"nasjonalt-team.xlsx", "arshjul-2027.pdf", "sider"} <= names
    pictures = {path.name for path in (tmp_path / "out" / "sider").iterdir()}
    assert {"today-light.png", "wheel-light.png", "folder-economy-light.png"} <= pictures


def test_the_self_test_passes_and_says_what_it_tried(qapp: QApplication, capsys):
    assert program.main(["--self-test"]) == 0
    assert "6 passed, 0 failed" in capsys.readouterr().out


def test_a_self_test_that_fails_says_which(qapp: QApplication, capsys, monkeypatch):
    def broken() -> None:
        raise AssertionError("ingen tekster")

    monkeypatch.setattr(self_test, "_texts", broken)
    assert self_test.run() == 1
    assert "FAILED  texts in Norwegian: AssertionError: ingen tekster" in capsys.readouterr().out


def test_pictures_are_taken_of_every_page_and_dialog(
    qapp: QApplication, tmp_path: Path, capsys, monkeypatch
):
    monkeypatch.setattr(screenshots, "THEMES", ("dark",))
    assert program.main(["--screenshots", str(tmp_path)]) == 0
    names = set(capsys.readouterr().out.split())
    wanted = {f"{key}-dark.png" for key in screenshots.PAGES}
    wanted |= {"unlock-dark.png", "first-start-2-dark.png", "dialog-keys-dark.png"}
    wanted |= {"folder-economy-dark.png", "command-list-dark.png"}
    assert wanted <= names
    assert {path.name for path in tmp_path.iterdir()} == names


def test_a_list_is_read_without_a_window(capsys):
    assert program.main(["--read-import", str(SAMPLE)]) == 0
    last = capsys.readouterr().out.strip().splitlines()[-1]
    assert last.startswith("30 people, ")
    assert ", 1 duplicates, " in last


def test_worked_cases_are_counted_and_a_missing_file_is_a_sentence(capsys):
    cases = Path(__file__).parent / "economy" / "cases"
    files = [str(cases / "nav_cases.json"), str(cases / "tax_cases.json")]
    assert program.main(["--cases", *files]) == 0
    assert capsys.readouterr().out == "347 passed, 0 failed\n"
    assert program.main(["--cases", str(cases / "none.json")]) == 2
    assert capsys.readouterr().out.endswith("none.json: No such file or directory.\n")


def test_two_jobs_at_once_are_refused(capsys):
    with pytest.raises(SystemExit):
        program.main(["--self-test", "--samples", "x"])
    assert "not allowed with" in capsys.readouterr().err
