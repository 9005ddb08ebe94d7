"""The first start: a Python of the project's own, its packages, and the browsers to test with."""
