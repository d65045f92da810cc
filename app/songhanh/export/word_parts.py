"""The parts of a Word document that are the same for every sheet, or nearly so."""

from __future__ import annotations

from html import escape as _escape  # that of xml.sax loads half of urllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from songhanh.core.model import Language

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"'

PAPER = {True: (297.0, 210.0), False: (210.0, 297.0)}
"""Width and height of A4 in millimetres, lying and upright."""
_TOP, _BOTTOM, _LEFT, _RIGHT, _HEADER, _FOOTER = 20.0, 20.0, 30.0, 15.0, 10.0, 10.0
BODY_WIDTH = {lies: paper[0] - _LEFT - _RIGHT for lies, paper in PAPER.items()}

CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_TYPE}.header+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)


def _relations(*targets: tuple[str, str]) -> str:
    said = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{said}</Relationships>'


RELATIONS = _relations(
    (f"{_OFFICE}/officeDocument", "word/document.xml"),
    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)
DOCUMENT_RELATIONS = _relations(
    (f"{_OFFICE}/styles", "styles.xml"),
    (f"{_OFFICE}/settings", "settings.xml"),
    (f"{_OFFICE}/header", "header1.xml"),
    (f"{_OFFICE}/footer", "footer1.xml"),
)
SETTINGS = (
    f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_STYLES = (  # id, name, size in points, bold, and the properties of the paragraph
    ("Title", "Title", 14, True, '<w:jc w:val="center"/>'),
    ("Subtitle", "Subtitle", 14, True, '<w:spacing w:after="160"/><w:jc w:val="center"/>'),
    ("Heading2", "heading 2", 12, True, '<w:keepNext/><w:spacing w:before="120" w:after="40"/>'),
    ("Letterhead", "Letterhead", 13, False, '<w:jc w:val="center"/>'),
    ("Head", "Table head", 0, False, '<w:spacing w:before="20" w:after="20"/><w:jc w:val="center"/>'),
    ("Cell", "Table text", 0, False, '<w:spacing w:before="20" w:after="40"/>'),
    ("Ordinal", "Table number", 0, False, '<w:spacing w:before="20" w:after="40"/><w:jc w:val="center"/>'),
    ("Note", "Note", 11, False, '<w:spacing w:before="60"/>'),
    ("Source", "Source", 11, False, '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/>'),
    ("Header", "header", 13, False, '<w:jc w:val="center"/>'),
    ("Footer", "footer", 10, False, ""),
)  # fmt: skip
FRAME = (
    f'<w:framePr w:w="{round(62 * 1440 / 25.4)}" w:hSpace="142" w:wrap="around" '
    'w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
)
"""A frame of 62 mm at the right margin, beside which the title stands."""
_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="3" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right")
)
_TAGS = {"vi": "vi-VN", "en": "en-GB"}


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def escape(text: str) -> str:
    """Return text for XML, without the control characters that XML does not know."""
    return _escape("".join(c for c in text if c >= " " or c in "\t\n"))


def styles_part(language: Language, points: float) -> str:
    """Return the styles; the text of the table has this size."""
    tag = _TAGS[language.value]
    face = "Times New Roman"
    faces = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/>'
    said = []
    for key, name, size, bold, looks in _STYLES:
        half = round(2 * (size or points))
        said.append(
            f'<w:style w:type="paragraph" w:customStyle="{int(name[0].isupper() and key not in ("Title", "Subtitle"))}" w:styleId="{key}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{looks}</w:pPr>'
            f'<w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
            "</w:style>"
        )
    framed = (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Reference">'
        '<w:name w:val="Reference frame"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        "<w:pPr>"
        f'<w:pBdr>{_EDGES}</w:pBdr><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>'
    )
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{faces}"
        f'<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="{tag}" w:eastAsia="{tag}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/></w:style>{"".join(said)}{framed}</w:styles>'
    )


def core_part(title: str, language: Language) -> str:
    """Return the properties of the document: its title and its language."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Song Hành</dc:creator>"
        f"<dc:language>{_TAGS[language.value]}</dc:language></cp:coreProperties>"
    )


def section(lies: bool) -> str:  # noqa: FBT001
    """Return paper, margins, and what stands on every page but the first, which has no number."""
    width, height = PAPER[lies]
    way = ' w:orient="landscape"' if lies else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{way}/>'
        f'<w:pgMar w:top="{twips(_TOP)}" w:right="{twips(_RIGHT)}" w:bottom="{twips(_BOTTOM)}" '
        f'w:left="{twips(_LEFT)}" w:header="{twips(_HEADER)}" w:footer="{twips(_FOOTER)}" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr>"
    )
