"""The budget plan as a spreadsheet: it comes back as it went out, and every fault is named."""

import io
from decimal import Decimal

import pytest
from openpyxl import Workbook

from blocks.planning import rka
from blocks.planning.models import Ceiling, Node
from blocks.planning.services import budgeting
from core import access
from core.rules import RuleBroken


def a_book(*lines, head=rka.HEADINGS):
    book = Workbook()
    book.active.append(list(head))
    for line in lines:
        book.active.append(list(line))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


GOOD = ("1.02.02", "Program", None, None, None, None, None, None, None, None, None)


def test_the_template_comes_back_as_it_went_out(plans, planned):
    row = plans.row(planned)
    rows, faults = rka.read(rka.template(plans, row), "rka.xlsx", set())
    assert faults == []
    assert [one.code for one in rows] == ["1.02.02", "1.02.02.2.01", "1.02.02.2.01.0001"]
    assert rows[2].targets == (Decimal(10), Decimal(20), Decimal(30), Decimal(40))
    assert rows[2].ceiling == 1_000_000


def test_all_faults_are_named_with_row_and_column():
    leaf = ["1.02.02.2.01.0001", "Sub", "Orang", "", "miring", None, "x", None, None, None, "12,5"]
    other = ["abc", "", None, None, None, None, None, None, None, None, None]
    _rows, faults = rka.read(a_book(GOOD, leaf, other), "rka.xlsx", set())
    where = {(one.row, one.column) for one in faults}
    wanted = {(3, "Kode"), (3, "Satuan"), (3, "Arah"), (3, "Target TW I"), (3, "Target TW IV"), (3, "Pagu")}
    assert where == {*wanted, (4, "Kode"), (4, "Uraian")}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 x", b"PK\x03\x04broken"])
def test_other_files_are_refused_in_words(data):
    rows, faults = rka.read(data, "rka.xlsx", set())
    assert rows == []
    assert len(faults) == 1
    assert faults[0].text


def test_wrong_headings_are_refused():
    _rows, faults = rka.read(a_book(GOOD, head=("Nomor", *rka.HEADINGS[1:])), "rka.xlsx", set())
    assert "Kode" in faults[0].text


def test_sending_it_twice_changes_nothing(plans, planned):
    rows, _faults = rka.read(rka.template(plans, plans.row(planned)), "rka.xlsx", set())
    budgeting.put(plans, access.system(), planned, rows)
    assert Node.objects.filter(office_id=plans.row(planned).office_id).count() == 3
    assert Ceiling.objects.count() == 1


def test_nothing_is_kept_where_one_row_has_nothing_above(plans, planned):
    rows = [budgeting.Planned("2.01.01", "Program lain"), budgeting.Planned("3.01.01.2.01", "Tanpa program")]
    with pytest.raises(RuleBroken, match="3.01.01"):
        budgeting.put(plans, access.system(), planned, rows)
    assert not Node.objects.filter(code="2.01.01").exists()
