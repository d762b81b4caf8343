"""What a region changes in the super app's services and menus names some that exist."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.load.super_app import RESIDENTS
from generator.problems import Problem


def check_region_menus(subject: RegionSubject) -> Iterator[Problem]:
    """Check `labels`, `first` and `hide` of region.yaml's superapp."""
    portal = subject.catalog.super_apps.get(RESIDENTS)
    if portal is None:
        return
    known = (*(service.id for service in portal.services), *(menu.id for menu in portal.menus))
    own = subject.region.superapp
    places: list[tuple[tuple[str | int, ...], str]] = [(("labels", name), name) for name in own.labels]
    places += [(("first", row), name) for row, name in enumerate(own.first)]
    places += [(("hide", row), name) for row, name in enumerate(own.hide)]
    for where, name in places:
        if name not in known:
            yield subject.document.problem(
                "RK855",
                ("superapp", *where),
                f'superapp.{where[0]} names "{name}", which is neither a service nor a menu',
                f"use an id of {portal.file}",
                value=name,
                allowed=known,
                at_key=where[0] == "labels",
            )
