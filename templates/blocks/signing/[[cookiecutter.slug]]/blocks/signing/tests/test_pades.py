"""Signatures that other programs accept, and changes that are found."""

import io
import shutil
import subprocess
from datetime import UTC, datetime, timedelta

import pytest
import typst
from pyhanko.pdf_utils.reader import PdfFileReader

from blocks.signing import adapters, certificates, pades

SOURCE = b'#set document(title: "Contoh", keywords: ("kode:ABC",))\nIsi dokumen.'


@pytest.fixture(scope="module")
def authority():
    root = certificates.make_root("Pemerintah Kota Contoh")
    signer = certificates.make_signer(root, "Budi Contoh", "UPT Contoh", "Kepala UPT")
    return root, signer, certificates.make_clock(root, "Kota Contoh")


@pytest.fixture(scope="module")
def plain():
    return typst.compile({"main": SOURCE}, pdf_standards=["a-2b"])


@pytest.fixture(scope="module")
def signed(authority, plain):
    root, signer, clock = authority
    crl = certificates.revocation_list(root, [], datetime.now(UTC))
    return pades.sign(plain, signer, root, clock, crl, reason="Uji", location="Contoh")


def test_a_signed_document_is_intact_and_its_issuer_known(authority, signed):
    found = pades.examine(signed, authority[0].certificate)
    assert [one.is_good for one in found] == [True]
    assert found[0].signer == "Budi Contoh"


@pytest.fixture(scope="module")
def basic(authority, plain):
    root, signer, clock = authority
    crl = certificates.revocation_list(root, [], datetime.now(UTC))
    return pades.sign(plain, signer, root, clock, crl, reason="Uji", location="Contoh", level=pades.BASIC)


def test_a_basic_signature_holds_without_time_stamp_and_is_smaller(authority, basic, signed):
    assert [one.is_good for one in pades.examine(basic, authority[0].certificate)] == [True]
    assert has_time_stamp(signed)
    assert not has_time_stamp(basic)
    assert b"/DSS" in signed
    assert b"/DSS" not in basic
    assert len(basic) < len(signed)


def has_time_stamp(pdf):
    (one,) = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures
    return "signature_time_stamp_token" in [kind["type"].native for kind in one.signer_info["unsigned_attrs"]]


@pytest.mark.parametrize(("name", "level"), [("B-B", pades.BASIC), ("B-LT", pades.LONG_TERM)])
def test_the_level_is_chosen_in_the_environment(monkeypatch, name, level):
    monkeypatch.setenv("SIGNER", "local")
    monkeypatch.setenv("SIGNER_LEVEL", name)
    assert adapters.current().level == level


def test_an_unknown_level_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("SIGNER", "local")
    monkeypatch.setenv("SIGNER_LEVEL", "B-T")
    with pytest.raises(adapters.Refused, match="SIGNER_LEVEL=B-T"):
        adapters.current()


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.9])
def test_one_changed_byte_of_the_document_is_found(authority, plain, signed, part):
    changed = bytearray(signed)
    changed[int(len(plain) * part)] ^= 1
    found = pades.examine(bytes(changed), authority[0].certificate)
    assert not found or not any(one.is_good for one in found)


def test_a_stranger_s_authority_is_not_trusted(signed):
    other = certificates.make_root("Lain")
    found = pades.examine(signed, other.certificate)
    assert (found[0].intact, found[0].trusted) == (True, False)


def test_the_code_of_the_document_is_read_back(signed):
    assert pades.keywords(signed) == ("kode:ABC",)


@pytest.mark.parametrize("data", [b"", b"halo", b"%PDF-1.7\n%%EOF", b"%PDF-1.7" + b"\x00" * 99])
def test_what_is_no_pdf_cannot_be_read(data):
    assert pades.examine(data, None) is None


def test_an_unsigned_document_has_no_signature(plain):
    assert pades.examine(plain, None) == []


def test_a_revoked_certificate_stands_on_the_list(authority):
    root, signer, _clock = authority
    now = datetime.now(UTC)
    listed = certificates.revocation_list(root, [(signer.serial, now - timedelta(days=1))], now)
    from cryptography.x509 import load_der_x509_crl

    crl = load_der_x509_crl(listed)
    assert [f"{one.serial_number:x}" for one in crl] == [signer.serial]


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="needs poppler-utils")
def test_pdfsig_calls_a_basic_signature_valid(tmp_path, basic):
    (tmp_path / "basic.pdf").write_bytes(basic)
    assert "Signature is Valid" in pdfsig(tmp_path / "basic.pdf")


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="needs poppler-utils")
def test_pdfsig_says_valid_and_finds_a_changed_byte(tmp_path, plain, signed):
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(signed)
    changed = bytearray(signed)
    changed[len(plain) // 2] ^= 1
    bad.write_bytes(bytes(changed))
    assert "Signature is Valid" in pdfsig(good)
    assert "Signature is Valid" not in pdfsig(bad)


def pdfsig(path) -> str:
    done = subprocess.run(  # noqa: S603
        [shutil.which("pdfsig") or "pdfsig", "-nocert", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout
