"""The region's own names for the invented articles: districts, markets, health posts, sights."""

from typing import Any

from core.models import District
from region.profile import REGION

KINDS = {
    "pasar": ("market", "pasar {ibu_kota}"),
    "puskesmas": ("puskesmas", "puskesmas {ibu_kota}"),
    "lapangan": ("sport_hall", "lapangan {ibu_kota}"),
    "wisata": ("landmark", "taman {ibu_kota}"),
}

# Words that begin the name of something people visit; landmarks are also harbours and town halls.
SIGHTS = ("Air ", "Alun", "Benteng", "Bukit", "Curug", "Danau", "Gunung", "Kampung", "Kebun", "Museum", "Pantai")
SIGHTS += ("Pulau", "Situ ", "Situs", "Taman")


class Names:
    """Gives each article its own districts and places, in turn."""

    def __init__(self, context: Any) -> None:
        self.context = context
        self.districts = list(District.objects.order_by("code"))
        self.places = {word: [place.name for place in context.places(kind)] for word, (kind, _words) in KINDS.items()}
        self.places["wisata"] = [name for name in self.places["wisata"] if name.startswith(SIGHTS)]

    def district(self, at: int) -> District | None:
        """Every second article is about one district."""
        return self.districts[at % len(self.districts)] if self.districts and at % 2 else None

    def of(self, at: int, agency: str) -> dict[str, str]:
        """The names that the texts ask for."""
        office = self.context.agency(agency) or self.context.agency("diskominfo")
        found = {
            "daerah": REGION.name,
            "superapp": REGION.superapp_name,
            "ibu_kota": REGION.capital,
            "darurat": REGION.emergency_number,
            "kantor": office.name if office else REGION.name,
            "istilah": REGION.terms["district"].lower(),
            "istilah_desa": REGION.terms["desa"].lower(),
            "istilah_kelurahan": REGION.terms["kelurahan"].lower(),
            "kecamatan": self._district_name(at),
            "kecamatan2": self._district_name(at + 1),
        }
        for word, (_kind, instead) in KINDS.items():
            names = self.places[word]
            found[word] = names[at % len(names)] if names else instead.format(**found)
        return found

    def _district_name(self, at: int) -> str:
        term = REGION.terms["district"]
        return f"{term} {self.districts[at % len(self.districts)].name}" if self.districts else REGION.capital
