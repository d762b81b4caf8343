"""Reads BMKG's forecast for one village (JSON, three days in steps of three hours) into plain data."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from blocks.emergency.bmkg.reading import NotBmkg


@dataclass(frozen=True)
class Slot:
    """The weather from one moment on."""

    at: datetime
    words: str
    temperature: int
    humidity: int
    wind_kmh: int
    wind_from: str


@dataclass(frozen=True)
class Forecast:
    """What is expected at one village."""

    village_code: str
    village: str
    made_at: datetime
    slots: tuple[Slot, ...]


def read(data: bytes) -> Forecast:
    """The forecast; NotBmkg where a value is missing or of another form."""
    try:
        said = json.loads(data)
        rows = list(_rows(said["data"]))
        return Forecast(
            village_code=str(said["lokasi"]["adm4"]),
            village=str(said["lokasi"]["desa"]),
            made_at=_utc(rows[0]["analysis_date"]),
            slots=tuple(_slot(row) for row in rows),
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as problem:
        raise NotBmkg(str(problem)) from problem


def _rows(places: list[Any]) -> Iterator[Mapping[str, Any]]:
    """BMKG groups its steps by day: a list of lists."""
    for place in places:
        for day in place["cuaca"]:
            yield from day


def _slot(row: Mapping[str, Any]) -> Slot:
    return Slot(
        at=_utc(row["utc_datetime"]),
        words=str(row["weather_desc"])[:60],
        temperature=round(float(row["t"])),
        humidity=round(float(row["hu"])),
        wind_kmh=round(float(row["ws"])),
        wind_from=str(row["wd"])[:20],
    )


def _utc(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.utcoffset() is None else moment
