"""Documents issued, checked and taken back, on records of an application that binds the block."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from django.utils.html import escape

from accounts.models import User
from blocks.signing import pades, selectors, verify
from blocks.signing.models import Authority, Signature
from blocks.signing.services import correcting, issuing, signing
from core import access
from core.documents import certificates
from core.models import IssuedDocument
from core.rules import RuleBroken


def reason_of(binding) -> str:
    facility = binding.documents[0].facility
    return str(facility.revoked_for[0]) if facility is not None else "Data keliru"


def page_for(user, address: str) -> str:
    client = Client()
    client.force_login(user)
    return client.get(address).content.decode()


def pdf_of(record) -> bytes:
    with selectors.current(record).document.file.content.open("rb") as file:
        return file.read()


def test_a_document_is_registered_and_signed_when_it_is_issued(record):
    document = selectors.current(record).document
    assert selectors.current(record).state == "signed"
    assert document.number
    assert len(document.code) == 20
    assert pdf_of(record).startswith(b"%PDF-")


def test_the_signature_is_good_and_the_example_authority_s_own(record):
    root = Authority.objects.get(kind="root").certificate
    assert [one.is_good for one in pades.examine(pdf_of(record), root)] == [True]


def test_issuing_twice_makes_one_document(binding, record):
    issuing.issue(binding, record, access.system(), binding.documents[0])
    assert IssuedDocument.objects.count() == 1
    assert Signature.objects.count() == 1


def test_the_keys_are_not_readable_in_the_database(record):
    assert "PRIVATE KEY" not in selectors.current(record).key.key_encrypted
    assert all("PRIVATE KEY" not in one.key_encrypted for one in Authority.objects.all())


def test_the_file_itself_is_recognised(record):
    verdict = verify.of_file(pdf_of(record))
    assert (verdict.answer, verdict.document) == ("genuine", selectors.current(record).document)


@pytest.mark.parametrize("place", [200, 900, -40])
def test_one_changed_byte_is_found(record, place):
    changed = bytearray(pdf_of(record))
    changed[place] ^= 1
    assert verify.of_file(bytes(changed)).answer in ("changed", "unreadable")


def test_a_page_added_after_signing_is_found(record):
    assert verify.of_file(pdf_of(record) + b"\n%tambahan\n").answer == "changed"


@pytest.mark.django_db
@pytest.mark.parametrize("data", [b"", b"bukan pdf", b"%PDF-1.7 rusak"])
def test_what_is_no_pdf_is_said_so(data):
    assert verify.of_file(data).answer == "unreadable"


def test_a_revoked_document_is_never_called_valid(binding, record):
    row = selectors.current(record)
    correcting.revoke(binding, record, access.system(), row, reason_of(binding), "salah ketik di loket")
    assert verify.of_file(pdf_of(record)).answer == "revoked"
    document = IssuedDocument.objects.get(pk=selectors.current(record).document_id)
    assert verify.of_document(document).answer == "revoked"
    with pytest.raises(RuleBroken, match="tidak berlaku"):
        correcting.revoke(binding, record, access.system(), selectors.current(record), reason_of(binding))
    assert document.status_reason == f"{reason_of(binding)}: salah ketik di loket"


@pytest.mark.parametrize("words", [" ", "Karena saya mau"])
def test_revoking_takes_a_reason_of_the_facility(binding, record, words):
    with pytest.raises(RuleBroken, match="alasan"):
        correcting.revoke(binding, record, access.system(), selectors.current(record), words)
    assert verify.of_file(pdf_of(record)).answer == "genuine"


def test_who_has_the_paper_in_hand_may_compare_its_facts(binding, record):
    document = selectors.current(record).document
    facts = certificates.facts(document)
    assert facts
    by_code = Client().get(binding.url("check", document.code)).content.decode()
    by_number = Client().get(binding.url("verify"), {"q": document.number}).content.decode()
    assert all(escape(value) in by_code for _label, value in facts)
    assert "Cocokkan" in by_code
    assert "Cocokkan" not in by_number


def test_a_document_ends_with_its_record(binding, record, monkeypatch):
    monkeypatch.setattr("core.documents.register.standing", lambda issued, today: "ended")
    page = Client().get(binding.url("check", selectors.current(record).document.code)).content.decode()
    assert "sudah tidak berlaku" in page


def test_the_holder_finds_it_among_their_documents_and_nobody_else_does(binding, record):
    document = selectors.current(record).document
    residents = User.objects.filter(kind="resident")
    own = page_for(residents.get(person=document.holder), "/dokumen/")
    assert document.number in own
    assert binding.url("pdf", record.pk, binding.documents[0].id) in own
    for other in residents.exclude(person=document.holder):
        assert document.number not in page_for(other, "/dokumen/")
    assert Client().get("/dokumen/").status_code == 302


def test_the_register_is_offered_to_who_signs_and_to_nobody_else(binding, record, world):
    signer = world.officer(binding.app, binding.role_names[0])
    name = escape(str(binding.documents[0].facility.name))
    assert name in page_for(signer, "/egov/sertifikat/")
    assert name not in page_for(world.clerk, "/egov/sertifikat/")
    assert Client().get("/egov/sertifikat/").status_code == 302
    assert name in Client().get("/cek/").content.decode()


def test_a_document_past_its_last_day_is_genuine_but_expired(record):
    document = selectors.current(record).document
    document.valid_until = timezone.localdate() - timedelta(days=1)
    assert verify.of_document(document).answer == "expired"


def test_the_public_page_confirms_by_code_number_and_file(binding, record):
    client, document = Client(), selectors.current(record).document
    page = client.get(binding.url("check", document.code.lower()))
    assert "asli dan berlaku" in page.content.decode()
    page = client.get(binding.url("verify"), {"q": document.number})
    assert "asli dan berlaku" in page.content.decode()
    upload = SimpleUploadedFile("a.pdf", pdf_of(record), "application/pdf")
    page = client.post(binding.url("verify"), {"berkas": upload})
    assert "asli dan berlaku" in page.content.decode()


def test_the_public_page_names_the_holder_only_by_initials(binding, record):
    page = Client().get(binding.url("check", selectors.current(record).document.code)).content.decode()
    holder = selectors.current(record).document.holder
    assert holder is None or holder.full_name not in page


def test_an_unknown_code_is_said_so(binding, record):
    page = Client().get(binding.url("check", "ABCD")).content.decode()
    assert "Tidak ada dokumen" in page


def test_a_stranger_cannot_fetch_the_file(binding, record):
    assert Client().get(binding.url("pdf", record.pk, binding.documents[0].id)).status_code in (302, 403, 404)


def test_with_pen_and_stamp_it_is_registered_and_printed_but_not_signed(binding, monkeypatch, request):
    monkeypatch.setenv("SIGNER", "basah")
    record = request.getfixturevalue("record")
    document = selectors.current(record).document
    assert selectors.current(record).state == "ink"
    assert document.file is None
    assert binding.is_signed(record)
    pdf = signing.render(binding, record, document, ink=True)
    assert pdf.startswith(b"%PDF-")
    assert pades.examine(pdf, None) == []
    page = Client().get(document.check_path).content.decode()
    assert document.number in page
    assert "terdaftar dan berlaku" in page


def test_the_common_check_leads_to_the_page_that_says_more(binding, record):
    answer = Client().get(selectors.current(record).document.check_path)
    assert answer.status_code == 302
    assert answer.url == binding.url("check", selectors.current(record).document.code)
