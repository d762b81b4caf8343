"""What every check of a region is given: files with positions, the built region, the catalogue."""

from dataclasses import dataclass

from generator.load.app import App
from generator.load.bundle import selected
from generator.load.catalog import Catalog
from generator.load.document import Document
from generator.load.region import Region
from generator.load.region_files import RegionFiles


@dataclass(frozen=True)
class RegionSubject:
    """One region under check."""

    files: RegionFiles
    region: Region
    catalog: Catalog

    @property
    def document(self) -> Document:
        """Give region.yaml."""
        return self.files["region"]

    def chosen_apps(self) -> dict[str, App]:
        """Give the chosen applications the catalogue knows, with those they require."""
        chosen: dict[str, App] = {}
        waiting = [
            app
            for app in selected(self.region.selection, self.catalog.bundles, self.catalog.apps)
            if app in self.catalog.apps
        ]
        while waiting:
            app = self.catalog.apps[waiting.pop()]
            if app.id not in chosen:
                chosen[app.id] = app
                waiting += [key for key in app.requires if key in self.catalog.apps]
        return dict(sorted(chosen.items()))
