"""Cards and letters that leave the office of Pinjam Sepeda; core.documents sets them as PDF."""

from core.documents.printed import Document

AGENCY = "dishub"  # whose letterhead, where a record names no office

DOCUMENTS: tuple[Document, ...] = ()
