"""Who this region is: names, code, place, colours, words, offices. Plain data."""

from dataclasses import dataclass

from region.settings import APP_SETTINGS


@dataclass(frozen=True, slots=True)
class Center:
    """Where maps open."""

    lat: float
    lon: float
    zoom: int


@dataclass(frozen=True, slots=True)
class Contact:
    """How residents reach the region."""

    phone: str
    email: str
    address: str


@dataclass(frozen=True, slots=True)
class Region:
    """One region; dictionaries are read, never changed."""

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
    superapp_name: str
    tagline: str
    head_title: str
    deputy_title: str
    terms: dict[str, str]
    emergency_number: str
    contact: Contact
    domain: str
    center: Center
    colors: dict[str, str]
    app_names: dict[str, str]
    app_settings: dict[str, dict[str, object]]
    agencies: dict[str, str]


REGION = Region(
    slug="contoh",
    code="99.71",
    edition="Kepmendagri 300.2.2-2138/2025",
    kind="kota",
    name="Kota Contoh",
    short_name="Contoh",
    province="Nusa Contoh",
    capital="Contoh",
    time_zone="Asia/Makassar",
    languages=("id", "en"),
    superapp_name="Contoh LIVE",
    tagline="Semua layanan di satu tempat",
    head_title="Wali Kota",
    deputy_title="Wakil Wali Kota",
    terms={
        "head": "Wali Kota",
        "deputy": "Wakil Wali Kota",
        "district": "Distrik",
        "district_head": "Kepala Distrik",
        "kelurahan": "Kelurahan",
        "kelurahan_head": "Lurah",
        "desa": "Kampung",
        "desa_head": "Kepala Kampung",
    },
    emergency_number="112",
    contact=Contact(
        phone="0999-000112",
        email="halo@contoh.example",
        address="Jalan Contoh 1, Contoh",
    ),
    domain="live.contoh.example",
    center=Center(
        lat=-2.5,
        lon=118.5,
        zoom=12,
    ),
    colors={
        "accent": "#f2b632",
        "on_accent": "#17252c",
        "on_primary": "#ffffff",
        "primary": "#1b5e7b",
        "surface": "#f4f8fa",
        "text": "#17252c",
        "tint": "#eaf1f3",
    },
    app_names={
        "pinjam-sepeda": "Gowes Contoh",
    },
    app_settings=APP_SETTINGS,
    agencies={
        "dishub": "dishub",
    },
)
