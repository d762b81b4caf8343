"""SIAK, the civil register, as far as changes go: an approved change is handed over, a number comes back.

No interface for this is public; access needs an agreement with Dukcapil. `Gateway` therefore speaks to a small
bridge that the region runs (address and key from the environment); without one the stand-in gives a number that
says it is simulated, and an officer may write down the true one.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from config.environment import env

TIMEOUT_SECONDS = 10
MAX_BYTES = 100_000


class NotTaken(Exception):
    """The register did not take the change; it is tried again later."""


@dataclass(frozen=True)
class Change:
    """What is sent: the request, the decision, and the changed elements."""

    reference: str
    decision: str
    elements: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Receipt:
    """The number the register gave."""

    number: str
    is_simulated: bool = False


@dataclass(frozen=True)
class StandIn:
    """Takes every change and numbers it; nothing leaves the house."""

    def change(self, message: Change) -> Receipt:
        """Give a number made from the request's own."""
        return Receipt(f"SIMULASI-{message.reference.replace('/', '-')}", is_simulated=True)


@dataclass(frozen=True)
class Gateway:
    """The region's bridge to SIAK."""

    url: str
    key: str

    def change(self, message: Change) -> Receipt:
        """Post the change as JSON and give the number in the answer."""
        request = Request(  # noqa: S310 - adapter() lets only https through
            self.url,
            data=json.dumps(asdict(message)).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"},
            method="POST",
        )
        try:
            with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
                return Receipt(number_in(answer.read(MAX_BYTES)))
        except (URLError, TimeoutError, OSError) as problem:
            raise NotTaken(str(problem)) from problem


def number_in(body: bytes) -> str:
    """Read `{"number": "…"}`; raise NotTaken where the answer holds none."""
    try:
        found: Any = json.loads(body)["number"]
    except (ValueError, KeyError, TypeError) as problem:
        raise NotTaken(f"answer without a number: {body[:80]!r}") from problem
    return str(found)[:80]


def adapter() -> StandIn | Gateway:
    """The bridge where one is set up, else the stand-in."""
    url = env.str("SIAK_CHANGE_URL", default="")
    if not url:
        return StandIn()
    if not url.startswith("https://"):
        raise NotTaken("SIAK_CHANGE_URL must begin with https://")
    return Gateway(url, env.str("SIAK_CHANGE_KEY"))
