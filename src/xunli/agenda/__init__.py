"""What is still ahead of a moment, whoever shows it: a listing, a page, an alarm. No clock and no words of its own."""
