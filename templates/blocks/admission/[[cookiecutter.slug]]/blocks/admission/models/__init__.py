"""Tables of the admission block."""

from blocks.admission.models.applicant import Applicant, Standing
from blocks.admission.models.check import Check, Verdict
from blocks.admission.models.rank import Outcome, Rank
from blocks.admission.models.run import Pool, Run

__all__ = ["Applicant", "Check", "Outcome", "Pool", "Rank", "Run", "Standing", "Verdict"]
