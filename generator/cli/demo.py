"""`replikota demo`: generate a region and serve it, with neither make nor a shell; Windows laptops can."""

import contextlib
import signal
import subprocess
import sys
from pathlib import Path

import click

from generator.cache.store import own_store
from generator.cli.completion import complete_app, complete_region
from generator.cli.doctor import missing_libraries
from generator.generate import generate
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER


@click.command("demo")
@click.option(
    "--region",
    default="poso",
    show_default=True,
    shell_complete=complete_region,
    help="Region: its slug, or the path of its folder.",
)
@click.option(
    "--app",
    "apps",
    multiple=True,
    shell_complete=complete_app,
    help="Only this application and what it requires; repeat for more.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the replica [default: build/REGION].")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue.",
)
@click.pass_context
def demo(ctx: click.Context, region: str, apps: tuple[str, ...], output: Path | None, port: int, root: Path) -> None:
    """Generate a region, fill it with sample people and serve it; end it with Ctrl-C.

    This is what `make demo` runs. It uses the Python that calls it, and needs no make, shell or compiler. The address
    and the sample logins are printed. Run it again to take up what changed in the catalogue; what you typed in stays.

    \b
    Examples:
      replikota demo
      replikota demo --region bandung --app laksa --port 8080
    """
    target = (output or Path("build") / Path(region).name).absolute()
    outcome = generate(region, target, apps, refresh=True, catalog_root=root, store=own_store())
    click.echo(f"{outcome.answers.region_name}: {len(outcome.answers.apps)} applications in {target}")
    require_libraries(target)
    ctx.exit(serve(target, port))


def require_libraries(target: Path) -> None:
    """Refuse where this interpreter lacks what a replica needs."""
    missing = missing_libraries()
    if missing:
        raise GeneratorError(
            f"the replica is made, and this Python has no {', '.join(missing)} to serve it.\n"
            f'Next step: {Path(sys.executable).name} -m pip install "{target}", then this command again.'
        )


def serve(target: Path, port: int) -> int:
    """Let the replica serve itself until it ends; Ctrl-C reaches it too, and it ends what it started."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    process = subprocess.Popen([sys.executable, "-m", "config.demo", "--port", str(port)], cwd=target)
    try:
        return process.wait()
    except KeyboardInterrupt:
        with contextlib.suppress(KeyboardInterrupt):
            process.wait()
        return 0
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
