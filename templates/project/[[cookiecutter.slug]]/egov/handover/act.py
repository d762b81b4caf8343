"""The act itself, in one transaction: positions end and begin, work moves, access closes, the record is written."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import stewards
from accounts.models import Status, User
from accounts.roles import grants_of, position_of
from core import access, audit, entities, numbering, receivers
from core.access import Actor
from core.models import PositionHolding, RoleGrant, WorkItem
from core.rules import RuleBroken
from egov import appointments
from egov.handover import hanging
from egov.handover.hanging import Hanging
from egov.models import Handover, HandoverReason
from live import menus

NUMBER = "{seq:03}/BAST/{month:roman}/{year}"
NAMED = 10


@dataclass(frozen=True)
class Choice:
    """What was decided: why, until when, who follows, and how."""

    reason: str
    last_day: date
    receiver: User
    acting: str = ""
    decree: str = ""


@transaction.atomic
def hand_over(actor: Actor, user: User, choice: Choice) -> Handover:
    """Move all that hangs on an officer to the successor; refused with every reason where something cannot move."""
    found = hanging.on(User.objects.select_for_update(of=("self",)).get(pk=user.pk))
    _may(actor, user, choice, found)
    content = _content(found)
    items = list(found.taken) + list(found.of_positions)
    _move_positions(actor, choice, found)
    reasons = _move_work(user, choice, list(found.taken))
    reasons += _without_receiver(items, choice.last_day + timedelta(days=1))
    reasons += _without_administrator(found, choice)
    if reasons:
        raise RuleBroken(list(dict.fromkeys(reasons))[:NAMED])
    if choice.reason != HandoverReason.MOVED:
        User.objects.filter(pk=user.pk).update(closes_on=choice.last_day)
    return _write(actor, user, choice, found, content)


def _may(actor: Actor, user: User, choice: Choice, found: Hanging) -> None:
    stewards.require(actor, user)
    if user.pk == actor.user_id:
        raise RuleBroken([_("Serah terima jabatan sendiri dicatat oleh administrator lain.")])
    if choice.receiver.pk == user.pk:
        raise RuleBroken([_("Penerima harus orang lain.")], {"receiver": _("Penerima harus orang lain.")})
    if choice.receiver.pk == actor.user_id and not actor.has_role("core", stewards.ADMINISTRATOR):
        raise RuleBroken([_("Anda tidak dapat mengangkat diri sendiri.")])
    if choice.last_day > timezone.localdate():
        text = _("Serah terima dicatat pada hari terakhirnya atau sesudahnya.")
        raise RuleBroken([text], {"last_day": text})
    if found.office is None:
        raise RuleBroken([_("Tidak ada yang perlu diserahkan.")])
    for holding in found.holdings:
        stewards.require_position(actor, holding.position)


def _move_positions(actor: Actor, choice: Choice, found: Hanging) -> None:
    """End what is held and put the successor there from the next day on; an acting holding is not passed on."""
    following = choice.last_day + timedelta(days=1)
    for holding in found.holdings:
        if holding.starts_on > choice.last_day:
            audit.record(actor, "end_holding", holding, {"ends_on": ["", ""], "not_begun": True})
            holding.delete()
            continue
        until = holding.ends_on
        appointments.end_holding(actor, holding, choice.last_day)
        if holding.acting or _is_held(choice.receiver, holding, following):
            continue
        appointments.appoint(
            actor,
            choice.receiver,
            holding.position,
            following,
            ends_on=until if choice.acting else None,
            acting=choice.acting,
            decree=choice.decree,
        )


def _is_held(user: User, holding: PositionHolding, day: date) -> bool:
    return PositionHolding.objects.on(day).filter(user=user, position=holding.position_id).exists()


def _move_work(user: User, choice: Choice, taken: list[WorkItem]) -> list[str]:
    """Give work taken by name to the successor where they may read it, else back to its office."""
    day = max(choice.last_day + timedelta(days=1), timezone.localdate())
    receiver = User.objects.get(pk=choice.receiver.pk)
    acts = Actor(
        user=receiver,
        person_id=receiver.person_id,
        grants=grants_of(receiver, day),
        position_id=position_of(receiver, day),
    )
    reasons = []
    for item in taken:
        reads = _reads(acts, item)
        if not reads and not receivers.has_receiver(item.app, item.office_id, day):
            text = _("%(number)s (%(app)s): penerima tidak berperan di sana dan tidak ada petugas lain.")
            reasons.append(text % {"number": item, "app": menus.app_name(item.app)})
            continue
        WorkItem.objects.filter(pk=item.pk, assignee=user).update(assignee=receiver if reads else None)
        _tell_blocks(item, user, receiver if reads else None)
    return reasons


def _reads(actor: Actor, item: WorkItem) -> bool:
    try:
        entity = entities.get(item.app, item.entity)
    except LookupError:
        return any(grant.app == item.app for grant in actor.grants)
    rows = access.visible(entity.model._default_manager.filter(pk=item.object_id), actor, entity)
    return rows.exists()


def _tell_blocks(item: WorkItem, leaver: User, receiver: User | None) -> None:
    """Let blocks that keep the name of who does a step follow."""
    try:
        entity = entities.get(item.app, item.entity)
    except LookupError:
        return
    record = entity.model._default_manager.filter(pk=item.object_id).first()
    for binding in entity.binding_objects() if record is not None else ():
        binding.hand_over(record, leaver, receiver)


def _without_receiver(items: list[WorkItem], day: date) -> list[str]:
    """Offices that would be left with open work and nobody to do it."""
    day = max(day, timezone.localdate())
    places = {(item.app, item.office_id): item.office for item in items}
    found = receivers.reached(day)
    return [
        _("Pekerjaan %(app)s di %(office)s tidak akan punya penerima; beri peran itu kepada jabatan lain lebih dahulu.")
        % {"app": menus.app_name(app), "office": office or "–"}
        for (app, office_id), office in places.items()
        if not receivers.takes(found, app, office_id)
    ]


def _without_administrator(found: Hanging, choice: Choice) -> list[str]:
    """Refuse to lose the last administrator of the platform."""
    if not any(grant.app in ("core", "*") and grant.role == stewards.ADMINISTRATOR for grant in found.grants):
        return []
    day = max(choice.last_day + timedelta(days=1), timezone.localdate())
    held = (
        PositionHolding.objects.on(day)
        .filter(user__status=Status.ACTIVE)
        .filter(Q(user__closes_on=None) | Q(user__closes_on__gte=day))
    )
    others = RoleGrant.objects.filter(role=stewards.ADMINISTRATOR, position__in=held.values("position_id"))
    if others.exists() or User.objects.filter(is_superuser=True, status=Status.ACTIVE).exists():
        return []
    return [_("Ini administrator terakhir; angkat yang lain lebih dahulu.")]


def _content(found: Hanging) -> dict[str, Any]:
    return {
        "positions": [
            {
                "title": one.position.title,
                "office": one.position.office.name,
                "acting": one.acting,
                "since": one.starts_on.isoformat(),
            }
            for one in found.holdings
        ],
        "roles": [{"app": one.app, "role": one.role, "position": one.position.title} for one in found.grants],
        "mandates": [str(one) for one in found.mandates],
        "taken": [hanging.told(one) for one in found.taken],
        "of_positions": [hanging.told(one) for one in found.of_positions],
    }


def _write(actor: Actor, user: User, choice: Choice, found: Hanging, content: dict[str, Any]) -> Handover:
    place = found.office
    title = found.holdings[0].position.title if found.holdings else ""
    row = Handover.objects.create(
        number=numbering.next_number(NUMBER, app="core", entity="handover", at=choice.last_day, office=place),
        user=user,
        receiver=choice.receiver,
        office=place,
        reason=choice.reason,
        last_day=choice.last_day,
        made_by=actor.user,
        content=content | {"title": title, "acting": choice.acting, "decree": choice.decree},
    )
    counts = {"positions": len(content["positions"]), "taken": len(content["taken"]), "to": choice.receiver.pk}
    audit.record(actor, "hand_over", row, {"user": user.pk, "reason": choice.reason, **counts})
    return row
