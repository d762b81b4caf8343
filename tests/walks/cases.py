"""What applicants and desks do again and again with a request of the block `case`, and how its papers are read."""

import io

from pypdf import PdfReader
from steps import send


def hand_in(client, base, record, picture, *codes):
    """Upload a picture for each of these requirements."""
    for code in codes:
        send(client, f"{base}/berkas/{record.pk}/unggah/{code}/", {"file": picture(f"{code}.png")})


def turn_of(record):
    """The stay at the desk that has it now."""
    return record.case.turns.get(closed_at=None)


def judge(client, base, record, **verdicts):
    """Say of each paper that was handed in whether it is good; `ktp="buram"` asks for a new one."""
    values = {"turn": turn_of(record).pk}
    for paper in record.case.papers.exclude(file=None):
        reason = verdicts.get(paper.code, "")
        values |= {f"state_{paper.pk}": "ganti" if reason else "sesuai", f"reason_{paper.pk}": reason}
    return send(client, f"{base}/berkas/{record.pk}/periksa/", values)


def act(client, base, record, word, **values):
    """Do the turn: pass it on, back, to the applicant, grant or refuse."""
    values |= {"word": word, "turn": turn_of(record).pk}
    return send(client, f"{base}/berkas/{record.pk}/giliran/", values)


def state_of(record):
    """The state as the database has it; the request's clock is read anew too."""
    record.refresh_from_db()
    record.case.refresh_from_db()
    return record.state


def text_of(answer):
    """The words of a PDF, in small letters as titles are set in capitals."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert content.startswith(b"%PDF-"), content[:80]
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split()).casefold()
