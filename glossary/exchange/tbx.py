"""TBX-Basic, ISO 30042:2019, written in DCA style and read in both.

Elements, categories and their levels are those of the core structure (LTAC-Global/TBX_Core_RNG) and of
the dialect's Schematron rules (LTAC-Global/TBX-Basic_dialect). A file of 2008 is read, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange import termbase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.exchange.model import Exported
    from glossary.model import Term

SCHEMAS = "https://raw.githubusercontent.com/LTAC-Global"
DIALECT = termbase.Dialect(
    head=f"""<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="{SCHEMAS}/TBX_Core_RNG/master/TBXcoreStructV03.rng" type="application/xml" \
schematypens="http://relaxng.org/ns/structure/1.0"?>
<?xml-model href="{SCHEMAS}/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch" type="application/xml" \
schematypens="http://purl.oclc.org/dsdl/schematron"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>A glossary of Yunhe</p></sourceDesc></fileDesc></tbxHeader>
<text><body>""",
    foot="</body></text>\n</tbx>",
    entry="conceptEntry",
    language="langSec",
    term="termSec",
)
read = termbase.read


def write(terms: Sequence[Term]) -> Exported:
    """A termbase in the order of the terms."""
    return termbase.write(terms, DIALECT)
