"""Checks that offices named by an entry are offices a region can map."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.problems import Problem


def check_agency(entry: Entry) -> Iterator[Problem]:
    """Check the office in charge of the application and of each entity."""
    agencies = entry.catalog.reference.agencies
    if agencies and entry.app.agency not in agencies:
        yield entry.problem(
            "RK213",
            ("agency",),
            f'the office "{entry.app.agency}" is not in catalog/reference/agencies.yaml',
            "use one of its keys, or add the office there",
            value=entry.app.agency,
            allowed=agencies,
        )
    for entity in entry.app.entities.values():
        office = entity.office
        if office is None:
            continue
        if office in agencies:
            if office in entity.fields:
                yield _two_meanings(entry, entity.id, office)
            continue
        found = entry.path_type(entity, office)
        if found is None or found.kind != "office":
            fields = [name for name, field in entity.fields.items() if field.type == "office"]
            yield entry.problem(
                "RK311",
                ("entities", entity.id, "office"),
                f'office "{office}" is neither an office of agencies.yaml nor an office field',
                "name a key of catalog/reference/agencies.yaml, or a field of type office",
                value=office,
                allowed=(*fields, *agencies),
            )


def _two_meanings(entry: Entry, entity: str, office: str) -> Problem:
    """A word that is both an office of the list and a field says not which of them holds the record."""
    return entry.problem(
        "RK342",
        ("entities", entity, "office"),
        f'office "{office}" is an office of agencies.yaml and a field of "{entity}" too',
        f'rename the field "{office}", so that it is plain which of them holds the record',
        value=office,
    )
