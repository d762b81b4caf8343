"""What can be done with Pinjaman: each function is one action in one transaction."""

from typing import Any

from apps.pinjam_sepeda import entities
from core import records, workflow
from core.access import Actor


def create(actor: Actor, values: dict[str, Any]) -> Any:
    """Make one; raises Forbidden or RuleBroken, and then nothing was written."""
    return records.create(entities.PINJAMAN, actor, values)


def edit(actor: Actor, record: Any, values: dict[str, Any]) -> list[str]:
    """Change its own fields and give back warnings; raises Forbidden or RuleBroken."""
    return records.edit(entities.PINJAMAN, actor, record, values)


def serahkan(actor: Actor, record: Any, note: str = "", **inputs: Any) -> list[str]:
    """Serahkan: Dipesan to Dipinjam. Raises Forbidden, StaleState or RuleBroken."""
    return workflow.move(
        entities.PINJAMAN,
        record,
        "serahkan",
        actor,
        note=note,
        inputs=inputs,
    )


def terima(actor: Actor, record: Any, note: str = "", **inputs: Any) -> list[str]:
    """Terima kembali: Dipinjam to Selesai. Raises Forbidden, StaleState or RuleBroken."""
    return workflow.move(
        entities.PINJAMAN,
        record,
        "terima",
        actor,
        note=note,
        inputs=inputs,
    )


def lewat(actor: Actor, record: Any, note: str = "", **inputs: Any) -> list[str]:
    """Tidak diambil: Dipesan to Batal. Raises Forbidden, StaleState or RuleBroken."""
    return workflow.move(
        entities.PINJAMAN,
        record,
        "lewat",
        actor,
        note=note,
        inputs=inputs,
    )


def batalkan(actor: Actor, record: Any, note: str = "", **inputs: Any) -> list[str]:
    """Batalkan: Dipesan to Batal. Raises Forbidden, StaleState or RuleBroken."""
    return workflow.move(
        entities.PINJAMAN,
        record,
        "batalkan",
        actor,
        note=note,
        inputs=inputs,
    )
