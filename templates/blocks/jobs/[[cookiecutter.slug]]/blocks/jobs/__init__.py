"""Job seekers, vacancies, applications, the AK1 card and job fairs."""
