"""The workflow of an entity as source text: states, transitions, deadlines, and the functions they name."""

from typing import Any

from generator.load.app import App
from generator.load.entity import Entity
from generator.load.workflow import Deadline, State, Transition
from generator.render.context import access_words
from generator.render.literals import gettext, py_string, py_tuple, py_value


def workflow_of(app: App, entity: Entity) -> dict[str, Any] | None:
    """Everything `workflows/<entity>.py` prints, None where the entity has no workflow."""
    workflow = entity.workflow
    if workflow is None:
        return None
    return {
        "start": py_string(workflow.start),
        "deadline": _deadline(workflow.deadline, "of_start"),
        "states": [_state(state) for state in workflow.states.values()],
        "transitions": [_transition(app, entity, step) for step in workflow.transitions.values()],
        "uses_rules": bool(workflow.deadline) or any(_names_rules(step) for step in workflow.transitions.values()),
        "uses_access": any(step.roles or step.notify for step in workflow.transitions.values()),
        "imports": sorted(_imports(entity)),
    }


def _imports(entity: Entity) -> set[str]:
    """The names of core.workflow_types that the file uses."""
    assert entity.workflow is not None
    used = {"State", "Transition", "Workflow"}
    used |= {"Deadline"} if entity.workflow.deadline else set()
    for step in entity.workflow.transitions.values():
        used |= {"Deadline"} if step.deadline else set()
        used |= {"Timed"} if step.is_timed else set()
        used |= {"Issue"} if step.issues else set()
    return used


def _names_rules(step: Transition) -> bool:
    return bool(step.guard or step.sets or step.issues or step.deadline)


def _state(state: State) -> list[str]:
    args = [
        f"name={py_string(state.id)}",
        f"label={gettext(str(state.label))}",
        f"phase={py_string(state.phase)}",
        f"tone={py_string(state.tone)}",
    ]
    return [*args, "final=True"] if state.final else args


def _transition(app: App, entity: Entity, step: Transition) -> dict[str, Any]:
    """The arguments of one Transition(...), and the lists inside it that are exploded."""
    args = [
        f"name={py_string(step.id)}",
        f"label={gettext(str(step.label))}",
        f"sources={py_value(step.sources)}",
        f"target={py_string(step.target)}",
    ]
    args += [f"event={py_string(step.by)}"] if step.by else []
    args += [f"guard=rules.guard_{step.id}"] if step.guard else []
    args += [f"message={gettext(str(step.message))}"] if step.message else []
    args += [f"{key}={py_value(getattr(step, key))}" for key in ("require", "inputs") if getattr(step, key)]
    args += [f"deadline={_deadline(step.deadline, step.id)}"] if step.deadline else []
    args += [f"timed={_timed(step)}"] if step.is_timed else []
    args += [f"{key}={py_string(getattr(step, key))}" for key in ("books", "releases", "asks") if getattr(step, key)]
    args += ["note=True"] if step.note == "required" else []
    for key, listed in (("roles", step.roles), ("notify", step.notify)):
        args += [f"{key}={py_tuple(access_words.words(app, entity, listed))}"] if listed else []
    return {
        "name": step.id,
        "args": args,
        "sets": [
            {"path": py_string(item.target), "function": f"rules.set_{step.id}_{item.target.replace('.', '_')}"}
            for item in step.sets
        ],
        "issues": [_issue(step, issue) for issue in step.issues],
    }


def _issue(step: Transition, issue: Any) -> dict[str, Any]:
    values = [
        {"name": py_string(value.target), "function": f"rules.issue_{step.id}_{value.target}"} for value in issue.values
    ]
    return {"entity": py_string(issue.entity), "values": values}


def _deadline(deadline: Deadline | None, name: str) -> str:
    if deadline is None:
        return ""
    return f"Deadline({py_string(deadline.unit)}, rules.deadline_{name})"


def _timed(step: Transition) -> str:
    """A step that the clock makes; `at` names a date or time of the record."""
    field = py_string(step.at or "")
    if step.wait_setting:
        return f"Timed({field}, setting={py_string(step.wait_setting)})"
    return f"Timed({field}, days={int(step.after_days or 0)})"


def step_title(entity: Entity, step: Transition) -> str:
    """One line that says what a step does, for a docstring."""
    assert entity.workflow is not None
    sources = ", ".join(str(entity.workflow.states[name].label) for name in step.sources)
    return f"{step.label}: {sources} to {entity.workflow.states[step.target].label}"
