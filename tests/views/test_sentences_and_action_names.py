from __future__ import annotations

import ast
from pathlib import Path

import pytest

import mih_desktop.services
from mih_desktop.domain import errors
from mih_desktop.domain.changes import ActionName
from mih_desktop.views.action_names import ACTION_NAMES, Counted, action_text
from mih_desktop.views.sentences import (
    INVALID_FIELDS,
    SENTENCES,
    WORKBOOK_REASONS,
    sentence_for,
)

ALL_ERRORS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.MihError) and kind is not errors.MihError
]


def service_keys() -> set[str]:
    """Every literal that could name an action in the services."""
    keys: set[str] = set()
    folder = Path(mih_desktop.services.__file__).parent
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            is_call = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ActionName"
            is_key = isinstance(node, ast.Assign) and any(
                getattr(target, "id", "") == "key" for target in node.targets
            )
            if not (is_call or is_key):
                continue
            for inner in ast.walk(node):
                if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                    head, dot, tail = inner.value.partition(".")
                    if dot and head.isidentifier() and tail.isidentifier():
                        keys.add(inner.value)
    return keys


def test_every_action_of_the_services_has_a_name():
    found = service_keys()
    assert len(found) > 20
    assert found - set(ACTION_NAMES) == set()


@pytest.mark.parametrize("kind", ALL_ERRORS)
def test_every_failure_has_a_sentence_that_says_more_than_its_code(kind):
    assert kind.code in SENTENCES
    sentence = sentence_for(kind())
    assert sentence.endswith(".")
    assert sentence[0].isupper()


def test_no_sentence_is_left_without_its_failure():
    assert set(SENTENCES) == {kind.code for kind in ALL_ERRORS}


@pytest.mark.parametrize(
    "reason",
    ["wrong_kind", "password", "torn", "too_big", "too_many_rows", "bomb", "empty", "macro"],
)
def test_each_reason_a_workbook_is_refused_for_has_its_own_sentence(reason):
    error = errors.UnreadableWorkbookError(reason=reason)
    assert sentence_for(error) == WORKBOOK_REASONS[reason]


def test_an_unknown_reason_still_gets_a_sentence():
    assert sentence_for(errors.UnreadableWorkbookError()) == SENTENCES["unreadable_workbook"]
    assert sentence_for(errors.InvalidValueError(field="x")) == SENTENCES["invalid_value"]
    assert sentence_for(errors.MihError()) == SENTENCES["invalid_value"]
    assert sentence_for(errors.InvalidValueError(field="size")) == INVALID_FIELDS["size"]


@pytest.mark.parametrize(
    ("moved", "text"),
    [
        (12, "flyttet 12 milepæler"),
        (1, "flyttet én milepæl"),
        (0, "flyttet en dato i kullet"),
    ],
)
def test_a_move_is_named_by_how_much_it_moved(moved, text):
    assert action_text(ActionName(key="cohort.moved", values={"milestones": moved})) == text


def test_an_action_of_a_newer_version_is_the_last_change():
    assert action_text(ActionName(key="something.new")) == "siste endring"


def test_a_name_that_lacks_its_value_is_the_last_change(monkeypatch):
    names = {"cohort.moved": Counted("milestones", "", "", "flyttet {people} folk")}
    monkeypatch.setattr("mih_desktop.views.action_names.ACTION_NAMES", names)
    name = ActionName(key="cohort.moved", values={"milestones": 3})
    assert action_text(name) == "siste endring"
