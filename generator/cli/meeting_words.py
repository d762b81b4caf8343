"""Words for migrations of the region and of a release that follow the same one: what joins them, or what is to do."""

from collections.abc import Sequence

from generator.lifecycle.meeting import Meeting


def meeting_lines(met: Sequence[Meeting]) -> list[str]:
    """Say of each meeting what was written to join it, or why nothing was, and what comes next."""
    return [line for one in met for line in (_joined(one) if one.path else _not_joined(one))]


def meeting_data(met: Sequence[Meeting]) -> list[dict[str, object]]:
    """Give each meeting, for programs."""
    return [
        {"folder": one.folder, "own": list(one.own), "release": list(one.others), "joined_by": one.path, "why": one.why}
        for one in met
    ]


def same_name_lines(conflicts: Sequence[str]) -> list[str]:
    """Say what a conflict in a migration asks for: the text of an applied one must stay what it was."""
    if not any("/migrations/" in path for path in conflicts):
        return []
    return [
        "Of a migration, keep the release's text under this name and give yours a name of its own (a new file). Where",
        "yours is applied already, give it that name in the table django_migrations too, before you migrate.",
    ]


def _joined(one: Meeting) -> list[str]:
    name = one.path.rpartition("/")[2]
    return [f"joined       {one.folder}: {_names(one)} meet in {name}, which is yours from now on"]


def _not_joined(one: Meeting) -> list[str]:
    package = one.folder.removesuffix("/migrations").rpartition("/")[2]
    then = f", then python manage.py makemigrations --merge {package}" if one.others else ""
    return [
        f"NOT JOINED   {one.folder}: {_names(one)}: {one.why}",
        f"  Next step: decide what stays{then}. Until then `migrate` refuses, and no table changes.",
    ]


def _names(one: Meeting) -> str:
    own, others = (", ".join(names) for names in (one.own, one.others))
    return " and ".join(part for part in (f"your {own}" if own else "", others) if part)
