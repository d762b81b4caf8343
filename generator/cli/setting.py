"""`replikota set`: change a setting or a value of the region in a replica, by the same path as an update."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator.cli import options
from generator.cli.taking import CONFLICTS, as_json, as_text, files_for
from generator.lifecycle.answers import ANSWERS, answered, answers_of, read_answers
from generator.lifecycle.ending import recover
from generator.lifecycle.installed import catalog_of, release_of
from generator.lifecycle.journal import progress_of
from generator.lifecycle.replica import open_replica, open_repo
from generator.lifecycle.setting import Key, fault_of, keys_of, place_of, takes, value_of
from generator.lifecycle.updating import Update, apply_update, plan_update
from generator.load.catalog import load_catalog
from generator.problems import GeneratorError, Problem, ProblemsFound


@click.command("set")
@click.argument("pairs", nargs=-1, metavar="[KEY VALUE]…")
@click.option("--list", "listing", is_flag=True, help="List the keys that begin with KEY, and what each takes.")
@options.REPLICA
@options.DRY_RUN
@options.REGION
@options.CATALOG
@options.FORMAT
@click.pass_context
def set_command(
    context: click.Context,
    pairs: tuple[str, ...],
    listing: bool,
    replica: Path,
    dry_run: bool,
    region: str,
    root: Path | None,
    style: str,
) -> None:
    """Change settings, colours and words of the region in a replica; later updates keep them.

    They are checked as `generate` checks a region, kept in .replikota/answers.yaml and merged like a release.
    The region's own folder stays as it is, and so does .env.

    \b
    Examples:
      replikota set brand.primary "#005a9c"
      replikota set laksa.verifikasi_hari 3 superapp.name "Poso Satu" --dry-run
      replikota set --list laksa
    """
    if not listing and (not pairs or len(pairs) % 2):
        raise click.UsageError("name KEY VALUE, in pairs; or --list with the beginning of a key")
    folder = replica.absolute()
    repo = open_repo(folder)
    if not (dry_run or listing):
        recover(repo)
    opened = open_replica(folder)
    root = catalog_of(repo, root)
    keys = keys_of(load_catalog(root), opened.base.manifest.apps)
    if listing:
        click.echo("\n".join(_listed(keys, pairs)))
        return
    if progress_of(repo):
        raise GeneratorError(f"{folder}: {progress_of(repo)}.")
    _refuse_other_release(opened.base.manifest.release, release_of(root))
    text, names, problems = _answers(answers_of(repo), pairs, keys)
    try:
        files = files_for(opened, region, root, opened.base.manifest.asked, text)
    except ProblemsFound as found:
        problems += [_named(one, text, names) for one in found.problems]
    if problems:
        raise ProblemsFound(_once(problems))
    message = f"Set {', '.join(names)}"
    done = plan_update(opened, files) if dry_run else apply_update(opened, files, message)
    click.echo(as_json(done) if style == "json" else _text(done, message, names, dry_run=dry_run))
    if done.waits:
        context.exit(CONFLICTS)


def _text(done: Update, message: str, names: Mapping[str, Key], *, dry_run: bool) -> str:
    if not done.states:
        return "nothing to change: the replica has these values already"
    said = as_text(done, message, "set", dry_run=dry_run)
    if any(key.setting is not None for key in names.values()):
        said += "\nA value that an officer set on the settings page of the replica goes before this one."
    return said


def _answers(text: str, pairs: Sequence[str], keys: Mapping[str, Key]) -> tuple[str, dict[str, Key], list[Problem]]:
    """The answers with the new ones, the keys by name, and all that is wrong so far."""
    names: dict[str, Key] = {}
    problems: list[Problem] = []
    for name, typed in zip(pairs[::2], pairs[1::2], strict=True):
        key = place_of(name, keys)
        if isinstance(key, Problem):
            problems.append(key)
            continue
        value = value_of(key, typed)
        fault = fault_of(key, value)
        names[key.name] = key
        if fault is not None:
            problems.append(fault)
        else:
            text = answered(text, key.where, value)
    return text, names, problems


def _named(problem: Problem, text: str, names: Mapping[str, Key]) -> Problem:
    """Name the key that was typed, where the problem stands at its answer."""
    document = read_answers(text)
    for name, key in names.items():
        if problem.file == ANSWERS and (problem.line, problem.column) == document.position(key.where):
            return replace(problem, file=f"set {name}", line=1, column=1)
    return problem


def _once(problems: Sequence[Problem]) -> list[Problem]:
    return sorted(set(problems))


def _refuse_other_release(has: str, installed: str) -> None:
    if has != installed:
        raise GeneratorError(
            f"the replica is at release {has}, and this replikota brings {installed}.\n"
            "Next step: take the release first with `replikota update`, then set."
        )


def _listed(keys: Mapping[str, Key], beginnings: Sequence[str]) -> list[str]:
    """Every key that begins so, with what it takes; a key that is not there names the nearest."""
    found = [key for name, key in sorted(keys.items()) if not beginnings or name.startswith(tuple(beginnings))]
    if not found:
        problem = place_of(beginnings[0], keys)
        raise ProblemsFound([problem]) if isinstance(problem, Problem) else AssertionError
    return [f"{key.name}: {takes(key)}" + (f"\n    {key.meaning}" if key.meaning else "") for key in found]
