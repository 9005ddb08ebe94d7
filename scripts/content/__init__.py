"""What people write, read and checked: clips, questions, days, captions and Markdown."""
