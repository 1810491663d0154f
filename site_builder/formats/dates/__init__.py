"""Reads dates as an author knows them: to the day, the month or the year, about, uncertain, from–to, unknown.

In: the author's text. Out: `Edtf`, or `DateFault`, which knows what was probably meant. Standard: ISO 8601-2:2019,
the Extended Date/Time Format, levels 0 and 1, without times of day and without years outside 0001–9999.
"""

from site_builder.formats.dates.edtf import Edtf, Precision
from site_builder.formats.dates.fault import DateFault
from site_builder.formats.dates.parse import Day, parse, parse_day

__all__ = ["DateFault", "Day", "Edtf", "Precision", "parse", "parse_day"]
