"""Finds what a name in a cell means: a choice, a village, an office, a record. Near misses are named."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from core.imports.faults import Unfit

NEAR_ENOUGH = 72
FEW = 12


@dataclass
class Lookup:
    """Labels as a drop-down shows them, and all that people may write instead."""

    title: str
    labels: list[str] = field(default_factory=list)
    _by_name: dict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    _near: dict[str, str] = field(default_factory=dict)
    fetch: Callable[[Any], Any] | None = None

    def add(self, value: Any, label: str, aliases: Iterable[str] = ()) -> None:
        """Let a label, or one of its aliases, mean a value."""
        self.labels.append(label)
        for name in {plain(label), *(plain(alias) for alias in aliases)} - {""}:
            self._by_name[name][label] = value

    def find(self, text: str) -> Any:
        """Give what a text means; raises Unfit with the nearest label, or with those that share the name."""
        meant = self._by_name.get(plain(text), {})
        exact = [value for label, value in meant.items() if plain(label) == plain(text)]
        if len(meant) == 1 or exact:
            return self._fetched(exact[0] if exact else next(iter(meant.values())))
        if meant:
            names = ", ".join(sorted(meant)[:FEW])
            raise Unfit(_("Ada lebih dari satu yang bernama begitu."), _("Tulis salah satu: %s.") % names)
        raise Unfit(_("Tidak ada dalam daftar %s.") % self.title, self._hint(text))

    def _fetched(self, value: Any) -> Any:
        return self.fetch(value) if self.fetch is not None else value

    def _hint(self, text: str) -> str:
        near = self._nearest(plain(text))
        if near:
            return _("Yang terdekat: %s.") % near
        if len(self.labels) <= FEW:
            return _("Pilihannya: %s.") % ", ".join(self.labels)
        return _("Pilih dari daftar pada sel, atau lihat lembar Pilihan.")

    def _nearest(self, text: str) -> str:
        """The most similar label; kept, for the same mistake comes a hundred times."""
        if text not in self._near:
            names = list(self._by_name)
            found = process.extractOne(text, names, scorer=fuzz.WRatio, score_cutoff=NEAR_ENOUGH) if names else None
            self._near[text] = next(iter(self._by_name[found[0]])) if found else ""
        return self._near[text]


def plain(text: Any) -> str:
    """A name without capitals and needless spaces."""
    return " ".join(str(text).casefold().split())
