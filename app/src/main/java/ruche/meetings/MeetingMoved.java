package ruche.meetings;

import java.time.LocalDate;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// That a meeting was moved, in the transaction that moved it.
///
/// @param from the day on which it was to be held before
record MeetingMoved(CellId cell, MeetingId meeting, LocalDate from, Bilingual why, By by) {}
