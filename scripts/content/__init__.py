"""What the site has to say: clips, days, reports and Markdown, and whether it is right."""
