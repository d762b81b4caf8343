"""What Pinjam Sepeda starts with; `manage.py seed` runs it, as often as wanted."""

from core.seeding import demo
from core.seeding.context import Context


def run(context: Context) -> None:
    """Fill a replica that is only shown; the application needs no rows to start with."""
    demo.run(context, "pinjam-sepeda")
