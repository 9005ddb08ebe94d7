"""The Dutch language: words as the search compares them, a dictionary, how figures are written."""
