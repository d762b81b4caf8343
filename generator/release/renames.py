"""Whether what a coming release renames stands in the `history` of its entry: else values would be lost."""

from collections.abc import Iterator, Mapping

from generator.load.app import App, HistoryStep
from generator.load.catalog import Catalog
from generator.names import package_name
from generator.problems import Problem
from generator.release.operations import Operation, operations, types_after

_HISTORY = ("history",)
Types = Mapping[tuple[str, str], str]


def rename_problems(catalog: Catalog, version: str) -> Iterator[Problem]:
    """Compare the migrations that came since the last release with the history of their entries."""
    released = {place for one in catalog.released for place in one.migrations}
    for app in catalog.apps.values():
        folder = f"migrations/{package_name(app.id)}"
        found = {path: f"{folder}/{path.name}" in released for path in sorted((catalog.root / folder).glob("0*.py"))}
        if not any(found.values()):
            continue  # before its first release an entry has no values to lose
        done = [(was, one) for path, was in found.items() for one in operations(path.read_bytes())]
        yield from _problems(
            catalog, app, version, types_after(one for _, one in done), [one for was, one in done if not was]
        )


def _problems(catalog: Catalog, app: App, version: str, types: Types, done: list[Operation]) -> Iterator[Problem]:
    document = catalog.document(app.file)
    for one in (one for one in done if one.kind == "RenameField"):
        step = next((step for step in _steps(app, one.model) if _names(step, one.old, one.field)), None)
        if step is None:
            yield document.problem(
                "RK975",
                _HISTORY,
                f'a migration renames "{one.old}" of "{one.model}" to "{one.field}", and the history does not say so',
                f"add to the history: {_step(version, app, one.model, one.old, one.field)}",
            )
    for old, new in _lost(app, types, done):
        yield document.problem(
            "RK975",
            _HISTORY,
            f'the migrations take "{old.field}" of "{old.model}" away with its values, and add "{new.field}" '
            "of the same type",
            f"where it was renamed, add to the history: {_step(version, app, old.model, old.field, new.field)} "
            f"and make the migration again; where its values may go, say removed: [{old.field}] there",
        )


def _lost(app: App, types: Types, done: list[Operation]) -> Iterator[tuple[Operation, Operation]]:
    """Pairs that look like a rename: one gone, one new of the same type, and no word of it."""
    new = [one for one in done if one.kind == "AddField"]
    for old in (one for one in done if one.kind == "RemoveField"):
        if any(old.field in step.removed for step in _steps(app, old.model)):
            continue
        alike = [one for one in new if one.model == old.model and one.type == types.get((old.model, old.field))]
        yield from ((old, one) for one in alike[:1])


def _steps(app: App, model: str) -> list[HistoryStep]:
    return [step for step in app.history if step.entity.replace("_", "") == model]


def _names(step: HistoryStep, old: str, new: str) -> bool:
    """Say whether a step renames a field so; a column may have an ending of its own."""
    return any(
        (old == was or old.startswith(f"{was}_")) and new == now + old.removeprefix(was)
        for was, now in step.rename.items()
    )


def _step(version: str, app: App, model: str, old: str, new: str) -> str:
    entity = next((name for name in app.entities if name.replace("_", "") == model), model)
    return f'{{release: "{version}", entity: {entity}, rename: {{{old}: {new}}}}}'
