"""SP4N-LAPOR!, the national complaint service.

No specification of its programming interface is public. `Gateway` therefore speaks to a small bridge
that the region runs (address and key from the environment); without one the stand-in gives a number
that says it is simulated.
"""

import json
from dataclasses import dataclass
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from config.environment import env

TIMEOUT_SECONDS = 10
MAX_BYTES = 100_000


class NotSent(Exception):
    """The other side did not take the report; it is tried again later."""


@dataclass(frozen=True)
class StandIn:
    """Takes every report and numbers it; nothing leaves the house."""

    def send(self, message: dict[str, Any]) -> str:
        """Give a number made from the report's own reference."""
        return f"SIMULASI-{message['reference']}"


@dataclass(frozen=True)
class Gateway:
    """The region's bridge to SP4N-LAPOR!."""

    url: str
    key: str

    def send(self, message: dict[str, Any]) -> str:
        """Post the report as JSON and give the number in the answer."""
        request = Request(  # noqa: S310 - adapter() lets only https through
            self.url,
            data=json.dumps(message).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"},
            method="POST",
        )
        try:
            with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
                return number_in(answer.read(MAX_BYTES))
        except (URLError, TimeoutError, OSError) as problem:
            raise NotSent(str(problem)) from problem


def number_in(body: bytes) -> str:
    """Read `{"number": "…"}`; raise NotSent where the answer holds none."""
    try:
        number = json.loads(body)["number"]
    except (ValueError, KeyError, TypeError) as problem:
        raise NotSent(f"answer without a number: {body[:80]!r}") from problem
    return str(number)[:60]


def adapter() -> StandIn | Gateway:
    """The bridge where one is set up, else the stand-in."""
    url = env.str("SP4N_LAPOR_URL", default="")
    if not url:
        return StandIn()
    if not url.startswith("https://"):
        raise NotSent("SP4N_LAPOR_URL must begin with https://")
    return Gateway(url, env.str("SP4N_LAPOR_KEY"))
