"""Keeps the block's copy of a member of staff in step with the application's record."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.personnel.models import Staff
from core.rules import RuleBroken

COPIED = ("name", "nip", "job", "job_kind", "rank", "joined_on", "retires_on")


def begin(binding: Any, record: Any) -> Staff:
    """Make the row of a new member."""
    _require_own_login(binding, record, Staff())
    return Staff.objects.create(app=binding.app, **values(binding, record))


def follow(binding: Any, record: Any) -> None:
    """Take over what was changed."""
    row = binding.row(record)
    _require_own_login(binding, record, row)
    for key, value in values(binding, record).items():
        setattr(row, key, value)
    row.save()


def _require_own_login(binding: Any, record: Any, row: Staff) -> None:
    """A login is that of one member: what is signed or clocked in with it must be somebody's."""
    user_id = getattr(record, f"{binding.account}_id")
    if user_id and Staff.objects.filter(app=binding.app, user_id=user_id).exclude(pk=row.pk).exists():
        words = _("Akun ini sudah milik pegawai lain; pilih akun yang lain.")
        raise RuleBroken([words], {binding.account: words})


def values(binding: Any, record: Any) -> dict[str, Any]:
    """What the record says, by the names of the row."""
    found = {key: getattr(record, getattr(binding, key)) for key in COPIED if getattr(binding, key)}
    found["user_id"] = getattr(record, f"{binding.account}_id")
    found["office_id"] = getattr(record, f"{binding.office}_id")
    found["is_active"] = getattr(record, binding.in_service) is not False if binding.in_service else True
    return found


def of_user(binding: Any, user: Any) -> Staff | None:
    """The member who signs in with this login."""
    if user is None:
        return None
    return Staff.objects.select_related("office").filter(app=binding.app, user=user).first()
