"""A region's choice of applications (apps.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Selection:
    """The applications and bundles a region runs, and the settings that win over region.yaml."""

    apps: tuple[str, ...]
    bundles: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def build_selection(raw: Any) -> Selection:
    """Build the choice from a document that its schema accepted."""
    return Selection(
        apps=tuple(raw["apps"]),
        bundles=tuple(raw.get("bundles", ())),
        without=tuple(raw.get("without", ())),
        settings=raw.get("settings", {}),
    )
