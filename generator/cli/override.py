"""`replikota override`: the ledger of files that differ from the release on purpose."""

import datetime as dt
import json
from pathlib import Path

import click

from generator.cli import options
from generator.cli.overriding import as_data, as_lines
from generator.lifecycle.ledger import LEDGER_PATH, Override, drop, put, read_ledger, stands_for
from generator.lifecycle.overridden import (
    Given,
    Seen,
    given_by_commit,
    given_by_manifest,
    look,
    standing_in,
)
from generator.lifecycle.replica import below, has_history, manifest_of, open_replica, open_repo
from generator.names import nearest
from generator.problems import GeneratorError


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@options.REPLICA
@click.option("--reason", default="", help="Why it differs; for the one who looks at it in a year.")
@click.option("--until", default="", metavar="DATE", help="When to look at it again, such as 2027-06-30.")
@click.option("--owner", default="", help="Office or person who decides about it [default: your name in git].")
@click.option("--list", "listed", is_flag=True, help="Show every override with reason, owner and date.")
@click.option("--drop", "dropped", is_flag=True, help="Take FILE out of the ledger; the file itself stays as it is.")
@options.FORMAT
def override(
    file: Path | None,
    replica: Path,
    reason: str,
    until: str,
    owner: str,
    listed: bool,
    dropped: bool,
    style: str,
) -> None:
    """Write down that a file of the replica differs from the release on purpose: why, whose it is, until when.

    The ledger is region/overrides.yaml; commit it. `status` then shows the file apart from other changes, and
    `update` says what a release changed underneath it. Run again after you looked: reason and owner stay.

    \b
    Examples:
      replikota override apps/laksa/models/laporan.py --reason "Perwali 12/2027" --until 2027-12-31
      replikota override region/templates/core/base.html --reason "Our footer" --until 2027-06-30
      replikota override apps/laksa/models/laporan.py --until 2028-12-31
      replikota override --list
      replikota override --drop apps/laksa/models/laporan.py
    """
    folder = replica.absolute()
    if listed:
        if file or dropped or reason or until or owner:
            raise click.UsageError("--list stands alone, with --replica and --format at most")
        _show(folder, style)
        return
    if file is None:
        raise click.UsageError("name a FILE of the replica, or say --list")
    manifest_of(folder)
    name = below(folder, file)
    if dropped:
        _drop(folder, name)
    else:
        _put(folder, name, reason, until, owner)


def _show(folder: Path, style: str) -> None:
    given, _told = _given(folder)
    repo = open_repo(folder) if has_history(folder) else None
    seen = look(read_ledger(folder), given, standing_in(folder), repo, dt.date.today())
    if style == "json":
        click.echo(json.dumps(as_data(seen), ensure_ascii=False, indent=1))
        return
    click.echo("\n".join(line for one in seen for line in _entry(one)) or "no file is overridden")


def _entry(one: Seen) -> list[str]:
    lines = [one.override.file, f"  {one.override.reason}"]
    if one.override.owner:
        lines.append(f"  {one.override.owner}")
    return [*lines, f"  until {one.override.until.isoformat()}", *as_lines([one])[1:]]


def _drop(folder: Path, name: str) -> None:
    ledger = read_ledger(folder)
    if name not in ledger:
        meant = nearest(name, ledger)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise GeneratorError(f"{name} is not in {LEDGER_PATH}{hint}.\nNext step: replikota override --list.")
    drop(folder, name)
    click.echo(f"{name} is no longer overridden; the file stays as it is.\nNext step: commit {LEDGER_PATH}.")


def _put(folder: Path, name: str, reason: str, until: str, owner: str) -> None:
    given, told = _given(folder)
    old = read_ledger(folder).get(name)
    source = stands_for(name, given.manifest)
    problems = [*_unfit(folder, name, source, given), *_unsaid(old, reason, until)]
    if problems:
        raise GeneratorError(
            "\n".join([f"{name} was not written into {LEDGER_PATH}:", *(f"  {one}" for one in problems)])
        )
    entry = Override(
        file=name,
        upstream=given.manifest.files[source]["sha256"],
        reason=reason.strip() or (old.reason if old else ""),
        owner=owner.strip() or (old.owner if old else told),
        until=dt.date.fromisoformat(until) if until else (old.until if old else dt.date.max),
    )
    put(folder, entry)
    under = "" if source == name else f", over {source} of the release"
    click.echo(f"{name} is overridden until {entry.until.isoformat()}{under}.\nNext step: commit {LEDGER_PATH}.")


def _given(folder: Path) -> tuple[Given, str]:
    """Give what the release gave, and the name of whoever works here."""
    if not has_history(folder):
        return given_by_manifest(manifest_of(folder)), ""
    opened = open_replica(folder)
    name = opened.repo.text("config", "--get", "user.name", fine=(0, 1))
    return given_by_commit(opened.repo, opened.base.commit, opened.base.manifest), name


def _unfit(folder: Path, name: str, source: str, given: Given) -> list[str]:
    if not source:
        meant = nearest(name, given.manifest.files)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        return [f"the release has no such file{hint}; a file of your own overrides nothing"]
    if standing_in(folder)(name) == given.manifest.files[source]["sha256"]:
        return ["it is as the release gave it; change it first"]
    if source != name and not (folder / name).is_file():
        return [f"there is no such file; it would stand for {source}"]
    return []


def _unsaid(old: Override | None, reason: str, until: str) -> list[str]:
    problems = []
    if not reason.strip() and old is None:
        problems.append('say why with --reason "…"')
    if not until and (old is None or old.until < dt.date.today()):
        problems.append("say when to look at it again with --until DATE, such as 2027-06-30")
    if until:
        try:
            if dt.date.fromisoformat(until) < dt.date.today():
                problems.append(f"--until {until} is over; name a day to come")
        except ValueError:
            problems.append(f'--until "{until}" is no date; write it as 2027-06-30')
    return problems
