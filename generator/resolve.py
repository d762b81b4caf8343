"""From a region and a catalogue to the closed set of applications: what is chosen, and what that requires."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.load.app import App
from generator.load.bundle import selected
from generator.load.catalog import Catalog
from generator.load.region import Region
from generator.problems import GeneratorError
from generator.render.context.project import ordered_by_need


@dataclass(frozen=True)
class Choice:
    """The applications of one replica; `pulled_in` came along because others require them."""

    region: Region
    apps: tuple[App, ...]
    pulled_in: tuple[str, ...]


def resolve(catalog: Catalog, region: Region, wanted: Sequence[str] = ()) -> Choice:
    """Close the selection under `requires`; GeneratorError names what is not in the catalogue."""
    asked = list(dict.fromkeys(wanted or selected(region.selection, catalog.bundles, catalog.apps)))
    _refuse_unknown(catalog, asked)
    chosen = dict.fromkeys(asked)
    waiting = list(asked)
    while waiting:
        for needed in catalog.apps[waiting.pop()].requires:
            if needed not in chosen:
                _refuse_unknown(catalog, [needed])
                chosen[needed] = None
                waiting.append(needed)
    apps = ordered_by_need([catalog.apps[app] for app in chosen])
    return Choice(region, tuple(apps), tuple(sorted(set(chosen) - set(asked))))


def _refuse_unknown(catalog: Catalog, asked: Sequence[str]) -> None:
    lines = []
    for app in asked:
        if app in catalog.retired:
            lines.append(catalog.retired[app].refusal)
        elif app not in catalog.apps:
            meant = catalog.meant_app(app)
            hint = f' (did you mean "{meant}"?)' if meant else ""
            lines.append(f'application "{app}" is not in the catalogue{hint}')
    if lines:
        lines.append("Next step: `replikota apps list` shows what there is; `replikota validate` what is wrong.")
        raise GeneratorError("\n".join(lines))
