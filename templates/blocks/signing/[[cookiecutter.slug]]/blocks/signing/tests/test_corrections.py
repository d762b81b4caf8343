"""A document that was wrong is issued again: one number, two lines in the register, one that holds."""

import shutil
import subprocess

import pytest
from django.test import Client

from blocks.signing import selectors, verify
from blocks.signing.models import Signature
from blocks.signing.services import correcting, issuing
from core import access
from core.documents import certificates
from core.models import IssuedDocument, Notification
from core.rules import RuleBroken

WHY = "Nama ditulis keliru"


@pytest.fixture
def due(binding, monkeypatch):
    """Records of any application stand where the document is issued."""
    monkeypatch.setattr(type(binding), "is_due", lambda _self, _document, _record: True)


def corrected(binding, record, why=WHY, actor=None):
    return correcting.reissue(binding, record, actor or access.system(), selectors.current(record), why)


def test_the_new_one_has_the_number_and_the_old_one_says_what_replaced_it(binding, record, due):
    old = selectors.current(record).document
    new = corrected(binding, record).document
    old.refresh_from_db()
    assert (old.status, old.status_reason, old.replaced_by, old.number) == ("replaced", WHY, new, new.number)
    assert (new.status, selectors.current(record).document, new.code == old.code) == ("valid", new, False)
    assert verify.of_document(old).answer == "replaced"
    assert verify.of_document(new).answer == "genuine"
    with old.file.content.open("rb") as file:
        assert verify.of_file(file.read()).answer == "replaced"
    assert certificates.facts(old) == []  # the record says what is on the new one


def test_the_public_page_says_it_without_the_way_to_the_new_one(binding, record, due):
    old = selectors.current(record).document
    new = corrected(binding, record).document
    page = Client().get(binding.url("check", old.code)).content.decode()
    assert "sudah diganti" in page
    assert WHY in page
    assert new.code not in page
    answer = Client().get(binding.url("verify"), {"q": new.number}).content.decode()
    assert "asli dan berlaku" in answer


def test_it_counts_once_and_the_holder_is_told(binding, record, due):
    before = certificates.tally(binding.documents[0], selectors.current(record).document.issued_at.date())
    new = corrected(binding, record).document
    assert certificates.tally(binding.documents[0], new.issued_at.date()) == before
    told = Notification.objects.filter(title__contains="dibetulkan", person=new.holder)
    assert told.count() == (1 if new.holder is not None else 0)


def test_a_revoked_one_may_be_issued_again(binding, record, due):
    facility = binding.documents[0].facility
    reason = str(facility.revoked_for[0]) if facility is not None else WHY
    correcting.revoke(binding, record, access.system(), selectors.current(record), reason)
    assert corrected(binding, record).document.status == "valid"


@pytest.mark.parametrize("why", ["", "  x "])
def test_it_takes_a_reason(binding, record, due, why):
    with pytest.raises(RuleBroken, match="Tulis apa"):
        corrected(binding, record, why)
    assert selectors.current(record).document.status == "valid"


def test_who_does_not_sign_corrects_nothing(binding, record, due, world):
    with pytest.raises(access.Forbidden):
        corrected(binding, record, actor=access.actor_for(world.clerk))
    assert Signature.objects.count() == 1


def test_a_page_that_was_open_too_long_corrects_nothing(binding, record, due):
    seen = selectors.current(record)
    corrected(binding, record)
    with pytest.raises(RuleBroken, match="sudah diganti"):
        correcting.reissue(binding, record, access.system(), seen, WHY)
    assert IssuedDocument.objects.count() == 2


def test_outside_its_states_nothing_is_issued_again(binding, record, monkeypatch):
    monkeypatch.setattr(type(binding), "is_due", lambda _self, _document, _record: False)
    with pytest.raises(RuleBroken, match="keadaan sekarang"):
        corrected(binding, record)


def test_a_record_bears_a_signature_for_each_of_its_documents(binding, record, due, monkeypatch):
    """Two documents of one record: two numbers of the register, two codes, signed when both are."""
    from dataclasses import replace

    first = binding.documents[0]
    second = replace(first, id="lampiran", number="{seq:03}/LAMPIRAN/{year}", facility=None)
    monkeypatch.setattr(type(binding), "documents", (first, second))
    row = issuing.issue(binding, record, access.system(), second)
    assert row.document.number.startswith("001/LAMPIRAN/")
    assert [one.document.kind for one in binding.current(record)] == [first.id, "lampiran"]
    assert binding.is_signed(record)
    corrected(binding, record)
    assert selectors.current(record, "lampiran").document.status == "valid"


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="needs poppler-utils")
def test_pdfsig_calls_the_corrected_one_valid(binding, record, due, tmp_path):
    document = corrected(binding, record).document
    file = tmp_path / "dokumen.pdf"
    with document.file.content.open("rb") as source:
        file.write_bytes(source.read())
    done = subprocess.run(
        [shutil.which("pdfsig") or "pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False
    )
    assert "Signature is Valid" in done.stdout
