"""The project itself: where things stand, its own Python, the browsers and MkDocs to run."""
