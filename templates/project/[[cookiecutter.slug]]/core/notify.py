"""Tells people that something moved: in the application, by e-mail, by WhatsApp, on their devices.

A text holds the kind of record, its number and its state, and never the case itself: mails and
telephones are read by others. WhatsApp has a local stand-in: a wa.me link that an officer opens.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, push
from core.models import Notification, OutboxMessage, OutboxStatus, PositionHolding

MAX_ATTEMPTS = 6
BATCH = 100
_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


@contextmanager
def quietly() -> Iterator[None]:
    """Make steps that nobody is told of, for they follow one that was told."""
    before = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(before)


def moved(entity: Any, record: Any, step: Any) -> None:
    """Tell those whom the step names that the record is in a new state."""
    if _quiet.get():
        return
    state = entity.workflow.state(record.state)
    number = getattr(record, "number", "") or ""
    words = _("%(kind)s %(number)s: %(state)s") if number else _("%(kind)s: %(state)s")
    title = words % {"kind": entity.label, "number": number, "state": state.label}
    people, users = receivers(entity, record, step.notify)
    link = {"app": entity.app, "entity": entity.name, "object_id": record.pk}
    for person_id in people:
        send(person_id=person_id, title=title, url=entity.url("detail", record.pk), **link)
    for user_id in users:
        send(user_id=user_id, title=title, url=entity.url("detail", record.pk), **link)


def receivers(entity: Any, record: Any, words: Iterable[Any]) -> tuple[set[int], set[int]]:
    """Give the persons and the users that a list of access words means for a record."""
    people: set[int] = set()
    users: set[int] = set()
    for word in words:
        if word.kind == "owner" and entity.owner:
            people |= {access.follow(record, entity.owner)}
        elif word.kind == "field":
            meant = people if access.leads_to_person(entity, word.name) else users
            meant |= {access.follow(record, word.name)}
        elif word.kind == "role":
            office_id = access.follow(record, entity.office) if entity.office else None
            users |= holders(entity.app, word.name, office_id)
    return people - {None}, users - {None}


def holders(app: str, role: str, office_id: int | None = None) -> set[int]:
    """Give the users who hold a role today, at an office or over all of them."""
    held = PositionHolding.objects.on(timezone.localdate()).filter(
        position__grants__app=app,
        position__grants__role=role,
    )
    if office_id is not None:
        held = held.filter(
            Q(position__grants__all_offices=True)
            | Q(position__grants__office=office_id)
            | Q(position__grants__office__isnull=True, position__office=office_id)
        )
    return set(held.values_list("user_id", flat=True))


def send(
    *,
    title: str,
    text: str = "",
    url: str = "",
    person_id: int | None = None,
    user_id: int | None = None,
    app: str = "",
    entity: str = "",
    object_id: int | None = None,
    key: str | None = None,
) -> Notification:
    """Write a notification and queue the message that leaves the house, if there is an address.

    With a `key` it is sent once: the second call gives back the first notification.
    """
    known = Notification.objects.filter(key=key).first() if key else None
    if known is not None:
        return known
    notification = Notification.objects.create(
        person_id=person_id,
        user_id=user_id,
        title=str(title)[:160],
        text=str(text)[:300],
        url=url,
        app=app,
        entity=entity,
        object_id=object_id,
        key=key,
    )
    channel, address = address_of(notification)
    if channel:
        _queue(notification, channel, address)
    _queue_for_devices(notification)
    return notification


def is_sent(key: str) -> bool:
    """Say whether the notification with this key was written already."""
    return Notification.objects.filter(key=key).exists()


def address_of(notification: Notification) -> tuple[str, str]:
    """Choose one way out: e-mail where an address is known, else WhatsApp, else none."""
    person = notification.person
    login = notification.user or getattr(person, "user", None)
    receiver = person or login
    email = receiver.email or (login.email if login else "")
    if email and "email" in settings.NOTIFY_CHANNELS:
        return "email", email
    if person and person.phone and "whatsapp" in settings.NOTIFY_CHANNELS:
        return "whatsapp", person.phone
    return "", ""


def whatsapp_link(phone: str, text: str) -> str:
    """Give the link with which an officer sends a prepared text by WhatsApp."""
    return f"https://wa.me/{phone.removeprefix('+')}?text={quote(text)}"


def deliver(now: datetime) -> int:
    """Send what is queued and due; what failed is tried again later, and then given up."""
    due = OutboxMessage.objects.filter(
        channel__in=SENDERS,
        status=OutboxStatus.QUEUED,
        due_at__lte=now,
    )
    sent = 0
    for message in due.select_related("notification", "device").order_by("due_at", "pk")[:BATCH]:
        sent += _deliver(message, now)
    return sent


def mark_read(user: Any, keys: Iterable[int] | None = None) -> int:
    """Mark a user's notifications as read, all of them or those with the given keys."""
    rows = unread(user)
    if keys is not None:
        rows = rows.filter(pk__in=list(keys))
    return rows.update(read_at=timezone.now())


