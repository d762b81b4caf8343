"""`replikota eval`: work an expression out, as an application's record would."""

import datetime as dt
from typing import Any

import click

from generator.check.entry import Entry, make_entry
from generator.check.examples import shown
from generator.check.sample import fill_in, make_names, make_record, make_settings
from generator.cli.apps import find_app
from generator.cli.completion import complete_app
from generator.expressions import ExpressionError, Scope, Typed, check, parse
from generator.expressions.evaluating import evaluate as work_out
from generator.load.catalog import load_catalog
from generator.load.core_yaml import compose, construct
from generator.load.default import build_value
from generator.load.entity import Entity


@click.command("eval")
@click.argument("expression")
@click.option("--app", "app_id", required=True, shell_complete=complete_app, help="Application.")
@click.option("--entity", "entity_id", help="Entity; the first one if left out.")
@click.option("--given", multiple=True, metavar="NAME=VALUE", help="A field's value; repeat.")
@click.option("--on", metavar="YYYY-MM-DD", help="The day it is worked out on.")
def evaluate(expression: str, app_id: str, entity_id: str | None, given: tuple[str, ...], on: str | None) -> None:
    """Work EXPRESSION out for a record of an application, with the settings' defaults.

    \b
    Examples:
      replikota eval 'rit * settings.tarif[golongan].per_rit' --app si-senja \\
        --given bangunan=sekolah --given rit=2
      replikota eval 'today() + months(settings.masa_berlaku_bulan)' --app e-kir --on 2026-08-31
    """
    catalog = load_catalog()
    entry = make_entry(find_app(catalog, app_id), catalog)
    entity = _entity(entry, entity_id)
    typed = _typed(expression, entry, entity)
    day = _day(on)
    values = dict(_given(pair) for pair in given)
    record = make_record(entry, entity, values)
    names = make_names(entry, values)
    fill_in(entry, entity, record, names, values, day)
    result = work_out(typed, record, make_settings(entry.app), names, day)
    click.echo(f"{shown(result)}    ({typed.type})")


def _entity(entry: Entry, entity_id: str | None) -> Entity:
    entities = entry.app.entities
    name = entity_id or next(iter(entities))
    if name not in entities:
        raise click.UsageError(f'"{name}" is not an entity; there are {", ".join(entities)}')
    return entities[name]


def _typed(text: str, entry: Entry, entity: Entity) -> Typed:
    try:
        found = check(parse(text), Scope(entry.world, entity.id))
    except ExpressionError as error:
        raise click.UsageError(f"column {error.column}: {error}") from error
    if isinstance(found, Typed):
        return found
    raise click.UsageError("; ".join(f"column {one.column}: {one}" for one in found))


def _given(pair: str) -> tuple[str, Any]:
    name, equals, text = pair.partition("=")
    if not equals:
        raise click.UsageError(f'"{pair}" is not NAME=VALUE')
    value, _ = construct(compose(text))
    return name.strip(), build_value(value)


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError(f'"{text}" is not a date such as 2026-08-31') from error
