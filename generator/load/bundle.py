"""A bundle: applications that regions start with together, and the server they need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label, build_label
from generator.load.selection import Selection

ALL = "all"


@dataclass(frozen=True, slots=True)
class Server:
    """What is enough to begin with; `basis` says whether that was measured."""

    processors: int
    memory_gb: int
    disk_gb: int
    basis: str
    note: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """One bundle; `takes_all` stands for the whole catalogue, also what comes later."""

    id: str
    name: Label
    summary: Label
    listed: tuple[str, ...]
    takes_all: bool
    server: Server
    file: str

    def apps(self, catalog: Iterable[str]) -> tuple[str, ...]:
        """Name its applications, given those of the catalogue."""
        return tuple(catalog) if self.takes_all else self.listed


def build_bundle(raw: Mapping[str, Any], file: str) -> Bundle:
    """Build a bundle from data that the schema accepted."""
    takes_all = raw["apps"] == ALL
    return Bundle(
        id=raw["id"],
        name=build_label(raw["name"]),
        summary=build_label(raw["summary"]),
        listed=() if takes_all else tuple(raw["apps"]),
        takes_all=takes_all,
        server=Server(**raw["server"]),
        file=file,
    )


def selected(selection: Selection, bundles: Mapping[str, Bundle], catalog: Iterable[str]) -> tuple[str, ...]:
    """Name what a region chose: its bundles, then its own applications, but not those it goes without."""
    known = tuple(catalog)
    brought = [app for one in selection.bundles if one in bundles for app in bundles[one].apps(known)]
    named = dict.fromkeys([*brought, *selection.apps])
    return tuple(app for app in named if app not in selection.without)
