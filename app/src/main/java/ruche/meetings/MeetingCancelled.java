package ruche.meetings;

import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// That a meeting will not be held, in the transaction that said so.
record MeetingCancelled(CellId cell, MeetingId meeting, Bilingual why, By by) {}
