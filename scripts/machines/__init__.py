"""What other sites and programs read of the site: search engines, feeds, learning environments."""
