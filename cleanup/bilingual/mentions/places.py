"""Words that end the name of a place or a body, not that of a person."""

PLACE_WORDS = frozenset(
    "airport avenue bay bridge bureau canal center centre city clinic college commission committee company county "
    "court dam department district garden gate group hall hospital hotel house island lake library ministry mount "
    "mountain museum nation office palace park party pass peninsula port prefecture press province region "
    "republic restaurant river road school sea shop square stadium station store strait street temple tower town "
    "township university valley village".split()
)
