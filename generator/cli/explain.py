"""`replikota explain`: the page of a problem code, or where a file of a replica comes from."""

import json
import re
from pathlib import Path

import click

from generator.check.explanations import Explanation, load_explanations
from generator.cli.completion import complete_code
from generator.lifecycle.origins import Origin, origin_of
from generator.lifecycle.replica import below
from generator.names import nearest
from generator.roots import CATALOG_FOLDER

LINE = re.compile(r":(\d+)$")


@click.command()
@click.argument("what", metavar="[CODE | FILE[:LINE]]", required=False, shell_complete=complete_code)
@click.option(
    "--replica",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the replica that FILE is of [default: here].",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def explain(what: str | None, replica: Path, form: str) -> None:
    """Say what a problem code means, or where a file of a replica comes from.

    A code: wrong, right, and why. A file: its template, its entry and what was changed here; with a line,
    the keys of the entry that the line names.

    \b
    Examples:
      replikota explain RK404
      replikota explain            (lists every code)
      replikota explain apps/laksa/models/laporan.py:45
    """
    pages = load_explanations()
    if what is None:
        for page in pages.values():
            click.echo(f"{page.code}  {page.title}")
    elif "/" in what or "." in what:
        click.echo(_origin(what, replica.absolute(), form))
    elif what.upper() in pages:
        click.echo(_json(pages[what.upper()]) if form == "json" else _text(pages[what.upper()]))
    else:
        meant = nearest(what.upper(), pages)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no problem code "{what}"{hint}')


def _origin(asked: str, folder: Path, form: str) -> str:
    line = int(found[1]) if (found := LINE.search(asked)) else 0
    origin = origin_of(folder, below(folder, Path(LINE.sub("", asked))), line, CATALOG_FOLDER.parent)
    if form == "text":
        return "\n".join(_told(origin, line))
    keys = [{"key": key.path, "line": key.line} for key in origin.keys]
    body = {"file": origin.path, "state": origin.state, "template": origin.template, "entry": origin.entry}
    return json.dumps({**body, "changed": origin.changed, "keys": keys}, ensure_ascii=False, indent=1)


def _told(origin: Origin, line: int) -> list[str]:
    told = [origin.path, f"  {origin.state}"]
    if origin.changed:
        spans = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in origin.changed)
        told.append(f"  lines changed here: {spans} (replikota diff {origin.path})")
    if origin.template:
        told.append(f"  template: {origin.template}")
    if origin.entry:
        told.append(f"  entry:    {origin.entry}")
    if line and origin.is_changed(line):
        told.append(f"  line {line} was written here")
    elif line and origin.keys:
        told += [f"  line {line} names", *(f"    {origin.entry}:{key.line}  {key.path}" for key in origin.keys)]
    elif line and origin.template:
        told.append(f"  line {line} is the template's")
    return told


def _text(page: Explanation) -> str:
    return "\n".join(
        [
            f"{page.code}  {page.title}",
            "",
            page.why,
            "",
            "Wrong:",
            *(f"    {line}" for line in page.wrong.rstrip().splitlines()),
            "",
            "Right:",
            *(f"    {line}" for line in page.right.rstrip().splitlines()),
        ]
    )


def _json(page: Explanation) -> str:
    body = {
        "code": page.code,
        "title": page.title,
        "why": page.why,
        "wrong": page.wrong,
        "right": page.right,
    }
    return json.dumps(body, ensure_ascii=False, indent=2)
