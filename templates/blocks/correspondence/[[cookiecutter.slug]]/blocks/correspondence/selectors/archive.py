"""Closed letters by stage, which of them a list may take, and the lists an officer works on."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from blocks.correspondence.binding import ARCHIVIST, HEAD, READERS
from blocks.correspondence.models import ArchiveItem, ArchiveList, Fate, Hold, Keeper, Letter, ListKind, ListState
from core.access import Actor

# Whoever the list waits for, by its state.
WAITS_FOR = {
    ListState.DISUSUN: ARCHIVIST,
    ListState.DINILAI: ARCHIVIST,
    ListState.DIAJUKAN: HEAD,
    ListState.DISETUJUI: ARCHIVIST,
}


def has_role(binding: Any, actor: Actor, role: str, office_id: int) -> bool:
    """Say whether the actor holds a role at this office."""
    grants = [one for one in actor.grants if one.app == binding.app and one.role == role]
    return actor.is_system or any(one.all_offices or office_id in one.office_ids for one in grants)


def served(binding: Any, actor: Actor, roles: tuple[str, ...] = READERS) -> Q:
    """The offices where the actor holds one of the roles, as a condition."""
    grants = [grant for grant in actor.grants if grant.app == binding.app and grant.role in roles]
    if actor.is_system or any(grant.all_offices for grant in grants):
        return Q()
    return Q(office__in={office for grant in grants for office in grant.office_ids})


def held() -> Exists:
    """The condition that a letter is under a legal hold."""
    return Exists(Hold.objects.filter(letter=OuterRef("pk"), lifted_at=None))


def closed(binding: Any, actor: Actor) -> QuerySet:
    """Closed letters of the offices the actor serves, with whether each is held or on a list."""
    rows = Letter.objects.filter(served(binding, actor), app=binding.app, active_until__isnull=False)
    pending = Exists(ArchiveItem.objects.filter(letter=OuterRef("pk"), is_pending=True))
    return rows.select_related("office").annotate(is_held=held(), is_listed=pending)


def at_stage(rows: QuerySet, stage: str) -> QuerySet:
    """Those at a stage of the schedule, or those that left the house; the last day is still in its stage."""
    today, gone = timezone.localdate(), (Keeper.LEMBAGA, Keeper.MUSNAH)
    if stage == "keluar":
        return rows.filter(keeper__in=gone).order_by("-kept_since", "pk")
    rows = rows.exclude(keeper__in=gone).order_by("inactive_until", "pk")
    if stage == "aktif":
        return rows.filter(active_until__gte=today)
    over = rows.filter(active_until__lt=today)
    return over.filter(inactive_until__gt=today) if stage == "inaktif" else over.filter(inactive_until__lte=today)


def takeable(rows: QuerySet, kind: str) -> QuerySet:
    """Those a list of this kind may take: of the right age and fate, not held, on no other list."""
    free = rows.filter(is_held=False, is_listed=False)
    if kind == ListKind.PINDAH:
        return free.filter(active_until__lt=timezone.localdate(), keeper=Keeper.PENGOLAH)
    due = at_stage(free, "habis")
    fates = (Fate.MUSNAH, Fate.DINILAI) if kind == ListKind.MUSNAH else (Fate.PERMANEN,)
    return due.filter(fate__in=fates)


def lists(binding: Any, actor: Actor) -> QuerySet:
    """The lists of the offices the actor serves, open ones first."""
    rows = ArchiveList.objects.filter(served(binding, actor), app=binding.app).select_related("office")
    return rows.annotate(
        size=Count("items", filter=Q(items__left_for="")),
        is_over=Q(state__in=(ListState.SELESAI, ListState.BATAL)),
    ).order_by("is_over", "-made_at", "-pk")


def waiting(binding: Any, actor: Actor) -> int:
    """How many lists wait for this officer."""
    allowed = [
        served(binding, actor, (role,)) & Q(state=state)
        for state, role in WAITS_FOR.items()
        if actor.has_role(binding.app, role)
    ]
    condition = Q(pk__in=())
    for one in allowed:
        condition |= one
    return ArchiveList.objects.filter(condition, app=binding.app).count()