def of_user(user: Any) -> Any:
    """Give a user's notifications, as the login and as the person behind it."""
    mine = Q(user=user)
    if user.person_id:
        mine |= Q(person=user.person_id)
    return Notification.objects.filter(mine)


def unread(user: Any) -> Any:
    """Give those a user has not read yet."""
    return of_user(user).filter(read_at__isnull=True)


def _queue(notification: Notification, channel: str, address: str) -> None:
    is_whatsapp = channel == "whatsapp"
    OutboxMessage.objects.create(
        notification=notification,
        channel=channel,
        address=address,
        due_at=timezone.now(),
        link=whatsapp_link(address, _message(notification)) if is_whatsapp else "",
        status=OutboxStatus.READY if is_whatsapp else OutboxStatus.QUEUED,
    )


def _queue_for_devices(notification: Notification) -> None:
    """Queue it for every device on which the receiver takes notices."""
    login = notification.user or getattr(notification.person, "user", None)
    if login is None or not push.is_on():
        return
    now = timezone.now()
    OutboxMessage.objects.bulk_create(
        OutboxMessage(notification=notification, channel="push", device=device, due_at=now)
        for device in login.push_subscriptions.all()
    )


def _message(notification: Notification) -> str:
    """Write title, text and the address where the receiver reads more."""
    address = f"{settings.SITE_ADDRESS}{notification.url}" if notification.url else ""
    return "\n".join(filter(None, (notification.title, notification.text, address)))


def _deliver(message: OutboxMessage, now: datetime) -> int:
    """Claim one message and send it; the claim keeps a second tick away."""
    claimed = OutboxMessage.objects.filter(
        pk=message.pk,
        status=OutboxStatus.QUEUED,
        attempts=message.attempts,
    ).update(attempts=message.attempts + 1, due_at=now + timedelta(minutes=2**message.attempts))
    if not claimed:
        return 0
    outcome = SENDERS[message.channel](message)
    if outcome == push.GONE:
        message.device.delete()
        return 0
    if outcome == push.LATER:
        if message.attempts + 1 >= MAX_ATTEMPTS:
            OutboxMessage.objects.filter(pk=message.pk).update(status=OutboxStatus.FAILED)
        return 0
    OutboxMessage.objects.filter(pk=message.pk).update(status=OutboxStatus.SENT, sent_at=now)
    return 1


def _mail(message: OutboxMessage) -> str:
    try:
        send_mail(message.notification.title, _message(message.notification), None, [message.address])
    except OSError:
        return push.LATER
    return push.SENT


def _push(message: OutboxMessage) -> str:
    """The address of the page alone goes with it; the page asks who is there."""
    notice = message.notification
    told = {"title": notice.title, "text": notice.text, "url": notice.url, "tag": f"rk-{notice.pk}"}
    return push.send(message.device, told)


SENDERS = {"email": _mail, "push": _push}
