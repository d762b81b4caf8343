"""Officers confirm who a resident is, and block or open accounts; every act is in the audit trail."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person, Status, User
from core import audit, notify, receivers
from core.access import Actor
from core.rules import RuleBroken


def confirm(actor: Actor, user: User) -> None:
    """Say that the person was seen with the identity card; the account becomes active."""
    if user.status == Status.BLOCKED:
        raise RuleBroken([_("Buka blokir akun ini lebih dahulu.")])
    with transaction.atomic():
        person = _join(user)
        person.verified_at = timezone.now()
        person.verified_by = f"pegawai:{actor.user_id}"
        person.save()
        _set_status(actor, user, Status.ACTIVE, "confirm_identity")
        notify.send(user_id=user.pk, title=_("Akun Anda sudah diperiksa dan aktif."), url="/akun/")


def block(actor: Actor, user: User, reason: str) -> None:
    """Close an account; its sessions end at the next click."""
    if user.pk == actor.user_id:
        raise RuleBroken([_("Akun sendiri tidak dapat diblokir.")])
    if not reason.strip():
        raise RuleBroken([_("Tulis alasannya.")], {"reason": _("Tulis alasannya.")})
    with transaction.atomic(), receivers.keep(timezone.localdate()):
        _set_status(actor, user, Status.BLOCKED, "block", reason.strip())


def unblock(actor: Actor, user: User) -> None:
    """Open a blocked account again; one not confirmed before waits again, one that was forgotten stays closed."""
    if user.person is not None and user.person.is_forgotten:
        raise RuleBroken([_("Data warga ini sudah dihapus.")])
    if user.closes_on is not None:
        user.closes_on = None
        user.save(update_fields=["closes_on"])
    is_known = user.is_officer or (user.person is not None and user.person.verified_at is not None)
    _set_status(actor, user, Status.ACTIVE if is_known else Status.PENDING, "unblock")


def _set_status(actor: Actor, user: User, status: str, action: str, reason: str = "") -> None:
    before, user.status = user.status, status
    with transaction.atomic():
        user.save(update_fields=["status"])
        changes = {"status": [before, status]} | ({"reason": reason} if reason else {})
        audit.write(actor, action, app="accounts", entity="user", object_id=user.pk, changes=changes)


def _join(user: User) -> Person:
    """Give the account the person the region knew by this NIK; drop the row that sign-up made."""
    own = user.person
    if own is None or not own.nik_encrypted or own.nik_hash is not None:
        return own or _nobody()
    known = Person.objects.with_nik(own.nik).first()
    if known is None:
        own.set_nik(own.nik)
        return own
    if User.objects.filter(person=known).exclude(pk=user.pk).exists():
        raise RuleBroken([_("NIK ini sudah punya akun lain.")])
    user.person = known
    user.save(update_fields=["person"])
    known.phone = known.phone or own.phone
    known.email = known.email or own.email
    _move_rows(own, known)
    own.delete()
    return known


def _move_rows(own: Person, known: Person) -> None:
    """Point everything that refers to the row of the sign-up to the known person."""
    for relation in Person._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and relation.related_model is not User:
            column = relation.field.name
            if not relation.many_to_many:
                rows = relation.related_model._base_manager.filter(**{column: own})
                rows.update(**{column: known})


def _nobody() -> Person:
    raise RuleBroken([_("Akun ini tidak terhubung dengan data warga.")])
