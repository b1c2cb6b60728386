"""What SPtraderB offers component authors besides pandas and numpy."""
