"""The settings of a replica that is tried: a demonstration with public keys, whose tables are made from the models."""

import os

# What would come from .env; the keys are the public ones of config.environment, so that workspaces can share data.
os.environ |= {"DEBUG": "1", "DEMO": "1", "MFA_REQUIRED": "0", "ENV_FILE": os.devnull}

from config import settings as replica  # noqa: E402

globals().update({name: value for name, value in vars(replica).items() if name.isupper()})

# Each version has a database of its own, so that the one before is served on until this one answers.
DATABASES = replica.DATABASES
DATABASES["default"]["NAME"] = str(replica.DATA_DIR / f"{os.environ['TRIAL_NUMBER']}.sqlite3")
DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
# Databases that hold the region alone, by what they were made from; all workspaces beside this one share them.
PREPARED_DIR = replica.BASE_DIR.parent / ".prepared"
MIDDLEWARE = ["trial.note.SeedingNote", *replica.MIDDLEWARE]
