"""The pages of a queue: counter, desk, kiosk, screen, phone, figures."""
