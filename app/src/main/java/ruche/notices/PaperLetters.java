package ruche.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.shell.CellFaces;
import ruche.shell.Words;

/// The way in to what waits to be handed over on paper, for whoever sets it as letters.
@Component
public class PaperLetters {
    private static final int MOST = 500;

    private final Outbox outbox;
    private final OutboxSettings settings;
    private final CellFaces cells;
    private final Words words;

    PaperLetters(Outbox outbox, OutboxSettings settings, CellFaces cells, Words words) {
        this.outbox = outbox;
        this.settings = settings;
        this.cells = cells;
        this.words = words;
    }

    /// @param link where it leads; empty for nowhere, and where nobody said under which address the program is found
    public record Letter(UUID id, String name, Lang lang, String subject, String body, Instant at, String link) {}

    /// Those in one language, the oldest first.
    public List<Letter> waiting(CellId cell, Lang lang) {
        return waiting(cell).getOrDefault(lang, List.of());
    }

    /// By language, the oldest first; an erased recipient has none.
    Map<Lang, List<Letter>> waiting(CellId cell) {
        var letters = outbox.letters(cell, MOST);
        var names = outbox.namesOf(letters);
        var found = new EnumMap<Lang, List<Letter>>(Lang.class);
        for (var one : letters) {
            var lang = Lang.of(one.lang()).orElse(Lang.AR);
            var name = one.personId() == null ? one.name() : names.getOrDefault(one.personId(), "");
            if (name.isEmpty()) continue;
            found.computeIfAbsent(lang, _ -> new ArrayList<>())
                    .add(new Letter(
                            one.id(),
                            name,
                            lang,
                            one.subject(),
                            text(cell, one),
                            one.at(),
                            link(cell, one).orElse("")));
        }
        return found;
    }

    /// What a letter says, with what to do where no link can say where it leads.
    String text(CellId cell, Outbox.Letter letter) {
        if (!settings.isWithoutLink(path(cell, letter))) return letter.body();
        var lang = Lang.of(letter.lang()).orElse(Lang.AR);
        return letter.body() + "\n\n" + words.say(lang, OutboxSettings.COME);
    }

    /// Where letters lead, by their ids; those that lead nowhere are left out.
    Map<UUID, String> links(CellId cell, List<Outbox.Letter> letters) {
        var links = new HashMap<UUID, String>();
        for (var letter : letters) link(cell, letter).ifPresent(link -> links.put(letter.id(), link));
        return links;
    }

    /// In which languages there are letters.
    List<Lang> langs(List<Outbox.Letter> letters) {
        return Stream.of(Lang.values())
                .filter(lang ->
                        letters.stream().anyMatch(letter -> letter.lang().equals(lang.code())))
                .toList();
    }

    private Optional<String> link(CellId cell, Outbox.Letter letter) {
        return settings.link(path(cell, letter));
    }

    private String path(CellId cell, Outbox.Letter letter) {
        return NewNotice.path(cells.face(cell).code(), letter.path());
    }
}
