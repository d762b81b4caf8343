"""Checks the retired applications: their office, what they rest on, and that the one that took over is there."""

from collections.abc import Iterator

from generator.check.provenance import lifecycle_problems, provenance_problems
from generator.check.requires import application_ids
from generator.load.catalog import Catalog
from generator.problems import Problem


def check_retired(catalog: Catalog) -> Iterator[Problem]:
    """Check every file of `catalog/retired/`."""
    agencies, known = catalog.reference.agencies, application_ids(catalog)
    for retired in catalog.retired.values():
        document = catalog.document(retired.file)
        yield from provenance_problems(document, retired.provenance)
        yield from lifecycle_problems(document, retired.lifecycle)
        if agencies and retired.agency not in agencies:
            yield document.problem(
                "RK213",
                ("agency",),
                f'the office "{retired.agency}" is not in catalog/reference/agencies.yaml',
                "use one of its keys, or add the office there",
                value=retired.agency,
                allowed=tuple(agencies),
            )
        if retired.successor not in known:
            yield document.problem(
                "RK725",
                ("lifecycle", "replaced_by"),
                f'the application "{retired.successor}" that took over is not in the catalogue',
                "name the one that is used today, or add its entry first",
                value=retired.successor,
                allowed=known,
            )
