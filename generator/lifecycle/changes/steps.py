"""What a change of states, steps and rules means."""

from collections.abc import Iterator

from generator.lifecycle.changes.sentences import Change, Raw, added, changed, from_to, listed, listing, mapping, short


def workflow_changes(entity: str, old: Raw, new: Raw) -> Iterator[Change]:
    """Say what changed in states and steps."""
    before, after = mapping(old, "states"), mapping(new, "states")
    for name in added(before, after):
        yield Change(f"`{entity}`: state `{name}` added")
    for name in added(after, before):
        yield Change(f"`{entity}`: state `{name}` removed", f"see which records of `{entity}` are still in `{name}`")
    if old.get("deadline") != new.get("deadline"):
        yield Change(f"`{entity}`: deadline of the first state {from_to(old.get('deadline'), new.get('deadline'))}")
    before, after = mapping(old, "transitions"), mapping(new, "transitions")
    for name in added(before, after):
        step = after[name]
        who = f" by {listed([f'`{one}`' for one in listing(step.get('roles'))])}" if step.get("roles") else ""
        yield Change(
            f"`{entity}`: step `{name}` added, from {listed(listing(step.get('from')))} to {step.get('to')}{who}"
        )
    for name in added(after, before):
        yield Change(f"`{entity}`: step `{name}` removed")
    for name in changed(before, after):
        yield from _step(f"{entity}.{name}", name, before[name], after[name])


def _step(place: str, name: str, old: Raw, new: Raw) -> Iterator[Change]:
    for role in added(old.get("roles"), new.get("roles")):
        yield Change(f"`{place}` may now be done by `{role}`")
    for role in added(new.get("roles"), old.get("roles")):
        todo = f"see who does `{name}` from now on" if role not in listing(new.get("roles")) else ""
        yield Change(f"`{place}` may no longer be done by `{role}`", todo)
    for one in added(old.get("require"), new.get("require")):
        yield Change(f"`{place}` now needs `{one}` filled in")
    for one in added(new.get("require"), old.get("require")):
        yield Change(f"`{place}` no longer needs `{one}` filled in")
    for key, word in (
        ("from", "from"),
        ("to", "to"),
        ("deadline", "deadline"),
        ("guard", "condition"),
        ("by", "event"),
    ):
        if old.get(key) != new.get(key):
            yield Change(f"`{place}`: {word} {from_to(old.get(key), new.get(key))}")
    for key, word in (("set", "sets"), ("issues", "issues"), ("notify", "notices")):
        if old.get(key) != new.get(key):
            yield Change(f"`{place}`: what it {word} changed" if key != "notify" else f"`{place}`: its notices changed")


def rule_changes(entity: str, old: object, new: object) -> Iterator[Change]:
    """Say what is checked now, and what no longer."""
    before, after = ([one.get("check") for one in (rules if isinstance(rules, list) else ())] for rules in (old, new))
    for check in added(before, after):
        yield Change(f"`{entity}`: now checks {short(check)}")
    for check in added(after, before):
        yield Change(f"`{entity}`: no longer checks {short(check)}")
