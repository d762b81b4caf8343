"""Words for files that differ on purpose: what changed underneath, what is dead, what is due for review."""

import datetime as dt
from collections.abc import Mapping, Sequence

from generator.lifecycle.ledger import Override
from generator.lifecycle.overridden import Seen, given_by_files, look, standing_in
from generator.lifecycle.replica import Replica
from generator.lifecycle.updating import Update
from generator.render.rendered import RenderedFile

SHOWN = 20  # lines of what changed underneath one file
_OF_THE_RELEASE = ("same", "changed", "new")


def under_update(
    opened: Replica, ledger: Mapping[str, Override], files: Sequence[RenderedFile], done: Update
) -> tuple[Seen, ...]:
    """Look at the overridden files as the update leaves them, or would leave them."""
    given, here = given_by_files(files), standing_in(opened.repo.folder)

    def standing(file: str) -> str:
        is_the_releases = done.states.get(file) in _OF_THE_RELEASE
        return given.manifest.files[file]["sha256"] if is_the_releases else here(file)

    return look(ledger, given, standing, opened.repo, dt.date.today())


def as_lines(seen: Sequence[Seen]) -> list[str]:
    """Name each overridden file about which something is to be done, and say what."""
    return [line for one in seen if not one.is_quiet for line in _told(one)]


def _told(one: Seen) -> list[str]:
    override = one.override
    whose = f"{override.owner}: " if override.owner else ""
    lines = [f"overridden {override.file} ({whose}{override.reason})"]
    if one.dead:
        lines.append(f"  dead: {one.dead}. Next step: replikota override --drop {override.file}")
    if one.is_due:
        lines.append(f"  review was due on {override.until:%Y-%m-%d}")
    if one.is_changed:
        since = f" since release {one.since}" if one.since else ""
        lines.append(f"  changed underneath{since}:" if one.beneath else f"  changed underneath{since}")
        lines += [f"    {line}" for line in one.beneath[:SHOWN]]
        if len(one.beneath) > SHOWN:
            lines.append(f"    … and {len(one.beneath) - SHOWN} lines more")
    if not one.dead:
        lines.append(f"  Next step: look, then replikota override {override.file} --until DATE")
    return lines


def as_data(seen: Sequence[Seen]) -> list[dict[str, object]]:
    """Give every overridden file, for programs."""
    return [
        {
            "file": one.override.file,
            "reason": one.override.reason,
            "owner": one.override.owner,
            "until": one.override.until.isoformat(),
            "due": one.is_due,
            "dead": one.dead,
            "changed_underneath": one.is_changed,
            "since": one.since,
            "difference": list(one.beneath),
        }
        for one in seen
    ]
