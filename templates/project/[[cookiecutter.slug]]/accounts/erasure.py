"""Forgets a resident who asks for it (UU 27/2022): person, login, messages, personal values of finished requests.

The requests themselves stay with their numbers and figures, and so do documents that were issued: they are archives
of the region. Backups hold the data until they expire.
"""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person, ResetCode, Status, User
from core import audit, consents, retention, turns
from core.access import Actor
from core.models import Notification, PushSubscription, WorkItem
from core.rules import RuleBroken

NAMED = 5


def erase(actor: Actor, user: User, reason: str) -> int:
    """Forget a resident and give the number of requests that were emptied; raises RuleBroken."""
    _require_erasable(actor, user, reason)
    with transaction.atomic():
        person = turns.hold(user.person)
        _require_nothing_open(person)
        emptied = retention.forget(person)
        Notification.objects.filter(Q(person=person) | Q(user=user)).delete()
        for model in (Authenticator, EmailAddress, PushSubscription, ResetCode):
            model.objects.filter(user=user).delete()
        person.data_requests.update(details="")
        person.consents.open().update(ended_at=timezone.now(), ended_how=consents.FORGOTTEN, ended_by=actor.user)
        _forget_person(person)
        _close_login(user)
        changes = {"reason": reason.strip(), "records": emptied}
        audit.write(actor, "erase", app="accounts", entity="user", object_id=user.pk, changes=changes)
    return emptied


def _require_erasable(actor: Actor, user: User, reason: str) -> None:
    if user.is_officer or user.person is None or user.pk == actor.user_id:
        raise RuleBroken([_("Hanya data warga yang dihapus lewat loket.")])
    if user.person.is_forgotten:
        raise RuleBroken([_("Data warga ini sudah dihapus.")])
    if not reason.strip():
        raise RuleBroken([_("Tulis alasannya.")], {"reason": _("Tulis alasannya.")})


def _require_nothing_open(person: Person) -> None:
    """What is being worked on needs its owner; it is finished or withdrawn first."""
    waiting = list(WorkItem.objects.filter(owner=person).open().values_list("number", flat=True)[: NAMED + 1])
    if waiting:
        numbers = ", ".join(number or "–" for number in waiting[:NAMED])
        more = " …" if len(waiting) > NAMED else ""
        raise RuleBroken([_("Selesaikan atau batalkan dahulu permohonan yang berjalan: %s.") % f"{numbers}{more}"])


def _forget_person(person: Person) -> None:
    person.full_name = Person.FORGOTTEN
    person.set_nik("")
    person.birth_date = person.village = person.verified_at = None
    person.sex = person.phone = person.email = person.address = person.verified_by = ""
    person.save()


def _close_login(user: User) -> None:
    """The row stays, for the trail names it; nobody signs in with it again."""
    user.name = user.email = user.phone = ""
    user.status = Status.BLOCKED
    user.set_unusable_password()
    user.save()
