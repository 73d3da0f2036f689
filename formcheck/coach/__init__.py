"""The coach: what to say of a set, and when. Words and moments only; how they sound is for the window."""
