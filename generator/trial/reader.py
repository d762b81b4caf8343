"""Reads the catalogue for one entry: the entry, what it names, and all that is no application; each file once."""

from collections.abc import Iterator
from pathlib import Path

from generator.load.catalog import Catalog, CatalogFile, build_catalog, find_files, read_files

Stamp = tuple[int, int]


class Reader:
    """The files of a catalogue as they were last read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: dict[Path, tuple[Stamp, CatalogFile]] = {}

    def part(self, app: str) -> Catalog:
        """The catalogue of one entry: enough to serve it, where nothing is wrong."""
        found = find_files(self.root)
        by_name = {path.stem: path for kind, path in found if kind == "app"}
        wanted = set(self._closure(app, by_name))
        return self._build([(kind, path) for kind, path in found if kind != "app" or path in wanted])

    def whole(self) -> Catalog:
        """The whole catalogue: what is wrong must be told with all names known."""
        return self._build(find_files(self.root))

    def _build(self, found: list[tuple[str, Path]]) -> Catalog:
        return build_catalog(self.root, tuple(self._read(kind, path) for kind, path in found))

    def _closure(self, app: str, by_name: dict[str, Path]) -> Iterator[Path]:
        """The entry's file and those of the entries it requires or uses, and so on."""
        waiting, seen = [app], {app}
        while waiting:
            path = by_name.get(waiting.pop())
            if path is not None:
                yield path
                more = set(_named(self._read("app", path))) - seen
                seen |= more
                waiting += sorted(more)

    def _read(self, kind: str, path: Path) -> CatalogFile:
        stat = path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
        kept = self._kept.get(path)
        if kept is None or kept[0] != stamp:
            [file] = read_files(self.root, [(kind, path)])
            kept = self._kept[path] = (stamp, file)
        return kept[1]


def _named(file: CatalogFile) -> list[str]:
    data = file.document.data
    if not isinstance(data, dict):
        return []
    lists = (data.get("requires"), data.get("uses"))
    return [str(name) for listed in lists if isinstance(listed, list) for name in listed]
