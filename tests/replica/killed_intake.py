"""A server that takes forms with photos is killed again and again: what it answered is kept, each once.

Half of the senders are devices, which send a form again under the same key until it is answered; the others are people
in a browser, who send once and, without an answer, write something else.
"""

import itertools
import json
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

import requests

from tests.replica.walk import picture

FORM = "/layanan/laksa/lapor/lainnya/"
SENDERS, KILLS, BETWEEN = 4, 4, 2.0  # people at once; how often it is killed; seconds of life between
PEOPLE = """
from django.test import Client
from accounts.models import Kind, Person, Status, User
for number in range({count}):
    phone = f"08120000{{number:04}}"
    person = Person.objects.create(full_name=f"Warga Uji {{number}}", phone=phone)
    user = User.objects.create_user(person=person, kind=Kind.RESIDENT, status=Status.ACTIVE, phone=phone)
    client = Client()
    client.force_login(user)
    print("SESI", client.cookies["sessionid"].value)
"""
ROWS = """
import hashlib
import json
from apps.laksa.models import Laporan
def is_whole(one):
    return hashlib.sha256(one.content.read()).hexdigest() == one.sha256
rows = Laporan.objects.filter(judul__startswith="Kiriman ")
print("ADA", json.dumps([[row.judul, row.number, [is_whole(one) for one in row.foto.all()]] for row in rows]))
"""


@dataclass
class Sender:
    """Somebody who sends forms until told to stop, and remembers which were answered as taken."""

    name: str
    address: str
    host: str
    session: str
    is_device: bool
    photo: bytes
    taken: list[str] = field(default_factory=list)
    sent: int = 0
    problems: list[str] = field(default_factory=list)

    def run(self, stop: threading.Event) -> None:
        """Send one form after the other."""
        web = requests.Session()
        web.trust_env = False
        web.headers.update({"Host": self.host, "X-Forwarded-Proto": "https", "Referer": f"https://{self.host}/"})
        for number in itertools.count():
            if stop.is_set():
                return
            title, key = f"Kiriman {self.name} {number}", str(uuid4())
            self.sent += 1
            while not self._is_taken(web, title, key) and not stop.is_set():
                time.sleep(0.1)
                if not self.is_device:
                    break

    def _is_taken(self, web: requests.Session, title: str, key: str) -> bool:
        """Send one; False without an answer, as when the server was killed meanwhile."""
        try:
            page = web.get(self.address + FORM, headers={"Cookie": f"sessionid={self.session}"}, timeout=30)
            token = page.cookies.get("csrftoken", "")
            heads = {"Cookie": f"sessionid={self.session}; csrftoken={token}"}
            heads |= {"X-Kiriman": key} if self.is_device else {}
            answer = web.post(
                self.address + FORM,
                data={**filled(page.text), "judul": title, "csrfmiddlewaretoken": token},
                files={"foto": ("foto.png", self.photo, "image/png")},
                headers=heads,
                timeout=30,
                allow_redirects=False,
            )
        except requests.RequestException:
            return False
        if answer.status_code == (200 if self.is_device else 302):
            self.taken.append(title)
            return True
        if answer.status_code < 500:
            self.problems.append(f"{answer.status_code}: {answer.text[:2000]}")
        return False


def filled(page: str) -> dict[str, str]:
    """What a person would write into the rest of the form."""
    village = re.search(r'<select name="kelurahan".*?<option value="(\d+)"', page, re.DOTALL)
    assert village, page[:500]
    return {"jenis": "pengaduan", "isi": "Gelap sejak semalam.", "kelurahan": village[1], "alamat": "Jalan Uji 1"}


def try_it(
    address: str, host: str, shell: Callable[[str], str], kill: Callable[[], None], start: Callable[[], None]
) -> str:
    """Kill and start the server while forms come in; give what was seen in words."""
    sessions = re.findall(r"^SESI (\S+)", shell(PEOPLE.format(count=SENDERS)), re.MULTILINE)
    photo = picture("Lampu padam")
    senders = [
        Sender(f"{number}", address, host, session, number % 2 == 0, photo) for number, session in enumerate(sessions)
    ]
    stop = threading.Event()
    threads = [threading.Thread(target=sender.run, args=(stop,)) for sender in senders]
    for thread in threads:
        thread.start()
    for _time in range(KILLS):
        time.sleep(BETWEEN)
        kill()
        start()
    time.sleep(BETWEEN)
    stop.set()
    for thread in threads:
        thread.join()
    kill()
    start()
    return judged(senders, shell(ROWS))


def judged(senders: list[Sender], said: str) -> str:
    """Hold what was answered against what is there."""
    rows = json.loads(re.search(r"^ADA (.+)$", said, re.MULTILINE)[1])
    titles = [title for title, _number, _photos in rows]
    numbers = [number for _title, number, _photos in rows]
    taken = [title for sender in senders for title in sender.taken]
    refused = [one for sender in senders for one in sender.problems]
    assert not refused, refused[0]
    assert len(taken) >= KILLS, "hardly a form was taken"
    assert not set(taken) - set(titles), f"answered and lost: {sorted(set(taken) - set(titles))}"
    assert len(titles) == len(set(titles)), "a form is there twice"
    assert len(numbers) == len(set(numbers)), "a number was given twice"
    bad = [title for title, _number, photos in rows if photos != [True]]
    assert not bad, f"without its photo: {bad}"
    sent = sum(sender.sent for sender in senders)
    return f"killed {KILLS + 1} times: {sent} sent, {len(taken)} answered, all {len(taken)} there once with their photo"
