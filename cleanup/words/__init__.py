"""Words as English writes them: capitals, hyphens, numbers, and where run-together words are cut."""
