"""What a machine half translated: dates, times, sums, ordinals and counts in English letters that no English says."""
