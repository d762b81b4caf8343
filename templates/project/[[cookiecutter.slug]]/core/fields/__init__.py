"""What a field of each kind is made of: the model's column and the form's input.

    kind            column of the model                              input of the form
    text            CharField                                        (the model's own)
    longtext        TextField                                        (the model's own)
    integer         IntegerField                                     (the model's own)
    decimal         DecimalField                                     (the model's own)
    money           DecimalField, no decimals                        MoneyInput
    percent         DecimalField                                     (the model's own)
    boolean         BooleanField                                     (the model's own)
    choice          CharField with callable choices; many: JSON      (the model's own)
    table           JSONField                                        TableInput(columns=…)
    opening_hours   JSONField                                        HoursInput
    date, time      DateField, TimeField                             DateInput, TimeInput
    datetime        DateTimeField                                    DateTimeInput
    duration        DurationField                                    DurationInput
    reference       ForeignKey, ManyToManyField                      ReferenceInput
    person          ForeignKey accounts.Person                       PersonInput
    officer         ForeignKey accounts.User                         OfficerInput
    office          ForeignKey core.Office                           (the model's own)
    place           ForeignKey core.Place                            PlaceInput(kind=…)
    nik, kk         <f>_encrypted, <f>_hash, <f> = EncryptedNumber   NumberInput(kind=…)
    nip, npwp, nop  CharField of 18, 22, 18 signs                    NipInput, NpwpInput, NopInput
    plate, phone    CharField                                        PlateInput, PhoneInput
    email, url      EmailField, URLField                             (the model's own)
    file, image     ForeignKey or ManyToManyField core.StoredFile    FileInput, ImageInput
    point           <f>_lat, <f>_lon, <f>_district, <f> = Point      PointInput
    shape           JSONField                                        ShapeInput
    district        ForeignKey core.District                         (the model's own)
    village         ForeignKey core.Village                          (the model's own)

Every input takes `label`, `required` and `help_text`. `for_actor(actor, instance, name)` is called
once by the form: it fills in what the record holds and narrows choices to what the actor may see.
"""

from core.fields.attributes import EncryptedNumber, Place, Point
from core.fields.choices import OptionInput, OptionsInput, PlaceInput, ReferenceInput, RowsInput
from core.fields.moments import DateInput, DateTimeInput, DurationInput, TimeInput
from core.fields.numbers import (
    DecimalInput,
    MoneyInput,
    NipInput,
    NopInput,
    NpwpInput,
    NumberInput,
    PhoneInput,
    PlateInput,
    RupiahInput,
    WholeInput,
)
from core.fields.officers import OfficerInput
from core.fields.person import PersonInput
from core.fields.structures import HoursInput, PointInput, ShapeInput, TableInput
from core.fields.uploads import FileInput, ImageInput

__all__ = [
    "DateInput",
    "DateTimeInput",
    "DecimalInput",
    "DurationInput",
    "EncryptedNumber",
    "FileInput",
    "HoursInput",
    "ImageInput",
    "MoneyInput",
    "NipInput",
    "NopInput",
    "NpwpInput",
    "NumberInput",
    "OfficerInput",
    "OptionInput",
    "OptionsInput",
    "PersonInput",
    "PhoneInput",
    "Place",
    "PlaceInput",
    "PlateInput",
    "Point",
    "PointInput",
    "ReferenceInput",
    "RowsInput",
    "RupiahInput",
    "ShapeInput",
    "TableInput",
    "TimeInput",
    "WholeInput",
]
