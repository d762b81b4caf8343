"""Brings about what blocks tell an application: that a bill is paid, that somebody came.

A block says how in its own `tests/driving.py`, in two tables: `EVENTS` makes something happen, `NEEDS` brings a record
to where the block says yes. Each entry is a function of the world, the block's binding, and the record.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from config.installed import BLOCKS


def cause(world: Any, record: Any, sample: Any, event: str) -> None:
    """Let an event of a block happen: `billing.paid`."""
    _call("EVENTS", world, record, sample, event)


def meet(world: Any, record: Any, sample: Any, need: str) -> None:
    """Do what a block asks for before it says yes: `booking.arrived`."""
    _call("NEEDS", world, record, sample, need)


def _call(table: str, world: Any, record: Any, sample: Any, name: str) -> None:
    block, _dot, what = name.partition(".")
    function = getattr(import_module(f"blocks.{block}.tests.driving"), table)[what]
    binding = next(one for one in sample.entity.binding_objects() if one.block == block)
    function(world, binding, record)


def prepare_all(world: Any, monkeypatch: Any, *, but: str = "") -> None:
    """Let blocks leave out what costs time or needs the outside, such as signing with real keys.

    Tests of one block let all others do so `but` itself.
    """
    for block in BLOCKS:
        if block != but and find_spec(f"blocks.{block}.tests.driving") is not None:
            prepare = getattr(import_module(f"blocks.{block}.tests.driving"), "prepare", None)
            if prepare is not None:
                prepare(world, monkeypatch)
