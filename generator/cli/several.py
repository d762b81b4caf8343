"""What the commands on many replicas share: how many at once, their lines, and the failures apart at the end."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

import click

from generator.cli.report import Result, text_report, visible
from generator.lifecycle.installed import catalog_of
from generator.lifecycle.replica import open_repo
from generator.problems import GeneratorError, ProblemsFound
from generator.shared_out import processors
from generator.side_by_side import Ended, side_by_side

FAILED, INTERRUPTED = 1, 130
Item = TypeVar("Item")
Made = TypeVar("Made")

PROCESSES = click.option(
    "--processes",
    type=click.IntRange(1, 256),
    default=processors,
    show_default="one a processor",
    metavar="N",
    help="So many replicas at once.",
)


@dataclass
class Run(Generic[Item, Made]):
    """What came of a run over many."""

    asked: Sequence[Item]
    ended: list[Ended[Item, Made]] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def done(self) -> list[tuple[Item, Made]]:
        """Give those whose work was done, in the order asked."""
        found = [(one.item, one.made) for one in self.ended if one.made is not None]
        return sorted(found, key=lambda pair: self.asked.index(pair[0]))

    @property
    def failed(self) -> list[tuple[Item, str]]:
        """Give those whose work failed and why, in the order asked."""
        found = [(one.item, one.why) for one in self.ended if one.why]
        return sorted(found, key=lambda pair: self.asked.index(pair[0]))

    @property
    def missed(self) -> list[Item]:
        """Give those that an interrupt left out."""
        ended = [one.item for one in self.ended]
        return [item for item in self.asked if item not in ended]

    def leave(self, context: click.Context, *, is_whole: bool) -> None:
        """Leave with 130 after an interrupt, and with 1 where anything failed or waits."""
        if self.missed:
            context.exit(INTERRUPTED)
        if self.failed or not is_whole:
            context.exit(FAILED)


def hold_catalogs(roots: Iterable[Path], count: int) -> None:
    """Read the catalogues here where several replicas are made of them, and not in each process again."""
    if count > 1:
        from generator.making import hold

        for root in sorted(set(roots)):
            hold(root)


def catalogs_of(replicas: Iterable[Path]) -> Iterator[Path]:
    """Give the catalogues that replicas were made from; what cannot be opened says so later."""
    for folder in replicas:
        with suppress(GeneratorError):
            yield catalog_of(open_repo(folder), None)


def over_all(
    work: Callable[[Item], Made],
    items: Sequence[Item],
    processes: int,
    tell: Callable[[Ended[Item, Made]], None],
    *,
    first_alone: bool = True,
) -> Run[Item, Made]:
    """Do the work on all and tell of each as it ends."""
    run, begun_at = Run[Item, Made](items), time.monotonic()

    def worded(item: Item) -> Made:
        with _problems_in_words():
            return work(item)

    for ended in side_by_side(worded, items, processes, _to_errors, first_alone=first_alone):
        run.ended.append(ended)
        tell(ended)
    run.seconds = time.monotonic() - begun_at
    return run


def _to_errors(text: str) -> None:
    click.echo(f"replikota: {text}", err=True)


@contextmanager
def _problems_in_words() -> Iterator[None]:
    """Let a failure hold every problem in words: what is raised goes through a pipe as its text."""
    try:
        yield
    except ProblemsFound as error:
        count = len({problem.file for problem in error.problems})
        raise GeneratorError(text_report(Result(error.problems, count)).rstrip()) from error


def heap_of_failures(failed: Mapping[str, tuple[Path, str]], heading: str) -> list[str]:
    """Word failures apart from the rest: name, folder, and what was said with its next step."""
    lines = ["", heading] if failed else []
    for name, (folder, why) in failed.items():
        lines.append(f"  {visible(name)} ({visible(str(folder))})")
        lines += [f"    {visible(line)}" for line in why.split("\n")]
    return lines


def short_names(folders: Sequence[Path]) -> dict[Path, str]:
    """Name folders by their last part, and by the whole path where two have the same."""
    counted = Counter(folder.name for folder in folders)
    return {folder: folder.name if counted[folder.name] == 1 else str(folder) for folder in folders}
