"""An application of the past: what it was and what took over. It is told, never chosen, counted or generated."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.app import Lifecycle, Provenance, build_lifecycle, build_provenance
from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Retired:
    """One retired application; it has no entities."""

    id: str
    name: str
    expansion: str
    summary: Label
    pillar: str
    channel: str
    agency: str
    lifecycle: Lifecycle
    provenance: Provenance
    file: str

    @property
    def successor(self) -> str:
        """Name the application that took over."""
        return self.lifecycle.replaced_by or ""

    @property
    def refusal(self) -> str:
        """Say why it cannot be chosen."""
        return f'application "{self.id}" is retired: "{self.successor}" took over'


def build_retired(raw: Mapping[str, Any], file: str) -> Retired:
    """Build a retired application from data that the schema accepted."""
    return Retired(
        id=raw["id"],
        name=raw["name"],
        expansion=raw.get("expansion", ""),
        summary=build_label(raw["summary"]),
        pillar=raw["pillar"],
        channel=raw["channel"],
        agency=raw["agency"],
        lifecycle=build_lifecycle(raw["lifecycle"]),
        provenance=build_provenance(raw["provenance"]),
        file=file,
    )
