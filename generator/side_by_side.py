"""Does the same work on many things, several at once, each in a process of its own: what happens to one stops no other.

An interrupt at the terminal does not reach the work under way. It is let finish, and nothing more is begun; a second
interrupt ends it.
"""

import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator, Sequence, Sized
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Generic, TypeVar

from generator.problems import GeneratorError

Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Ended(Generic[Item, Made]):
    """One piece of work that ended: what it made, or why it failed, after so many seconds."""

    item: Item
    made: Made | None
    why: str
    seconds: float


@dataclass(frozen=True)
class _Running(Generic[Item]):
    item: Item
    process: BaseProcess
    begun_at: float


def side_by_side(
    work: Callable[[Item], Made],
    items: Sequence[Item],
    processes: int,
    say: Callable[[str], None],
    *,
    first_alone: bool = False,
) -> Iterator[Ended[Item, Made]]:
    """Give each piece of work as it ends; those never begun, after an interrupt, are not given.

    With `first_alone` the others wait until one has succeeded, which leaves in the store what all need.
    """
    if "fork" not in get_all_start_methods():
        yield from (_ended(item, work) for item in items)
        return
    waiting, running, alone = list(items), dict[Connection, _Running[Item]](), first_alone
    with _interrupts(say, running) as interrupts:
        try:
            while running or (waiting and not interrupts):
                while waiting and not interrupts and len(running) < (1 if alone else processes):
                    connection, begun = _begin(work, waiting.pop(0))
                    running[connection] = begun
                for connection in [one for one in wait(list(running)) if isinstance(one, Connection)]:
                    ended: Ended[Item, Made] = _end(connection, running.pop(connection))
                    alone = alone and bool(ended.why)
                    yield ended
        finally:
            for begun in running.values():
                _stop(begun.process)


@contextmanager
def _interrupts(say: Callable[[str], None], running: Sized) -> Iterator[list[int]]:
    """Give a list that the first interrupt fills; the second is raised as ever."""
    seen: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        if seen:
            raise KeyboardInterrupt
        seen.append(number)
        say(f"interrupted: waiting for the {len(running)} under way to end; once more ends them too")

    before = signal.signal(signal.SIGINT, note)
    try:
        yield seen
    finally:
        signal.signal(signal.SIGINT, before)


def _begin(work: Callable[[Item], Made], item: Item) -> tuple[Connection, _Running[Item]]:
    ours, theirs = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=_answer, args=(theirs, work, item))
    process.start()
    theirs.close()
    return ours, _Running(item, process, time.monotonic())


def _answer(connection: Connection, work: Callable[[Item], Made], item: Item) -> None:
    os.setsid()  # the terminal's interrupt reaches neither this process nor the git that it starts
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ended = _ended(item, work)
    with suppress(BrokenPipeError):  # who asked is gone; the work is done all the same
        connection.send((ended.made, ended.why))


def _ended(item: Item, work: Callable[[Item], Made]) -> Ended[Item, Made]:
    begun_at = time.monotonic()
    made, why = None, ""
    try:
        made = work(item)
    except GeneratorError as error:
        why = str(error) or type(error).__name__
    except Exception:  # of one thing among many: told as its failure, the others go on
        why = f"a bug of ours; please report it with these lines:\n{traceback.format_exc().rstrip()}"
    return Ended(item, made, why, time.monotonic() - begun_at)


def _end(connection: Connection, begun: _Running[Item]) -> Ended[Item, Made]:
    made, why = None, ""
    try:
        made, why = connection.recv()
    except EOFError:
        begun.process.join()
        why = f"its process was ended from outside ({_signal(begun.process.exitcode or 0)}); is memory short?"
    begun.process.join()
    connection.close()
    return Ended(begun.item, made, why, time.monotonic() - begun.begun_at)


def _signal(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _stop(process: BaseProcess) -> None:
    """End a process and the git that it started."""
    if process.pid is not None:
        try:
            os.killpg(process.pid, signal.SIGTERM)
        except ProcessLookupError:  # it has no group of its own yet, or has ended
            process.terminate()
    process.join()
