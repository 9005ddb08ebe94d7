"""What an editor wrote, read strictly: text and YAML, what is wrong with it, and how to mend it."""
