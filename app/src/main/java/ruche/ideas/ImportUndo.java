package ruche.ideas;

import java.util.List;

/// One step of taking an import back.
///
/// @param undone how many ideas this step took back; 0 when none is left to take back
/// @param left numbers of the ideas that stay, because somebody has worked on them since
public record ImportUndo(int undone, List<String> left) {}
