"""docs/catalogue.md, the index of the applications: by pillar, agency, channel and provenance, with counts."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from generator.load.app import PILLARS, App
from generator.load.catalog import Catalog, load_catalog
from generator.render.literals import markdown

_HEAD = """# The catalogue

What there is, from the entries themselves. Made by `replikota docs`; edit `catalog/` instead, and see
[catalog/README.md](../catalog/README.md) for how.
"""


def catalogue_page() -> str:
    """Write the whole page."""
    catalog = load_catalog()
    apps = sorted(catalog.apps.values(), key=lambda app: app.name.lower())
    agencies = {name: agency.name for name, agency in catalog.reference.agencies.items()}
    parts = [
        _HEAD,
        *_counts(catalog),
        "\n## By pillar\n",
        *(line for pillar in PILLARS for line in _pillar(pillar, [app for app in apps if app.pillar == pillar])),
        *_index("By agency", apps, lambda app: agencies.get(app.agency, app.agency)),
        *_index("By channel", apps, lambda app: app.channel),
        *_index("By provenance", apps, lambda app: app.provenance.level),
        *_retired(catalog),
        *_bundles(catalog),
    ]
    return "".join(parts)


def _counts(catalog: Catalog) -> Iterator[str]:
    apps, figures = list(catalog.apps.values()), catalog.release.figures
    rows = (
        ("applications", len(apps)),
        ("web", sum(app.channel == "web" for app in apps)),
        ("mobile", sum(app.channel == "mobile" for app in apps)),
        ("facilities", len(catalog.facilities)),
    )
    yield "\n| | in the catalogue | in the city |\n| --- | ---: | ---: |\n"
    for name, count in rows:
        yield f"| {name} | {count} | {figures.get(name, '')} |\n"
    for portal in catalog.super_apps.values():
        shown = figures if portal.id == "live" else {}
        for name, count in (("services", len(portal.services)), ("menus", len(portal.menus))):
            yield f"| {name} of {markdown(portal.name)} | {count} | {shown.get(name, '')} |\n"
    yield f"| building blocks | {len(catalog.blocks)} | |\n"


def _pillar(pillar: str, apps: list[App]) -> Iterator[str]:
    yield f"\n### {pillar} ({len(apps)})\n\n| application | what it does | blocks |\n| --- | --- | --- |\n"
    for app in apps:
        link = f"[{markdown(app.name)}](../{app.file})"
        yield f"| {link} | {markdown(str(app.summary))} | {', '.join(sorted(app.blocks))} |\n"


def _index(title: str, apps: Iterable[App], of: Callable[[App], str]) -> Iterator[str]:
    yield f"\n## {title}\n\n"
    for name, some in groupby(sorted(apps, key=lambda app: (of(app), app.name.lower())), key=of):
        members = list(some)
        yield f"- {markdown(name)} ({len(members)}): {', '.join(markdown(app.name) for app in members)}\n"


def _retired(catalog: Catalog) -> Iterator[str]:
    if catalog.retired:
        yield "\n## Retired\n\nThese cannot be chosen any more and are not counted above.\n\n"
    for past in catalog.retired.values():
        heir = catalog.apps.get(past.successor)
        now = f"[{markdown(heir.name)}](../{heir.file})" if heir else f"`{past.successor}`"
        ended = f" in {past.lifecycle.until}" if past.lifecycle.until else ""
        yield f"- [{markdown(past.name)}](../{past.file}), replaced by {now}{ended}: {markdown(str(past.summary))}\n"


def _bundles(catalog: Catalog) -> Iterator[str]:
    yield "\n## Bundles\n\n"
    for bundle in catalog.bundles.values():
        members = bundle.apps(catalog.apps)
        named = "every application" if bundle.takes_all else ", ".join(members)
        yield f"- `{bundle.id}` ({len(members)}): {named}\n"
