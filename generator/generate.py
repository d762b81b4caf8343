"""Makes a replica: takes it from the store or makes it, then writes it. The command line only words what happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cache.store import Store
from generator.cache.whole import Made, Whole
from generator.problems import GeneratorError
from generator.record.answers import ANSWERS_PATH, Answers
from generator.record.manifest import MANIFEST_PATH, Manifest
from generator.render.rendered import RenderedFile
from generator.roots import CATALOG_FOLDER, find_region
from generator.write import finish_refresh, refuse_bad_target, write_new, write_refresh


@dataclass(frozen=True)
class Outcome:
    """What one `generate` did, or with a dry run would do, to each file."""

    target: Path
    answers: Answers
    files: tuple[tuple[str, str], ...]  # (path, new | same | changed | removed | yours)
    written: bool
    history: str = ""  # what became of its history, where one was wanted


def generate(
    region: str | Path,
    target: Path,
    apps: Sequence[str] = (),
    *,
    dry_run: bool = False,
    refresh: bool = False,
    catalog_root: Path = CATALOG_FOLDER,
    store: Store | None = None,
    git: bool = False,
) -> Outcome:
    """Make the replica in a new folder; with `refresh` bring an unchanged one to the new output.

    With `git` a new one begins with a repository whose first commit is this output.
    """
    if not dry_run:
        finish_refresh(target)
    old = refuse_bad_target(target)
    made, keep = obtain(region, apps, catalog_root, store)
    states = compare(target, made.files, old)
    is_written = not dry_run and (old is None or refresh)
    history = ""
    if is_written and old is None:
        history = _write_new(target, made.files, find_region(region), catalog_root, git=git)
    elif is_written and old is not None:
        _refuse_yours(target, states)
        _refresh(target, made.files, old)
    keep()  # after the write, whose one sync it need not wait for
    return Outcome(target, made.answers, states, is_written, history)


def obtain(
    region: str | Path, apps: Sequence[str], catalog_root: Path, store: Store | None
) -> tuple[Made, Callable[[], None]]:
    """Take every file from the store or make it; give what then keeps it for the next run."""
    whole = Whole.of(store, find_region(region), catalog_root, apps) if store else None
    found = whole.find() if whole else None
    made = found or _make(region, apps, catalog_root, store)
    return made, lambda: whole.keep(made) if whole and not found else None


def _make(region: str | Path, apps: Sequence[str], catalog_root: Path, store: Store | None) -> Made:
    from generator.making import make  # brings all libraries, which a replica that was kept does not need

    return make(region, apps, catalog_root, store)


def _write_new(target: Path, files: Sequence[RenderedFile], region: Path, catalog: Path, *, git: bool) -> str:
    """Write a new replica, with its history where it can have one; say what became of that."""
    if not git:
        write_new(target, files)
        return ""
    from generator.lifecycle.beginning import begin_history, why_not

    reason = why_not(target)
    if reason:
        write_new(target, files)
        return f"without a history of its own: {reason}. `replikota update` needs one; `status` works without"
    write_new(target, files, lambda folder: begin_history(folder, files, {"region": region, "catalog": catalog}))
    return "its git history begins with this output, which `replikota update` merges from"


def _refresh(target: Path, files: Sequence[RenderedFile], old: Manifest) -> None:
    """Bring an unchanged replica to new output; one with a history takes it as an update, so that its base follows."""
    if (target / ".git").exists():
        from generator.lifecycle.replica import has_history, open_replica
        from generator.lifecycle.updating import apply_update

        if has_history(target):
            _refuse_answers(target)
            apply_update(open_replica(target), files)
            return
    write_refresh(target, files, old)


def _refuse_answers(target: Path) -> None:
    """A refresh knows the region's folder alone; what was decided in the replica would be undone."""
    if (target / ANSWERS_PATH).is_file():
        raise GeneratorError(
            f"{target} has answers of its own ({ANSWERS_PATH}), which a refresh would undo.\n"
            "Next step: replikota update, which keeps them."
        )


def compare(target: Path, files: Sequence[RenderedFile], old: Manifest | None) -> tuple[tuple[str, str], ...]:
    """Say of each file whether it is new, the same, changed by the catalogue, gone from it, or a person's own."""
    if old is None:
        return tuple((file.path, "new") for file in sorted(files, key=lambda file: file.path))
    known = {*old.files, MANIFEST_PATH}
    found = [(file.path, _state(target / file.path, file, is_known=file.path in known)) for file in files]
    gone = known - {file.path for file in files}
    return tuple(sorted([*found, *((path, "removed") for path in gone)]))


def _state(place: Path, file: RenderedFile, *, is_known: bool) -> str:
    if not place.is_file():
        return "new"
    if place.read_bytes() == file.data:
        return "same"
    return "changed" if is_known else "yours"


def _refuse_yours(target: Path, states: Sequence[tuple[str, str]]) -> None:
    own = [path for path, state in states if state == "yours"]
    if own:
        listed = "\n".join(f"  {path}" for path in own)
        raise GeneratorError(
            f"{target} holds files of your own where new ones must go; generate never overwrites them:\n{listed}\n"
            "Next step: rename yours, or generate into another folder with --output."
        )
