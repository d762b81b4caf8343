"""How long a batch of 1,000 documents takes to set and sign with the example authority, in the portions of the page.

    python benchmarks/signing.py REPLICA [--documents 1000]

REPLICA is a generated and seeded replica with the block signing. Works on a copy of its data with the keys of its
`.env`, and leaves nothing behind.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

INSIDE = Path(__file__).with_name("replica_inside") / "bench_signing.py"


def main() -> int:
    """Measure and print; 1 where a document was not signed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("replica", help="folder of a generated and seeded replica with the block signing")
    parser.add_argument("--documents", type=int, default=1000, choices=range(1, 5001), metavar="1-5000")
    options = parser.parse_args()
    replica = Path(options.replica).resolve()
    with tempfile.TemporaryDirectory(prefix="signing-") as folder:
        data = shutil.copytree(replica / "data", Path(folder) / "data")
        environment = os.environ | {
            "DATA_DIR": str(data),
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONPATH": str(replica),
        }
        command = [sys.executable, str(INSIDE), str(options.documents)]
        done = subprocess.run(command, cwd=replica, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr[-2000:])
    return report(json.loads(done.stdout.splitlines()[-1]))


def report(found: dict) -> int:
    """Print the figures; 0 where every document was signed."""
    print(f"{found['signed']} of {found['asked']} documents signed in {found['seconds']:.1f} s", end=": ")
    print(f"{1000 * found['seconds'] / found['asked']:.0f} ms each, {found['bytes']} bytes, {found['failed']} failed")
    print(f"a portion of {found['portion']} took {found['longest_portion']:.1f} s at most")
    return 0 if found["signed"] == found["asked"] and found["has_signature"] else 1


if __name__ == "__main__":
    sys.exit(main())
