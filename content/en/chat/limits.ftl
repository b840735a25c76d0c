# Limits that are not asked at the start; the others stand with the first questions.
condition-knee-pain = Sore knees
condition-worse-bending = Worse with bending
condition-worse-arching = Worse when leaning back
