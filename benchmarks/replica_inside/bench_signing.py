"""Inside a copy of a replica's data: documents that wait for one officer are set and signed, as the page does it.

`bench_signing.py COUNT` makes so many waiting documents out of the newest that was signed, signs them with the example
authority, and prints one line of JSON.
"""

import json
import sys
import time

import django

django.setup()

from blocks.signing import selectors  # noqa: E402
from blocks.signing.models import Signature, SignatureState  # noqa: E402
from blocks.signing.services import signing  # noqa: E402
from core import positions  # noqa: E402
from core.access import actor_for  # noqa: E402
from core.blocks import of_block  # noqa: E402

FIRST_KEY = 1_000_000_000  # of records that are not there: each document may stand once for a record


def signer_of(row):
    """Who holds the position that signs the document now."""
    position = row.document.position
    holding = next(iter(positions.holders(position)), None) if position is not None else None
    return holding.user if holding is not None else None


def pattern():
    """A signed document of an application here whose signer still holds the position, with its binding."""
    bindings = {one.app: one for one in of_block("signing")}
    rows = Signature.objects.filter(state=SignatureState.SIGNED).select_related("document").order_by("-pk")
    found = (row for row in rows if row.document.app in bindings and signer_of(row) is not None)
    row = next(found, None)
    if row is None:
        raise SystemExit("no signed document here; seed the replica first")
    return bindings[row.document.app], row


def waiting(row, count):
    """Documents like it that wait for the signature."""
    document, envelope, made = row.document, row.envelope_id, []
    for number in range(count):
        document.pk, document.code, document.number = None, f"UKUR{number:05}", f"{number:05}/UKUR"
        document.file, document.sha256, document.object_id = None, "", FIRST_KEY + number
        document.save(force_insert=True)
        made.append(
            Signature.objects.create(envelope_id=envelope, document_id=document.pk, state=SignatureState.WAITING).pk
        )
    return made


def main(count):
    """Sign them all, check the last, and print."""
    binding, row = pattern()
    record = binding.of_kind(row.document.kind).record_of(row)
    type(binding).record_of = lambda _self, _row: record  # all are set from the one record that is there
    actor, keys = actor_for(signer_of(row)), waiting(row, count)
    portions, failed, begun = [], 0, time.perf_counter()
    while selectors.waiting(binding, actor).filter(pk__in=keys).exists():
        since = time.perf_counter()
        batch = signing.sign_waiting(binding, keys, actor, "")
        portions.append(time.perf_counter() - since)
        failed += len(batch.failed)
        if batch.done == 0:
            break
    seconds = time.perf_counter() - begun
    signed = Signature.objects.filter(pk__in=keys, state=SignatureState.SIGNED)
    last = signed.select_related("document__file").last()
    data = last.document.file.content.read() if last is not None else b""
    print(
        json.dumps(
            {
                "asked": count,
                "signed": signed.count(),
                "failed": failed,
                "seconds": seconds,
                "portion": signing.BATCH,
                "longest_portion": max(portions, default=0),
                "bytes": len(data),
                "has_signature": b"/ByteRange" in data,
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
