"""`replikota android`: an Android project for each application made for phones."""

from pathlib import Path

import click

from generator.cli.completion import complete_app, complete_region
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER, TEMPLATES_FOLDER, find_region


@click.command("android")
@click.option(
    "--region", required=True, shell_complete=complete_region, help="Region: its slug, or the path of its folder."
)
@click.option(
    "--app", "apps", multiple=True, shell_complete=complete_app, help="Only this application; repeat for more."
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Folder of the projects [default: build/REGION-android]."
)
@click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue.",
)
def android(region: str, apps: tuple[str, ...], output: Path | None, root: Path) -> None:
    """Make an Android project of each application made for phones, for those who have the Android tools.

    \b
    Examples:
      replikota android --region poso
      replikota android --region poso --app laksa --output build/laksa-android
    """
    from generator.android import projects
    from generator.write import write_new

    target = (output or Path("build") / f"{Path(region).name}-android").absolute()
    if target.exists():
        raise GeneratorError(f"{target} is there already.\nNext step: name another folder with --output.")
    files = projects(find_region(region), apps, root, TEMPLATES_FOLDER)
    write_new(target, files)
    names = sorted({file.path.partition("/")[0] for file in files})
    click.echo(f"{len(names)} Android projects in {target}: {', '.join(names)}")
    click.echo("Each has a README.md that says how to build it.")
