package ruche.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.search.Findable;
import ruche.search.Readers;
import ruche.shell.Words;

/// Lets minutes be found: the published version by everybody, a later one by those who may read it.
@Component
@Order(50)
class FindableMinutes implements Findable {
    private final JdbcClient db;
    private final Minutes minutes;
    private final Words words;

    FindableMinutes(JdbcClient db, Minutes minutes, Words words) {
        this.db = db;
        this.minutes = minutes;
        this.words = words;
    }

    @Override
    public String kind() {
        return "document";
    }

    /// The id is the address.
    @Override
    public String path(String id) {
        return "/" + id;
    }

    @Override
    public long count(CellId cell) {
        return written(cell).size();
    }

    private List<UUID> written(CellId cell) {
        return db.sql("select distinct meeting_id from meeting_minutes where cell_id = :cell order by meeting_id")
                .param("cell", cell.value())
                .query((row, _) -> row.getObject("meeting_id", UUID.class))
                .list();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        for (var meeting : written(cell))
            of(cell, new MeetingId(meeting)).values().forEach(record -> record.ifPresent(act));
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var touched = new HashMap<String, Optional<Item>>();
        for (var id : FindableMeetings.ids(subjects)) touched.putAll(of(cell, new MeetingId(id)));
        return touched;
    }

    /// Versions by id: of the published ones the last is found, and what was written after it.
    private Map<String, Optional<Item>> of(CellId cell, MeetingId meeting) {
        var versions = minutes.versions(cell, meeting);
        var found = new HashMap<String, Optional<Item>>();
        boolean published = false;
        for (var version : versions) {
            var id = "meetings/" + meeting.value() + "/minutes/versions/" + version.number();
            boolean shown = version.isPublished() ? !published : version.equals(versions.getFirst());
            published |= version.isPublished();
            found.put(id, shown ? Optional.of(record(cell, id, version)) : Optional.empty());
        }
        return found;
    }

    private Item record(CellId cell, String id, MinutesVersion version) {
        var text = minutes.text(cell, version.meeting(), version.number());
        var texts = new ArrayList<String>();
        for (var part : text.parts()) {
            texts.addAll(Findable.texts(part.text()));
            for (var point : part.points())
                texts.addAll(Findable.texts(point.title(), point.said(), point.concluded()));
        }
        for (var one : text.resolutions()) texts.addAll(Findable.texts(one.text()));
        var record = Item.of(id, titled(text.title()), texts)
                .in(YEAR, String.valueOf(text.day().getYear()));
        return version.isPublished() ? record : record.onlyFor(readers(cell, version.meeting()));
    }

    /// As [Minutes#readsDrafts] has it.
    private Set<String> readers(CellId cell, MeetingId meeting) {
        var readers = new HashSet<>(Readers.staff());
        readers.add(Readers.role(Role.FACILITATOR));
        minutes.chair(cell, meeting)
                .flatMap(chair -> Optional.ofNullable(chair.person()))
                .ifPresent(person -> readers.add(Readers.person(person)));
        return readers;
    }

    private Bilingual titled(Bilingual meeting) {
        return new Bilingual(titled(Lang.AR, meeting.ar()), titled(Lang.FR, meeting.fr()));
    }

    private String titled(Lang lang, String meeting) {
        return meeting.isEmpty() ? "" : words.say(lang, "meetings.minutes-title") + " – " + meeting;
    }
}
