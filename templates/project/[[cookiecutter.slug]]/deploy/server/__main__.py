"""`python3 -m server pasang | naik-rilis | kembali`; the bundle's two scripts call it after they checked every file."""

import argparse
import os
import sys
from pathlib import Path

from server import install, upgrade
from server.places import Places
from server.words import Stopped


def main() -> int:
    """Do what is asked; 0 when it was done, 1 when not."""
    os.umask(0o022)  # what root writes here the replica's account reads; what is secret says so itself
    sys.stdout.reconfigure(line_buffering=True)
    given = _arguments().parse_args()
    try:
        given.run(Places(given.root.absolute()), given)
    except Stopped as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="server", description="Memasang replika dan mengganti rilisnya.")
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")
    for name, run, add, words in (
        ("pasang", install.run, install.add_arguments, "pasang paket ini pada server ini; boleh diulang"),
        ("naik-rilis", upgrade.run, upgrade.add_arguments, "ganti rilis; kembali sendiri bila gagal"),
        ("kembali", upgrade.run_back, upgrade.add_back_arguments, "kembali dari naik rilis yang terputus"),
    ):
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument("--root", type=Path, default=Path("/"), help="folder yang dianggap akar; untuk uji coba")
        command.set_defaults(run=run)
        add(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
