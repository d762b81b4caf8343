"""Writes the golden files anew: `python -m tests.golden.regenerate`. Commit them alone and say why."""

import os
import shutil
import sys

from tests.golden.world import OUTPUT, kept, rendered


def main() -> int:
    """Replace the golden files and say which changed; CI must never do it."""
    if os.environ.get("CI", "").lower() in ("true", "1"):
        print("golden files are not written in CI: run `make golden` yourself and commit what it changes")
        return 1
    old, new = kept(), rendered()
    shutil.rmtree(OUTPUT, ignore_errors=True)
    for path, data in new.items():
        place = OUTPUT / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    changed = sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
    print("\n".join(changed) or "nothing changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
