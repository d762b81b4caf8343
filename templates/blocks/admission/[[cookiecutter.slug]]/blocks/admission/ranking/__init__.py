"""The rules of admission as pure functions on plain data; nothing here knows Django or a database."""

from blocks.admission.ranking.keys import KEYS, PATHS, key_of, order_of
from blocks.admission.ranking.matching import match
from blocks.admission.ranking.plain import Candidate, Option, Place, Pool, Result

__all__ = ["KEYS", "PATHS", "Candidate", "Option", "Place", "Pool", "Result", "key_of", "match", "order_of"]
