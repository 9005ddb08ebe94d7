"""Catalogues of others, on their way to become clips of this site."""
