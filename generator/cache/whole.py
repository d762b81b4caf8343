"""A whole replica as it is kept: found again for as long as not one of its inputs was touched."""

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.cache.inputs import Inputs, look_at
from generator.cache.pack import Pack
from generator.cache.store import Store
from generator.record.answers import Answers
from generator.render.rendered import RenderedFile


@dataclass(frozen=True)
class Made:
    """Every file of a replica, the manifest last; `trees` are the application trees that were not kept before."""

    answers: Answers
    files: tuple[RenderedFile, ...]
    trees: Mapping[str, Pack] = field(default_factory=dict)  # by key


@dataclass(frozen=True)
class Whole:
    """The place of one replica in a store, known by what was asked and by one look at every input."""

    store: Store
    region: Path
    catalog: Path
    asked: tuple[str, ...]
    seen: Inputs
    seen_at: float

    @classmethod
    def of(cls, store: Store, region: Path, catalog: Path, asked: Sequence[str]) -> "Whole | None":
        """Look at the inputs; None where they cannot be known without being read."""
        seen_at = time.time()
        seen = look_at(region, catalog)
        return cls(store, region, catalog, tuple(asked), seen, seen_at) if seen is not None else None

    @property
    def key(self) -> str:
        """Name the pack."""
        parts = [str(self.region.resolve()), str(self.catalog.resolve()), self.asked, self.seen.signature]
        return f"whole-{hashlib.sha256(json.dumps(parts).encode()).hexdigest()}"

    def find(self) -> Made | None:
        """Give the replica that was kept."""
        pack = self.store.find(self.key)
        if pack is None:
            return None
        about: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in pack.about.items()
        }
        return Made(Answers(**about), pack.files)

    def keep(self, made: Made) -> None:
        """Keep a replica and its new trees, unless an input changed while they were made or just before."""
        if not self.seen.had_settled(self.seen_at) or look_at(self.region, self.catalog) != self.seen:
            return
        for key, tree in made.trees.items():
            self.store.keep(key, tree)
        self.store.keep(self.key, Pack(made.files, asdict(made.answers)))
