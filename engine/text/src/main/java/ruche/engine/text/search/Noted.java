package ruche.engine.text.search;

import java.util.ArrayList;
import java.util.List;
import ruche.engine.text.Reading;

/// Where a text names what, noted when it is indexed, so that showing a hit needs no second reading.
///
/// @param concepts with the wordings that name them
/// @param places with the names of douars, quarters and buildings
/// @param communes their codes
record Noted(List<Span> concepts, List<Span> places, List<String> communes) {
    private static final char BETWEEN = '\u0001';

    /// @param what id of a concept, or a name in normal form
    record Span(int from, int to, String what) {}

    static Noted of(Reading reading) {
        var concepts = new ArrayList<Span>();
        for (var found : reading.concepts())
            concepts.add(span(reading, found.from(), found.to(), found.concept().id()));
        var places = new ArrayList<Span>();
        for (var place : reading.localities()) places.add(span(reading, place.from(), place.to(), place.name()));
        return new Noted(concepts, places, reading.communes());
    }

    private static Span span(Reading reading, int from, int to, String what) {
        return new Span(
                reading.words().get(from).from(), reading.words().get(to - 1).to(), what);
    }

    String written() {
        return written(concepts) + "\n" + written(places) + "\n" + String.join(String.valueOf(BETWEEN), communes);
    }

    private static String written(List<Span> spans) {
        var out = new StringBuilder();
        for (var span : spans)
            out.append(span.from())
                    .append(BETWEEN)
                    .append(span.to())
                    .append(BETWEEN)
                    .append(span.what())
                    .append(BETWEEN);
        return out.toString();
    }

    static Noted read(String written) {
        var lines = written.split("\n", -1);
        return new Noted(spans(lines[0]), spans(lines[1]), List.of(lines[2].split(String.valueOf(BETWEEN))));
    }

    private static List<Span> spans(String written) {
        var parts = written.split(String.valueOf(BETWEEN));
        var spans = new ArrayList<Span>();
        for (int i = 0; i + 2 < parts.length; i += 3)
            spans.add(new Span(Integer.parseInt(parts[i]), Integer.parseInt(parts[i + 1]), parts[i + 2]));
        return spans;
    }
}
