"""Papers: what they must be, who hands them in and judges them, and when they may be replaced."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from blocks.case.models import PaperState
from blocks.case.services import following, intake, papers, turns
from core import access
from core.models import StoredFile
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.files import a_file, a_photo

pytestmark = pytest.mark.usefixtures("needs")


def paper(record, code="ktp"):
    return record.case.papers.get(code=code)


def hand_in(binding, actor, record, upload, code="ktp"):
    return papers.hand_in(binding, actor, record, code, upload)


def send(binding, actor, record, *, kind="", declared=True):
    kind = kind or intake.ways_of(binding, record)[0][0]
    intake.submit(binding, actor, record, kind, "Jalan Uji Nomor 1, Desa Uji", declared=declared)


def verdict(record, state, reason="", code="ktp"):
    return [papers.Verdict(paper(record, code).pk, state, reason)]


def check(binding, officer, record, verdicts):
    return papers.check(binding, officer, record, following.open_turn(record.case).pk, verdicts)


@pytest.mark.parametrize("make", [a_photo, a_file])
def test_pictures_and_pdfs_are_kept(binding, applicant, draft, make):
    hand_in(binding, applicant, draft, make())
    assert (paper(draft).state, paper(draft).file is not None) == (PaperState.WAITING, True)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("ktp.pdf", b"<script>alert(1)</script>", "application/pdf"),
        ("ktp.exe", b"MZ\x90\x00", "application/octet-stream"),
        ("ktp.png", b"%PDF-1.4 not a picture", "image/png"),
        ("ktp.pdf", b"", "application/pdf"),
    ],
)
def test_what_is_not_what_it_says_is_refused(binding, applicant, draft, name, content, kind):
    with pytest.raises(RuleBroken):
        hand_in(binding, applicant, draft, SimpleUploadedFile(name, content, kind))
    assert (paper(draft).state, paper(draft).file) == (PaperState.MISSING, None)


def test_too_big_and_nothing_at_all_are_refused_in_words(binding, applicant, draft, monkeypatch):
    monkeypatch.setattr(papers, "MAX_MB", 0.00001)
    with pytest.raises(RuleBroken, match="MB"):
        hand_in(binding, applicant, draft, a_photo())
    with pytest.raises(RuleBroken, match="Pilih berkas"):
        hand_in(binding, applicant, draft, None)


def test_a_paper_that_was_not_asked_for_is_refused(binding, applicant, draft):
    with pytest.raises(RuleBroken, match="tidak ada pada permohonan"):
        hand_in(binding, applicant, draft, a_photo(), "paspor")


def test_a_stranger_hands_nothing_in(binding, stranger, draft):
    with pytest.raises(access.Forbidden):
        hand_in(binding, stranger, draft, a_photo())


def test_a_replaced_file_is_deleted(binding, applicant, draft):
    first = hand_in(binding, applicant, draft, a_photo()).file
    hand_in(binding, applicant, draft, a_file())
    assert not StoredFile.objects.filter(pk=first.pk).exists()
    assert paper(draft).replaced_times == 1


def test_nothing_is_sent_while_a_needed_paper_is_missing(binding, applicant, draft):
    with pytest.raises(RuleBroken, match="Lengkapi dahulu: Berkas ktp"):
        send(binding, applicant, draft)
    draft.case.refresh_from_db()
    assert draft.case.is_draft


def test_it_is_sent_with_a_way_to_receive_it_and_a_declaration_and_once(binding, applicant, draft):
    hand_in(binding, applicant, draft, a_photo())
    with pytest.raises(RuleBroken, match="cara menerima"):
        send(binding, applicant, draft, kind="merpati")
    with pytest.raises(RuleBroken, match="Nyatakan dahulu"):
        send(binding, applicant, draft, declared=False)
    send(binding, applicant, draft)
    with pytest.raises(StaleState):
        send(binding, applicant, draft)


def test_after_sending_papers_stay_until_a_desk_asks(binding, applicant, officer, draft):
    hand_in(binding, applicant, draft, a_photo())
    send(binding, applicant, draft)
    with pytest.raises(StaleState):
        hand_in(binding, applicant, draft, a_file())
    check(binding, officer, draft, verdict(draft, "ganti", "Foto buram."))
    turns.to_applicant(binding, officer, draft, following.open_turn(draft.case).pk, "")
    with pytest.raises(RuleBroken, match="Lengkapi dahulu"):
        intake.complete(binding, applicant, draft)
    hand_in(binding, applicant, draft, a_file())
    intake.complete(binding, applicant, draft)
    assert following.open_turn(draft.case).name.startswith("Meja uji")


def test_a_desk_says_what_is_wrong_and_accepts_only_what_is_there(binding, applicant, officer, draft):
    hand_in(binding, applicant, draft, a_photo())
    send(binding, applicant, draft)
    with pytest.raises(RuleBroken, match="harus diperbaiki pada Berkas ktp"):
        check(binding, officer, draft, verdict(draft, "ganti", " "))
    with pytest.raises(RuleBroken, match="belum diserahkan"):
        check(binding, officer, draft, verdict(draft, "sesuai", code="kuasa"))
    with pytest.raises(RuleBroken, match="sesuai"):
        check(binding, officer, draft, verdict(draft, "mungkin"))
    assert check(binding, officer, draft, verdict(draft, "sesuai")) == 1
    assert check(binding, officer, draft, verdict(draft, "sesuai")) == 0


def test_nobody_but_the_desk_judges(binding, applicant, stranger, draft):
    hand_in(binding, applicant, draft, a_photo())
    send(binding, applicant, draft)
    for actor in (applicant, stranger):
        with pytest.raises(access.Forbidden):
            check(binding, actor, draft, verdict(draft, "sesuai"))
