"""What stands in the draft for the names of its source."""

from cleanup.bilingual.mentions.absence import missing
from cleanup.bilingual.mentions.edits import finding_of
from cleanup.bilingual.mentions.standing import SURE, mentions_of

__all__ = ["SURE", "finding_of", "mentions_of", "missing"]
