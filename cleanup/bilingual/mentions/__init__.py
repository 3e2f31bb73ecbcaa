"""What stands in the draft for the names of its source."""

from cleanup.bilingual.mentions.standing import SURE, mentions_of

__all__ = ["SURE", "mentions_of"]
