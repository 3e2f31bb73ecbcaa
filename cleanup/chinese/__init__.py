"""How Chinese is written: its marks, quotation marks, spaces and scripts, for drafts that are Chinese."""
