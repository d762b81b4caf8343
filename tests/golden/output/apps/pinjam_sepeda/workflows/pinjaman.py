"""States and steps of Pinjaman; `core.workflow` runs them."""

from apps.pinjam_sepeda.language import _
from apps.pinjam_sepeda.rules import pinjaman as rules
from core import access
from core.workflow_types import Deadline, State, Timed, Transition, Workflow

WORKFLOW = Workflow(
    start="dipesan",
    deadline=Deadline("hours", rules.deadline_of_start),
    states=(
        State(
            name="dipesan",
            label=_("Dipesan"),
            phase="received",
            tone="neutral",
        ),
        State(
            name="dipinjam",
            label=_("Dipinjam"),
            phase="working",
            tone="info",
        ),
        State(
            name="selesai",
            label=_("Selesai"),
            phase="done",
            tone="good",
            final=True,
        ),
        State(
            name="batal",
            label=_("Batal"),
            phase="rejected",
            tone="bad",
            final=True,
        ),
    ),
    transitions=(
        Transition(
            name="serahkan",
            label=_("Serahkan"),
            sources=("dipesan",),
            target="dipinjam",
            deadline=Deadline("days", rules.deadline_serahkan),
            roles=(access.role("penjaga"),),
            notify=(access.OWNER,),
        ),
        Transition(
            name="terima",
            label=_("Terima kembali"),
            sources=("dipinjam",),
            target="selesai",
            inputs=("terlambat_hari", "catatan"),
            roles=(access.role("penjaga"),),
            notify=(access.OWNER,),
        ),
        Transition(
            name="lewat",
            label=_("Tidak diambil"),
            sources=("dipesan",),
            target="batal",
            timed=Timed("", days=1),
        ),
        Transition(
            name="batalkan",
            label=_("Batalkan"),
            sources=("dipesan",),
            target="batal",
            note=True,
            roles=(access.OWNER,),
        ),
    ),
)
