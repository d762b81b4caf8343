"""SIAK: what is not an answer with a number is not taken, plain http is refused, and the stand-in says it is one."""

import pytest

from blocks.case.adapters import siak

CHANGE = siak.Change("00001/ADM/2026", "470/0001/DUKCAPIL/2026", ({"elemen": "pendidikan"},))


def test_the_stand_in_says_that_its_number_is_simulated(monkeypatch):
    monkeypatch.delenv("SIAK_CHANGE_URL", raising=False)
    receipt = siak.adapter().change(CHANGE)
    assert (receipt.number, receipt.is_simulated) == ("SIMULASI-00001-ADM-2026", True)


def test_only_https_leaves_the_house(monkeypatch):
    monkeypatch.setenv("SIAK_CHANGE_URL", "http://siak.example/ubah")
    with pytest.raises(siak.NotTaken, match="https"):
        siak.adapter()


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'"x"', b"\xff\xfe"])
def test_an_answer_without_a_number_is_not_taken(body):
    with pytest.raises(siak.NotTaken):
        siak.number_in(body)


def test_a_long_number_is_cut_to_the_column():
    assert len(siak.number_in(b'{"number": "' + b"9" * 500 + b'"}')) == 80
