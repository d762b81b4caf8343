"""What an office keeps for its letters: the letterhead, who signs since when, and who signs in whose name.

An office's administrator keeps these for the own office and those below, but gives nobody a platform role and
never appoints themselves.
"""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Case, Q, QuerySet, When
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import Kind, Status, User
from core import audit, identity
from core.access import Actor
from core.documents import printed
from core.documents.letterhead import OURS
from core.models import Office, OfficeKind, Position, PositionHolding, SigningMandate
from core.rules import RuleBroken
from egov import appointments, services

ADMINISTRATOR, OFFICE_ADMIN = "administrator", "admin_kantor"


def kept_by(actor: Actor) -> QuerySet[Office]:
    """The offices whose letterheads the actor keeps."""
    own_first = Case(When(kind=OfficeKind.OWN, then=0), default=1)
    rows = Office.objects.filter(kind__in=OURS, is_active=True).select_related("parent")
    rows = rows.order_by(own_first, "kind", "name")
    grants = [grant for grant in actor.grants if grant.app == "core" and grant.role in (ADMINISTRATOR, OFFICE_ADMIN)]
    if any(grant.role == ADMINISTRATOR or grant.all_offices for grant in grants):
        return rows
    return rows.filter(pk__in=frozenset().union(*(grant.office_ids for grant in grants)))


def signs(position: Position) -> bool:
    """Say whether letters may carry this position: it leads, signs for others, or has a role that documents name."""
    if position.is_head or position.mandates.exists() or position.mandates_given.exists():
        return True
    return position.grants.filter(role__in=printed.signing_roles()).exists()


def save_letterhead(actor: Actor, office: Office) -> None:
    """Save address, telephone and the like."""
    services.save_row(actor, office)


@transaction.atomic
def appoint(actor: Actor, office: Office, values: dict[str, Any]) -> PositionHolding:
    """Put somebody on a position of the office; a full appointment ends the one before on the day before."""
    position = values["position"] or _new_position(actor, office, values["title"])
    _refuse_platform(actor, position)
    user = _officer(actor, values["nip"], values["name"])
    if user.pk == actor.user_id and not actor.has_role("core", ADMINISTRATOR):
        raise RuleBroken([_("Anda tidak dapat mengangkat diri sendiri.")])
    if not values["acting"]:
        _end_before(actor, position, values["starts_on"])
    kept = ("ends_on", "acting", "decree", "rank")
    return appointments.appoint(actor, user, position, values["starts_on"], **{name: values[name] for name in kept})


def _new_position(actor: Actor, office: Office, title: str) -> Position:
    code = slugify(f"{office.code} {title}")[:80]
    found = Position.objects.filter(code=code).first()
    return found or services.save_row(actor, Position(code=code, office=office, title=title))


def _refuse_platform(actor: Actor, position: Position) -> None:
    is_platform = position.grants.filter(Q(app="core") | Q(app="*")).exists()
    if is_platform and not actor.has_role("core", ADMINISTRATOR):
        raise RuleBroken([_("Jabatan ini memberi peran platform; minta administrator platform mengangkatnya.")])


def _officer(actor: Actor, nip: str, name: str) -> User:
    """The officer with a NIP, or by name where the office has none (a village head); else a new account.

    Nobody can enter a new account before the counter gives its owner a code.
    """
    plain, full_name = identity.digits(nip), name.strip()
    officers = User.objects.filter(kind=Kind.OFFICER)
    found = officers.filter(nip=plain) if plain else officers.filter(nip=None, name__iexact=full_name)
    if found.exists():
        return found[0]
    if not full_name:
        raise RuleBroken([_("Tulis nama pejabat; NIP ini belum dikenal.")], {"name": _("Wajib diisi.")})
    if plain:
        return appointments.add_officer(actor, nip=nip, name=full_name)
    user = User.objects.create_user(kind=Kind.OFFICER, status=Status.ACTIVE, name=full_name)
    audit.write(actor, "add_officer", app="accounts", entity="user", object_id=user.pk)
    return user


def _end_before(actor: Actor, position: Position, starts_on: date) -> None:
    """End the full holding that would run on."""
    rows = PositionHolding.objects.filter(position=position, acting="", starts_on__lt=starts_on)
    for holding in rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on)):
        appointments.end_holding(actor, holding, starts_on - timedelta(days=1))


@transaction.atomic
def change_rank(actor: Actor, holding: PositionHolding, rank: str, since: date) -> PositionHolding:
    """Write a new rank from a day on: letters of earlier days keep the old one."""
    if since < holding.starts_on or (holding.ends_on is not None and since > holding.ends_on):
        raise RuleBroken([_("Tanggal ini di luar masa jabatannya.")])
    before, last_day = holding.rank, holding.ends_on
    if since > holding.starts_on and before:
        appointments.end_holding(actor, holding, since - timedelta(days=1))
        holding = PositionHolding(
            position=holding.position,
            user=holding.user,
            starts_on=since,
            ends_on=last_day,
            acting=holding.acting,
            decree=holding.decree,
        )
    holding.rank = rank
    holding.save()
    audit.record(actor, "change_rank", holding, {"rank": [before, rank], "from": since.isoformat()})
    return holding


@transaction.atomic
def give_mandate(actor: Actor, values: dict[str, Any]) -> SigningMandate:
    """Let one position sign in the name of another for a time."""
    row = SigningMandate(**values)
    if row.ends_on is not None and row.ends_on < row.starts_on:
        raise RuleBroken([_("Tanggal sampai mendahului tanggal mulai.")])
    if row.principal_id == row.position_id:
        raise RuleBroken([_("Jabatan tidak dapat menandatangani atas nama dirinya sendiri.")])
    same = SigningMandate.objects.filter(principal=row.principal, app=row.app).exclude(ends_on__lt=row.starts_on)
    if row.ends_on is not None:
        same = same.exclude(starts_on__gt=row.ends_on)
    if same.exists():
        raise RuleBroken([_("Pada tanggal itu sudah ada yang menandatangani atas nama jabatan ini; akhiri dahulu.")])
    if _signs_for(row.position, row.principal, row.starts_on):
        raise RuleBroken([_("Pelimpahan ini melingkar: jabatan itu sendiri melimpahkan tanda tangannya ke sini.")])
    row.save()
    audit.record(actor, "give_mandate", row, {"principal": row.principal.code, "position": row.position.code})
    return row


def _signs_for(principal: Position, position: Position, day: date) -> bool:
    return SigningMandate.objects.on(day).filter(principal=principal, position=position).exists()


@transaction.atomic
def end_mandate(actor: Actor, row: SigningMandate, last_day: date) -> None:
    """End a mandate on a day, which still counts; one that has not begun is taken back whole."""
    changes = {"ends_on": [str(row.ends_on or ""), last_day.isoformat()]}
    audit.record(actor, "end_mandate", row, changes)
    if row.starts_on > last_day:
        row.delete()
    else:
        SigningMandate.objects.filter(pk=row.pk).update(ends_on=last_day)
