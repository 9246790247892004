package ruche.portal;

import java.util.HashMap;
import java.util.Map;
import ruche.ideas.Idea;
import ruche.ideas.Ideas;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// The ideas that files speak of by where they came from.
final class KnownIdeas {
    private final Map<String, Idea> byKey = new HashMap<>();

    KnownIdeas(Ideas ideas, CellId cell, CycleFrame frame) {
        frame.numbers().forEach((key, number) -> ideas.byNumber(cell, number).ifPresent(idea -> byKey.put(key, idea)));
    }

    /// As the idea was before the files were read.
    ///
    /// @throws ruche.kernel.Refusal if no idea came from there
    Idea at(FileRow row, String column) {
        var idea = byKey.get(row.text(column));
        if (idea == null) throw row.wrong(column);
        return idea;
    }

    /// The language an idea is written in, and its bearer is answered in.
    static Lang lang(Idea idea) {
        return Lang.of(idea.titleLang()).orElse(Lang.AR);
    }
}
