"""TBX of 2008 (ISO 30042:2008, root `martif`), which OmegaT and the Translate Toolkit read.

Written without a document type: a reader that takes it seriously would fetch it. A file of 2019 is
read, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossary.exchange import termbase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glossary.exchange.model import Exported
    from glossary.model import Term

DIALECT = termbase.Dialect(
    head="""<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>A glossary of Yunhe</p></sourceDesc></fileDesc>\
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>""",
    foot="</body></text>\n</martif>",
    entry="termEntry",
    language="langSet",
    term="tig",
)
read = termbase.read


def write(terms: Sequence[Term]) -> Exported:
    """A termbase in the order of the terms."""
    return termbase.write(terms, DIALECT)
