"""What accidents of files and pages do to characters: wrong encodings, losses, remains of markup."""
