"""Facilities with electronic certificates."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Facility:
    """What an electronic certificate proves, for whom, and which document of which application it is."""

    id: str
    name: Label
    summary: Label
    agency: str
    application: str
    document: str
    holders: Label
    proves: Label
    law: tuple[str, ...]
    shown: tuple[str, ...]
    revoked_for: tuple[Label, ...]
    file: str


def build_facility(raw: Mapping[str, Any], file: str) -> Facility:
    """Build a facility from data that the schema accepted."""
    return Facility(
        id=raw["id"],
        name=build_label(raw["name"]),
        summary=build_label(raw["summary"]),
        agency=raw["agency"],
        application=raw["application"],
        document=raw["document"],
        holders=build_label(raw["holders"]),
        proves=build_label(raw["proves"]),
        law=tuple(raw["law"]),
        shown=tuple(raw.get("shown", ())),
        revoked_for=tuple(build_label(text) for text in raw["revoked_for"]),
        file=file,
    )
