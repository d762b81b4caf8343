"""Functions over rows, and those that look at a record's history."""

from generator.expressions.functions.function import Function

ROW_FUNCTIONS = (
    Function(
        "average",
        "average(rows, x[, condition])",
        "decimal",
        "The mean of x over the rows; null when there are none. Null values are left out.",
        "average(nilai, nilai.angka)",
    ),
    Function(
        "count",
        "count(rows[, condition])",
        "integer",
        "How many rows there are, or for how many the condition holds.",
        "count(hasil_pos, hasil_pos.lulus)",
    ),
    Function(
        "entered",
        "entered(state)",
        "datetime",
        "When the record last entered a state; null if it never did.",
        "today() <= date_of(entered(selesai)) + days(7)",
    ),
    Function(
        "every",
        "every(rows, condition[, filter])",
        "boolean",
        "Whether the condition is true for all rows that pass the filter; true if there are none.",
        "every(hasil_pos, lulus)",
    ),
    Function(
        "max",
        "max(a, b, …) or max(rows, x[, condition])",
        "as a",
        "The greatest of the values, or of x over the rows; null if one is null or there are none.",
        "max(denda, 0)",
        runtime="greatest",
    ),
    Function(
        "median",
        "median(rows, x[, condition])",
        "as x",
        "The middle of x over the rows; null when there are none. Null values are left out.",
        "median(duration(bayar, selesaikan))",
    ),
    Function(
        "min",
        "min(a, b, …) or min(rows, x[, condition])",
        "as a",
        "The least of the values, or of x over the rows; null if one is null or there are none.",
        "min(hari_telat, 30)",
        runtime="least",
    ),
    Function(
        "no_open",
        "no_open(reference)",
        "boolean",
        "Whether no other record of this entity with the same reference is in an open state.",
        "no_open(kendaraan)",
    ),
    Function(
        "some",
        "some(rows, condition[, filter])",
        "boolean",
        "Whether the condition is true for at least one row that passes the filter.",
        "some(hasil_pos, not lulus)",
    ),
    Function(
        "sum",
        "sum(rows, x[, condition])",
        "as x",
        "The total of x over the rows; 0 when there are none. Null values are left out.",
        "sum(rincian, jumlah * harga)",
    ),
)
