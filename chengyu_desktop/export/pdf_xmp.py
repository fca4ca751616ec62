"""What a PDF says about itself: the Info dictionary and the XMP packet, which have to agree."""

from __future__ import annotations

from datetime import datetime

from chengyu_desktop import __version__
from chengyu_desktop.export.pdf_objects import text_string
from chengyu_desktop.frame.page import Page

PRODUCER = f"Chengyu Desktop {__version__}"


def info_dictionary(page: Page, date: datetime | None) -> str:
    parts = [f"/Title{text_string(page.title)}"] if page.title else []
    if page.description:
        parts.append(f"/Subject{text_string(page.description)}")
    if date is not None:
        written = text_string(_pdf_date(date))
        parts.append(f"/CreationDate{written}/ModDate{written}")
    parts.append(f"/Creator{text_string(PRODUCER)}/Producer{text_string(PRODUCER)}")
    return f"<<{''.join(parts)}/Trapped/False/GTS_PDFXVersion(PDF/X-4)>>"


def xmp_packet(page: Page, date: datetime | None, identity: bytes, accessible: bool = False) -> bytes:
    """The packet, with what PDF/X-4 (ISO 15930-7, 6.3) wants to find; ``identity`` is a digest of the content. ``accessible`` says
    that it keeps to PDF/UA-1 too (ISO 14289-1, 5)."""
    digits = identity.hex()
    # RFC 4122, version 5 (named by a digest) and variant 10; the uuid module would cost more than the packet.
    document = f"uuid:{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"
    lines: list[str] = ["<dc:format>application/pdf</dc:format>"]
    if page.title:
        lines.append(f"<dc:title>{_alternative(page.title)}</dc:title>")
    if page.description:
        lines.append(f"<dc:description>{_alternative(page.description)}</dc:description>")
    if page.language:
        lines.append(f"<dc:language><rdf:Bag><rdf:li>{_xml(page.language)}</rdf:li></rdf:Bag></dc:language>")
    if date is not None:
        moment = date.isoformat(timespec="seconds")
        lines += [f"<xmp:{tag}>{moment}</xmp:{tag}>" for tag in ("CreateDate", "ModifyDate", "MetadataDate")]
    lines += [
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        "<pdf:Trapped>False</pdf:Trapped>",
        f"<xmpMM:DocumentID>{document}</xmpMM:DocumentID>",
        f"<xmpMM:InstanceID>{document}</xmpMM:InstanceID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
    ]
    if accessible:
        lines.append("<pdfuaid:part>1</pdfuaid:part>")
    body = "\n".join(lines)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        f"{body}\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()


def _alternative(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_xml(text)}</rdf:li></rdf:Alt>'


def _xml(text: str) -> str:
    text = "".join([c if _is_xml(c) else "\ufffd" for c in text])
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _pdf_date(date: datetime) -> str:
    """ISO 32000-1, 7.9.4."""
    zone = date.strftime("%z")
    offset = f"{zone[:3]}'{zone[3:5]}'" if date.utcoffset() else "Z"
    return (
        f"D:{date.year:04}{date.month:02}{date.day:02}{date.hour:02}{date.minute:02}{date.second:02}{offset}"
    )


def _is_xml(character: str) -> bool:
    """A Char of XML 1.0. No regular expression: compiling this range costs more than all of the metadata."""
    if character < " ":
        return character in "\t\n\r"
    return not "\ud800" <= character <= "\udfff" and character not in "\ufffe\uffff"
