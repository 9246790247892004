package ruche.ideas;

import ruche.engine.text.twins.Reason;

/// Two ideas of one cycle and place that are probably one.
///
/// @param earlier by number
/// @param why what they share, `earlier` first
record TwinPair(Idea earlier, Idea later, Reason why) {
    /// Whether the later may go on as part of the earlier.
    boolean mergeable() {
        return later.state().mayBecome(IdeaState.MERGED);
    }
}
