"""Visits as a phone sends them, and pages as somebody signed in sees them."""

from decimal import Decimal
from uuid import uuid4

from blocks.registry.models import Result
from blocks.registry.services.visits import Sent
from tests.files import a_photo

HOSTILE = "<script>alert(1)</script>"
DEGREE_METRES = 111_195


def sent(result=Result.AGREES, **values):
    """A visit with all that makes it good; change one thing by name."""
    found = {Result.DIFFERS: "Isinya lain", Result.NOT_FOUND: "Menurut tetangga pindah"}.get(result, "")
    whole = {"client_key": uuid4(), "result": result, "found": found, "accuracy_m": 8, "photo": a_photo()}
    return Sent(**whole | {"lat": Decimal("-1.395000"), "lon": Decimal("120.754000")} | values)


def north_of(metres):
    """A point so many metres north of where the entries of tests are."""
    return {"lat": round(Decimal("-1.395000") + Decimal(metres) / DEGREE_METRES, 6)}


def nik_of(binding, record):
    """The whole NIK of an entry."""
    value = getattr(record, binding.nik)
    return value if isinstance(value, str) else value.nik
