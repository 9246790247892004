package ruche.ideas;

import java.util.Locale;

/// In which order a list stands. Each is total, so that pages neither skip nor repeat.
public enum IdeaOrder {
    NUMBER("number_key", ">", "number_key"),
    LATEST("number_key", "<", "number_key desc"),
    LARGEST("coalesce(asked_minor, -1), number_key", "<", "coalesce(asked_minor, -1) desc, number_key desc"),
    SMALLEST(
            "coalesce(asked_minor, 9223372036854775807), number_key",
            ">",
            "coalesce(asked_minor, 9223372036854775807), number_key"),
    /// Words in the title before words elsewhere, whole words before beginnings, then the newest. Where nothing is
    /// looked for it is the newest.
    MATCH("RANK, number_key", "<", "RANK desc, number_key desc");

    private static final String RANK = "RANK";

    private final String key;
    private final String beyond;
    private final String sequence;

    IdeaOrder(String key, String beyond, String sequence) {
        this.key = key;
        this.beyond = beyond;
        this.sequence = sequence;
    }

    /// Only what comes after the idea numbered `:after`.
    ///
    /// @param rank how well an idea matches, as a part of a statement
    String after(String rank) {
        var here = key.replace(RANK, rank);
        return "(" + here + ") " + beyond + " (select " + here
                + " from idea where cell_id = :cell and number = :after)";
    }

    /// @param rank as in [#after]
    String sequence(String rank) {
        return sequence.replace(RANK, rank);
    }

    /// As it stands in an address.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "ideas.order-" + code();
    }

    /// Which one a list has unless its reader chooses.
    static IdeaOrder usual(String words) {
        return words.isBlank() ? NUMBER : MATCH;
    }

    /// @param words looked for: without any there is no best match
    static IdeaOrder of(String code, String words) {
        for (var order : values()) if (order.code().equals(code) && (order != MATCH || !words.isBlank())) return order;
        return usual(words);
    }
}
