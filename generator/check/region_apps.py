"""The region's selection, own names and settings speak of applications that exist."""

from collections.abc import Iterator, Sequence

from generator.check.region_subject import RegionSubject
from generator.load.bundle import selected
from generator.load.document import Document, Step
from generator.names import nearest
from generator.problems import Problem


def check_region_apps(subject: RegionSubject) -> Iterator[Problem]:
    """Check every application id of apps.yaml and region.yaml."""
    region, apps, main = subject.region, subject.files["apps"], subject.document
    yield from _bundles(subject, apps)
    for key in ("apps", "without"):
        for row, app in enumerate(getattr(region.selection, key)):
            yield from _known_app(subject, apps, [key, row], app)
    for app in region.app_names:
        yield from _known_app(subject, main, ["app_names", app], app)
    for app in region.settings:
        yield from _known_app(subject, main, ["settings", app], app)
    for app in region.selection.settings:
        yield from _known_app(subject, apps, ["settings", app], app)


def _bundles(subject: RegionSubject, document: Document) -> Iterator[Problem]:
    known, selection = subject.catalog.bundles, subject.region.selection
    for row, bundle in enumerate(selection.bundles):
        if bundle not in known:
            yield document.problem(
                "RK856",
                ["bundles", row],
                f'there is no bundle "{bundle}"',
                _meant(bundle, list(known), "see `replikota bundles list`"),
                value=bundle,
                allowed=sorted(known),
            )
    if not selection.apps and not selection.bundles:
        yield document.problem("RK857", ["apps"], "no application is chosen", "name a bundle or an application")


def check_region_own_names(subject: RegionSubject) -> Iterator[Problem]:
    """No two applications may carry the same name in one region."""
    named: dict[str, str] = {}
    for app, entry in subject.catalog.apps.items():
        own = subject.region.app_names.get(app)
        name = own.name if own else entry.name
        other = named.setdefault(name.lower(), app)
        if other != app and (own or other in subject.region.app_names):
            where = app if own else other
            yield subject.document.problem(
                "RK854",
                ["app_names", where, "name"],
                f'the name "{name}" is used by both {other} and {app}',
                "give each application a name of its own",
                value=name,
            )


def check_region_names_of_the_origin(subject: RegionSubject) -> Iterator[Problem]:
    """A chosen application must not carry the name of the place that the catalogue comes from."""
    region, catalog = subject.region, subject.catalog
    place = catalog.release.origin.partition(" ")[2]  # without "Kota"
    if not place or place in region.name:
        return
    for app in selected(region.selection, catalog.bundles, catalog.apps):
        entry, own = catalog.apps.get(app), region.app_names.get(app)
        if entry is None:
            continue
        for key in ("name", "expansion"):
            shown = (own and getattr(own, key)) or getattr(entry, key)
            if place in shown:
                yield subject.document.problem(
                    "RK859",
                    ["app_names", app] if own else ["app_names"],
                    f'{app} would be shown as "{shown}", after the place where the catalogue comes from',
                    f"give {key} in your own words: app_names: {{{app}: {{name: …, ours: true}}}}",
                    value=shown,
                    level="warning",
                )


def _known_app(subject: RegionSubject, document: Document, where: Sequence[Step], app: str) -> Iterator[Problem]:
    retired = subject.catalog.retired.get(app)
    if retired is not None:
        yield document.problem(
            "RK851",
            where,
            retired.refusal,
            f'choose "{retired.successor}" instead',
            value=app,
            at_key=isinstance(where[-1], str),
        )
    elif app not in subject.catalog.apps:
        yield document.problem(
            "RK851",
            where,
            f'application "{app}" is not in the catalogue',
            _meant(app, list(subject.catalog.apps), "see `replikota apps list`"),
            value=app,
            allowed=sorted(subject.catalog.apps),
            at_key=isinstance(where[-1], str),
        )


def _meant(value: str, known: Sequence[str], otherwise: str) -> str:
    guess = nearest(value, known)
    return f'did you mean "{guess}"?' if guess else otherwise
