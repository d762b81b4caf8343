"""Words for what a release takes away that a region still uses; nothing of it is mended by itself."""

from collections.abc import Sequence

from generator.lifecycle.gone import Gone

SHOWN = 5


def gone_lines(found: Gone) -> list[str]:
    """Name each setting, key and token with its place and the next step."""
    lines = [
        f"gone         setting {one.name}: the release has it no more; delete it in {one.where}"
        for one in found.settings
    ]
    for key, is_here in found.env.items():
        then = "your .env sets it, delete that line" if is_here else "delete it in the .env of each server that sets it"
        lines.append(f"gone         {key} of .env is read no more; {then}")
    for token in found.tokens:
        if token.since:
            told = f"going        {token.name} of the theme goes with a coming release (warned in {token.since})"
        else:
            told = f"gone         {token.name} of the theme"
        lines += [f"{told}; use another in:", *_listed(token.places)]
    return lines


def gone_names(found: Gone) -> list[str]:
    """Name what is gone, in a word each, for a table."""
    names = [f"setting {one.name}" for one in found.settings] + [f"{key} of .env" for key in found.env]
    return names + [f"{token.name} of the theme" for token in found.tokens if not token.since]


def gone_data(found: Gone) -> dict[str, object]:
    """Give the same for programs."""
    return {
        "settings": [{"name": one.name, "where": one.where} for one in found.settings],
        "env": [{"key": key, "set_here": is_here} for key, is_here in found.env.items()],
        "theme": [{"token": one.name, "since": one.since, "used": list(one.places)} for one in found.tokens],
    }


def _listed(places: Sequence[str]) -> list[str]:
    more = [f"  … and {len(places) - SHOWN} more"] if len(places) > SHOWN else []
    return [f"  {place}" for place in places[:SHOWN]] + more
