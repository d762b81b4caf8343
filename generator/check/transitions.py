"""Checks each transition: who fires it, what it demands, sets, and tells."""

from collections.abc import Iterator

from generator.check.entry import Entry, access_problem, known_names
from generator.check.listing import listed
from generator.load.entity import Entity
from generator.load.workflow import Deadline, Transition
from generator.problems import Problem

Steps = tuple[str | int, ...]
_BLOCK_VERBS = ("books", "releases", "asks")


def check_transitions(entry: Entry) -> Iterator[Problem]:
    """Check every transition of every workflow."""
    for entity in entry.app.entities.values():
        if entity.workflow is not None:
            start = ("entities", entity.id, "workflow")
            yield from _deadline(entry, entity.workflow.deadline, entity.workflow.start, start)
        for step in entity.workflow.transitions.values() if entity.workflow else ():
            at = ("entities", entity.id, "workflow", "transitions", step.id)
            yield from _trigger(entry, entity, step, at)
            yield from _event(entry, step, at)
            yield from _fields(entry, entity, step, at)
            yield from _sets(entry, entity, step, at)
            yield from _told(entry, entity, step, at)
            yield from _blocks(entry, step, at)
            yield from _deadline(entry, step.deadline, step.id, at)
            yield from _wait(entry, step, at)
            yield from _moment(entry, entity, step, at)
        yield from _set_by(entry, entity)


def _trigger(entry: Entry, entity: Entity, step: Transition, at: Steps) -> Iterator[Problem]:
    named = [name for name, given in (("roles", step.roles), ("by", step.by), ("at", step.is_timed)) if given]
    if not named:
        yield entry.problem(
            "RK308",
            at,
            f'nobody fires the transition "{step.id}"',
            "add roles: for people, by: for a block's event, or at: for the clock",
            at_key=True,
        )
    elif "roles" not in named and len(named) > 1:
        yield entry.problem(
            "RK323",
            at,
            f'the transition "{step.id}" is fired by an event and by the clock',
            "make two transitions of it",
            at_key=True,
        )
    if step.guard is not None and step.message is None and step.is_manual and step.roles:
        # Where the guard only decides which of two buttons is shown, no message is missed.
        others = [
            other
            for other in (entity.workflow.transitions.values() if entity.workflow else ())
            if other.id != step.id and set(other.sources) & set(step.sources) and other.guard
        ]
        if not others:
            yield entry.problem(
                "RK325",
                (*at, "guard"),
                f'the transition "{step.id}" has a guard but no message',
                "say in message: what the officer would say",
                at_key=True,
            )


def _event(entry: Entry, step: Transition, at: Steps) -> Iterator[Problem]:
    if step.by is None:
        return
    block_id, _, event = step.by.partition(".")
    block = entry.catalog.blocks.get(block_id)
    if block_id not in entry.app.blocks:
        yield entry.problem(
            "RK317",
            (*at, "by"),
            f'the event "{step.by}" belongs to the block "{block_id}", which is not bound',
            f"bind {block_id} under blocks; bound are {listed(entry.app.blocks)}",
            value=block_id,
            allowed=entry.app.blocks,
        )
    elif block is not None and event not in block.events:
        yield entry.problem(
            "RK317",
            (*at, "by"),
            f'the block "{block_id}" has no event "{event}"',
            f"its events are {listed(block.events)}",
            value=event,
            allowed=block.events,
        )


def _fields(entry: Entry, entity: Entity, step: Transition, at: Steps) -> Iterator[Problem]:
    for key, names in (("require", step.require), ("inputs", step.inputs)):
        for index, name in enumerate(names):
            place: Steps = (*at, key, index)
            if name not in entity.fields:
                yield unknown_field(entry, entity, name, place, f'"{key}" of "{step.id}"')
            elif entity.fields[name].computed or entity.fields[name].copied:
                yield entry.problem(
                    "RK316",
                    place,
                    f'"{key}" of "{step.id}" names "{name}", which nobody can fill in',
                    "it is computed or copied; check it in a guard instead",
                    value=name,
                )


def unknown_field(entry: Entry, entity: Entity, name: str, place: Steps, what: str) -> Problem:
    """Say that a list of fields names one that the entity does not have."""
    return entry.problem(
        "RK220",
        place,
        f'{what} names the field "{name}", which "{entity.id}" does not have',
        f"its fields are {listed(entity.fields)}",
        value=name,
        allowed=known_names(entry, entity),
    )


def _sets(entry: Entry, entity: Entity, step: Transition, at: Steps) -> Iterator[Problem]:
    for assignment in step.sets:
        place = (*at, "set", assignment.target)
        own = entity.fields.get(assignment.target)
        if own is not None and (own.computed or own.copied):
            yield entry.problem(
                "RK318",
                place,
                f'the transition "{step.id}" sets "{assignment.target}", which is computed',
                "delete the formula or the assignment",
                value=assignment.target,
                at_key=True,
            )
        elif assignment.target.count(".") > 1:
            yield entry.problem(
                "RK318",
                place,
                f'the transition "{step.id}" sets "{assignment.target}", which lies behind two references',
                "set a field of the record or of one it refers to; let that one's own step set what lies further",
                value=assignment.target,
                at_key=True,
            )
        elif entry.path_type(entity, assignment.target) is None:
            yield entry.problem(
                "RK318",
                place,
                f'the transition "{step.id}" sets "{assignment.target}", which is not a field',
                f'name a field of "{entity.id}", or of a reference (kendaraan.berlaku_sampai)',
                value=assignment.target,
                allowed=entity.fields,
                at_key=True,
            )


