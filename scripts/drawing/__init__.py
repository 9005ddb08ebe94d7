"""What is drawn: the motif, the app's icon and QR codes."""
