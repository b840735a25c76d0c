"""Warning signs in the talk, and a professional's word that opens the way again."""
