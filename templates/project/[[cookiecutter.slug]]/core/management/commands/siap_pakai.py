"""`manage.py siap_pakai`: make a replica ready for real people, and say what is still missing."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core import condition
from core.condition import certificate
from core.going_live import administrator, marks, removal, samples
from core.going_live.samples import Found
from core.rules import RuleBroken

SIGNS = {condition.GOOD: "baik", condition.WARN: "perhatikan", condition.BAD: "PERLU"}
NAMED = 5  # tables and rows that are named in a refusal


class Command(BaseCommand):
    """Remove the demonstration, make the first administrator, and check what real people need."""

    help = "Keluarkan data contoh, buat administrator pertama, lalu sebutkan yang masih perlu. Boleh diulang."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the first administrator, and whether to look only."""
        parser.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak mengubah apa pun")
        parser.add_argument("--nip", default="", help="NIP administrator pertama")
        parser.add_argument("--nama", default="", help="nama administrator pertama")
        trials = "keluarkan juga catatan yang dibuat orang atas nama orang contoh saat mencoba"
        parser.add_argument("--buang-percobaan", action="store_true", help=trials)

    def handle(self, *args: Any, **options: Any) -> None:
        """Do all of it or nothing, then check."""
        if not options["periksa"]:
            try:
                with transaction.atomic():
                    counts = self._remove(with_trials=options["buang_percobaan"])
                    user, code = self._administrator(options["nip"], options["nama"])
            except RuleBroken as problem:
                raise CommandError(" ".join(problem.messages)) from problem
            if counts:
                self.stdout.write(f"Data contoh dikeluarkan: {sum(counts.values())} baris dari {len(counts)} tabel.")
            self._tell(user, code)
        certificate.look(timezone.now())
        if self._check() and options["periksa"]:
            raise CommandError("belum siap dipakai")

    def _remove(self, *, with_trials: bool) -> dict[str, int]:
        if not marks.are_noted():
            raise CommandError(
                "Data contoh di sini dibuat rilis lama yang tidak mencatatnya. Mulai dengan basis data baru: "
                "hapus DEMO dari .env, pindahkan folder data, lalu `manage.py migrate` dan `manage.py seed`."
            )
        found = samples.find(with_trials=with_trials)
        if not found.is_free:
            raise CommandError(_refusal(found, with_trials=with_trials))
        removal.remove(found)
        return found.counts()

    def _administrator(self, nip: str, name: str) -> tuple[User, str]:
        """The first administrator, and a code where none has a password yet."""
        user = administrator.known()
        if user is None:
            if not nip or not name.strip():
                raise CommandError("Sebut administrator pertama: --nip NIP --nama NAMA. Tidak ada yang diubah.")
            user = administrator.make(nip, name)
        return user, "" if user.has_usable_password() else administrator.code_for(user)

    def _tell(self, user: User, code: str) -> None:
        if not code:
            self.stdout.write(f"Administrator: {user.full_name}")
            return
        address = f"{settings.SITE_ADDRESS}{reverse('account_recover')}"
        self.stdout.write(f"\nAdministrator pertama: {user.full_name} ({user.nip or user.username})")
        self.stdout.write(f"Kode sekali pakai: {code} (berlaku 24 jam); pasang kata sandi di {address}")

    def _check(self) -> bool:
        """Print how everything stands, then what remains; gives whether something has to be done first."""
        found = condition.findings(condition.READY)
        self.stdout.write("")
        for one in found:
            self.stdout.write(f"[{SIGNS[one.level]}] {one.title}: {one.text}")
        left = [one for one in found if not one.is_good]
        if not left:
            self.stdout.write("\nSiap dipakai.")
        else:
            self.stdout.write(f"\nMasih perlu ({len(left)}):")
            for number, one in enumerate(left, start=1):
                self.stdout.write(f"  {number}. {one.title}: {one.todo}")
            self.stdout.write("Sesudah .env berubah, nyalakan ulang server, lalu `manage.py siap_pakai --periksa`.")
        return any(one.level == condition.BAD for one in left)


def _refusal(found: Found, *, with_trials: bool) -> str:
    """Say which real rows hang on invented ones, by number and never by name, and what to do."""
    lines = [
        f"- akun contoh {user.pk} sudah diubah menjadi {user.nip or user.username}: buat akun baru bagi orang itu "
        f"di /egov/pegawai/, lalu kembalikan nama dan NIP akun contoh"
        for user in found.taken_over[:NAMED]
    ]
    for relation, keys in list(found.real.items())[:NAMED]:
        rows = relation.model._base_manager.filter(pk__in=sorted(keys)[:NAMED])
        names = ", ".join(getattr(row, "number", "") or str(row.pk) for row in rows)
        more = " …" if len(keys) > NAMED else ""
        lines.append(
            f"- {relation.model._meta.label}: {len(keys)} ({names}{more}) menyebut "
            f"{relation.target._meta.label} contoh pada {relation.field.name}"
        )
    way = (
        "Ubah catatan itu supaya tidak lagi menyebut data contoh."
        if with_trials
        else "Ubah catatan itu supaya tidak lagi menyebut data contoh; bila itu hanya percobaan, cadangkan dahulu, "
        "lalu ulangi dengan --buang-percobaan."
    )
    return "\n".join(["Catatan sungguhan menempel pada data contoh; tidak ada yang diubah:", *lines, way])
