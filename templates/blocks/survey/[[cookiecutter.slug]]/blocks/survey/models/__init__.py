"""Tables of the block."""

from blocks.survey.models.question import Question, QuestionKind
from blocks.survey.models.questionnaire import Questionnaire, QuestionnaireState
from blocks.survey.models.reply import Given, Moderation, Reply
from blocks.survey.models.response import Answer, Response, Source
from blocks.survey.models.round import Round

__all__ = [
    "Answer",
    "Given",
    "Moderation",
    "Question",
    "QuestionKind",
    "Questionnaire",
    "QuestionnaireState",
    "Reply",
    "Response",
    "Round",
    "Source",
]
