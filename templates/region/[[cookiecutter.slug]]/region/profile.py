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
    slug=[[ cookiecutter._region.profile.slug ]],
    code=[[ cookiecutter._region.profile.code ]],
    edition=[[ cookiecutter._region.profile.edition ]],
    kind=[[ cookiecutter._region.profile.kind ]],
    name=[[ cookiecutter._region.profile.name ]],
    short_name=[[ cookiecutter._region.profile.short_name ]],
    province=[[ cookiecutter._region.profile.province ]],
    capital=[[ cookiecutter._region.profile.capital ]],
    time_zone=[[ cookiecutter._region.profile.time_zone ]],
    languages=[[ cookiecutter._region.profile.languages ]],
    superapp_name=[[ cookiecutter._region.profile.superapp_name ]],
    tagline=[[ cookiecutter._region.profile.tagline ]],
    head_title=[[ cookiecutter._region.profile.head_title ]],
    deputy_title=[[ cookiecutter._region.profile.deputy_title ]],
    terms={
[% for key, word in cookiecutter._region.terms.items() %]
        "[[ key ]]": [[ word ]],
[% endfor %]
    },
    emergency_number=[[ cookiecutter._region.profile.emergency_number ]],
    contact=Contact(
        phone=[[ cookiecutter._region.profile.phone ]],
        email=[[ cookiecutter._region.profile.email ]],
        address=[[ cookiecutter._region.profile.address ]],
    ),
    domain=[[ cookiecutter._region.profile.domain ]],
    center=Center(
        lat=[[ cookiecutter._region.profile.lat ]],
        lon=[[ cookiecutter._region.profile.lon ]],
        zoom=[[ cookiecutter._region.profile.zoom ]],
    ),
    colors={
[% for key, color in cookiecutter._region.colors.items() %]
        "[[ key ]]": "[[ color ]]",
[% endfor %]
    },
[% if cookiecutter._region.names %]
    app_names={
[% for app, name in cookiecutter._region.names.items() %]
        "[[ app ]]": [[ name ]],
[% endfor %]
    },
[% else %]
    app_names={},
[% endif %]
    app_settings=APP_SETTINGS,
    agencies={
[% for key, office in cookiecutter._region.agencies.items() %]
        "[[ key ]]": [[ office ]],
[% endfor %]
    },
)
