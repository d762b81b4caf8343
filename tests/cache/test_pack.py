"""A pack gives back what was packed, and nothing at all where one byte of it is another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.pack import Pack, from_bytes, to_bytes
from generator.render.rendered import RenderedFile

PACK = Pack(
    (RenderedFile("a/b.py", b"satu\n", "app/b.py", "x.yaml"), RenderedFile("run", b"\0\xff", "project/run", "", True)),
    {"region": "poso", "apps": ["laksa"]},
)


def test_gives_back_what_was_packed() -> None:
    assert from_bytes("k", to_bytes("k", PACK)) == PACK


def test_same_files_give_same_bytes() -> None:
    assert to_bytes("k", PACK) == to_bytes("k", PACK)


def test_refuses_a_pack_of_another_key() -> None:
    assert from_bytes("other", to_bytes("k", PACK)) is None


@given(st.data())
def test_any_changed_byte_is_noticed(data: st.DataObject) -> None:
    whole = bytearray(to_bytes("k", PACK))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    assert from_bytes("k", bytes(whole)) is None


@pytest.mark.parametrize("end", range(0, len(to_bytes("k", PACK)), 7))
def test_a_pack_cut_short_is_noticed(end: int) -> None:
    assert from_bytes("k", to_bytes("k", PACK)[:end]) is None


def test_bytes_that_are_no_pack_are_refused() -> None:
    assert from_bytes("k", b"") is None
    assert from_bytes("k", b"PK\x03\x04" * 100) is None
