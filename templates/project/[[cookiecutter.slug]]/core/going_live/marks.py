"""The marks by which the seed's people are known again."""

from django.db import connection
from django.db.models import Q

from core.models import SeedMark
from core.seeding import invented

LOGINS = Q(model="accounts.User", key__startswith="person=")
PEOPLE = Q(model="accounts.Person") & (Q(key__startswith="resident=") | Q(key__startswith="officer="))


def have_logins() -> bool:
    """Say whether a sample login is there; one look into an index."""
    return SeedMark.objects.filter(LOGINS).exists()


def are_noted() -> bool:
    """Say whether it is known which rows were invented; not so where an older release seeded them."""
    return SeedMark.objects.filter(model=invented.MARK).exists() or not SeedMark.objects.filter(PEOPLE).exists()


def are_kept() -> bool:
    """Say whether the database has a place for marks at all."""
    return SeedMark._meta.db_table in connection.introspection.table_names()
