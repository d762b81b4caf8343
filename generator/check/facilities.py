"""Checks the facilities: each certificate is a signed document of an application, and its public check hides people."""

from collections.abc import Iterator
from dataclasses import replace

from generator.check.entry import make_entry
from generator.check.listing import listed
from generator.check.pages import path_problems, personal_problems
from generator.check.requires import application_ids, unknown_app
from generator.load.catalog import Catalog
from generator.load.facility import Facility
from generator.problems import Problem


def check_facilities(catalog: Catalog) -> Iterator[Problem]:
    """Check every facility."""
    issued: dict[tuple[str, str], str] = {}
    for facility in catalog.facilities.values():
        yield from _agency(catalog, facility)
        yield from _document(catalog, facility)
        first = issued.setdefault((facility.application, facility.document), facility.id)
        if first != facility.id:
            yield catalog.document(facility.file).problem(
                "RK907",
                ("document",),
                f'"{facility.document}" of "{facility.application}" is the certificate of "{first}" already',
                "a document is one certificate: name another document, or delete one of the two facilities",
                value=facility.document,
            )


def _agency(catalog: Catalog, facility: Facility) -> Iterator[Problem]:
    agencies = catalog.reference.agencies
    if agencies and facility.agency not in agencies:
        yield catalog.document(facility.file).problem(
            "RK213",
            ("agency",),
            f'the office "{facility.agency}" is not in catalog/reference/agencies.yaml',
            "use one of its keys, or add the office there",
            value=facility.agency,
            allowed=tuple(agencies),
        )


def _document(catalog: Catalog, facility: Facility) -> Iterator[Problem]:
    file, app = catalog.document(facility.file), catalog.apps.get(facility.application)
    known = application_ids(catalog)
    if facility.application not in known:
        yield unknown_app(file, facility.application, ("application",), known)
    if app is None:
        return
    signed = [one.id for one in app.documents.values() if one.signed]
    if facility.document not in signed:
        yield file.problem(
            "RK906",
            ("document",),
            f'"{facility.document}" is no signed document of "{app.id}"',
            f"name one of {listed(signed)}" if signed else "add it under documents there, with signed: true",
            value=facility.document,
            allowed=signed,
        )
        return
    entity = app.entities.get(app.documents[facility.document].entity)
    if entity is not None:
        entry = replace(make_entry(app, catalog), document=file)  # what is wrong is told in the facility's file
        yield from path_problems(entry, entity, facility.shown, ("shown",))
        yield from personal_problems(entry, entity, facility.shown, ("shown",), "the public check")
