"""Formulas, guards and rules of Pinjaman, as the catalogue states them; nothing here writes."""

from apps.pinjam_sepeda.language import _
from core import expressions as ex
from core.rules import Rule, says


def compute_denda(record, settings, names=None):
    sepeda_jenis = ex.follow_text(record, "sepeda", "jenis")
    denda_per_hari = ex.lookup(settings.denda, sepeda_jenis, "per_hari")
    return ex.rupiah(ex.multiply(record.terlambat_hari, denda_per_hari))


def rule_1_check(record, settings, names=None):
    return ex.at_most(record.kembali_pada, ex.add(ex.today(), ex.days(settings.lama_hari)))


def rule_2_when(record, settings, names=None):
    return ex.more(record.terlambat_hari, 0)


def deadline_of_start(record, settings, names=None):
    return settings.ambil_jam


def deadline_serahkan(record, settings, names=None):
    return settings.lama_hari


def compute(record, settings, names=None):
    """Set what is computed, in the order the values depend on each other."""
    if record.state in ("dipesan", "dipinjam", "batal"):
        record.denda = compute_denda(record, settings, names)


RULES = (
    Rule(
        moments=("create",),
        message=says(_("Paling lama {settings.lama_hari} hari.")),
        check=rule_1_check,
    ),
    Rule(
        moments=("terima",),
        message=says(_("Catat sebab keterlambatan.")),
        when=rule_2_when,
        require=("catatan",),
    ),
)
