"""Ctrl-C ends a trial also where the exception it raises is dropped."""

import os
import signal

import pytest

from generator.trial.interrupt import Interrupt


def press() -> None:
    """Ctrl-C; the signal is seen at one of the steps that follow."""
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):
        pass


class Dropping:
    """Its end is interrupted, and what a destructor raises is dropped."""

    def __del__(self) -> None:
        press()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_that_is_dropped_is_remembered() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupt() as interrupt:
        dropping = Dropping()
        del dropping
    assert interrupt.came
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_stops_what_is_done() -> None:
    with pytest.raises(KeyboardInterrupt), Interrupt() as interrupt:
        press()
    assert interrupt.came
