"""Captions in WebVTT and SRT, read as browsers do, and written."""
