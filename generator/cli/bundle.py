"""`replikota bundle`: all that a server without internet needs, in one folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.bundle.target import TARGETS
from generator.cli.completion import complete_app, complete_region
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER

if TYPE_CHECKING:
    from generator.bundle.bundle import Content


@click.command("bundle")
@click.option("--region", default="", shell_complete=complete_region, help="Region: its slug, or its folder.")
@click.option(
    "--replica",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of a replica, which is taken as its team has it; instead of --region.",
)
@click.option(
    "--app", "apps", multiple=True, shell_complete=complete_app, help="Only this application; repeat for more."
)
@click.option("--target", type=click.Choice(sorted(TARGETS)), default="debian12", show_default=True, help="System.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder [default: build/paket-REGION-RELEASE].")
@click.option(
    "--wheels",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Wheels of an earlier bundle; what is there is not downloaded again.",
)
@click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue.",
)
def bundle(
    region: str,
    replica: Path | None,
    apps: tuple[str, ...],
    target: str,
    output: Path | None,
    wheels: Path | None,
    root: Path,
) -> None:
    """Put a replica, its libraries and what installs them into one folder for a USB stick.

    On the server, without any network: `sudo sh pasang --domain live.REGION.go.id`, and for each later bundle
    `sudo sh naik-rilis`. (The bundles of applications to choose from are listed by `replikota bundles`.)

    \b
    Examples:
      replikota bundle --region poso
      replikota bundle --replica build/poso --target debian12-arm64
      replikota bundle --region poso --wheels build/paket-poso-0.1.0/wheels --output /media/stick/poso
    """
    from generator.bundle.bundle import write_bundle

    if bool(region) == bool(replica) or (replica and apps):
        raise click.UsageError("name either --region (with --app, if not all) or --replica")
    content = _of_replica(replica) if replica else _of_region(region, apps, root)
    folder = (output or Path("build") / f"paket-{content.region}-{content.release}").absolute()
    if folder.exists():
        raise GeneratorError(f"{folder} is there already.\nNext step: name another folder with --output, or remove it.")
    done = write_bundle(content, TARGETS[target], folder, wheels)
    click.echo(f"{content.region_name}: {done.release} for {target}, {done.files} files, {done.wheels} wheels")
    click.echo(f"written to {folder} ({done.size / 1e6:.0f} MB)")
    click.echo("Next step: copy the folder to the server; there: sudo sh pasang --domain live.REGION.go.id")
    click.echo("On a server that has a release already: sudo sh naik-rilis")


def _of_region(region: str, apps: tuple[str, ...], root: Path) -> "Content":
    from generator.bundle.bundle import Content
    from generator.cache.store import own_store
    from generator.generate import obtain

    made, keep = obtain(region, apps, root, own_store())
    keep()
    return Content(made.answers.region, made.answers.region_name, made.answers.release, made.files)


def _of_replica(folder: Path) -> "Content":
    from generator.bundle.bundle import Content
    from generator.bundle.replica_files import read_replica

    region, release, files = read_replica(folder)
    return Content(region, region, release, files)
