"""Takes and gives back places in slots: the only module that writes `Slot.taken`."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from blocks.booking.hours import Cell
from blocks.booking.models import Hold, Reservation, Slot
from core.rules import RuleBroken


class SlotTaken(RuleBroken):
    """Somebody else has the last place, or the slot was closed."""

    def __init__(self) -> None:
        super().__init__([_("Jadwal ini baru saja penuh. Pilih waktu lain.")])


def exchange(row: Reservation, resource_id: int | None, cells: list[Cell], capacity: int) -> None:
    """Give back what the reservation holds and take these slots instead; all of it or nothing.

    Each slot is changed by one conditional UPDATE, in the order of time, so that parallel
    askers neither overfill a slot nor wait for each other in a ring.
    """
    with transaction.atomic():
        old = {hold.slot_id: hold.places for hold in row.holds.all()}
        wanted = _slots(row.app, resource_id, cells)
        new = {slot.pk: row.places for slot in wanted}
        for pk in _in_time_order(old.keys() | new.keys()):
            _change(pk, new.get(pk, 0) - old.get(pk, 0), capacity)
        row.holds.exclude(slot_id__in=new).delete()
        for slot in wanted:
            Hold.objects.update_or_create(
                reservation=row,
                slot=slot,
                defaults={"places": row.places},
            )


def hand_over(keeper: Reservation, row: Reservation) -> None:
    """Give the reservation the slots that another keeps for it, instead of what it holds itself.

    No slot gains a place, so this cannot fail for want of room.
    """
    with transaction.atomic():
        old = {hold.slot_id: hold.places for hold in row.holds.all()}
        for pk in _in_time_order(set(old)):
            _change(pk, -old[pk], 0)
        row.holds.all().delete()
        keeper.holds.update(reservation=row)


def _slots(app: str, resource_id: int | None, cells: list[Cell]) -> list[Slot]:
    """Give the rows of the slots; those nobody asked for before are made."""
    if resource_id is None or not cells:
        return []
    Slot.objects.bulk_create(
        [
            Slot(
                app=app,
                resource_id=resource_id,
                starts_at=cell.starts_at,
                ends_at=cell.ends_at,
            )
            for cell in cells
        ],
        ignore_conflicts=True,
    )
    starts = [cell.starts_at for cell in cells]
    found = Slot.objects.filter(app=app, resource_id=resource_id, starts_at__in=starts)
    return list(found.order_by("starts_at"))


def _in_time_order(keys: set[int]) -> list[int]:
    found = Slot.objects.filter(pk__in=keys).order_by("starts_at", "resource_id", "pk")
    return list(found.values_list("pk", flat=True))


def _change(pk: int, delta: int, capacity: int) -> None:
    rows = Slot.objects.filter(pk=pk)
    if delta > 0:
        rows = rows.filter(closed=False, taken__lte=capacity - delta)
    if delta and rows.update(taken=F("taken") + delta) != 1:
        raise SlotTaken


def close(app: str, resource_id: int, cell: Cell, reason: str) -> Slot:
    """Take a slot out of service; who holds it keeps it until an officer moves them."""
    slot = _slots(app, resource_id, [cell])[0]
    Slot.objects.filter(pk=slot.pk).update(closed=True, closed_reason=reason[:160])
    slot.refresh_from_db()
    return slot


def reopen(slot: Slot) -> None:
    """Put a closed slot into service again."""
    Slot.objects.filter(pk=slot.pk).update(closed=False, closed_reason="")


def recount(app: str) -> list[str]:
    """Compare the counts with the holds; a line for each difference, empty where all agree."""
    problems = []
    for slot in Slot.objects.filter(app=app).prefetch_related("holds"):
        held = sum(hold.places for hold in slot.holds.all())
        if held != slot.taken:
            problems.append(f"{slot}: {slot.taken} taken, {held} held")
    return problems
