"""How many entries are expected, by village."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.registry.models import Target
from core import access, audit


def write(binding: Any, actor: Any, expected: dict[int, int | None]) -> int:
    """Set the numbers of villages, none to forget one; gives how many are set. Raises Forbidden."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Sasaran bukan untuk peran Anda."))
    of = {"app": binding.app, "entity": binding.entity_name}
    with transaction.atomic():
        Target.objects.filter(**of, village__in=[key for key, value in expected.items() if value is None]).delete()
        rows = [Target(**of, village_id=key, expected=value) for key, value in expected.items() if value is not None]
        Target.objects.bulk_create(
            rows, update_conflicts=True, update_fields=["expected"], unique_fields=["app", "entity", "village"]
        )
        audit.write(actor, "targets", **of, changes={"villages": len(rows)})
    return len(rows)
