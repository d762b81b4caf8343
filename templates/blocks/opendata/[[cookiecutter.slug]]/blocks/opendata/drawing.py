"""The chart and the map of a table: its first words against its first number, unless another is chosen."""

from typing import Any

from blocks.opendata import files
from blocks.opendata.models import Version
from core import display
from core.charts import Chart, simple
from core.maps import Point
from core.whole_numbers import whole_number

MOST_BARS, MOST_POINTS = 40, 300
NUMBERS, WORDS = ("bulat", "desimal"), ("teks", "tanggal", "kode_kecamatan")


def numbers(version: Version) -> list[dict[str, Any]]:
    """The columns that can be drawn."""
    return [{"at": at, "name": version.names[at]} for at in version.of_kind(*NUMBERS)]


def chosen(version: Version, asked: str) -> int | None:
    """The place of the number to draw; None where there is none."""
    places = version.of_kind(*NUMBERS)
    wanted = whole_number(asked)
    if wanted in places:
        return wanted
    return places[0] if places else None


def chart(version: Version, at: int | None) -> Chart | None:
    """Bars, or a line where the words are days; rows of one word are summed."""
    words = [*version.of_kind("tanggal"), *version.of_kind("teks"), *version.of_kind("kode_kecamatan")]
    if at is None or not words:
        return None
    sums: dict[str, Any] = {}
    for line in version.lines():
        if line[at] is not None and line[words[0]] is not None:
            sums[line[words[0]]] = sums.get(line[words[0]], 0) + line[at]
    is_time = version.columns[words[0]]["kind"] == "tanggal"
    pairs = sorted(sums.items()) if is_time else list(sums.items())
    if not pairs:
        return None
    kind = "line" if is_time else "bar"
    return simple(kind, version.names[at], pairs[-MOST_BARS:], version.columns[at]["unit"])


def points(version: Version, at: int | None) -> list[Point]:
    """A mark a row, with its first words and the chosen number."""
    if not files.has_places(version):
        return []
    words = version.of_kind(*WORDS)
    found = files.placed(version, version.lines(0, MOST_POINTS))
    return [Point(lat, lon, _label(version, line, words, at)) for line, lat, lon in found]


def _label(version: Version, line: list[Any], words: list[int], at: int | None) -> str:
    name = str(line[words[0]]) if words else ""
    if at is None:
        return name
    return f"{name}: {display.number(line[at])} {version.columns[at]['unit']}".strip()
