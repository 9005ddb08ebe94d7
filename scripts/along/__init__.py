"""What a room writes along: remarks of phones, kept on the laptop's disk, and who may ask what."""
