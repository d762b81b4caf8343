"""Makes a key for another program that posts reports over Open311."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from blocks.complaint.models import ApiKey


class Command(BaseCommand):
    """Make a key and show it once."""

    help = "Makes a key for a program that posts reports over Open311; it is shown only now."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("label", help="name of the program, as officers see it")
        parser.add_argument("--email", default="", help="who answers for it")
        parser.add_argument("--per-hour", type=int, default=60, help="reports it may post an hour")

    def handle(self, *args: Any, **options: Any) -> None:
        key, plain = ApiKey.issue(
            options["label"],
            email=options["email"],
            requests_per_hour=options["per_hour"],
        )
        self.stdout.write(f"{key.label}: {plain}")
