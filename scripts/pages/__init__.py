"""The files of the site that are made: pages, styles, scripts and data."""
