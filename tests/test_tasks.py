"""The project's own commands: what they list, what they remember, what they make of a system."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tooling import checks, command_line, environment, packaging, qt_libraries, translations
from tooling.environment import Lock
from tooling.places import TRANSLATIONS, TaskError, has_screen, venv_python


def _pins(lock: Lock) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.path.read_text(), re.MULTILINE))


class TestTheListOfCommands:
    def test_names_every_command_the_readme_promises(self, capsys: pytest.CaptureFixture[str]):
        assert command_line.main([]) == 0
        listed = capsys.readouterr().out
        for promised in (
            "run",
            "check",
            "bench",
            "samples OUT",
            "import FILE",
            "cases FILE…",
            "screenshots OUT",
            "self-test",
            "build",
        ):
            assert f"\n  {promised}" in listed

    def test_an_unknown_command_shows_the_list_and_fails(self, capsys):
        assert command_line.main(["fly"]) == 2
        assert "There is no command «fly»" in capsys.readouterr().out

    @pytest.mark.parametrize("call", [["samples"], ["import"], ["self-test", "now"], ["cases"]])
    def test_a_call_with_the_wrong_number_of_words_says_how_it_is_called(self, call, capsys):
        assert command_line.main(call) == 2
        assert f"python3 tasks.py {call[0]}" in capsys.readouterr().out

    def test_run_refuses_words_it_does_not_know(self, capsys):
        assert command_line.main(["run", "--fast"]) == 1
        assert "run [--folder DIR]" in capsys.readouterr().out


class TestTheScreen:
    def test_linux_without_a_display_has_none(self):
        assert not has_screen({}, "linux")

    @pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
    def test_linux_with_a_display_has_one(self, name):
        assert has_screen({name: ":0"}, "linux")

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_windows_and_macos_always_have_one(self, platform):
        assert has_screen({}, platform)

    def test_asking_qt_for_no_screen_is_heeded_everywhere(self):
        assert not has_screen({"QT_QPA_PLATFORM": "offscreen:fontdb", "DISPLAY": ":0"}, "win32")


class TestTheStamp:
    @pytest.fixture
    def venv(self, tmp_path: Path) -> Path:
        python = venv_python(tmp_path)
        python.parent.mkdir(parents=True)
        python.touch()
        return tmp_path

    def test_nothing_is_installed_before_the_stamp_says_so(self, venv):
        assert not environment.is_installed(Lock.RUN, venv)

    def test_the_development_lock_serves_the_program_too(self, venv):
        environment.write_stamp(Lock.DEV, venv)
        assert environment.is_installed(Lock.DEV, venv)
        assert environment.is_installed(Lock.RUN, venv)

    def test_the_programs_lock_does_not_serve_development(self, venv):
        environment.write_stamp(Lock.RUN, venv)
        assert environment.is_installed(Lock.RUN, venv)
        assert not environment.is_installed(Lock.DEV, venv)

    def test_an_interrupted_installation_does_not_count(self, venv):
        environment.write_stamp(Lock.DEV, venv)
        (venv / environment.MARKER_NAME).touch()
        assert not environment.is_installed(Lock.DEV, venv)

    @pytest.mark.parametrize("content", ["", "{", "[]", '{"run": "of another lock"}'])
    def test_a_torn_or_outdated_stamp_does_not_count(self, venv, content):
        (venv / environment.STAMP_NAME).write_text(content)
        assert not environment.is_installed(Lock.RUN, venv)

    def test_an_environment_without_its_python_does_not_count(self, venv):
        environment.write_stamp(Lock.RUN, venv)
        venv_python(venv).unlink()
        assert not environment.is_installed(Lock.RUN, venv)

    def test_how_a_checkout_ends_its_lines_does_not_matter(self, tmp_path):
        unix, windows = tmp_path / "unix", tmp_path / "windows"
        unix.write_bytes(b"a==1\nb==2\n")
        windows.write_bytes(b"a==1\r\nb==2\r\n")
        assert environment.fingerprint(unix) == environment.fingerprint(windows)


class TestTheLocks:
    def test_what_is_tested_is_what_is_used(self):
        run, dev = _pins(Lock.RUN), _pins(Lock.DEV)
        assert run.items() <= dev.items()
        assert {"pytest", "ruff", "mypy"} <= dev.keys() - run.keys()

    @pytest.mark.parametrize("lock", Lock)
    def test_every_requirement_carries_hashes(self, lock):
        entries = re.split(r"\n(?=[a-z0-9])", lock.path.read_text().strip())
        assert len(entries) == len(_pins(lock))
        assert all("--hash=sha256:" in entry for entry in entries)

    def test_the_lock_names_everything_that_its_packages_need(self):
        # Installing takes the lock at its word (`--no-deps`); what it forgot would be missing here.
        command = [sys.executable, "-m", "pip", "check"]
        found = subprocess.run(command, capture_output=True, text=True, check=False)
        assert found.returncode == 0, found.stdout


class TestQtsSystemLibraries:
    LDD = """
