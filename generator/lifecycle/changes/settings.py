"""What a change of an entry's settings means."""

from collections.abc import Iterator, Sequence

from generator.lifecycle.changes.sentences import Around, Change, Raw, added, changed, from_to, listed, short


def setting_changes(old: Raw, new: Raw, around: Around) -> Iterator[Change]:
    """Say what changed in the settings, and who sets them."""
    for name in added(old, new):
        yield Change(f"setting `{name}` added, {short(new[name].get('default'))} where a region sets none")
    for name in added(new, old):
        who = around.regions.get(name, ())
        said = f"; set by {listed(who)}" if who else ""
        yield Change(f"setting `{name}` removed{said}", f"{listed(who)}: drop the setting `{name}`" if who else "")
    for name in changed(old, new):
        yield from _setting(name, old[name], new[name], around.regions.get(name, ()))


def _setting(name: str, old: Raw, new: Raw, who: Sequence[str]) -> Iterator[Change]:
    kept = f"; {listed(who)} {'keeps its' if len(who) == 1 else 'keep their'} own value" if who else ""
    if old.get("default") != new.get("default"):
        yield Change(f"setting `{name}`: default {from_to(old.get('default'), new.get('default'))}{kept}")
    for key in ("type", "unit", "minimum", "maximum", "options"):
        if old.get(key) != new.get(key):
            todo = f"{listed(who)}: see that the value of `{name}` still fits" if who else ""
            yield Change(f"setting `{name}`: {key} {from_to(old.get(key), new.get(key))}", todo)
