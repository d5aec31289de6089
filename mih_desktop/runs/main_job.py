"""The coordinator's main job where there is no screen: papers, workbook and grabs of the pages."""

from __future__ import annotations

import sys
from pathlib import Path

from mih_desktop.runs.example_store import PASSWORD, TODAY, example_folder
from mih_desktop.runs.papers import write_papers, write_workbook
from mih_desktop.runs.screenshots import grab_pages
from mih_desktop.runs.windows import opened_program
from mih_desktop.storage.store import Store


def main_job(out: Path) -> int:
    """Do the main job on the practice county and say where it lies."""
    with example_folder() as folder:
        with Store.open(folder, password=PASSWORD) as store:
            for path in write_papers(store, out, TODAY):
                sys.stdout.write(f"{path.name}\n")
            write_workbook(store, out / "nasjonalt-team.xlsx", TODAY)
            sys.stdout.write("nasjonalt-team.xlsx\n")
        with opened_program(folder) as program:
            for path in grab_pages(program, out / "sider", "light"):
                sys.stdout.write(f"sider/{path.name}\n")
    sys.stdout.write(f"{out.absolute()}\n")
    return 0
