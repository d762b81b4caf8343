"""Enough people for a demonstration: a resident, and an officer for every kind of sample login."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.check.roles_used import words_of_entities
from generator.problems import Problem

# The sample logins in the order in which officers get them, with the roles that each holds alone, as
# core/seeding/people.py of a replica has them. The first holds every role that no other does.
SAMPLES: dict[str, tuple[str, ...]] = {
    "officer": (),
    "dispatcher": ("dispatcher",),
    "editor": ("editor", "reporter"),
    "leader": ("pimpinan", "kepala_opd", "kepala_upt"),
    "administrator": ("administrator", "petugas_akun", "petugas_pdp", "admin"),
}
_OWN_SIDE = ("resident", "business", "visitor")


def check_region_logins(subject: RegionSubject) -> Iterator[Problem]:
    """Report sample logins for which nobody is listed, with the applications whose work nobody could show."""
    apps = subject.chosen_apps().values()
    if not subject.region.residents:
        needers = [app.id for app in apps if set(app.audience) & set(_OWN_SIDE)]
        yield from _missed(subject, "residents", "resident", needers)
    for place, (login, roles) in enumerate(SAMPLES.items()):
        if place >= len(subject.region.officers):
            needers = [app for app, held in _roles(subject).items() if _has_work(held, roles)]
            yield from _missed(subject, "officers", login, needers)


def _missed(subject: RegionSubject, group: str, login: str, needers: list[str]) -> Iterator[Problem]:
    if needers:
        yield subject.files["people"].problem(
            "RK827",
            (group,),
            f'nobody is listed for the sample login "{login}", which {", ".join(needers)} need',
            f"list at least {len(SAMPLES) if group == 'officers' else 1} invented {group}",
            value=login,
            at_key=True,
        )


def _roles(subject: RegionSubject) -> dict[str, set[str]]:
    """Give the roles that each chosen application names."""
    shared = subject.catalog.reference.roles
    return {
        app.id: {word for word in words_of_entities(app) if word in shared or word in app.roles}
        for app in subject.chosen_apps().values()
    }


def _has_work(named: set[str], roles: tuple[str, ...]) -> bool:
    special = {role for held in SAMPLES.values() for role in held}
    return bool(named & set(roles) if roles else named - special)
