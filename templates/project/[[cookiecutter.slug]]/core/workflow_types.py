"""The parts a workflow is written in: states, transitions, deadlines. What runs them is `core.workflow`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.access import Word

PHASES = ("received", "verifying", "working", "waiting", "returned", "done", "rejected")
CLOSED_PHASES = ("done", "rejected")


@dataclass(frozen=True)
class State:
    """One state; what clocks, portals and standards read is its phase alone."""

    name: str
    label: Any
    phase: str
    tone: str = "neutral"
    final: bool = False


@dataclass(frozen=True)
class Deadline:
    """Time allowed in the state that a transition enters: `amount(record, settings)` of a unit."""

    unit: str  # workdays | days | hours | minutes
    amount: Callable[..., Any]


@dataclass(frozen=True)
class Timed:
    """A transition the clock makes: `days`, or those a setting holds, after the date or time in `field`."""

    field: str
    days: int = 0
    setting: str = ""


@dataclass(frozen=True)
class Issue:
    """A record of another entity that a transition makes: field name -> value function."""

    entity: str
    values: dict[str, Callable[..., Any]]


@dataclass(frozen=True)
class Transition:
    """One step between states, and all that is asked and done on the way."""

    name: str
    label: Any
    sources: tuple[str, ...]
    target: str
    roles: tuple[Word, ...] = ()
    event: str = ""
    guard: Callable[..., Any] | None = None
    message: Any = ""
    require: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    sets: dict[str, Callable[..., Any]] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    notify: tuple[Word, ...] = ()
    deadline: Deadline | None = None
    timed: Timed | None = None
    books: str = ""
    releases: str = ""
    asks: str = ""
    note: bool = False


@dataclass(frozen=True)
class Workflow:
    """States and transitions of one entity, in the order the entry gives them."""

    start: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    deadline: Deadline | None = None
    freeze: dict[str, str] = field(default_factory=dict)

    def state(self, name: str) -> State:
        for state in self.states:
            if state.name == name:
                return state
        raise KeyError(name)

    def transition(self, name: str) -> Transition:
        for transition in self.transitions:
            if transition.name == name:
                return transition
        raise KeyError(name)

    def clock(self, name: str) -> Deadline | None:
        """The time allowed in a state: that of the step into it, or of the start."""
        entered = (step.deadline for step in self.transitions if step.target == name and step.deadline is not None)
        return next(entered, self.deadline if name == self.start else None)

    def from_state(self, name: str) -> tuple[Transition, ...]:
        """The transitions that leave a state."""
        return tuple(step for step in self.transitions if name in step.sources)

    def states_of(self, *phases: str) -> tuple[str, ...]:
        """Names of the states in these phases."""
        return tuple(state.name for state in self.states if state.phase in phases)
