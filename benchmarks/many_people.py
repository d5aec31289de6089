"""Opening a folder and typing in the search among ten thousand recruits."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

from sqlalchemy import insert

from benchmarks.table import Line, machine_loop, timed
from mih_desktop.domain.enums import Channel, NoteVisibility, Phase
from mih_desktop.domain.ids import RecruitId
from mih_desktop.domain.searchable import search_text, sort_key
from mih_desktop.models import Cohort, FollowUp, Recruit, RecruitPhase
from mih_desktop.runs.example_store import CLOCK, PASSWORD, TODAY
from mih_desktop.runs.windows import opened_program, settle
from mih_desktop.storage.store import Store
from mih_desktop.views.navigation import NavigationTarget
from mih_desktop.views.widgets.fields import SearchField

PEOPLE = 10_000
TYPED = "haugerud stian"


def measure() -> list[Line]:
    """Return the lines about folders and the search."""
    random = Random(1)  # noqa: S311
    loop = machine_loop()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "store"
        _fill(folder, random)
        with opened_program(folder) as program:
            window: Any = program.window
            window.navigate(NavigationTarget(page="recruits"))
            settle(program)
            recruits_page = window.page
            field = recruits_page.findChild(SearchField)

            typing: list[float] = []
            for length in range(1, len(TYPED) + 1):
                typing += timed(partial(_type, program, field, TYPED[:length]))
            chosen = [RecruitId(random.randint(1, PEOPLE)) for _ in range(40)]
            _open(program, chosen[0])
            opening = [timed(partial(_open, program, man))[0] for man in chosen[1:]]
    name = "loop of 300 000 steps"
    return [
        Line(f"folder among {PEOPLE}: opened and painted", median(opening), name, loop, "< 50 ms"),
        Line("folder: the slowest of 39", max(opening), name, loop),
        Line(f"search among {PEOPLE}: a key", median(typing), name, loop, "< 30 ms"),
        Line("search: the slowest key", max(typing), name, loop, "< 30 ms"),
    ]


def _type(program: Any, field: Any, text: str) -> None:
    field.line.setText(text)
    field.searched.emit(text)
    program.window.repaint()


def _open(program: Any, man: RecruitId) -> None:
    window = program.window
    window.navigate(NavigationTarget(page="folder", recruit_id=man, tab="overview"))
    window.repaint()


def _fill(folder: Path, random: Random) -> None:
    given = ["Stian", "Øyvind", "Mohammed", "Kjell Ivar", "Máhtte", "Odd-Arne", "Yohannes"]
    family = ["Haugerud", "Hætta", "Abdirahman Nuur", "Lillehaug", "Nordbø", "Ødegård", "Vik"]
    store, _ = Store.create(folder, PASSWORD, CLOCK)
    with store, store.engine.begin() as connection:
        connection.execute(
            insert(Cohort),
            [
                {"id": i, "row_version": 1, "kind": "menn_i_helse", "name": f"Kull {2015 + i}",
                 "year": 2015 + i, "place": "", "is_practice": False}
                for i in range(1, 13)
            ],
        )  # fmt: skip
        people, stays, talks = [], [], []
        for number in range(1, PEOPLE + 1):
            first, last = random.choice(given), f"{random.choice(family)} {number}"
            phone = f"4{number:07}"
            phase = random.choice((Phase.VG1, Phase.VG2, Phase.APPRENTICE, Phase.CERTIFIED))
            people.append(
                {"id": number, "row_version": 1, "family_name": last, "given_name": first,
                 "phone": phone, "email": "", "phase": phase, "cohort_id": number % 12 + 1,
                 "is_reserve": False, "remark": "", "heard_of": "",
                 "birth_date": date(1985, 1, 1) + timedelta(days=number % 5000),
                 "search": search_text(first, last, phones=(phone,)),
                 "sort_key": sort_key(last, first)}
            )  # fmt: skip
            stays.append(
                {"row_version": 1, "recruit_id": number, "phase": phase,
                 "entered_on": TODAY - timedelta(days=100), "reason": "", "route_onward": ""}
            )  # fmt: skip
            talks += [
                {"row_version": 1, "recruit_id": number, "channel": Channel.PHONE,
                 "happened_on": TODAY - timedelta(days=number % 60 + 30 * n),
                 "topic_text": "Samtale",
                 "note": "Trives på avdelingen.", "next_what": "", "next_done": False,
                 "visibility": NoteVisibility.TRANSFER, "is_draft": False}
                for n in range(3)
            ]  # fmt: skip
        connection.execute(insert(Recruit), people)
        connection.execute(insert(RecruitPhase), stays)
        connection.execute(insert(FollowUp), talks)
