package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ruche.engine.text.WordEdges;
import ruche.engine.text.search.Marking.Mark;

/// Cuts the part of a text that shows most of what was found.
final class Excerpt {
    private static final int LENGTH = 280;

    private Excerpt() {}

    static Marked whole(String text, List<Mark> marks) {
        return pieces(text, 0, text.length(), apart(marks));
    }

    static Marked of(String text, List<Mark> marks) {
        var sorted = apart(marks);
        if (text.length() <= LENGTH) return pieces(text, 0, text.length(), sorted);
        int from = wordBefore(text, begin(sorted));
        return pieces(text, from, WordEdges.before(text, Math.min(text.length(), from + LENGTH)), sorted);
    }

    /// In order, none inside another.
    private static List<Mark> apart(List<Mark> marks) {
        var sorted = marks.stream()
                .sorted(Comparator.comparingInt(Mark::from)
                        .thenComparing(Comparator.comparingInt(Mark::to).reversed()))
                .toList();
        var apart = new ArrayList<Mark>();
        for (var mark : sorted)
            if (apart.isEmpty() || mark.from() >= apart.getLast().to()) apart.add(mark);
        return apart;
    }

    /// A little before the mark from which most others follow.
    private static int begin(List<Mark> marks) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int count = 0;
            for (int j = i;
                    j < marks.size() && marks.get(j).to() <= marks.get(i).from() + LENGTH - 40;
                    j++) count++;
            if (count > most) {
                most = count;
                best = Math.max(0, marks.get(i).from() - 40);
            }
        }
        return best;
    }

    private static int wordBefore(String text, int at) {
        int edge = WordEdges.before(text, at);
        char first = text.charAt(edge);
        return edge > 0 && (Character.isWhitespace(first) || Character.isSpaceChar(first)) ? edge + 1 : edge;
    }

    private static Marked pieces(String text, int from, int to, List<Mark> marks) {
        var pieces = new ArrayList<Marked.Piece>();
        int at = from;
        for (var mark : marks) {
            if (mark.from() < at || mark.to() > to) continue;
            add(text, at, mark.from(), false, pieces);
            add(text, mark.from(), mark.to(), true, pieces);
            at = mark.to();
        }
        add(text, at, to, false, pieces);
        return new Marked(pieces, from > 0, to < text.length());
    }

    private static void add(String text, int from, int to, boolean found, List<Marked.Piece> pieces) {
        if (to > from) pieces.add(new Marked.Piece(text.substring(from, to), found));
    }
}
