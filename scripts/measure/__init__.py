"""Figures: what pages, search, stage and room cost, side by side with a peer."""
