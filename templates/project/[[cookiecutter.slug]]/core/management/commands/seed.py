"""`manage.py seed`: the rows a replica starts with. Run it again after every update; it is idempotent."""

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from config.installed import APPS, BLOCKS, PACKAGES
from core.seeding import areas, data_requests, invented, mandates, notices, people, posts, sources
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
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Seeds that ran through are left out until they change."""
        parser.add_argument("--ulang", action="store_true", help="jalankan lagi walaupun data awal tidak berubah")
        only = "hanya aplikasi ini; boleh diulang, sebut juga yang diperlukannya"
        parser.add_argument("--aplikasi", action="append", choices=sorted(PACKAGES), metavar="ID", help=only)

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the seeds in their order; each application's own in a transaction of its own."""
        with _statements_not_kept():
            newest = notices.newest()
            logins = self._core()
            if options["aplikasi"]:
                self._applications([PACKAGES[name] for name in options["aplikasi"]])
            elif options["ulang"] or not sources.are_unchanged():
                self._applications(APPS)
                sources.remember()
            if logins:
                with transaction.atomic(), invented.noted():
                    people.run(Context())  # positions that applications made since have nobody yet
                    data_requests.run(Context())
                    notices.settle(newest)
        self.stdout.write("Data awal lengkap.")
        if logins:
            self._print(logins)

    def _applications(self, packages: list[str]) -> None:
        for module in [*(f"blocks.{name}.seed" for name in BLOCKS), *(f"apps.{name}.seed" for name in packages)]:
            if find_spec(module) is not None:
                with transaction.atomic():
                    import_module(module).run(Context())

    def _core(self) -> list[people.Login]:
        with transaction.atomic():
            context = Context()
            areas.run(context)
            posts.run(context)
            if not people.is_allowed():
                return []
            with invented.noted():
                logins = people.run(context)
                mandates.run(context)
            return logins

    def _print(self, logins: list[people.Login]) -> None:
        self.stdout.write(f"\nContoh akun (kata sandi semuanya: {people.PASSWORD}):")
        for login in logins:
            self.stdout.write(f"  {login.kind:<14} {login.login:<20} {login.name}")