def _told(entry: Entry, entity: Entity, step: Transition, at: Steps) -> Iterator[Problem]:
    for key, words in (("roles", step.roles), ("notify", step.notify)):
        is_list = isinstance(entry.raw((*at, key)), list)
        for index, word in enumerate(words):
            place: Steps = (*at, key, index) if is_list else (*at, key)
            problem = access_problem(entry, entity, word, place)
            if problem is not None:
                yield problem
            elif word == "owner" and entity.owner is None and entity.part_of is None:
                yield entry.problem(
                    "RK314",
                    place,
                    f'"owner" stands in {key} of "{step.id}", but the entity declares no owner',
                    "add owner: with the person field whose record it is",
                )


def _blocks(entry: Entry, step: Transition, at: Steps) -> Iterator[Problem]:
    for key in _BLOCK_VERBS:
        block = getattr(step, key)
        if block is None or block in entry.app.blocks:
            continue
        if block == "survey" and block in entry.catalog.blocks:
            continue  # asks: survey needs no binding of its own
        yield entry.problem(
            "RK331",
            (*at, key),
            f'"{key}" of "{step.id}" names "{block}", which is not a bound block',
            f"bound are {listed(entry.app.blocks)}",
            value=block,
            allowed=entry.app.blocks,
        )


def _deadline(entry: Entry, deadline: Deadline | None, of: str, at: Steps) -> Iterator[Problem]:
    if deadline is None or deadline.unit:
        return
    name = deadline.amount.removeprefix("settings.")
    setting = entry.app.settings.get(name)
    if setting is None:
        yield entry.problem(
            "RK322",
            (*at, "deadline"),
            f'the deadline of "{of}" names the setting "{name}", which is not declared',
            f"the settings are {listed(entry.app.settings)}",
            value=name,
            allowed=entry.app.settings,
        )
        return
    yield entry.problem(
        "RK322",
        (*at, "deadline"),
        f'the deadline of "{of}" has no unit of time: settings.{name} is in "{setting.unit}"',
        "give the setting the unit hari kerja, hari, jam or menit",
        value=setting.unit,
        allowed=("hari kerja", "hari", "jam", "menit"),
    )


def _wait(entry: Entry, step: Transition, at: Steps) -> Iterator[Problem]:
    """Check that the clock can tell the days without looking at a record."""
    if step.after_days is None or step.after_days.isdecimal() or step.wait_setting in entry.app.settings:
        return
    yield entry.problem(
        "RK340",
        (*at, "after_days"),
        f'the clock cannot tell how long "{step.id}" waits from "{step.after_days}"',
        "give a whole number of days, or one setting (settings.batas_hari)",
        value=step.after_days,
        allowed=tuple(f"settings.{name}" for name in entry.app.settings),
    )


def _moment(entry: Entry, entity: Entity, step: Transition, at: Steps) -> Iterator[Problem]:
    """Check that the clock finds the moment in a column of the record itself."""
    dates = [name for name, field in entity.fields.items() if field.type in ("date", "datetime") and not field.live]
    if step.at is None or step.at in dates:
        return
    yield entry.problem(
        "RK341",
        (*at, "at"),
        f'the clock looks for "{step.id}" by "{step.at}", which is no date that "{entity.id}" stores',
        f"name one of its dates ({listed(dates)}) and the days after it in after_days; a field may copy: or compute it",
        value=step.at,
        allowed=dates,
    )


def _set_by(entry: Entry, entity: Entity) -> Iterator[Problem]:
    """Check that a transition named by set_by does set the field, here or from another entity."""
    setters: dict[str, set[str]] = {}
    for other in entry.app.entities.values():
        for step in other.workflow.transitions.values() if other.workflow else ():
            names = {assignment.target.rpartition(".")[2] for assignment in step.sets}
            setters.setdefault(step.id, set()).update(names, step.inputs, step.require)
    for field in entity.fields.values():
        at = ("entities", entity.id, "fields", field.id, "set_by")
        for name in field.set_by:
            if name not in setters:
                yield entry.problem(
                    "RK319",
                    at,
                    f'"{field.id}" is set by "{name}", which is not a transition',
                    f"the transitions are {listed(setters, 20)}",
                    value=name,
                    allowed=setters,
                )
            elif field.id not in setters[name]:
                yield entry.problem(
                    "RK319",
                    at,
                    f'"{field.id}" is set by "{name}", but that transition does not set it',
                    f"add {field.id} under set: of {name}, or delete set_by",
                    value=name,
                )
        if field.freeze is not None:
            yield from _freeze(entry, entity, field.id, field.freeze)


def _freeze(entry: Entry, entity: Entity, name: str, state: str) -> Iterator[Problem]:
    states = tuple(entity.workflow.states) if entity.workflow else ()
    allowed = ("issued",) if entity.issued and not states else states
    if state not in allowed:
        yield entry.problem(
            "RK324",
            ("entities", entity.id, "fields", name, "freeze"),
            f'"{name}" is frozen at "{state}", which is not a state of "{entity.id}"',
            f"use one of {listed(allowed)}",
            value=state,
            allowed=allowed,
        )
