"""Ctrl-C that is not lost: Python drops the exception it raises where a destructor happens to run."""

import signal
from types import FrameType


class Interrupt:
    """In a `with`, raises KeyboardInterrupt as ever, and remembers that it came."""

    def __init__(self) -> None:
        self.came = False

    def __enter__(self) -> "Interrupt":
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.came = True
        raise KeyboardInterrupt
