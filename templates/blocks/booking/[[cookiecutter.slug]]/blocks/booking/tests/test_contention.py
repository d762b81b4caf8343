"""No double booking, however many ask at once."""

import json
import os
import subprocess
import sys

from django.conf import settings


def test_fifty_clients_get_seven_places_and_no_more(tmp_path):
    # The replica's own database when it is PostgreSQL is not touched: a file of this test only.
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path / 'contention.sqlite3'}"}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "blocks.booking.tests.contention"],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found == {"got": 7, "full": 43, "counted": 7, "held": 7, "differences": []}
