"""A rendering in the place of another: capitals, articles, full stops, doubled words; and where that is in doubt."""

from __future__ import annotations

import pytest

from cleanup.fit import fitted
from cleanup.formats import text as text_format
from cleanup.model import Safety
from cleanup.pipeline import clean
from cleanup.resolve import apply
from cleanup.settings import Settings
from glossary.model import Glossary, Rendering, Span, Term

FIRM, CORPORATION = "China Ship Group Co., Ltd.", "China State Shipbuilding Corporation"
FITTED = {
    "a full stop before a new sentence": (
        FIRM,
        CORPORATION,
        "It is {}The firm is big.",
        " ",
        "It is {}. The firm is big.",
    ),
    "no full stop inside a sentence": (FIRM, CORPORATION, "It is {}and big.", " ", "It is {} and big."),
    "a full stop at the end of a sentence": (FIRM, CORPORATION, "They signed with {}", "", "They signed with {}."),
    "none at the end of an item": (FIRM, CORPORATION, "- {}", "", "- {}"),
    "none before a bracket": (FIRM, CORPORATION, "(made by {}) Chairman", "", "(made by {}) Chairman"),
    "one full stop for two": (CORPORATION, FIRM, "They signed with {}.", "", "They signed with {}"),
    "an article": ("old bureau", "bureau", "an {} there", "", "a {} there"),
    "an article before a vowel": ("old bureau", "unidentified bureau", "a {} there", "", "an {} there"),
    "an article before a consonant": ("old bureau", "united bureau", "an {} there", "", "a {} there"),
    "a capital at the start": ("old bureau", "bureau", "Old bureau there", "", "Bureau there"),
    "all capitals": ("old bureau", "new office", "THE OLD BUREAU THERE", "", "THE NEW OFFICE THERE"),
    "a title": ("old type talents", "new-type talent", "Old Type Talents Mode", "", "New-type Talent Mode"),
    "a word that follows": ("chief of X", "Governor of X Province", "the {} Province", "", "the {}"),
    "a word before": ("central platform", "China Central Television", "seen on China {}", "", "seen on {}"),
    "an abbreviation that follows": ("Old Name", "Committee of the CPPCC", "the {} (CPPCC) met", "", "the {} met"),
    "another abbreviation": ("Old Name", "Committee of the CPPCC", "the {} (NPC) met", "", "the {} (NPC) met"),
    "a possessive of a plural": ("old firm", "new enterprises", "the {}'s aim", "", "the {}' aim"),
    "a possessive": ("old firm", "new enterprise", "the {}'s aim", "", "the {}'s aim"),
}


@pytest.mark.parametrize(("wrong", "right", "before", "gap", "after"), FITTED.values(), ids=FITTED)
def test_fitted(wrong: str, right: str, before: str, gap: str, after: str) -> None:
    """The sentence still reads."""
    text = before.format(wrong + gap)
    start = text.lower().index(wrong.lower())
    edit = fitted(text, Span(start, start + len(wrong)), wrong, right)
    assert apply(text, [edit]) == after.format(right)


DAY = "2026-01-31"
KNOWN = Glossary((
    Term("王运河", "Wang Yunhe", "person", wrong=(Rendering("Wang Canal"),), checked=DAY),
    Term("船厂", CORPORATION, "company", wrong=(Rendering(FIRM),), checked=DAY),
    Term("林草局", "Forestry Office", "government", (), (Rendering("Forest Grass Office"),), "2018", checked=DAY),
))  # fmt: skip
DOUBTS = {
    "a person": ("Secretary Wang Canal spoke.", Safety.SAFE),
    "an article before a person": ("We cycled along the Wang Canal.", Safety.SUGGEST),
    "a bridge": ("They met at Wang Canal Bridge.", Safety.SUGGEST),
    "capitals": ("AT WANG CANAL TOURS", Safety.SUGGEST),
    "a wording that is spoken of": ('Write Wang Yunhe, not "Wang Canal".', Safety.SUGGEST),
    "a wording in quotation marks": ('The paper wrote "Wang Canal" here.', Safety.SAFE),
    "a body of another country": ("They met the Forest Grass Office of Transnistria.", Safety.SUGGEST),
    "a body of a Chinese place": ("They met the Forest Grass Office of Liaoning.", Safety.SAFE),
    "a body of China": ("They met the Forest Grass Office of the People's Republic of China.", Safety.SAFE),
    "years before a name": ("In 2010 the Forest Grass Office met.", Safety.SUGGEST),
    "years of a name": ("In 2020 the Forest Grass Office met.", Safety.SAFE),
    "a full stop of the name or of the sentence": (f"He leads {FIRM} Chairman Wen spoke.", Safety.SUGGEST),
    "a full stop before a new sentence": (f"He leads {FIRM} The firm is big.", Safety.SAFE),
}


@pytest.mark.parametrize(("text", "safety"), DOUBTS.values(), ids=DOUBTS)
def test_doubt(text: str, safety: Safety) -> None:
    """What may be right where it stands is only suggested."""
    report = clean(text_format.read("draft.txt", text.encode()), KNOWN, Settings(select=("wrong-name", "wrong-term")))
    told = [finding.safety for _, finding in report.applied] + [one.finding.safety for one in report.declined]
    assert told == [safety]


HYPHENS = {
    "before": ("the year-end noon festival", False),
    "after": ("an end noon festival-goer", False),
    "a dash": ("the end - end noon festival - begins", True),
    "none": ("the end noon festival", True),
}


@pytest.mark.parametrize(("text", "found"), HYPHENS.values(), ids=HYPHENS)
def test_hyphens_tie_words(text: str, found: bool) -> None:  # noqa: FBT001
    """A part of a hyphenated word is no wrong rendering."""
    known = Glossary(
        (Term("端午节", "Dragon Boat Festival", "event", wrong=(Rendering("end noon festival"),), checked=DAY),)
    )
    assert bool(known.english.matches(text)) is found
