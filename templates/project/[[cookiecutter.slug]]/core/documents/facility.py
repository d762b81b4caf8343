"""An electronic certificate as people meet it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Facility:
    """What a certificate proves, for whom, by which regulations, and for which reasons it may be revoked.

    `shown` are the fields that the public check shows beside number and dates, so that a changed paper is found.
    """

    id: str
    name: Any
    summary: Any
    holders: Any
    proves: Any
    law: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    revoked_for: tuple[Any, ...] = ()
