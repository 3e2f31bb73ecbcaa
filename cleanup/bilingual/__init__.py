"""What the source knows: which paragraph of it a draft translates, and who and what is named there."""
