"""Quantities of a source and of its draft, read as values on either side and compared."""
