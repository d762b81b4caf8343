"""Forms of Sepeda: what people type in, and what each step asks for."""

from apps.pinjam_sepeda.language import _
from apps.pinjam_sepeda.models import Sepeda
from core import fields
from core.forms import RecordForm


class Form(RecordForm):
    """What a person types in to make or edit one."""

    depot = fields.PlaceInput(
        label=_("Depot"),
        required=False,
        kind="depot",
    )

    field_order = ["kode", "jenis", "depot"]

    class Meta:
        model = Sepeda
        fields = ["kode", "jenis"]


MOVES: dict[str, type[RecordForm]] = {}
