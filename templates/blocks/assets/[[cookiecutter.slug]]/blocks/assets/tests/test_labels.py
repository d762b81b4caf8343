"""Labels: read back by another program, on the sheet that was asked for, and only usable assets of one's own."""

import io
import re

import pytest

from blocks.assets.models import Asset
from blocks.assets.services import labels
from core.documents import parts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("text", ["12", "x"])
def test_an_unknown_sheet_is_none(binding, text):
    assert labels.format_of(binding, text) is None


def test_each_sheet_of_the_settings_is_printed(binding, make):
    rows = [make() for _at in range(3)]
    for sheet in labels.formats(binding):
        pages = len(re.findall(rb"/Type\s*/Page\b", labels.pdf(binding, rows, sheet)))
        assert pages == (3 if sheet.is_single else 1), sheet.key


def test_the_mark_leads_to_the_asset_for_another_reader(binding, make):
    zxingcpp = pytest.importorskip("zxingcpp")
    pdfium = pytest.importorskip("pypdfium2")
    rows = [make(), make()]
    for sheet in labels.formats(binding):
        document = pdfium.PdfDocument(io.BytesIO(labels.pdf(binding, rows, sheet)))
        read = [one.text for page in document for one in zxingcpp.read_barcodes(page.render(scale=4).to_pil())]
        wanted = [parts.address(binding.url("label", row.assets.token)) for row in rows]
        assert sorted(read) == sorted(wanted), sheet.key


def test_the_words_of_a_label_can_be_read(binding, make):
    pdfium = pytest.importorskip("pypdfium2")
    record = make(code="1.3.2.10.01.02.002")
    document = pdfium.PdfDocument(io.BytesIO(labels.pdf(binding, [record], labels.formats(binding)[0])))
    text = document[0].get_textpage().get_text_range()
    for words in (getattr(record, binding.name), "1.3.2.10.01.02.002.0001", record.assets.token):
        assert words in text


def test_printing_may_begin_in_the_middle_of_a_sheet(binding, make):
    sheet = labels.formats(binding)[0]
    places = sheet.columns * sheet.rows
    rows = [make(), make()]
    pages = len(re.findall(rb"/Type\s*/Page\b", labels.pdf(binding, rows, sheet, first=places)))
    assert pages == 2


def test_disposed_assets_and_those_of_others_get_no_label(binding, make, manager, outsider, disposed):
    record, gone = make(), make(state=disposed)
    assert labels.chosen(binding, manager, [gone.pk, record.pk, record.pk]) == [record]
    assert labels.chosen(binding, outsider, [record.pk]) == []


def test_printed_labels_are_remembered(binding, make, manager):
    record = make()
    assert record in labels.offered(binding, manager, "", "belum", "")
    labels.note([record])
    assert record not in labels.offered(binding, manager, "", "belum", "")
    assert Asset.objects.get(pk=record.assets_id).labelled_at is not None
