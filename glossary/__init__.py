"""What is true: terms, names, and where they occur. Knows nothing of cleanup."""

from glossary.model import Glossary, GlossaryError, Layer, Match, Rendering, Safety, Span, Term, merge
from glossary.store import open_glossary

__all__ = [
    "Glossary",
    "GlossaryError",
    "Layer",
    "Match",
    "Rendering",
    "Safety",
    "Span",
    "Term",
    "merge",
    "open_glossary",
]
