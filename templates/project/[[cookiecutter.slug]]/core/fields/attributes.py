"""Attributes of a model that read and write several columns as one value."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from math import cos, radians
from typing import Any

from core import crypto
from core.remembered import Remembered


@dataclass(frozen=True)
class Place:
    """A point on the earth, and the district it was put into."""

    lat: Decimal
    lon: Decimal
    district: Any = None

    def __iter__(self) -> Iterator[Decimal]:
        """Unpack as latitude and longitude."""
        return iter((self.lat, self.lon))

    def __str__(self) -> str:
        return f"{self.lat:.6f}, {self.lon:.6f}"


class Point:
    """`lokasi = fields.Point("lokasi")` over lokasi_lat, lokasi_lon and lokasi_district."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, record: Any, owner: type | None = None) -> Any:
        """Give a Place, or None while a coordinate is missing."""
        if record is None:
            return self
        lat, lon = getattr(record, f"{self.name}_lat"), getattr(record, f"{self.name}_lon")
        if lat is None or lon is None:
            return None
        return Place(lat, lon, getattr(record, f"{self.name}_district", None))

    def __set__(self, record: Any, value: Any) -> None:
        """Take a Place, a pair, {"lat": …, "lon": …} or None."""
        lat, lon = _pair(value)
        setattr(record, f"{self.name}_lat", lat)
        setattr(record, f"{self.name}_lon", lon)
        if hasattr(type(record), f"{self.name}_district"):
            setattr(record, f"{self.name}_district", nearest_district(lat, lon))


class EncryptedNumber:
    """`nik = fields.EncryptedNumber("nik")` over nik_encrypted and nik_hash."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, record: Any, owner: type | None = None) -> Any:
        """Decrypt the number; empty text where there is none."""
        if record is None:
            return self
        return crypto.decrypt(getattr(record, f"{self.name}_encrypted"))

    def __set__(self, record: Any, value: str | None) -> None:
        """Encrypt a number and keep its keyed hash; empty clears both."""
        setattr(record, f"{self.name}_encrypted", crypto.encrypt(value or ""))
        setattr(record, f"{self.name}_hash", crypto.keyed_hash(value or "") or None)


def nearest_district(lat: Any, lon: Any) -> Any:
    """Give the district whose middle is nearest; the region has no borders on file."""
    if lat is None or lon is None:
        return None
    north, west, shrink = float(lat), float(lon), cos(radians(float(lat)))

    def distance(middle: Middle) -> float:
        return (middle[0] - north) ** 2 + ((middle[1] - west) * shrink) ** 2

    nearest = min(_middles.get("") or (), key=distance, default=None)
    return nearest[2] if nearest is not None else None


Middle = tuple[float, float, Any]


def _read_middles(_all: str) -> tuple[Middle, ...] | None:
    """Latitude, longitude and district of all whose middle is known; None where there is none yet."""
    from core.models import District

    known = District.objects.exclude(lat=None).exclude(lon=None)
    return tuple((float(district.lat), float(district.lon), district) for district in known) or None


_middles = Remembered(_read_middles)


def _pair(value: Any) -> tuple[Decimal | None, Decimal | None]:
    if not value:
        return None, None
    if isinstance(value, dict):
        value = (value["lat"], value["lon"])
    lat, lon = value
    return Decimal(str(lat)), Decimal(str(lon))
