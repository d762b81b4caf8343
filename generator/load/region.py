"""A region as frozen data: who it is, how it looks, its offices, places and invented people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.load.office import Office, area_offices, build_offices
from generator.load.person import Person, build_people
from generator.load.place import Place, build_places
from generator.load.region_files import RegionFiles, read_region_files
from generator.load.selection import Selection, build_selection
from generator.load.wilayah import Area
from generator.roots import find_region


@dataclass(frozen=True, slots=True)
class Brand:
    """The region's colours and the path of its mark inside the folder."""

    primary: str
    accent: str
    surface: str
    text: str
    logo: str


@dataclass(frozen=True, slots=True)
class Contact:
    """How residents reach the region; `made_up` names the values we invented."""

    emergency: str
    phone: str
    email: str
    address: str
    made_up: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnName:
    """A region's own name of an application; `ours` marks one that we proposed."""

    name: str
    expansion: str = ""
    ours: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class SuperApp:
    """The region's super app: its name, the line under it, and what it changes in services and menus."""

    name: str
    tagline: str
    ours: bool = False
    source: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalHoliday:
    """A holiday of this region alone: yearly (MM-DD) or on one date."""

    on: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Ended:
    """A service that ended: its name, its last day, and what takes its place."""

    name: str
    on: str
    to: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Center:
    """Where maps of the region open."""

    lat: float
    lon: float
    zoom: int


@dataclass(frozen=True, slots=True)
class Region:
    """One region, complete: the only form in which the later steps know it."""

    folder: Path
    slug: str
    code: str
    edition: str
    kind: str
    name: str
    short_name: str
    province: str
    capital: str
    time_zone: str
    languages: tuple[str, ...]
    center: Center
    terms: Mapping[str, str]
    superapp: SuperApp
    domain: str
    contact: Contact
    brand: Brand
    app_names: Mapping[str, OwnName]
    holidays: tuple[LocalHoliday, ...]
    settings: Mapping[str, Mapping[str, Any]]
    ended: Mapping[str, Ended]
    selection: Selection
    areas: tuple[Area, ...]
    offices: tuple[Office, ...]
    places: tuple[Place, ...]
    residents: tuple[Person, ...]
    officers: tuple[Person, ...]
    logo: str

    @property
    def districts(self) -> tuple[Area, ...]:
        """Give the districts, in the order of their codes."""
        return tuple(area for area in self.areas if area.is_district)

    @property
    def villages(self) -> tuple[Area, ...]:
        """Give the kelurahan and desa, in the order of their codes."""
        return tuple(area for area in self.areas if not area.is_district)

    @property
    def agency_offices(self) -> dict[str, str]:
        """Map each agency key to the code of the office that answers for it."""
        served = {key: office.code for office in self.offices for key in office.serves}
        return dict(sorted(served.items()))

    @property
    def all_offices(self) -> tuple[Office, ...]:
        """Give the listed offices and those of every district and village."""
        return self.offices + area_offices(self.areas, self.terms)

    def app_settings(self, app_id: str) -> dict[str, Any]:
        """Merge what the region and its selection set for one application."""
        return {**self.settings.get(app_id, {}), **self.selection.settings.get(app_id, {})}


def load_region(path_or_slug: str | Path) -> Region:
    """Load a region that was checked; run `check_region` first to hear all its problems."""
    return build_region(read_region_files(find_region(path_or_slug)))


def build_region(files: RegionFiles) -> Region:
    """Turn the documents of a folder, which their schemas accepted, into a region."""
    raw: dict[str, Any] = files["region"].data  # type: ignore[assignment]
    people: dict[str, Any] = files["people"].data  # type: ignore[assignment]
    return Region(
        folder=files.folder,
        slug=raw["slug"],
        code=raw["code"],
        edition=raw["edition"],
        kind=raw["kind"],
        name=raw["name"],
        short_name=raw["short_name"],
        province=raw["province"],
        capital=raw["capital"],
        time_zone=raw["time_zone"],
        languages=tuple(raw["languages"]),
        center=Center(**raw["center"]),
        terms=dict(raw["terms"]),
        superapp=_super_app(raw["superapp"]),
        domain=raw["domain"],
        contact=Contact(**{**raw["contact"], "made_up": tuple(raw["contact"].get("made_up", ()))}),
        brand=Brand(**raw["brand"]),
        app_names={key: OwnName(**body) for key, body in raw.get("app_names", {}).items()},
        holidays=tuple(LocalHoliday(**day) for day in raw.get("holidays", ())),
        settings=raw.get("settings", {}),
        ended={key: Ended(**body) for key, body in raw.get("ended", {}).items()},
        selection=build_selection(files["apps"].data),
        areas=files.areas,
        offices=build_offices(files["offices"].data, raw["domain"]),
        places=build_places(files["places"].data, files.areas),
        residents=build_people(people["residents"]),
        officers=build_people(people["officers"]),
        logo=(files.folder / raw["brand"]["logo"]).read_text(encoding="utf-8"),
    )


def _super_app(raw: Mapping[str, Any]) -> SuperApp:
    return SuperApp(**{**raw, "first": tuple(raw.get("first", ())), "hide": tuple(raw.get("hide", ()))})
