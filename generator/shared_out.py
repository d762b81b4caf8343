"""Gives each processor a part of the same work: this process forks, and what its children made comes back to it."""

import os
from collections.abc import Callable, Sequence
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH_A_PROCESS = 4  # items; fewer are made sooner than a process is started


def shared_out(work: Callable[[Sequence[Item]], Made], items: Sequence[Item], most: int = 0) -> list[Made]:
    """Do the work on parts of the items, at most one part a processor; what it raises anywhere is raised here.

    Where the system cannot fork, or the items are few, all of them are one part.
    """
    count = min(most or processors(), len(items) // WORTH_A_PROCESS)
    if count < 2 or "fork" not in get_all_start_methods():
        return [work(items)]
    mine, *others = (items[start::count] for start in range(count))
    waiting = [_begin(work, part) for part in others]
    return [work(mine), *(_end(connection) for connection in waiting)]


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(work: Callable[[Sequence[Item]], Made], part: Sequence[Item]) -> Connection:
    ours, theirs = get_context("fork").Pipe(duplex=False)
    get_context("fork").Process(target=_answer, args=(theirs, work, part), daemon=True).start()
    theirs.close()
    return ours


def _answer(connection: Connection, work: Callable[[Sequence[Item]], Made], part: Sequence[Item]) -> None:
    try:
        connection.send((work(part), None))
    except Exception as problem:  # raised again where the work was asked for
        connection.send((None, problem))


def _end(connection: Connection) -> Any:
    made, problem = connection.recv()
    if problem is not None:
        raise problem
    return made
