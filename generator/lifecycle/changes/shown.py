"""What a change of pages, indicators, open data and texts means."""

from collections.abc import Iterator, Mapping

from generator.lifecycle.changes.sentences import Change, Raw, added, changed, count, from_to

_WORDS = {"label", "help", "message", "summary", "invite", "expansion", "note"}


def page_changes(old: Raw, new: Raw) -> Iterator[Change]:
    """Say which pages came, went, changed, or are for somebody else."""
    before = {one["id"]: (who, one) for who, pages in old.items() for one in pages}
    after = {one["id"]: (who, one) for who, pages in new.items() for one in pages}
    for name in added(before, after):
        public = after[name][0] == "public"
        yield Change(f"{after[name][0]} page `{name}` added", f"see that page `{name}` may be public" if public else "")
    for name in added(after, before):
        yield Change(f"{before[name][0]} page `{name}` removed")
    for name in changed(before, after):
        (was, _), (now, _) = before[name], after[name]
        if was == now:
            yield Change(f"{now} page `{name}` changed")
        else:
            todo = f"see that page `{name}` may be public" if now == "public" else ""
            yield Change(f"page `{name}` was for {was}, and is for {now}", todo)


def indicator_changes(old: Raw, new: Raw, key: str, noun: str) -> Iterator[Change]:
    """Say what changed in the indicators."""
    for name in added(old, new):
        yield Change(f"{noun} `{name}` added" + (", public" if new[name].get("public") else ""))
    for name in added(new, old):
        yield Change(f"{noun} `{name}` removed")
    for name in changed(old, new):
        if old[name].get(key) != new[name].get(key):
            yield Change(f"{noun} `{name}`: formula {from_to(old[name].get(key), new[name].get(key))}")
        if bool(old[name].get("public")) != bool(new[name].get("public")):
            yield Change(f"{noun} `{name}` is {'now' if new[name].get('public') else 'no longer'} public")


def open_data_changes(old: Raw, new: Raw) -> Iterator[Change]:
    """Say what is published now, and what no longer."""
    for name in added(old, new):
        yield Change(f"data set `{name}` published", f"see that data set `{name}` may be published")
    for name in added(new, old):
        yield Change(f"data set `{name}` no longer published")
    for name in changed(old, new):
        for column in added(old[name].get("fields"), new[name].get("fields")):
            yield Change(f"data set `{name}` now has `{column}`", f"see that `{column}` of `{name}` may be published")
        for column in added(new[name].get("fields"), old[name].get("fields")):
            yield Change(f"data set `{name}` no longer has `{column}`")
        if old[name].get("where") != new[name].get("where"):
            yield Change(f"data set `{name}`: which records {from_to(old[name].get('where'), new[name].get('where'))}")


def wording_changes(old: Raw, new: Raw) -> Iterator[Change]:
    """Count the texts that read otherwise."""
    before, after = dict(_texts(old)), dict(_texts(new))
    number = len(changed(before, after))
    if number:
        yield Change(f"{count(number, 'text')} reworded")


def _texts(value: object, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in _WORDS and not isinstance(one, list):
                yield (*at, key), str(one)
            else:
                yield from _texts(one, (*at, str(key)))
