"""Speaks to the on-premise client service of BSrE (BSSN), versions 1 and 2.

Version 1: multipart POST /api/sign/pdf with file, nik, passphrase and the look; the answer is the
signed PDF, its id in the header id_dokumen. Version 2: JSON with base64 at /api/v2/sign/pdf.
"""

import base64
import json
import secrets
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.signing.adapters.base import Refused, Request, Signed, WrongPassphrase

TIMEOUT_SECONDS = 60
MAY_SIGN = "ISSUE"
WRONG_PASSPHRASE = 2031
WORDS = {
    WRONG_PASSPHRASE: gettext_lazy("Passphrase salah."),
    2011: gettext_lazy("Penanda tangan belum terdaftar di BSrE."),
}


class BsreSigner:
    """Hands documents to BSrE's service; an officer types the passphrase for each run."""

    name = "bsre"
    is_example = False
    needs_passphrase = True

    def __init__(self, address: str, user: str, password: str, version: int = 1) -> None:
        if not address.startswith(("https://", "http://")):
            raise Refused(_("BSRE_URL harus berupa alamat http atau https."))
        self.address = address.rstrip("/")
        self.version = version
        token = base64.b64encode(f"{user}:{password}".encode()).decode()
        self.headers = {"Authorization": f"Basic {token}"}

    def sign(self, request: Request) -> Signed:
        """Sign in the officer's name; raises Refused with BSrE's reason."""
        if not request.nik or not request.passphrase:
            raise Refused(_("NIK dan passphrase penanda tangan diperlukan."))
        return self._first(request) if self.version == 1 else self._second(request)

    def status(self, nik: str) -> str:
        """Ask for the state of an officer's certificate; only ISSUE may sign."""
        if self.version == 1:
            body, _headers = self._call("GET", f"/api/user/status/{nik}")
        else:
            data = json.dumps({"nik": nik}).encode()
            body, _headers = self._call("POST", "/api/v2/user/check/status", data, JSON)
        return str(_json(body).get("status", ""))

    def _first(self, request: Request) -> Signed:
        fields = {
            "nik": request.nik,
            "passphrase": request.passphrase,
            "tampilan": "invisible",
            "reason": request.reason,
            "location": request.location,
        }
        body, content_type = multipart(fields, "file", "dokumen.pdf", request.pdf)
        answer, headers = self._call("POST", "/api/sign/pdf", body, content_type)
        reference = headers.get("id_dokumen", "")
        if not answer.startswith(b"%PDF-"):
            reference = str(_json(answer).get("id_dokumen", ""))
            answer, headers = self._call("GET", f"/api/sign/download/{reference}")
        return self._signed(answer, reference)

    def _second(self, request: Request) -> Signed:
        data = {
            "nik": request.nik,
            "passphrase": request.passphrase,
            "signatureProperties": [
                {
                    "tampilan": "INVISIBLE",
                    "reason": request.reason,
                    "location": request.location,
                }
            ],
            "file": [base64.b64encode(request.pdf).decode()],
        }
        answer, _headers = self._call("POST", "/api/v2/sign/pdf", json.dumps(data).encode(), JSON)
        found = _json(answer)
        files = found.get("file") or []
        if not files:
            raise Refused(_("BSrE tidak mengembalikan berkas."))
        return self._signed(base64.b64decode(files[0]), str(found.get("id", "")))

    def _signed(self, pdf: bytes, reference: str) -> Signed:
        if not pdf.startswith(b"%PDF-"):
            raise Refused(_("BSrE tidak mengembalikan PDF."))
        return Signed(pdf, self.name, "PAdES", reference=reference[:120])

    def _call(self, method: str, path: str, body: bytes | None = None, content_type: str = "") -> tuple[bytes, Any]:
        headers = self.headers | ({"Content-Type": content_type} if content_type else {})
        call = urllib.request.Request(  # noqa: S310 - __init__ lets only http and https through
            f"{self.address}{path}",
            data=body,
            headers=headers,
            method=method,
        )
        try:
            with urllib.request.urlopen(call, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
                return answer.read(), answer.headers
        except urllib.error.HTTPError as problem:
            raise _refusal(problem.read()) from None
        except (urllib.error.URLError, TimeoutError, HTTPException) as problem:
            raise Refused(_("Layanan BSrE tidak terjangkau: %s") % problem) from None


JSON = "application/json"


def multipart(fields: dict[str, str], file_field: str, file_name: str, content: bytes) -> tuple[bytes, str]:
    """Write a form with one file, as RFC 7578 asks; gives body and content type."""
    mark = secrets.token_hex(16)
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = (
        f'--{mark}\r\nContent-Disposition: form-data; name="{file_field}"; '
        f'filename="{file_name}"\r\nContent-Type: application/pdf\r\n\r\n'
    )
    body = b"".join(parts) + head.encode() + content + f"\r\n--{mark}--\r\n".encode()
    return body, f"multipart/form-data; boundary={mark}"


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, UnicodeDecodeError):
        raise Refused(_("Jawaban BSrE tidak terbaca.")) from None
    if not isinstance(found, dict):
        raise Refused(_("Jawaban BSrE tidak terbaca."))
    if found.get("error"):
        raise _refused(found)
    return found


def _refusal(body: bytes) -> Refused:
    try:
        found = json.loads(body)
    except (ValueError, UnicodeDecodeError):
        found = {}
    return _refused(found if isinstance(found, dict) else {})


def _refused(found: dict[str, Any]) -> Refused:
    code = found.get("status_code")
    words = str(WORDS.get(code) or found.get("error") or _("Layanan BSrE menolak permintaan."))
    return WrongPassphrase(words) if code == WRONG_PASSPHRASE else Refused(words)
