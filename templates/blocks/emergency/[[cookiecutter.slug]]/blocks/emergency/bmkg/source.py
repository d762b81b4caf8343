"""Where BMKG's texts come from: the network when switched on, else samples in BMKG's form."""

import os
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

NOWCAST_LIST = "https://www.bmkg.go.id/alerts/nowcast/id"
QUAKES = "https://data.bmkg.go.id/DataMKG/TEWS/"
# The latest quake, those of magnitude 5 and more, and those people felt; each is published as JSON and as XML.
QUAKE_LISTS = ("autogempa", "gempaterkini", "gempadirasakan")
FORECAST = "https://api.bmkg.go.id/publik/prakiraan-cuaca?adm4="
HOSTS = ("www.bmkg.go.id", "data.bmkg.go.id", "api.bmkg.go.id")
SITE = "https://www.bmkg.go.id/"
SAMPLES = Path(__file__).resolve().parent / "samples"
LARGEST_BYTES = 2_000_000
TIMEOUT_SECONDS = 10
# A server that sends a byte now and then must not hold the tick.
LONGEST_SECONDS = 20
CHUNK = 65_536


def is_live() -> bool:
    """Say whether this replica asks BMKG itself (`BMKG_LIVE=1` in the environment)."""
    return os.environ.get("BMKG_LIVE", "") == "1"


def fetch(url: str) -> bytes:
    """The text at one of BMKG's addresses, or the sample that stands in for it; OSError if neither is there."""
    refuse_others(url)
    if not is_live():
        return (SAMPLES / _sample_name(url)).read_bytes()
    request = Request(url, headers={"User-Agent": "replikota/1"})  # noqa: S310
    with build_opener(_OnlyBmkg).open(request, timeout=TIMEOUT_SECONDS) as answer:
        return read_all(answer)


def refuse_others(url: str) -> None:
    """Raise OSError unless the address is one of BMKG's over HTTPS."""
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.hostname not in HOSTS or parts.port not in (None, 443):
        raise OSError(f"not an address of BMKG: {url[:200]}")


def read_all(answer: Any) -> bytes:
    """The whole answer; OSError where it is larger or takes longer than an honest one."""
    until = time.monotonic() + LONGEST_SECONDS
    data = b""
    while chunk := answer.read(CHUNK):
        data += chunk
        if len(data) > LARGEST_BYTES:
            raise OSError("answer larger than 2 MB")
        if time.monotonic() > until:
            raise OSError("answer took too long")
    return data


class _OnlyBmkg(HTTPRedirectHandler):
    """Follows redirects within BMKG's hosts only."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        refuse_others(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _sample_name(url: str) -> str:
    if url.startswith(FORECAST):
        return "prakiraan-cuaca.json"
    name = urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]
    return "nowcast.xml" if name == "id" else name
