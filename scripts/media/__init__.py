"""Films: from a recording to what a page needs, and the stand-ins until there is one."""
