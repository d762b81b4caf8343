"""Walks an application in memory: its examples, rules, guards and workflow, without rendering."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from generator.check.entry import Entry
from generator.check.sample import clock, fill_in, make_names, make_record, make_settings
from generator.load.entity import Entity
from generator.load.workflow import Workflow


@dataclass(frozen=True, slots=True)
class Path:
    """The shortest way from the start of a workflow to one of its final states."""

    state: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """What was tried on one entity."""

    entity: str
    records: int
    conditions: int
    held: int
    transitions: int
    paths: tuple[Path, ...]


def walk(entry: Entry) -> Iterator[Walk]:
    """Walk every entity; entries with problems are not walked."""
    for entity in entry.app.entities.values():
        records = tuple(_records(entry, entity))
        tried = list(_try_conditions(entry, entity, records))
        flow = entity.workflow
        yield Walk(
            entity=entity.id,
            records=len(records),
            conditions=len(tried),
            held=sum(value is True for value in tried),
            transitions=len(flow.transitions) if flow else 0,
            paths=tuple(shortest_paths(flow)) if flow else (),
        )


def shortest_paths(flow: Workflow) -> Iterator[Path]:
    """Find the shortest way to each final state."""
    ways: dict[str, tuple[str, ...]] = {flow.start: ()}
    waiting = [flow.start]
    while waiting:
        state = waiting.pop(0)
        for step in flow.leaving(state):
            if step.target not in ways:
                ways[step.target] = (*ways[state], step.id)
                waiting.append(step.target)
    for state in flow.final_states:
        if state in ways:
            yield Path(state, ways[state])


Sample = tuple[SimpleNamespace, SimpleNamespace]


def _records(entry: Entry, entity: Entity) -> Iterator[Sample]:
    """Make an empty record, and one for each worked example."""
    for given in ({}, *(example.given for example in entity.examples)):
        record = make_record(entry, entity, given)
        names = make_names(entry, given)
        fill_in(entry, entity, record, names, given)
        yield record, names


def _try_conditions(entry: Entry, entity: Entity, records: Sequence[Sample]) -> Iterator[Any]:
    """Work out every expression about the entity's records; none may fail on any of them."""
    settings = make_settings(entry.app)
    for checked in entry.expressions:
        if checked.typed is None or checked.use.entity != entity.id:
            continue
        with clock():
            values = [checked.function(record, settings, names) for record, names in records]
        if checked.use.purpose == "rule":
            yield from values
