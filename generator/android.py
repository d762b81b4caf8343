"""The Android projects of a region: one for each chosen application whose channel is mobile."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.load.catalog import load_catalog
from generator.making import checked_choice
from generator.problems import GeneratorError
from generator.render.context.android import android_context
from generator.render.engine import Engine, Run
from generator.render.rendered import RenderedFile


def projects(region: str | Path, apps: Sequence[str], catalog_root: Path, templates: Path) -> list[RenderedFile]:
    """Render every project, each below a folder of its application's id."""
    choice = checked_choice(load_catalog(catalog_root), region, apps)
    mobile = [app for app in choice.apps if app.channel == "mobile" and (not apps or app.id in apps)]
    if not mobile:
        raise GeneratorError(
            "None of these applications is made for phones.\n"
            "Next step: `replikota apps list` shows the channel of each; name one whose channel is mobile."
        )
    engine = Engine(templates)
    return [
        replace(file, path=f"{app.id}/{file.path}")
        for app in mobile
        for file in engine.render(Run("mobile", android_context(templates, choice.region, app), app.file))
    ]
