"""Forms of Pinjaman: what people type in, and what each step asks for."""

from apps.pinjam_sepeda.language import _
from apps.pinjam_sepeda.models import Pinjaman
from core import fields
from core.forms import MoveForm, RecordForm


class Form(RecordForm):
    """What a person types in to make or edit one."""

    peminjam = fields.PersonInput(
        label=_("Peminjam"),
        required=False,
    )
    sepeda = fields.ReferenceInput(
        label=_("Sepeda"),
        required=True,
        model="pinjam_sepeda.Sepeda",
    )
    kembali_pada = fields.DateInput(
        label=_("Kembali paling lambat"),
        required=True,
    )

    field_order = ["peminjam", "sepeda", "kembali_pada"]

    class Meta:
        model = Pinjaman
        fields = []


class SerahkanForm(MoveForm):
    """What the step Serahkan asks for."""

    required_fields = ()

    class Meta:
        model = Pinjaman
        fields = []


class TerimaForm(MoveForm):
    """What the step Terima kembali asks for."""

    required_fields = ()

    class Meta:
        model = Pinjaman
        fields = ["terlambat_hari", "catatan"]


class BatalkanForm(MoveForm):
    """What the step Batalkan asks for."""

    required_fields = ("note",)

    class Meta:
        model = Pinjaman
        fields = []


MOVES = {
    "serahkan": SerahkanForm,
    "terima": TerimaForm,
    "batalkan": BatalkanForm,
}
