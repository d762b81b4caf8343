"""The command line: one file a command, and one place that turns exceptions into exit codes."""

import gc
import os
import sys

import click

from generator.cli.commands import replikota
from generator.problems import GeneratorError, ProblemsFound

PROBLEMS_FOUND = 1
WRONG_USAGE = 2
OUR_BUG = 3
INTERRUPTED = 130


def main() -> None:
    """Run `replikota` and leave with 0 (fine), 1 (problems), 2 (usage) or 3 (our bug)."""
    # A run is short and leaves no more rubbish than memory has room for; searching for it takes a third of loading.
    gc.disable()
    try:
        code = replikota.main(prog_name="replikota", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = WRONG_USAGE
    except ProblemsFound as error:
        from generator.cli.report import Result, print_result

        print_result(Result(error.problems, len({problem.file for problem in error.problems})), "text")
        _say(error)
        code = PROBLEMS_FOUND
    except GeneratorError as error:
        _say(error)
        code = PROBLEMS_FOUND
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader of our pipe (head, less) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("replikota: this is a bug of ours; please report it with the lines above", err=True)
        code = OUR_BUG
    sys.exit(code if isinstance(code, int) else 0)


def _say(error: GeneratorError) -> None:
    from generator.cli.report import visible

    lines = [visible(line) for line in str(error).split("\n")]
    click.echo("replikota: " + "\n".join(lines), err=True)
