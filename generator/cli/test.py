"""`replikota test ID`: the maintainer's fast loop, in memory, in about a second."""

import time
from collections.abc import Sequence

import click

from generator.check.catalog import check_app, check_file
from generator.check.entry import make_entry
from generator.check.indonesian import check_indonesian
from generator.check.walk import Walk, walk
from generator.cli.completion import complete_app
from generator.cli.report import Result, print_result
from generator.load.app import App
from generator.load.catalog import Catalog, load_catalog
from generator.names import nearest


@click.command()
@click.argument("app_ids", metavar="ID…", nargs=-1, required=True, shell_complete=complete_app)
@click.pass_context
def test(ctx: click.Context, app_ids: tuple[str, ...]) -> None:
    """Test entries without rendering: schema, checks, examples, rules, workflow.

    \b
    Examples:
      replikota test e-kir
      replikota test e-kir si-senja
    """
    catalog = load_catalog()
    failed = [app_id for app_id in app_ids if not _test(catalog, app_id)]
    ctx.exit(1 if failed else 0)


def _test(catalog: Catalog, app_id: str) -> bool:
    start = time.perf_counter()
    files = [file for file in catalog.files if file.kind == "app" and file.document.path.stem == app_id]
    if not files:
        if app_id in catalog.retired:
            raise click.UsageError(catalog.retired[app_id].refusal)
        known = [file.document.path.stem for file in catalog.files if file.kind == "app"]
        meant = nearest(app_id, known)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no application "{app_id}"{hint}')
    problems = {problem for file in files for problem in check_file(file)}
    app = catalog.apps.get(app_id)
    if app is not None:
        problems.update(check_app(app, catalog))
        problems.update(check_indonesian(catalog, app_id))
    result = Result(sorted(problems), len(files))
    if problems:
        print_result(result, "text")
    if result.errors or app is None:
        return False
    walks = list(walk(make_entry(app, catalog)))
    click.echo("\n".join(_lines(app, walks)))
    click.echo(f"{app_id}: fine ({time.perf_counter() - start:.2f} s)")
    return True


def _lines(app: App, walks: Sequence[Walk]) -> list[str]:
    examples = sum(len(entity.examples) for entity in app.entities.values())
    conditions = sum(one.conditions for one in walks)
    records = sum(one.records for one in walks)
    lines = [
        f"{app.name}: {len(app.entities)} entities, {examples} examples come out right",
        f"  conditions  {conditions} tried on {records} records",
    ]
    for one in walks:
        for path in one.paths:
            way = " → ".join(path.steps) or "at once"
            lines.append(f"  {one.entity}  {path.state}: {way}")
    return lines
