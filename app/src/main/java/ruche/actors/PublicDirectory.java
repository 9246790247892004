package ruche.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;

/// The registry as it may be printed and laid out for everybody.
@Component
public class PublicDirectory {
    private static final Comparator<String> LAST_WHERE_UNKNOWN =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    private final ActorLines lines;

    PublicDirectory(ActorLines lines) {
        this.lines = lines;
    }

    /// By commune, field and name; without those that exist no more.
    ///
    /// @param most how many fit on paper
    /// @throws Refusal `actors.directory-long` if there are more
    public List<DirectoryEntry> entries(CellId cell, ActorFilter filter, Lang lang, int most) {
        var entries = new ArrayList<DirectoryEntry>();
        lines.each(cell, filter, lang, false, line -> {
            if (line.dissolvedOn() != null) return;
            if (entries.size() == most) throw new Refusal("actors.directory-long", most);
            entries.add(entry(line));
        });
        entries.sort(Comparator.comparing((DirectoryEntry entry) -> commune(entry.actor()), LAST_WHERE_UNKNOWN)
                .thenComparing(entry -> entry.actor().field(), LAST_WHERE_UNKNOWN));
        return entries;
    }

    private static String commune(Actor actor) {
        return actor.commune() == null ? "" : actor.commune();
    }

    private static DirectoryEntry entry(ActorLine line) {
        var receipt = line.identity().receipt();
        return new DirectoryEntry(
                line.actor(),
                receipt == null ? "" : receipt.number(),
                receipt == null ? null : receipt.on(),
                line.contacts().stream().map(Contact::value).toList());
    }
}
