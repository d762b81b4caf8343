"""`manage.py seed`: the rows a replica starts with. Run it again after every update; it is idempotent."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from config.installed import APPS, BLOCKS
from core.seeding import areas, mandates, people, posts
from core.seeding.context import Context


@contextmanager
def _statements_not_kept() -> Iterator[None]:
    """DEBUG would keep the text of every statement."""
    kept = connection.make_debug_cursor
    connection.make_debug_cursor = connection.make_cursor
    try:
        yield
    finally:
        connection.make_debug_cursor = kept


class Command(BaseCommand):
    """Seed areas, offices, positions, and each application; in a demo also people."""

    help = "Isi data awal: wilayah, kantor, jabatan, aplikasi; pada DEMO juga orang contoh."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the seeds in their order; each application's own in a transaction of its own."""
        with _statements_not_kept():
            logins = self._core()
            for module in [*(f"blocks.{name}.seed" for name in BLOCKS), *(f"apps.{name}.seed" for name in APPS)]:
                if find_spec(module) is not None:
                    with transaction.atomic():
                        import_module(module).run(Context())
            if logins:
                with transaction.atomic():
                    people.run(Context())  # positions that applications made since have nobody yet
        self.stdout.write("Data awal lengkap.")
        if logins:
            self._print(logins)

    def _core(self) -> list[people.Login]:
        with transaction.atomic():
            context = Context()
            areas.run(context)
            posts.run(context)
            if not people.is_allowed():
                return []
            logins = people.run(context)
            mandates.run(context)
            return logins

    def _print(self, logins: list[people.Login]) -> None:
        self.stdout.write(f"\nContoh akun (kata sandi semuanya: {people.PASSWORD}):")
        for login in logins:
            self.stdout.write(f"  {login.kind:<14} {login.login:<20} {login.name}")
