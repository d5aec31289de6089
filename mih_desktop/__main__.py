"""Arguments and crash hooks; what is asked for is done elsewhere."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Return the parser of the program's own arguments; everyday use needs none."""
    arguments = argparse.ArgumentParser(prog="mih-desktop", description="MiH Desktop")
    arguments.add_argument("--folder", type=Path, help="the folder of the store")
    chosen = arguments.add_mutually_exclusive_group()
    chosen.add_argument("--main-job", type=Path, metavar="OUT", help="do the main job, no window")
    chosen.add_argument("--samples", type=Path, metavar="OUT", help="write every kind of output")
    chosen.add_argument("--screenshots", type=Path, metavar="OUT", help="grab every page")
    chosen.add_argument("--read-import", type=Path, metavar="FILE", help="print how a list reads")
    chosen.add_argument("--cases", type=Path, nargs="+", metavar="FILE", help="run worked cases")
    chosen.add_argument("--self-test", action="store_true", help="try what the program needs")
    return arguments


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for and return the exit code."""
    asked = parser().parse_args(arguments)
    if asked.read_import is not None:
        from mih_desktop.exchange.reading_text import run as read_import

        return read_import(asked.read_import)
    if asked.cases is not None:
        from mih_desktop.economy.rates import standard_rates
        from mih_desktop.economy.worked_cases.compare import run as run_cases

        text, code = run_cases(asked.cases, standard_rates())
        sys.stdout.write(text)
        return code
    if asked.main_job is not None:
        from mih_desktop.runs.main_job import main_job

        return main_job(asked.main_job)
    if asked.samples is not None:
        from mih_desktop.runs.samples import samples

        return samples(asked.samples)
    if asked.screenshots is not None:
        from mih_desktop.runs.screenshots import take_all

        return take_all(asked.screenshots)
    if asked.self_test:
        from mih_desktop.runs.self_test import run as self_test

        return self_test()
    from mih_desktop.app import run

    return run(asked.folder)


if __name__ == "__main__":
    sys.exit(main())
