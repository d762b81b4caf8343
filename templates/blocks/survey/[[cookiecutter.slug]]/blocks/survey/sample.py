"""How many people must answer: Krejcie and Morgan (1970) for 95 % confidence and 5 % error."""

from fractions import Fraction

from blocks.survey.index import rounded

CHI_SQUARE, SHARE, ERROR = Fraction("3.841"), Fraction(1, 2), Fraction("0.05")


def required(population: int | None) -> int:
    """The sample that a population asks for; nothing where the population is not known."""
    if not population or population < 1:
        return 0
    spread = CHI_SQUARE * SHARE * (1 - SHARE)
    exact = spread * population / (ERROR**2 * (population - 1) + spread)
    return int(rounded(exact, 0))
