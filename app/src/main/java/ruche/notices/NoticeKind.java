package ruche.notices;

import java.util.List;
import java.util.stream.Stream;

/// A kind of message: a bean of the module that sends it.
///
/// Its code is the message key of its name; under it stand the wording to begin with (`…-subject`, `…-text`, with
/// `{0}`, `{1}` … for the placeholders in their order). A placeholder `title` of the module `ideas` is told by
/// `ideas.notice-title`, with an example in `ideas.notice-title-sample`.
///
/// @param code such as `ideas.notice-asked`
/// @param placeholders such as `title`; the recipient's `name` and the `cell` come by themselves, last
/// @param secret what it says is for the recipient's e-mail alone: never on a page, never kept
public record NoticeKind(String code, List<String> placeholders, boolean secret) {
    static final List<String> ALWAYS = List.of("name", "cell");

    /// @throws IllegalArgumentException if a code or a placeholder could not stand in a text
    public NoticeKind {
        if (!code.matches("[a-z]+\\.notice-[a-z-]+")) throw new IllegalArgumentException("code: " + code);
        for (var one : placeholders)
            if (!one.matches("[a-z-]+") || ALWAYS.contains(one)) throw new IllegalArgumentException(code + ": " + one);
        placeholders = List.copyOf(placeholders);
    }

    public static NoticeKind of(String code, String... placeholders) {
        return new NoticeKind(code, List.of(placeholders), false);
    }

    public static NoticeKind secret(String code, String... placeholders) {
        return new NoticeKind(code, List.of(placeholders), true);
    }

    /// Whether it says nothing but what somebody typed.
    boolean free() {
        return equals(OutboxCare.MESSAGE);
    }

    List<String> allPlaceholders() {
        return Stream.concat(placeholders.stream(), ALWAYS.stream()).toList();
    }

    /// Message key that tells what a placeholder stands for.
    String placeholderKey(String placeholder) {
        return ALWAYS.contains(placeholder)
                ? "notices.placeholder-" + placeholder
                : code.substring(0, code.indexOf('.')) + ".notice-" + placeholder;
    }

    String sampleKey(String placeholder) {
        return placeholderKey(placeholder) + "-sample";
    }
}