PySide6/QtGui.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibEGL.so.1 => not found
\tlibxkbcommon.so.0 => /lib/x86_64-linux-gnu/libxkbcommon.so.0 (0x00007f)
PySide6/Qt/plugins/platforms/libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibfromthefuture.so.9 => not found
"""

    def test_what_ldd_does_not_find_is_missing_once(self):
        assert qt_libraries.missing_in(self.LDD) == {
            "libEGL.so.1",
            "libxcb-cursor.so.0",
            "libfromthefuture.so.9",
        }

    def test_libraries_become_debian_packages_and_unknown_ones_stay_named(self):
        packages, unknown = qt_libraries.packages_for(qt_libraries.missing_in(self.LDD))
        assert packages == ["libegl1", "libxcb-cursor0"]
        assert unknown == ["libfromthefuture.so.9"]

    def test_nothing_missing_installs_nothing(self, monkeypatch):
        monkeypatch.setattr(qt_libraries, "missing_libraries", set)
        monkeypatch.setattr(qt_libraries, "install_packages", _never)
        qt_libraries.ensure()

    def test_a_library_nobody_knows_is_named_in_the_refusal(self, monkeypatch):
        monkeypatch.setattr(qt_libraries, "missing_libraries", lambda: {"libodd.so.1"})
        with pytest.raises(TaskError, match=r"libodd\.so\.1"):
            qt_libraries.ensure()

    def test_without_root_the_exact_command_is_printed(self, monkeypatch):
        monkeypatch.setattr(qt_libraries, "missing_libraries", lambda: {"libEGL.so.1"})
        monkeypatch.setattr("tooling.debian.may_install", lambda: False)
        monkeypatch.setattr("tooling.debian.shutil.which", lambda _: "/usr/bin/apt-get")
        with pytest.raises(TaskError) as refusal:
            qt_libraries.ensure()
        assert (
            "sudo apt-get update && "
            "sudo apt-get install -y --no-install-recommends libegl1" in str(refusal.value)
        )

    def test_without_apt_the_debian_names_are_a_hint(self, monkeypatch):
        monkeypatch.setattr(qt_libraries, "missing_libraries", lambda: {"libEGL.so.1"})
        monkeypatch.setattr("tooling.debian.shutil.which", lambda _: None)
        with pytest.raises(TaskError, match=r"on Debian: libegl1"):
            qt_libraries.ensure()


def _never(*_: object) -> None:
    pytest.fail("nothing was to be installed")


class TestTranslations:
    @pytest.mark.parametrize(
        "code",
        [
            'self.tr(f"Angre {what}")',
            'self.tr("Angre " + what)',
            'self.tr("Angre {what}".format(what=what))',
            'tr("Angre")',
            'translate("reports", f"Sum {total}")',
            'translate("reports", "%n ark")',
            'self.tr("%n dag(er)")',
            'QCoreApplication.translate("wheel", "%n dag(er)", "", count)',
        ],
    )
    def test_a_text_that_linguist_cannot_collect_is_found(self, code):
        assert list(translations.unfit_calls(code))

    @pytest.mark.parametrize(
        "code",
        [
            'self.tr("Angre: {what}").format(what=what)',
            'self.tr("Alt lagres " "mens du skriver")',
            'self.tr("%n dag(er)", "", count)',
            'translate("wording", PHASE_NAMES[phase])',
            'QT_TRANSLATE_NOOP("wording", "Fagbrev")',
            "text.translate(FOLDING)",
            "painter.translate(width / 2, height() / 2)",
        ],
    )
    def test_a_text_that_linguist_collects_passes(self, code):
        assert not list(translations.unfit_calls(code))

    @staticmethod
    def _problems(message: str) -> list[str]:
        content = f"<TS><context><name>Page</name>{message}</context></TS>"
        return list(translations.translation_problems(content, "mih_xx.ts"))

    def test_a_lost_placeholder_is_found(self):
        message = (
            "<message><source>Angre: {what}</source><translation>Angra</translation></message>"
        )
        assert "other placeholders" in self._problems(message)[0]

    @pytest.mark.parametrize(
        "translation",
        [
            '<translation type="unfinished">Angra</translation>',
            "<translation></translation>",
        ],
    )
    def test_an_unfinished_entry_is_found(self, translation):
        message = f"<message><source>Angre</source>{translation}</message>"
        assert "not finished" in self._problems(message)[0]

    def test_plural_forms_are_both_wanted_and_the_singular_may_be_a_word(self):
        form = (
            '<message numerus="yes"><source>%n dag(er)</source>'
            "<translation><numerusform>{}</numerusform><numerusform>{}</numerusform>"
            "</translation></message>"
        )
        assert not self._problems(form.format("én dag", "%n dager"))
        assert self._problems(form.format("%n dag", ""))
        assert self._problems(form.format("%n dag", "%1 dager"))

    def test_qts_own_texts_are_all_there_in_bokmal(self):
        path = TRANSLATIONS / "qtbase_nb.ts"
        content = path.read_text(encoding="utf-8")
        assert not list(translations.translation_problems(content, path.name))

    def test_an_economy_sheet_says_nothing_that_a_language_lacks(self):
        assert {path.name for path in TRANSLATIONS.glob("sheet_*.ts")} == {
            "sheet_en.ts",
            "sheet_nn.ts",
        }
        missing = translations.missing_in_sheets()
        assert not missing, "\n".join(("texts of the sheet to translate:", *missing))

    def test_the_sheets_languages_keep_every_placeholder(self):
        for path in TRANSLATIONS.glob("sheet_*.ts"):
            content = path.read_text(encoding="utf-8")
            assert not list(translations.translation_problems(content, path.name))

    def test_a_text_without_a_translation_is_named_with_its_context_and_language(self, tmp_path):
        program = tmp_path / "mih_desktop"
        for folder in ("economy", "reports/economy_parts", "domain"):
            (program / folder).mkdir(parents=True)
        for name in ("reports/economy_sheet", "reports/sheet", "domain/formats", "domain/wording"):
            (program / f"{name}.py").write_text("")
        code = 'case.translate("economy", "Ny tekst")\ncase.translate("economy", NAME)\n'
        (program / "economy" / "new.py").write_text(code)
        (tmp_path / "resources" / "rates").mkdir(parents=True)
        (tmp_path / "resources" / "rates" / "a.toml").write_text('[[rate]]\nname = "Ny sats"\n')
        texts = tmp_path / "resources" / "i18n"
        texts.mkdir()
        (texts / "sheet_nn.ts").write_text(
            "<TS><context><name>rates</name><message><source>Ny sats</source>"
            "<translation>Ny sats</translation></message></context></TS>"
        )
        assert translations.missing_in_sheets(tmp_path) == [
            "sheet_nn.ts: economy: «Ny tekst» is not translated"
        ]


class TestTheCheck:
    def test_a_failing_step_does_not_hide_the_later_ones(self, capsys):
        ran = []

        def failing() -> int:
            raise TaskError("no ruff here")

        steps = [
            checks.Step(name="first", run=failing),
            checks.Step(name="second", run=lambda: ran.append("second") or 3),
            checks.Step(name="third", run=lambda: ran.append("third") or 0),
        ]
        outcomes = checks.run_steps(steps)
        assert ran == ["second", "third"]
        assert [outcome.passed for outcome in outcomes] == [False, False, True]
        assert "no ruff here" in capsys.readouterr().out
        assert checks.summary(outcomes)[-1].startswith("2 of 3 checks failed")

    def test_the_summary_of_a_good_run_says_so(self):
        outcome = checks.Outcome(name="lint", passed=True, seconds=1.25)
        assert checks.summary([outcome]) == ["ok      lint     1.2 s", "all checks passed in 1 s"]

    def test_qt_free_packages_have_their_own_coverage_floor(self):
        arguments = checks.coverage_report(checks.QT_FREE, 95)
        assert "--fail-under=95" in arguments
        assert "mih_desktop/economy/*" in arguments[-1]
        assert "views" not in arguments[-1]


class TestTheBuild:
    def test_a_module_of_ours_that_did_not_come_along_is_an_error_not_a_warning(self):
        warnings = (
            "missing module named msvcrt - imported by subprocess (optional), mih_desktop.storage\n"
            "missing module named 'mih_desktop.views.wheel' - imported by mih_desktop.app\n"
        )
        assert packaging.lost_modules(warnings) == ["mih_desktop.views.wheel"]
        assert packaging.lost_modules("missing module named winreg - imported by x\n") == []
