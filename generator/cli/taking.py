"""What the commands that merge new output into a replica share: that output, and words for what became of a file."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.cache.store import own_store
from generator.cli.meeting_words import meeting_data, meeting_lines, same_name_lines
from generator.generate import obtain
from generator.lifecycle.answers import answers_of, laid_over, with_answers
from generator.lifecycle.gone import Gone, GoneSetting, gone, removed_settings, without
from generator.lifecycle.installed import region_of
from generator.lifecycle.leaving import ended, left_out, retired_among
from generator.lifecycle.replica import Replica
from generator.lifecycle.updating import Update
from generator.problems import GeneratorError, ProblemsFound
from generator.render.rendered import RenderedFile

QUIET = ("same", "yours")
CONFLICTS = 1


def files_for(
    opened: Replica, region: str, catalog: Path, asked: Sequence[str], answers: str | None = None
) -> tuple[RenderedFile, ...]:
    """Make what the installed release gives this region and these applications; none is the region's own choice.

    What the replica answered otherwise than its region, or is about to answer, is laid over the region's folder.
    """
    return _output(opened, region, catalog, asked, answers_of(opened.repo) if answers is None else answers)[0]


def _output(
    opened: Replica, region: str, catalog: Path, asked: Sequence[str], text: str
) -> tuple[tuple[RenderedFile, ...], Sequence[GoneSetting]]:
    """Make the files; settings that a release took away are left out of what the region sets, and named."""
    own, settings = region_of(opened, region), list[GoneSetting]()
    with laid_over(own, text) as folder:
        try:
            made, keep = obtain(folder, asked, catalog, own_store())
            if not text:  # a folder laid over is gone at once
                keep()
        except ProblemsFound as found:
            settings = removed_settings(opened.repo, found.problems, own, text)
            if not settings:
                raise
            with without(folder, settings) as stripped:
                made, _keep = obtain(stripped, asked, catalog, own_store())
    if made.answers.region != opened.base.manifest.region:
        raise GeneratorError(
            f'{opened.repo.folder} is a replica of "{opened.base.manifest.region}", and --region names '
            f'"{made.answers.region}".\nNext step: name the region it was made for.'
        )
    return with_answers(made, text), settings


def of_release(opened: Replica, region: str, catalog: Path) -> tuple[tuple[RenderedFile, ...], list[str], Gone]:
    """Make what the installed release gives a replica for the applications it has; name those that leave, and what
    else goes that the region uses.

    An application that the catalogue retired is left out, and its addresses lead to what took over.
    """
    retired = retired_among(catalog, opened.base.manifest.asked)
    asked = [app for app in opened.base.manifest.asked if app not in retired]
    files, settings = _output(opened, region, catalog, asked, ended(answers_of(opened.repo), catalog, retired))
    return files, left_out(opened, files), gone(opened, files, settings)


def as_json(done: Update) -> str:
    """Give every file with its state, for programs."""
    files = [{"path": path, "state": state} for path, state in done.states.items()]
    body = {"from": done.before, "to": done.after, "files": files, "migrations": meeting_data(done.meetings)}
    return json.dumps(body, ensure_ascii=False, indent=1)


def as_text(done: Update, heading: str, outcome: str, *, dry_run: bool) -> str:
    """Name the files that a person should look at, count the others, and say what comes next."""
    lines = [heading + (", as it would be:" if dry_run else "")]
    shown = [(state, path) for path, state in done.states.items() if state not in QUIET]
    lines += [f"{state:12} {path}" for state, path in shown if dry_run or state not in ("new", "changed", "removed")]
    lines.append(", ".join(f"{count} {state}" for state, count in sorted(Counter(done.states.values()).items())))
    lines += meeting_lines(done.meetings)
    if dry_run:
        return "\n".join(lines)
    if done.conflicts:
        return "\n".join([*lines, *_next_steps(done)])
    if done.waits:
        outcome = f"{outcome}, and NOT ready to migrate: see above"
    return "\n".join([*lines, f"{outcome}; to go back: git reset --keep ORIG_HEAD"])


def _next_steps(done: Update) -> list[str]:
    count = len(done.conflicts)
    return [
        f"NOT finished: {count} {'file waits' if count == 1 else 'files wait'} for you.",
        *same_name_lines(done.conflicts),
        "Next step: solve what stands between <<<<<<< and >>>>>>>, then replikota update --finish; or --abort.",
    ]
