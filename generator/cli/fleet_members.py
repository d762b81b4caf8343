"""Which regions a command on a fleet is meant for: those of a fleet file, or those found in a folder."""

from collections.abc import Sequence
from pathlib import Path

from generator.load.fleet import FLEET_FILE, Member, build_fleet, find_members
from generator.names import nearest
from generator.problems import GeneratorError, ProblemsFound


def members_of(place: Path, replicas: Path | None, only: Sequence[str]) -> list[Member]:
    """Read the fleet; raise with every problem of its file, or where a name is not in it."""
    file = place / FLEET_FILE if place.is_dir() else place
    if file.is_file():
        found = _read(file)
    elif place.is_dir():
        found = find_members(place.absolute(), (replicas or Path("build")).absolute())
    else:
        raise GeneratorError(f"{place}: there is no such file or folder.\n{_NEXT}")
    if not found:
        raise GeneratorError(f"{place} holds neither {FLEET_FILE} nor folders of regions or replicas.\n{_NEXT}")
    return _chosen(found, only)


_NEXT = f"Next step: write a {FLEET_FILE} (docs/lifecycle.md shows one), or name a folder that holds regions' folders."


def _read(file: Path) -> list[Member]:
    from generator.check.fleet import check_fleet
    from generator.load.document import read_document

    document = read_document(file.absolute(), file.as_posix())
    problems = check_fleet(document)
    if problems:
        raise ProblemsFound(problems)
    return build_fleet(document.data, file.absolute().parent)  # type: ignore[arg-type]


def _chosen(found: list[Member], only: Sequence[str]) -> list[Member]:
    names = [member.name for member in found]
    for name in only:
        if name not in names:
            meant = nearest(name, names)
            guess = f' (did you mean "{meant}"?)' if meant else ""
            raise GeneratorError(
                f'the fleet has no region "{name}"{guess}\nNext step: name one of {", ".join(names)} with --only.'
            )
    return [member for member in found if not only or member.name in only]
