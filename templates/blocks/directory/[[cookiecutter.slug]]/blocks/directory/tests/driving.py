"""Brings about what steps of places ask for in the tests of applications: a photo with its words."""

from core import access, records
from tests import walking
from tests.files import a_photo


def add_photo(world, binding, record):
    """Somebody adds a photo and says what it shows."""
    entity = binding.entity_of("photo")
    values = {
        entity.parent: walking.fresh(record),
        binding.photo_image: a_photo(),
        binding.photo_text: "Gerbang masuk dengan papan nama",
        binding.photo_credit: "Humas",
    }
    records.create(entity, access.system(), values)


def stay(world, binding, record):
    """Nothing has to be done first: no line calls at a new stop, and nobody has reported it."""


EVENTS = {}
NEEDS = {"days_since_check": stay, "has_photo": add_photo, "lines": stay, "open_corrections": stay}
