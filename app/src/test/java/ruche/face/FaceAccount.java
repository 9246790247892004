package ruche.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// What was found on every page, written anew after each, so that it tells what was done even if the last ones were not
/// reached.
final class FaceAccount {
    private final Path path;
    private final List<Shown> pages;
    private final List<String> broken;
    private final List<String> bad;
    private final Map<Lang, Inspection> inspections = new EnumMap<>(Lang.class);

    /// @param broken links behind which the program failed
    /// @param bad what was found on the page that is known to be bad
    FaceAccount(Path path, List<Shown> pages, List<String> broken, List<String> bad) {
        this.path = path;
        this.pages = pages;
        this.broken = broken;
        this.bad = bad;
    }

    void write(Lang lang, Inspection inspection) throws IOException {
        inspections.put(lang, inspection);
        Files.writeString(path, text());
    }

    List<String> findings() {
        var all = new ArrayList<String>();
        for (var link : broken) all.add("a link that leads to " + link);
        inspections.forEach((lang, inspection) -> {
            for (var line : inspection.wrong()) all.add(lang.code() + ": " + line);
        });
        return all;
    }

    private String text() {
        var text = new StringBuilder("""
                # Every page, for everybody

                Written by `./ruche face`, %s. Pages: %d of %d routes, as each role sees them. Findings: %d.

                A page of each route is found by following the links that the role sees, in the example of 2018. It must
                fit a screen of 320 px and show no key instead of words. Content that several roles are shown alike is
                then looked at once: by axe-core (WCAG 2.2 A and AA, best practice; the contrast of Arabic too, which
                axe passes over by itself), and by the keyboard, whose user must see where the focus is. On a page
                whose Arabic is known to be too pale the same run found: %s.

                | language | pages opened | looked at whole | things given the focus | findings |
                |---|---:|---:|---:|---:|
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        pages.size(),
                        pages.stream().map(Shown::pattern).distinct().count(),
                        findings().size(),
                        bad.isEmpty() ? "nothing" : String.join("; ", bad)));
        inspections.forEach((lang, inspection) -> text.append("| %s | %d | %d | %d | %d |%n"
                .formatted(
                        lang.code(),
                        inspection.opened(),
                        inspection.looked(),
                        inspection.focusable(),
                        inspection.wrong().size())));
        text.append("\n| role | pages, in each language |\n|---|---:|\n");
        line(text, null);
        for (var role : Role.values()) line(text, role);
        if (!findings().isEmpty()) text.append("\n## Findings\n\n");
        for (var finding : findings())
            text.append("- ").append(finding.replaceAll("\\s+", " ")).append("\n");
        return text.toString();
    }

    private void line(StringBuilder text, @Nullable Role role) {
        long count = pages.stream().filter(page -> page.role() == role).count();
        text.append(
                "| %s | %d |%n".formatted(role == null ? "visitor" : role.name().toLowerCase(Locale.ROOT), count));
    }
}
