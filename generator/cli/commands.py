"""The table of commands. A command's module is imported only when it is called or described."""

import importlib
from collections.abc import Mapping
from typing import Any

import click

from generator import __version__

# Command -> module and attribute.
COMMANDS: Mapping[str, str] = {
    "add": "generator.cli.add:add",
    "adopt": "generator.cli.adopt:adopt",
    "android": "generator.cli.android:android",
    "app": "generator.cli.app:app",
    "apps": "generator.cli.apps:apps",
    "bundle": "generator.cli.bundle:bundle",
    "bundles": "generator.cli.bundles:bundles",
    "catalog": "generator.cli.catalog:catalog",
    "context": "generator.cli.context:context",
    "demo": "generator.cli.demo:demo",
    "diff": "generator.cli.diff:diff",
    "docs": "generator.cli.docs:docs",
    "doctor": "generator.cli.doctor:doctor",
    "eval": "generator.cli.evaluate:evaluate",
    "explain": "generator.cli.explain:explain",
    "fleet": "generator.cli.fleet:fleet",
    "generate": "generator.cli.generate:generate_command",
    "override": "generator.cli.override:override",
    "propose": "generator.cli.propose:propose",
    "regions": "generator.cli.regions:regions",
    "rehearse": "generator.cli.rehearse:rehearse",
    "remove": "generator.cli.remove:remove",
    "set": "generator.cli.setting:set_command",
    "status": "generator.cli.status:status",
    "test": "generator.cli.test:test",
    "try": "generator.cli.trying:try_command",
    "update": "generator.cli.update:update",
    "validate": "generator.cli.validate:validate",
}


class LazyGroup(click.Group):
    """A group whose commands are imported by the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        target = COMMANDS.get(cmd_name)
        if target is None:
            return None
        module, _, name = target.partition(":")
        command: Any = getattr(importlib.import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from generator.names import nearest

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            meant = nearest(args[0], COMMANDS)
            hint = f' (did you mean "{meant}"?)' if meant else ""
            raise click.UsageError(f'there is no command "{args[0]}"{hint}', ctx)
        return super().resolve_command(ctx, args)


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='Shell completion: eval "$(_REPLIKOTA_COMPLETE=bash_source replikota)", or zsh_source, fish_source.',
)
@click.version_option(__version__, prog_name="replikota")
def replikota() -> None:
    """Make a region's own copy of a city's digital services.

    \b
    Try:
      replikota apps list
      replikota validate
      replikota explain RK404
    """
