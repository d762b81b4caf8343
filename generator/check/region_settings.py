"""A region's settings are declared by their applications, and the values fit the declaration."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.check.values import hours_fault, range_fault, value_fault
from generator.load.app import App
from generator.load.default import build_default
from generator.load.document import Document
from generator.load.setting import Setting
from generator.names import nearest
from generator.problems import Problem


def check_region_settings(subject: RegionSubject) -> Iterator[Problem]:
    """Check names and values of the settings in region.yaml and apps.yaml."""
    sources = (
        (subject.document, subject.region.settings),
        (subject.files["apps"], subject.region.selection.settings),
    )
    for document, settings in sources:
        for app, values in settings.items():
            if app in subject.catalog.apps:
                for name, raw in values.items():
                    yield from _setting(document, subject.catalog.apps[app], name, raw)


def _setting(document: Document, app: App, name: str, raw: object) -> Iterator[Problem]:
    setting = app.settings.get(name)
    if setting is None:
        known = sorted(app.settings)
        guess = nearest(name, known)
        yield document.problem(
            "RK852",
            ("settings", app.id, name),
            f'{app.id} has no setting "{name}"',
            f'did you mean "{guess}"?' if guess else f"see `replikota apps show {app.id}`",
            value=name,
            allowed=known,
            at_key=True,
        )
        return
    fault = setting_fault(setting, raw)
    if fault:
        yield document.problem(
            "RK853",
            ("settings", app.id, name),
            f"{app.id}.{name} does not fit: {fault}",
            f"give a value of type {setting.type}, or delete the line to keep the default",
            value=raw if isinstance(raw, str) else "",
            allowed=tuple(setting.options or ()),
        )


def setting_fault(setting: Setting, raw: object) -> str:
    """Say in words why a raw value does not fit a setting, or nothing where it fits."""
    if raw is None:
        return "it is empty"
    if setting.type == "opening_hours":
        return hours_fault(raw)
    value, expression = build_default(setting.type, raw)
    if expression is not None:
        return value_fault(setting, expression) or f'"{expression}" is not a plain value'
    return value_fault(setting, value) or range_fault(setting, value)
