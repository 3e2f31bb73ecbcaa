"""What to do about a draft. Knows nothing of the command line."""

from cleanup.model import Document, DraftError, Edit, Finding, Report, Rule, Safety, Segment, Span, VerificationError
from cleanup.pipeline import clean
from cleanup.rules import RULES
from cleanup.settings import Settings

__all__ = [
    "RULES",
    "Document",
    "DraftError",
    "Edit",
    "Finding",
    "Report",
    "Rule",
    "Safety",
    "Segment",
    "Settings",
    "Span",
    "VerificationError",
    "clean",
]
