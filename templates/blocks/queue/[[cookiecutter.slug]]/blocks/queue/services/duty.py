"""Who may do what in a queue, checked where the deed is done."""

from typing import Any

from django.utils.translation import gettext as _

from core.access import Actor, Forbidden

COUNTER = ("petugas_loket", "pengatur_antrean")
DESK = ("pengatur_antrean",)
READERS = ("pengatur_antrean", "petugas_loket", "kepala_opd", "pimpinan")


def is_one(binding: Any, actor: Actor, roles: tuple[str, ...]) -> bool:
    """Say whether the actor holds one of the roles in this application."""
    return bool(actor.has_role(binding.app, *roles))


def require(binding: Any, actor: Actor, roles: tuple[str, ...]) -> None:
    """Raise Forbidden where the actor holds none of the roles."""
    if not is_one(binding, actor, roles):
        raise Forbidden(_("Tindakan ini bukan untuk peran Anda."))
