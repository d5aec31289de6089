"""Inputs as a document: typed, versioned, and refused when it is not ours."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from mih_desktop.domain.errors import NewerFileError, TornFileError
from mih_desktop.domain.money import EconomyInputs
from mih_desktop.economy.document import FORMAT_VERSION, dump, load
from tests.economy.plans import AAP, inputs


@given(inputs())
def test_inputs_read_back_equal(typed: EconomyInputs) -> None:
    assert load(EconomyInputs, dump(typed)) == typed


def test_amounts_and_dates_are_text_so_that_no_ore_is_lost() -> None:
    body = json.loads(dump(EconomyInputs(benefits=(AAP,))))
    benefit = body["content"]["benefits"][0]
    assert (benefit["amount"], benefit["ends_on"]) == ("1072", "2028-04-30")
    assert body["format"] == FORMAT_VERSION


def test_a_field_that_an_older_document_lacks_gets_its_default() -> None:
    assert load(EconomyInputs, '{"format":1,"content":{}}') == EconomyInputs()


def test_a_document_of_a_newer_program_is_refused() -> None:
    with pytest.raises(NewerFileError):
        load(EconomyInputs, json.dumps({"format": FORMAT_VERSION + 1, "content": {}}))


@pytest.mark.parametrize(
    "document",
    [
        "",
        "[]",
        "{}",
        '{"format":"x","content":{}}',
        '{"format":1}',
        '{"format":1,"content":{"unheard_of":1}}',
        '{"format":1,"content":{"income_today":"mye"}}',
        '{"format":1,"content":{"benefits":[{"kind":"lotto"}]}}',
    ],
)
def test_what_is_no_such_document_is_told_as_damaged(document: str) -> None:
    with pytest.raises(TornFileError):
        load(EconomyInputs, document)
