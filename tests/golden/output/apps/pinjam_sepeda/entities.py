"""What the generic pages and portals know of Pinjam Sepeda."""

from apps.pinjam_sepeda import permissions
from apps.pinjam_sepeda.language import _, many
from apps.pinjam_sepeda.rules import pinjaman as pinjaman_rules
from apps.pinjam_sepeda.workflows.pinjaman import WORKFLOW as PINJAMAN_WORKFLOW
from core.entities import Entity, FieldInfo

SEPEDA = Entity(
    app="pinjam-sepeda",
    package="pinjam_sepeda",
    name="sepeda",
    label=_("Sepeda"),
    plural=many("Sepeda"),
    model_path="apps.pinjam_sepeda.models.Sepeda",
    access=permissions.SEPEDA,
    title_field="kode",
    list_fields=("jenis", "depot"),
    search_fields=("kode",),
    select_related=("depot",),
    fields=(
        FieldInfo(
            name="kode",
            kind="text",
            label=_("Kode"),
        ),
        FieldInfo(
            name="jenis",
            kind="choice",
            label=_("Jenis"),
        ),
        FieldInfo(
            name="depot",
            kind="place",
            label=_("Depot"),
        ),
    ),
)

PINJAMAN = Entity(
    app="pinjam-sepeda",
    package="pinjam_sepeda",
    name="pinjaman",
    label=_("Pinjaman"),
    plural=many("Pinjaman"),
    model_path="apps.pinjam_sepeda.models.Pinjaman",
    access=permissions.PINJAMAN,
    workflow=PINJAMAN_WORKFLOW,
    compute=pinjaman_rules.compute,
    rules=pinjaman_rules.RULES,
    list_fields=("peminjam", "sepeda", "kembali_pada", "terlambat_hari"),
    search_fields=("catatan",),
    select_related=("peminjam", "sepeda", "office"),
    number="{seq:04}/SPD/{year}",
    owner="peminjam",
    office="office",
    agency="dishub",
    help=_("Satu sepeda yang dibawa seorang warga."),
    fields=(
        FieldInfo(
            name="peminjam",
            kind="person",
            label=_("Peminjam"),
            personal="general",
            purpose="Peminjam sepeda",
            retention_days=365,
        ),
        FieldInfo(
            name="sepeda",
            kind="reference",
            label=_("Sepeda"),
        ),
        FieldInfo(
            name="kembali_pada",
            kind="date",
            label=_("Kembali paling lambat"),
        ),
        FieldInfo(
            name="catatan",
            kind="longtext",
            label=_("Catatan"),
            help=_("Keadaan sepeda saat kembali."),
        ),
        FieldInfo(
            name="terlambat_hari",
            kind="integer",
            label=_("Terlambat hari"),
            unit="hari",
            minimum=0,
        ),
        FieldInfo(
            name="denda",
            kind="money",
            label=_("Denda"),
            computed=True,
        ),
    ),
)

ENTITIES = (
    SEPEDA,
    PINJAMAN,
)
