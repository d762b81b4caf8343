"""Names of invented posyandu and children."""

POSTS = ("Posyandu Melati", "Posyandu Kenanga", "Posyandu Cempaka", "Posyandu Dahlia")
NAMES = {
    "l": ("Arga", "Bima", "Danu", "Elang", "Fajar", "Galih", "Indra", "Jaya", "Kelana", "Langit", "Mada", "Nara"),
    "p": ("Ayu", "Bunga", "Citra", "Dara", "Embun", "Fitri", "Gita", "Intan", "Kirana", "Laras", "Mega", "Nirmala"),
}
