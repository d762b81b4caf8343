"""What templates/region prints: a region's values as finished source text, CSS, JSON or PO."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.check.contrast import SOFT_SHARE, WHITE, mixed
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.default import build_default
from generator.load.reference import Reference
from generator.load.region import Region
from generator.render.context import portals
from generator.render.context.region_seed import region_seed
from generator.render.literals import html, json_string, markdown, py_string, py_value

# Words of the replica's screens that a region may say in its own way: (key of terms, msgid).
_TERM_MESSAGES = (
    ("district", "Kecamatan"),
    ("district_head", "Camat"),
    ("desa", "Desa"),
    ("desa_head", "Kepala Desa"),
    ("kelurahan", "Kelurahan"),
    ("kelurahan_head", "Lurah"),
)


def region_context(region: Region, apps: Mapping[str, App], catalog: Catalog) -> dict[str, Any]:
    """Give the context of one run of templates/region for the chosen applications."""
    settings = _settings(region, apps)
    reference = catalog.reference
    return {
        "slug": region.slug,
        "_region": {
            "profile": _profile(region),
            "names": {key: py_string(own.name) for key, own in sorted(region.app_names.items()) if key in apps},
            "agencies": {key: py_string(code) for key, code in agency_map(region, reference).items()},
            "terms": {key: py_string(word) for key, word in region.terms.items()},
            "colors": _colors(region),
            "settings": settings,
            "ended": _ended(region),
            "has_decimals": _has("Decimal(", settings),
            "has_times": _has("dt.", settings),
            "seed": region_seed(region, reference.holidays),
            "messages": _messages(region, apps),
            "english": portals.messages(catalog, apps),
            "logo": region.logo,
            "readme": _readme(region, apps),
        },
    }


def agency_map(region: Region, reference: Reference) -> dict[str, str]:
    """Map agency keys to offices; a unit the region does not have falls to the office around it."""
    served = region.agency_offices
    for key, agency in reference.agencies.items():
        if key not in served and agency.within in served:
            served[key] = served[agency.within]
    return dict(sorted(served.items()))


def _profile(region: Region) -> dict[str, str]:
    values = {
        "slug": region.slug,
        "code": region.code,
        "edition": region.edition,
        "kind": region.kind,
        "name": region.name,
        "short_name": region.short_name,
        "province": region.province,
        "capital": region.capital,
        "time_zone": region.time_zone,
        "languages": region.languages,
        "superapp_name": region.superapp.name,
        "tagline": region.superapp.tagline,
        "head_title": region.terms["head"],
        "deputy_title": region.terms["deputy"],
        "emergency_number": region.contact.emergency,
        "domain": region.domain,
        "phone": region.contact.phone,
        "email": region.contact.email,
        "address": region.contact.address,
        "lat": region.center.lat,
        "lon": region.center.lon,
        "zoom": region.center.zoom,
    }
    return {key: py_value(value) for key, value in values.items()}


def _colors(region: Region) -> dict[str, str]:
    brand = region.brand
    return {
        "accent": brand.accent.lower(),
        "on_accent": brand.text.lower(),
        "on_primary": WHITE,
        "primary": brand.primary.lower(),
        "surface": brand.surface.lower(),
        "text": brand.text.lower(),
        "tint": mixed(brand.primary, SOFT_SHARE),
    }


def _settings(region: Region, apps: Mapping[str, App]) -> list[dict[str, Any]]:
    rows = []
    for app in sorted(apps):
        own = region.app_settings(app)
        if own:
            typed = {key: _typed(apps[app], key, own[key]) for key in sorted(own)}
            lines = [f"{py_string(key)}: {_exploded(value, 2)}," for key, value in typed.items()]
            rows.append({"app": py_string(app), "lines": lines})
    return rows


def _ended(region: Region) -> list[dict[str, str]]:
    return [
        {"app": py_string(app), **{key: py_string(getattr(one, key)) for key in ("name", "on", "to", "note")}}
        for app, one in sorted(region.ended.items())
    ]


def _typed(app: App, name: str, raw: Any) -> Any:
    value, _ = build_default(app.settings[name].type, raw)
    return value


def _exploded(value: Any, depth: int) -> str:
    """Write a value with one member a line and trailing commas, as `ruff format` keeps it."""
    if isinstance(value, dict) and value:
        members = [f"{py_string(key)}: {_exploded(item, depth + 1)}" for key, item in value.items()]
        return _lines("{", members, "}", depth)
    if isinstance(value, list) and any(isinstance(item, list | dict) for item in value):
        return _lines("[", [_exploded(item, depth + 1) for item in value], "]", depth)
    return py_value(value)


def _lines(opening: str, members: Iterable[str], closing: str, depth: int) -> str:
    inner = "".join(f"{'    ' * (depth + 1)}{member},\n" for member in members)
    return f"{opening}\n{inner}{'    ' * depth}{closing}"


def _has(text: str, rows: Iterable[Mapping[str, Any]]) -> bool:
    return any(text in line for row in rows for line in row["lines"])


def _messages(region: Region, apps: Mapping[str, App]) -> list[dict[str, str]]:
    pairs = dict(_term_pairs(region.terms))
    for app_id, own in region.app_names.items():
        if app_id in apps:
            pairs[apps[app_id].name] = own.name
            if own.expansion and apps[app_id].expansion:
                pairs[apps[app_id].expansion] = own.expansion
    return [{"id": json_string(key), "text": json_string(word)} for key, word in sorted(pairs.items()) if key != word]


def _term_pairs(terms: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for key, message in _TERM_MESSAGES:
        yield message, terms[key]
        yield message.lower(), terms[key].lower()
    for joined in ("atau", "dan"):
        own = f"{terms['kelurahan']} {joined} {terms['desa'].lower()}"
        yield f"Kelurahan {joined} desa", own
        yield f"kelurahan {joined} desa", own.lower()


def _readme(region: Region, apps: Mapping[str, App]) -> dict[str, Any]:
    ours = [own.name for key, own in region.app_names.items() if own.ours and key in apps]
    if region.superapp.ours:
        ours.insert(0, region.superapp.name)
    return {
        "name": markdown(region.name),
        "code": markdown(region.code),
        "edition": markdown(region.edition),
        "title": html(region.superapp.name),
        "ours": [markdown(name) for name in ours],
        "made_up": [markdown(key) for key in region.contact.made_up],
        "made_up_places": [markdown(place.name) for place in region.places if place.made_up],
    }
