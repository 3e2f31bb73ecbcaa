"""How Chinese is written: its marks, quotation marks, spaces and scripts, for drafts that are Chinese."""

LONGEST_PARAGRAPH = 50_000
"""Characters; a longer line is no paragraph, and thousands of edits in it would help nobody."""
