package ruche.ideas;

import org.jspecify.annotations.Nullable;
import ruche.engine.text.twins.Reason;

/// An idea that another probably repeats.
///
/// @param why what the two share; null where only the words of their titles were compared
record IdeaTwin(Idea idea, TwinKind kind, @Nullable Reason why) {}
