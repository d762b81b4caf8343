"""The workflow of an entity: states, transitions, and the time each allows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.field import one_or_many
from generator.load.label import Label, build_label
from generator.load.setting import Setting

PHASES = ("received", "verifying", "working", "waiting", "returned", "done", "rejected")
UNIT_WORDS: Mapping[str, str] = {
    "hari kerja": "workdays",
    "hari": "days",
    "jam": "hours",
    "menit": "minutes",
}
DEADLINE_UNITS = ("workdays", "days", "hours", "minutes")

_TONES = {"received": "neutral", "done": "good", "rejected": "bad", "returned": "warn"}


SETTING = "settings."


@dataclass(frozen=True, slots=True)
class State:
    """One state of a record, and the phase that clocks and standards read."""

    id: str
    label: Label
    phase: str
    tone: str = "info"  # neutral | info | good | warn | bad
    final: bool = False
    help: Label | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The time allowed in the state entered: an expression and its unit."""

    amount: str
    unit: str  # workdays | days | hours | minutes; "" where the setting names no known unit
    is_map: bool = False  # written {unit: amount}, not as a bare setting


@dataclass(frozen=True, slots=True)
class Assignment:
    """A field (own, or one reference away) and the expression it is set to."""

    target: str
    value: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A record of another entity that a transition makes."""

    entity: str
    values: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Transition:
    """One step from state to state: who, when it is allowed, and what it does."""

    id: str
    label: Label
    sources: tuple[str, ...]
    target: str
    roles: tuple[str, ...] = ()
    by: str | None = None  # a block's event, such as billing.paid
    guard: str | None = None
    message: Label | None = None
    require: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    sets: tuple[Assignment, ...] = ()
    issues: tuple[Issue, ...] = ()
    notify: tuple[str, ...] = ()
    deadline: Deadline | None = None
    at: str | None = None
    after_days: str | None = None
    books: str | None = None
    releases: str | None = None
    asks: str | None = None
    note: str = "optional"  # none | optional | required

    @property
    def is_timed(self) -> bool:
        """Say whether the clock fires it, not a person."""
        return self.at is not None or self.after_days is not None

    @property
    def wait_setting(self) -> str:
        """Name the setting that holds the days the clock waits; empty where the entry gives their number."""
        return (self.after_days or "").removeprefix(SETTING) if (self.after_days or "").startswith(SETTING) else ""

    @property
    def is_manual(self) -> bool:
        """Say whether a person fires it by a button."""
        return not self.is_timed and self.by is None


@dataclass(frozen=True, slots=True)
class Workflow:
    """States and transitions of one entity."""

    start: str
    states: Mapping[str, State]
    transitions: Mapping[str, Transition]
    deadline: Deadline | None = None  # of the first state

    @property
    def final_states(self) -> tuple[str, ...]:
        """Name the states in which a record is finished."""
        return tuple(name for name, state in self.states.items() if state.final)

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Give the time allowed in each state that has a limit."""
        given = (self.deadline, *(step.deadline for step in self.transitions.values()))
        return tuple(deadline for deadline in given if deadline is not None)

    def leaving(self, state: str) -> tuple[Transition, ...]:
        """Give the transitions that leave a state."""
        return tuple(step for step in self.transitions.values() if state in step.sources)


def build_workflow(raw: Any, settings: Mapping[str, Setting]) -> Workflow | None:
    """Build the workflow of an entity, or nothing where it has none."""
    if raw is None:
        return None
    return Workflow(
        start=raw["start"],
        states={name: _state(name, body) for name, body in raw["states"].items()},
        transitions={name: _transition(name, body, settings) for name, body in raw.get("transitions", {}).items()},
        deadline=_deadline(raw.get("deadline"), settings),
    )


def _state(name: str, body: dict[str, Any]) -> State:
    return State(
        id=name,
        label=build_label(body.get("label"), name),
        phase=body["phase"],
        tone=body.get("tone", _TONES.get(body["phase"], "info")),
        final=body.get("final", False),
        help=build_label(body["help"]) if "help" in body else None,
    )


def _transition(name: str, body: dict[str, Any], settings: Mapping[str, Setting]) -> Transition:
    return Transition(
        id=name,
        label=build_label(body.get("label"), name),
        sources=tuple(body["from"]),
        target=body["to"],
        roles=tuple(body.get("roles", ())),
        by=body.get("by"),
        guard=body.get("guard"),
        message=build_label(body["message"]) if "message" in body else None,
        require=tuple(body.get("require", ())),
        inputs=tuple(body.get("inputs", ())),
        sets=build_assignments(body.get("set")),
        issues=tuple(Issue(entity, build_assignments(values)) for entity, values in body.get("issues", {}).items()),
        notify=one_or_many(body.get("notify")),
        deadline=_deadline(body.get("deadline"), settings),
        at=body.get("at"),
        after_days=expression_text(body.get("after_days")),
        books=body.get("books"),
        releases=body.get("releases"),
        asks=body.get("asks"),
        note=body.get("note", "optional"),
    )


def build_assignments(raw: Mapping[str, Any] | None) -> tuple[Assignment, ...]:
    """Build the targets and expressions of `set:` and `issues:`."""
    return tuple(Assignment(target, expression_text(value) or "none") for target, value in (raw or {}).items())


def expression_text(raw: Any) -> str | None:
    """Give the text of an expression that may have been written as a plain number or yes/no."""
    if raw is None or isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return repr(raw)


def _deadline(raw: Any, settings: Mapping[str, Setting]) -> Deadline | None:
    if raw is None:
        return None
    if isinstance(raw, str):
        setting = settings.get(raw.removeprefix("settings."))
        return Deadline(raw, UNIT_WORDS.get(setting.unit, "") if setting else "")
    unit, amount = next(iter(raw.items()))
    return Deadline(expression_text(amount) or "", unit, is_map=True)
