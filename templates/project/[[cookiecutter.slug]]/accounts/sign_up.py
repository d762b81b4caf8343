"""Residents make their own account: NIK, name, telephone or e-mail, password; no link to click."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import siak
from accounts.models import Kind, Person, Status, User
from core import access, audit, crypto, identity
from core.rules import RuleBroken


@dataclass(frozen=True)
class Application:
    """What a resident typed to get an account."""

    nik: str
    full_name: str
    password: str
    phone: str = ""
    email: str = ""
    birth_date: date | None = None


def register(wanted: Application) -> User:
    """Make the account; it is pending until the register or an officer confirms the NIK."""
    nik = identity.digits(wanted.nik)
    _refuse_taken(wanted, nik)
    answer = siak.verify(nik, wanted.full_name, wanted.birth_date)
    if not answer.is_possible:
        raise RuleBroken([answer.message], {"nik": answer.message})
    with transaction.atomic():
        person = _new_person(wanted, nik)
        is_known = person.nik_hash is None
        user = User.objects.create_user(
            password=wanted.password,
            kind=Kind.RESIDENT,
            person=person,
            phone=wanted.phone,
            email=wanted.email.lower(),
            status=Status.ACTIVE if answer.is_proof and not is_known else Status.PENDING,
        )
        if user.status == Status.ACTIVE:
            person.verified_at, person.verified_by = timezone.now(), f"siak:{answer.source}"
            person.save(update_fields=["verified_at", "verified_by"])
        changes = {"status": user.status, "siak": answer.source}
        audit.write(access.Actor(user=user), "sign_up", app="accounts", object_id=user.pk, changes=changes)
    return user


def _refuse_taken(wanted: Application, nik: str) -> None:
    """Refuse a NIK, telephone or e-mail that has an account, and say what to do."""
    hint = _("Sudah ada akun. Masuk, atau minta bantuan petugas di loket.")
    taken = {
        "nik": User.objects.filter(person__nik_hash=crypto.keyed_hash(nik)).exists(),
        "phone": bool(wanted.phone) and User.objects.filter(phone=wanted.phone).exists(),
        "email": bool(wanted.email) and User.objects.filter(email=wanted.email.lower()).exists(),
    }
    fields = {name: hint for name, is_taken in taken.items() if is_taken}
    if fields:
        raise RuleBroken([hint], fields)


def _new_person(wanted: Application, nik: str) -> Person:
    """Make the person. A NIK the region knows already is not claimed before an officer has looked.

    The new row then carries the NIK as ciphertext without its hash; `verification.confirm` joins it
    with the known person. Otherwise whoever types a neighbour's NIK would see the neighbour's records.
    """
    person = Person(
        full_name=wanted.full_name,
        phone=wanted.phone,
        email=wanted.email.lower(),
        birth_date=wanted.birth_date,
    )
    person.set_nik(nik)
    if Person.objects.with_nik(nik).exists():
        person.nik_hash = None
    person.save()
    return person
