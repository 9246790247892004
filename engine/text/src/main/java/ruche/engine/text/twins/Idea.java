package ruche.engine.text.twins;

/// An idea as the search for twins sees it.
///
/// @param commune code or name in any spelling; empty where it is not known
/// @param cost in any unit that all ideas share; 0 where it is not known
public record Idea(String id, String title, String body, String commune, long cost) {
    public Idea {
        if (cost < 0) throw new IllegalArgumentException("negative cost: " + cost);
    }
}
