"""The search index: every place that can be found, and the words that lead there."""
