"""`replikota generate`: make a region's replica."""

import json
from collections import Counter
from pathlib import Path

import click

from generator.cache.store import own_store
from generator.cli.completion import complete_app, complete_bundle, complete_region
from generator.generate import Outcome, generate
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER


@click.command("generate")
@click.option(
    "--region", required=True, shell_complete=complete_region, help="Region: its slug, or the path of its folder."
)
@click.option(
    "--app",
    "apps",
    multiple=True,
    shell_complete=complete_app,
    help="Only this application and what it requires; repeat for more.",
)
@click.option(
    "--bundle",
    "bundles",
    multiple=True,
    shell_complete=complete_bundle,
    help="Only the applications of this bundle; repeat for more.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the replica [default: build/REGION].")
@click.option("--dry-run", is_flag=True, help="List the files and write nothing.")
@click.option("--refresh", is_flag=True, help="Bring an existing replica without local changes to the new output.")
@click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue.",
)
@click.option(
    "--cache/--no-cache",
    "use_cache",
    default=True,
    help="Copy what an earlier run rendered from the same files, kept in $REPLIKOTA_CACHE or ~/.cache/replikota.",
)
@click.option(
    "--git/--no-git",
    "git",
    default=True,
    help="Begin a git repository with the output of a new replica, which updates merge from [default: --git].",
)
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
def generate_command(
    region: str,
    apps: tuple[str, ...],
    bundles: tuple[str, ...],
    output: Path | None,
    dry_run: bool,
    refresh: bool,
    root: Path,
    use_cache: bool,
    git: bool,
    style: str,
) -> None:
    """Make the replica of a region.

    \b
    Examples:
      replikota generate --region poso
      replikota generate --region poso --app laksa --output /tmp/laksa
      replikota generate --region poso --bundle starter --output build/starter
      replikota generate --region ../our-region --dry-run
      replikota generate --region poso --no-git --output build/only-to-look
    """
    apps = (*apps, *_apps_of(bundles, root))
    target = (output or Path("build") / Path(region).name).absolute()
    store = own_store() if use_cache else None
    outcome = generate(region, target, apps, dry_run=dry_run, refresh=refresh, catalog_root=root, store=store, git=git)
    click.echo(as_json(outcome) if style == "json" else as_text(outcome, dry_run=dry_run))
    changed = any(state != "same" for _path, state in outcome.files)
    if not outcome.written and not dry_run and changed:
        raise GeneratorError(
            f"{target} is a replica already, made from another catalogue or selection.\n"
            "Next step: run again with --refresh to bring it to this one, or name another folder with --output."
        )


def _apps_of(bundles: tuple[str, ...], root: Path) -> tuple[str, ...]:
    if not bundles:
        return ()
    from generator.cli.bundles import find_bundle
    from generator.load.catalog import load_catalog

    catalog = load_catalog(root)
    return tuple(app for one in bundles for app in find_bundle(catalog, one).apps(catalog.apps))


def as_json(outcome: Outcome) -> str:
    """The outcome for programs."""
    return json.dumps(
        {
            "target": str(outcome.target),
            "region": outcome.answers.region,
            "apps": list(outcome.answers.apps),
            "pulled_in": list(outcome.answers.pulled_in),
            "written": outcome.written,
            "history": outcome.history,
            "files": [{"path": path, "state": state} for path, state in outcome.files],
        },
        ensure_ascii=False,
        indent=1,
    )


def as_text(outcome: Outcome, *, dry_run: bool) -> str:
    """The outcome for people; a dry run lists every file."""
    counts = Counter(state for _path, state in outcome.files)
    apps = outcome.answers.apps
    noun = "application" if len(apps) == 1 else "applications"
    lines = [f"{outcome.answers.region_name}: {len(apps)} {noun} ({', '.join(apps)})"]
    if outcome.answers.pulled_in:
        lines.append(f"came along because others require them: {', '.join(outcome.answers.pulled_in)}")
    if dry_run:
        lines += [f"{state:8} {path}" for path, state in outcome.files]
    lines.append(", ".join(f"{count} {state}" for state, count in sorted(counts.items())))
    if outcome.written:
        lines.append(f"written to {outcome.target}")
        lines += [outcome.history] if outcome.history else []
        lines.append(f"Next step: cd {outcome.target} && make demo")
    return "\n".join(lines)
