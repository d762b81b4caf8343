"""Seconds to make a year's bills for a register of 5,000 tax objects.

    python -m benchmarks.assessing build/poso --objects 5000

The folder is a generated replica that has `pbb-live`, migrated and seeded; its database gains the objects and bills.
"""

import argparse
import subprocess
import sys
from pathlib import Path

INSIDE = """
import time
from django.db import transaction
from django.utils import timezone
from accounts.models import Person
from apps.pbb_live.models import ObjekPajak
from blocks.billing import assessing
from core import access
from core.blocks import of_block
from core.models import Village

binding = next(one for one in of_block("billing") if one.app == "pbb-live")
village, first = Village.objects.first(), ObjekPajak.objects.count()
owner = Person.objects.first() or Person.objects.create(full_name="Wajib Pajak Uji", phone="+628120000000")
with transaction.atomic():
    ObjekPajak.objects.bulk_create(
        ObjekPajak(
            nop=f"9999{number:013}0",
            wajib_pajak=owner,
            alamat="Uji",
            desa=village,
            penggunaan="hunian",
            luas_bumi_m2=120,
            kelas_bumi="b050",
            luas_bangunan_m2=90,
            kelas_bangunan="g015",
        )
        for number in range(first, first + OBJECTS)
    )
year = timezone.localdate().year + 1
left = assessing.outlook(binding, year).left
started = time.perf_counter()
run = assessing.open_run(binding, year, access.system(), left)
assessing.work(binding, run.pk)
run.refresh_from_db()
seconds = time.perf_counter() - started
whole = "sums hold" if run.is_whole and assessing.stored_amount(run) == run.amount else "SUMS DIFFER"
print(f"{run.made} bills, {run.failed} failed, {seconds:.1f} s, {1000 * seconds / max(left, 1):.2f} ms a bill, {whole}")
"""


def main() -> int:
    """Run the measurement inside the replica."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("replica", type=Path)
    parser.add_argument("--objects", type=int, default=5000)
    given = parser.parse_args()
    code = INSIDE.replace("OBJECTS", str(given.objects))
    return subprocess.run(
        [sys.executable, "manage.py", "shell", "-v", "0", "-c", code], cwd=given.replica, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
