"""The adapter for BSrE, against a server that plays its client service."""

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from blocks.signing.adapters.base import Refused, Request
from blocks.signing.adapters.bsre import BsreSigner

PDF = b"%PDF-1.7 isi\n%%EOF"
SIGNED = b"%PDF-1.7 isi tertanda\n%%EOF"


class FakeBsre(BaseHTTPRequestHandler):
    """Answers as the client service does; keeps what it was sent."""

    seen: dict = {}

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        FakeBsre.seen = {"path": self.path, "auth": self.headers["Authorization"], "body": body}
        if b"salah" in body:
            self.answer(400, json.dumps({"status_code": 2031, "error": "passphrase"}).encode())
        elif self.path == "/api/sign/pdf":
            self.answer(200, SIGNED, "application/pdf", {"id_dokumen": "dok-7"})
        elif self.path == "/api/v2/sign/pdf":
            found = {"file": [base64.b64encode(SIGNED).decode()], "id": "dok-8"}
            self.answer(200, json.dumps(found).encode())

    def do_GET(self):
        self.answer(200, json.dumps({"status": "ISSUE", "message": "ok"}).encode())

    def answer(self, status, body, kind="application/json", headers=None):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture(scope="module")
def address():
    server = ThreadingHTTPServer(("127.0.0.1", 0), FakeBsre)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def request(**changes):
    values = {
        "pdf": PDF,
        "position": None,
        "user": None,
        "office": None,
        "reason": "Penerbitan",
        "location": "Poso",
        "link": "https://x",
        "nik": "7202010202869901",
        "passphrase": "Benar#1",
    }
    return Request(**(values | changes))


def test_version_1_sends_a_form_and_takes_pdf_and_id(address):
    answer = BsreSigner(address, "kota", "sandi").sign(request())
    assert (answer.pdf, answer.reference) == (SIGNED, "dok-7")
    assert PDF in FakeBsre.seen["body"]
    assert b'name="nik"\r\n\r\n7202010202869901' in FakeBsre.seen["body"]
    assert FakeBsre.seen["auth"] == "Basic " + base64.b64encode(b"kota:sandi").decode()


def test_version_2_sends_json_with_base64(address):
    answer = BsreSigner(address, "kota", "sandi", version=2).sign(request())
    assert (answer.pdf, answer.reference) == (SIGNED, "dok-8")
    assert base64.b64decode(json.loads(FakeBsre.seen["body"])["file"][0]) == PDF


@pytest.mark.parametrize("version", [1, 2])
def test_a_wrong_passphrase_is_said_in_plain_words(address, version):
    with pytest.raises(Refused, match="Passphrase salah"):
        BsreSigner(address, "kota", "sandi", version=version).sign(request(passphrase="salah"))


def test_without_passphrase_nothing_is_sent(address):
    FakeBsre.seen = {}
    with pytest.raises(Refused, match="passphrase"):
        BsreSigner(address, "kota", "sandi").sign(request(passphrase=""))
    assert FakeBsre.seen == {}


def test_a_service_that_is_down_is_said_so():
    with pytest.raises(Refused, match="tidak terjangkau"):
        BsreSigner("http://127.0.0.1:9", "kota", "sandi").sign(request())


def test_the_passphrase_is_not_shown_when_a_request_is_logged():
    assert "Benar#1" not in repr(request())


def test_the_state_of_a_certificate_can_be_asked(address):
    assert BsreSigner(address, "kota", "sandi").status("7202010202869901") == "ISSUE"
