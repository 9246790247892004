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
            "coalesce(asked_minor, 9223372036854775807), number_key");

    private final String key;
    private final String beyond;
    private final String sequence;

    IdeaOrder(String key, String beyond, String sequence) {
        this.key = key;
        this.beyond = beyond;
        this.sequence = sequence;
    }

    /// Only what comes after the idea numbered `:after`.
    String after() {
        return "(" + key + ") " + beyond + " (select " + key + " from idea where cell_id = :cell and number = :after)";
    }

    String sequence() {
        return sequence;
    }

    /// As it stands in an address.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "ideas.order-" + code();
    }

    static IdeaOrder of(String code) {
        for (var order : values()) if (order.code().equals(code)) return order;
        return NUMBER;
    }
}
