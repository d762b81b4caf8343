"""Where BMKG's texts come from: the network when switched on, else samples in BMKG's form."""

import os
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

NOWCAST_LIST = "https://www.bmkg.go.id/alerts/nowcast/id"
LATEST_QUAKE = "https://data.bmkg.go.id/DataMKG/TEWS/autogempa.json"
HOSTS = ("www.bmkg.go.id", "data.bmkg.go.id")
SAMPLES = Path(__file__).resolve().parent / "samples"
LARGEST_BYTES = 2_000_000
TIMEOUT_SECONDS = 10


def is_live() -> bool:
    """Say whether this replica asks BMKG itself (`BMKG_LIVE=1` in the environment)."""
    return os.environ.get("BMKG_LIVE", "") == "1"


def fetch(url: str) -> bytes:
    """The text at one of BMKG's addresses, or the sample that stands in for it; OSError if neither is there."""
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.hostname not in HOSTS:
        raise OSError(f"not an address of BMKG: {url}")
    if not is_live():
        return (SAMPLES / _sample_name(parts.path)).read_bytes()
    request = Request(url, headers={"User-Agent": "replikota/1"})  # noqa: S310
    with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
        return answer.read(LARGEST_BYTES + 1)


def _sample_name(path: str) -> str:
    name = path.rstrip("/").rsplit("/", 1)[-1]
    return "nowcast.xml" if name == "id" else name
