"""The words the public and other programs read: three statuses over the phases of a report."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Status:
    """One of the three public statuses, with its colour and its Open311 word."""

    name: str
    label: Any
    tone: str
    icon: str
    open311: str
    phases: tuple[str, ...]


STATUSES = (
    Status("menunggu", _("Menunggu"), "bad", "clock", "open", ("received", "verifying", "returned")),
    Status("proses", _("Proses"), "warn", "progress", "open", ("working", "waiting")),
    Status("selesai", _("Selesai"), "good", "circle-check", "closed", ("done", "rejected")),
)


def of_phase(phase: str) -> Status:
    """Give the public status of a phase."""
    return next(status for status in STATUSES if phase in status.phases)


def named(name: str) -> Status | None:
    """Give the status with this name, or None."""
    return next((status for status in STATUSES if status.name == name), None)


def states_of(workflow: Any, name: str) -> tuple[str, ...]:
    """Name the states of a workflow that show as this public status."""
    status = named(name)
    return workflow.states_of(*status.phases) if status is not None else ()


def open_states(workflow: Any) -> tuple[str, ...]:
    """Name the states in which somebody still has to act."""
    return workflow.states_of("received", "verifying", "returned", "working", "waiting")
