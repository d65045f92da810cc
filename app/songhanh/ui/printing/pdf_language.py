"""Says in a PDF in which language it is, which Qt cannot: readers aloud ask for it.

The catalogue is written once more at the end with the entry added, as the format provides for later
changes; all that stood before stays as it was, byte for byte.
"""

from __future__ import annotations

import re
from html import escape  # that of xml.sax loads half of urllib

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ROOT = re.compile(rb"/Root\s+(\d+)\s+(\d+)\s+R")
_SIZE = re.compile(rb"/Size\s+(\d+)")
_INFO = re.compile(rb"/Info\s+\d+\s+\d+\s+R")
_ID = re.compile(rb"/ID\s*\[.*?\]", re.DOTALL)
TAGS = {"vi": "vi-VN", "en": "en-GB"}


def with_language(pdf: bytes, language: str) -> bytes:
    """Return the PDF with the language in its catalogue; unchanged where that is built otherwise."""
    start = _START.search(pdf)
    trailer = pdf[pdf.rfind(b"trailer") :]
    root, size = _ROOT.search(trailer), _SIZE.search(trailer)
    if start is None or root is None or size is None:
        return pdf
    number, generation = int(root[1]), int(root[2])
    form = rb"(?:^|\s)%d %d obj\s*<<(.*?)>>\s*endobj" % (number, generation)
    versions = list(re.finditer(form, pdf, re.DOTALL))
    if not versions or b"/Lang" in versions[-1][1]:
        return pdf
    tag = TAGS[language].encode()
    at = len(pdf) + 1
    catalogue = b"%d %d obj\n<<%s/Lang (%s)\n>>\nendobj\n" % (
        number,
        generation,
        versions[-1][1],
        tag,
    )
    table = b"xref\n%d 1\n%010d %05d n \n" % (number, at, generation)
    kept = b"\n".join(one[0] for one in (_INFO.search(trailer), _ID.search(trailer)) if one)
    end = b"trailer\n<<\n/Size %s\n/Root %d %d R\n%s\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        size[1], number, generation, kept, start[1], at + len(catalogue),
    )  # fmt: skip
    return pdf + b"\n" + catalogue + table + end


def xmp(title: str, language: str, creator: str) -> bytes:
    """Return what describes the document: its title, language and maker."""
    tag = TAGS[language]
    said = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title, quote=False)}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{tag}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{escape(creator, quote=False)}</xmp:CreatorTool>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return said.encode()
