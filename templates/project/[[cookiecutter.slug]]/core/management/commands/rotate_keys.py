"""`manage.py rotate_keys [--check]`: encrypt personal fields anew with the newest key."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import key_rotation


class Command(BaseCommand):
    """Rotate the keys of encrypted columns; put the new key in front of FIELD_KEYS first."""

    help = "Sandikan ulang data pribadi dengan kunci terbaru (taruh kunci baru paling depan di FIELD_KEYS)."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the switch."""
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rotate, or say how much is left."""
        if not options["check"]:
            self.stdout.write(f"{key_rotation.rotate()} nilai disandikan ulang.")
        left = key_rotation.count_old()
        if left:
            raise CommandError(f"{left} nilai masih memakai kunci lama")
        self.stdout.write("Semua nilai memakai kunci terbaru.")
