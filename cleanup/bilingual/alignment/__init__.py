"""Which paragraphs and sentences of a source and a draft say the same, told without a dictionary of the language."""
