package ruche.shell;

import java.util.List;

/// What a module knows of a thing that has a page in another: a bean of each module that knows something. The page
/// shows it below its own facts.
@FunctionalInterface
public interface Related {
    /// How many lines a part shows before it leads on to a list.
    int LINES = 12;

    /// Nothing where nothing is known.
    List<Part> of(Visit visit, About about);

    /// @param id an actor's, axis's or meeting's id, a commune's official code, a programme's code, an idea's number
    record About(Kind kind, String id) {}

    enum Kind {
        ACTOR,
        AXIS,
        COMMUNE,
        /// Shown to those who read as staff.
        IDEA,
        MEETING,
        PROGRAMME
    }

    /// @param key message key of its heading
    /// @param more below the cell's address: the whole list; empty where there is none
    record Part(String key, List<Line> lines, String more) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /// @param path below the cell's address
    /// @param number stands before the title, from left to right; empty where there is none
    /// @param lang in which the title is written; empty where it is the page's
    /// @param detail a figure, a day or a sum, already worded
    /// @param badge message key; empty where there is none
    /// @param style of the badge
    record Line(String path, String number, String title, String lang, String detail, String badge, String style) {
        public static Line of(String path, String title, String lang, String detail) {
            return new Line(path, "", title, lang, detail, "", "");
        }
    }
}
