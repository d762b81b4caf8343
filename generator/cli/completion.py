"""What the shell offers when Tab is pressed: ids of applications, bundles, regions and problem codes."""

import click
from click.shell_completion import CompletionItem

from generator.roots import CATALOG_FOLDER, region_slugs


def complete_app(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of applications, by their file names."""
    ids = sorted(path.stem for path in CATALOG_FOLDER.glob("apps/*/*.yaml"))
    return [CompletionItem(name) for name in ids if name.startswith(incomplete)]


def complete_bundle(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the ids of bundles, by their file names."""
    ids = sorted(path.stem for path in CATALOG_FOLDER.glob("bundles/*.yaml"))
    return [CompletionItem(name) for name in ids if name.startswith(incomplete)]


def complete_region(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the slugs of the regions that come with the generator."""
    return [CompletionItem(name) for name in region_slugs() if name.startswith(incomplete)]


def complete_code(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the problem codes."""
    from generator.check.explanations import load_explanations

    codes = load_explanations()
    return [CompletionItem(code) for code in codes if code.startswith(incomplete.upper())]
