"""Officers come to positions and leave them; positions get and lose roles. All of it is audited."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Kind, Status, User
from core import audit, identity, receivers
from core.access import Actor
from core.models import Office, Position, PositionHolding, RoleGrant
from core.rules import RuleBroken

ADMINISTRATOR = "administrator"


@transaction.atomic
def add_officer(actor: Actor, *, nip: str = "", name: str, email: str = "", phone: str = "") -> User:
    """Make an officer's login without a password; the counter's one-time code sets the first one.

    Who is no civil servant, such as the head of an RT, has no NIP and signs in with telephone or e-mail.
    """
    plain, phone = _checked("nip", nip, identity.check_nip), _checked("phone", phone, identity.check_phone)
    if not (plain or phone or email):
        text = _("Isi NIP; bagi yang bukan ASN isi nomor telepon atau surel untuk masuk.")
        raise RuleBroken([text], {"nip": text})
    _refuse_taken(plain, email.lower(), phone)
    user = User.objects.create_user(
        kind=Kind.OFFICER,
        status=Status.ACTIVE,
        nip=plain or None,
        name=name,
        email=email.lower(),
        phone=phone,
    )
    audit.write(actor, "add_officer", app="accounts", entity="user", object_id=user.pk)
    return user


def _checked(field: str, typed: str, check: Callable[[str], str]) -> str:
    """Give the normal form of what was typed, or nothing where nothing was."""
    try:
        return check(typed) if typed.strip() else ""
    except ValueError as problem:
        raise RuleBroken([str(problem)], {field: str(problem)}) from problem


@transaction.atomic
def change_officer(actor: Actor, user: User, values: dict[str, str]) -> None:
    """Correct name, e-mail or telephone of an officer; the numbers are checked by who read them."""
    changed = [name for name, value in values.items() if getattr(user, name) != value]
    if not changed:
        return
    _refuse_taken(*(values.get(name, "") if name in changed else "" for name in ("nip", "email", "phone")), user)
    for name in changed:
        setattr(user, name, values[name])
    user.save(update_fields=changed)
    audit.write(actor, "edit", app="accounts", entity="user", object_id=user.pk, changes={"fields": changed})


@transaction.atomic
def correct_holding(actor: Actor, holding: PositionHolding, values: dict[str, Any]) -> None:
    """Correct the last day, decree or rank of a holding."""
    before = {name: getattr(holding, name) for name in values}
    changed = {name: value for name, value in values.items() if before[name] != value}
    if not changed:
        return
    if values.get("ends_on") is not None and values["ends_on"] < holding.starts_on:
        text = _("Tanggal sampai mendahului tanggal mulai.")
        raise RuleBroken([text], {"ends_on": text})
    for name, value in changed.items():
        setattr(holding, name, value)
    if not holding.acting and "ends_on" in changed:
        _refuse_double(holding.position, holding.starts_on, holding.ends_on, holding.pk)
    holding.save(update_fields=list(changed))
    audit.record(actor, "edit", holding, {name: [str(before[name] or ""), str(changed[name])] for name in changed})


def _refuse_taken(nip: str, email: str, phone: str, of: User | None = None) -> None:
    """Refuse what another account signs in with."""
    text = _("Sudah dipakai akun lain.")
    others = User.objects.exclude(pk=of.pk) if of is not None else User.objects.all()
    taken = {
        "nip": bool(nip) and others.filter(nip=nip).exists(),
        "email": bool(email) and others.filter(email=email).exists(),
        "phone": bool(phone) and others.filter(phone=phone).exists(),
    }
    fields = {name: text for name, is_taken in taken.items() if is_taken}
    if fields:
        raise RuleBroken([text], fields)


@transaction.atomic
def appoint(
    actor: Actor,
    user: User,
    position: Position,
    starts_on: date,
    *,
    ends_on: date | None = None,
    acting: str = "",
    decree: str = "",
    rank: str = "",
) -> PositionHolding:
    """Put an officer on a position; one full holder at a time, acting ones beside."""
    if not user.is_officer:
        raise RuleBroken([_("Hanya pegawai yang dapat memangku jabatan.")])
    if ends_on is not None and ends_on < starts_on:
        raise RuleBroken([_("Tanggal sampai mendahului tanggal mulai.")])
    if not acting:
        _refuse_double(position, starts_on, ends_on)
    holding = PositionHolding.objects.create(
        position=position,
        user=user,
        starts_on=starts_on,
        ends_on=ends_on,
        acting=acting,
        decree=decree,
        rank=rank,
    )
    changes = {"position": position.code, "user": user.pk, "from": starts_on.isoformat()}
    audit.record(actor, "appoint", holding, changes)
    return holding


def _refuse_double(position: Position, starts_on: date, ends_on: date | None, own: int | None = None) -> None:
    """Refuse a second full holder on any of these days."""
    same_days = PositionHolding.objects.filter(position=position, acting="").exclude(ends_on__lt=starts_on)
    if ends_on is not None:
        same_days = same_days.exclude(starts_on__gt=ends_on)
    if same_days.exclude(pk=own).exists():
        raise RuleBroken([_("Jabatan ini masih dipangku pejabat lain pada tanggal itu.")])


@transaction.atomic
def end_holding(actor: Actor, holding: PositionHolding, ends_on: date) -> None:
    """End a holding on a day, which still counts."""
    if ends_on < holding.starts_on:
        raise RuleBroken([_("Tanggal sampai mendahului tanggal mulai.")])
    before = holding.ends_on.isoformat() if holding.ends_on else None
    holding.ends_on = ends_on
    holding.save(update_fields=["ends_on"])
    audit.record(actor, "end_holding", holding, {"ends_on": [before, ends_on.isoformat()]})


@transaction.atomic
def leave(actor: Actor, holding: PositionHolding, ends_on: date) -> None:
    """End a holding without a successor; refused where an office would keep open work and nobody to do it."""
    with receivers.keep(max(ends_on + timedelta(days=1), timezone.localdate())):
        end_holding(actor, holding, ends_on)


@transaction.atomic
def grant(
    actor: Actor,
    position: Position,
    app: str,
    role: str,
    *,
    office: Office | None = None,
    all_offices: bool = False,
) -> RoleGrant:
    """Give a role to whoever holds the position."""
    row, created = RoleGrant.objects.update_or_create(
        position=position,
        app=app,
        role=role,
        office=office,
        defaults={"all_offices": all_offices},
    )
    changes = {"position": position.code, "role": f"{app}:{role}", "all_offices": all_offices}
    audit.record(actor, "grant_role" if created else "change_role", row, changes)
    return row


@transaction.atomic
def revoke(actor: Actor, row: RoleGrant) -> None:
    """Take a role from a position; the last administrator's stays, else nobody could give it back."""
    if row.role == ADMINISTRATOR and not _other_administrator(row):
        raise RuleBroken([_("Ini administrator terakhir; angkat yang lain lebih dahulu.")])
    changes = {"position": row.position.code, "role": f"{row.app}:{row.role}"}
    audit.record(actor, "revoke_role", row, changes)
    with receivers.keep(timezone.localdate()):
        row.delete()


def _other_administrator(row: RoleGrant) -> bool:
    """Say whether somebody else can administer today."""
    today = timezone.localdate()
    may_enter = Q(user__closes_on=None) | Q(user__closes_on__gte=today)
    rows = PositionHolding.objects.on(today).filter(may_enter, user__status=Status.ACTIVE)
    held = rows.values("position_id")
    others = RoleGrant.objects.filter(role=ADMINISTRATOR, position__in=held).exclude(pk=row.pk)
    superusers = User.objects.filter(is_superuser=True, status=Status.ACTIVE)
    return others.exists() or superusers.exists()
