"""How an application's tests write down a made-up record: its values, who may do what, and the steps of its way.

Each kind of record has one in `apps/<package>/tests/samples/`; there they are made from the catalogue's entry.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.entities import Entity

Values = Callable[..., dict[str, Any]]


def nothing(world: Any, owner: Any) -> dict[str, Any]:
    """What a step is given that asks for nothing."""
    return {}


@dataclass(frozen=True)
class One:
    """Another record that a record refers to: of which kind, in which state, whose, with which values of its own."""

    key: str  # `e-kir.kendaraan`
    changes: dict[str, Any] = field(default_factory=dict)
    at: str = ""
    owner: Any = None


@dataclass(frozen=True)
class Who:
    """Who may do something and who may not: `owner`, `guest`, `stranger`, `clerk` (an officer without a role),
    a role of the application, or a field that names a person (`armada.pengemudi`)."""

    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """One step: from where to where, by whom, and with what."""

    name: str
    source: str
    target: str
    after: tuple[str, ...] = ()  # the steps made before it
    who: Who = field(default_factory=Who)
    event: str = ""  # the event of a block that makes it, instead of a person
    timed: tuple[str, int] | None = None  # the field with its time, and how many days later the clock makes it
    note: bool = False  # must be given
    begin: Values = nothing  # values that the record is made with
    meanwhile: Values = nothing  # what others' steps, or time, have put on the record by then
    inputs: Values = nothing  # values that the step is given
    parts: tuple[tuple[str, Values], ...] = ()  # parts that are entered before it
    needs: tuple[str, ...] = ()  # what blocks must say of the record before it
    then: dict[str, Any] = field(default_factory=dict)  # values that it sets
    due: tuple[str, int] | None = None  # how long the new state may last
    issues: tuple[str, ...] = ()  # kinds of record that it makes

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Example:
    """A worked example of the entry: with these values, those must come out."""

    given: Mapping[str, Any]
    then: Mapping[str, Any]
    on: Any = None  # the day, where a formula asks for today

    def __str__(self) -> str:
        return ", ".join(f"{name}={value}" for name, value in self.given.items())


@dataclass(frozen=True)
class Sample:
    """A made-up record and what is known of its kind."""

    entity: Entity
    values: Values
    create: Who = field(default_factory=Who)
    read: Who = field(default_factory=Who)
    edit: Who = field(default_factory=Who)
    read_at: dict[str, str] = field(default_factory=dict)  # who is named only from a later state on
    edit_at: dict[str, str] = field(default_factory=dict)  # in which state somebody may edit it, where not always
    closed_state: str = ""  # one in which nobody may
    hidden: Who = field(default_factory=Who)  # `may_not`: who reads it without personal values
    by_api: tuple[str, ...] = ()  # who of them can make one over the API, which takes neither files nor people
    issued_by: tuple[str, str] | None = None  # kind of record and step that make it
    steps: tuple[Step, ...] = ()
    not_walked: dict[str, str] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()

    @property
    def key(self) -> str:
        """The kind of record in the whole catalogue: `e-kir.kendaraan`."""
        return f"{self.entity.app}.{self.entity.name}"

    def step(self, name: str) -> Step:
        """Give a step by its name."""
        return next(step for step in self.steps if step.name == name)

    def way_to(self, state: str) -> Step | None:
        """Give the step that first leads to a state; None for the state it starts in."""
        if self.entity.workflow is None or state in ("", self.entity.workflow.start):
            return None
        return next(step for step in self.steps if step.target == state)
