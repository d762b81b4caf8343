"""What an office still owes before its sheet is sent."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.planning import achievement
from blocks.planning.models import Ceiling
from blocks.planning.selectors import evaluation, tree


def missing(binding: Any, record: Any) -> list[str]:
    """In words, a line each; empty where nothing is missing."""
    row = binding.row(record)
    if not binding.has_quarters:
        return _plan_gaps(row)
    shown = evaluation.of_sheet(binding, row)
    found = []
    for line in shown.lines:
        for one in line.indicators:
            if one.value is None:
                found.append(_("%s: realisasi belum diisi.") % one.indicator.name)
            elif one.band is achievement.VERY_LOW and not one.note:
                found.append(_("%s: tulis faktor penghambat.") % one.indicator.name)
        if line.ceiling and line.is_leaf and line.spent is None:
            found.append(_("%s: realisasi keuangan belum diisi.") % line.node.code)
    return found or ([] if shown.lines else [_("Program kantor ini belum ada; unggah RKA pada Renja.")])


def _plan_gaps(row: Any) -> list[str]:
    nodes = tree.nodes(row.office_id, row.year)
    if not nodes:
        return [_("Belum ada subkegiatan; unggah RKA.")]
    priced = set(Ceiling.objects.filter(node__in=nodes, year=row.year, amount__gt=0).values_list("node_id", flat=True))
    return [
        _("%s: pagu belum diisi.") % one.code for one in nodes if one.level == "subkegiatan" and one.pk not in priced
    ]
