package ruche.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.Words;
import ruche.territory.Places;

/// The registry as a table that a spreadsheet opens: its columns in the reader's language, what is private in the last
/// ones and for the staff only. The import knows the headings again.
@Component
class ActorTable {
    private final Places places;
    private final Words words;

    ActorTable(Places places, Words words) {
        this.places = places;
        this.words = words;
    }

    /// @param name end of the message key `actors.csv-…`
    /// @param value a text, a [LocalDate], or null for nothing
    record Column(String name, Function<ActorLine, @Nullable Object> value) {}

    List<String> headings(Lang lang, List<Column> columns) {
        return columns.stream()
                .map(column -> words.say(lang, "actors.csv-" + column.name()))
                .toList();
    }

    /// @param kept with what only the staff reads
    List<Column> columns(Lang lang, boolean kept) {
        var names = new HashMap<String, String>();
        var columns = new ArrayList<Column>();
        columns.add(new Column(
                "kind", line -> words.say(lang, "actors.kind." + line.actor().kind())));
        columns.add(new Column("name-ar", line -> line.actor().name().ar()));
        columns.add(new Column("name-fr", line -> line.actor().name().fr()));
        columns.add(new Column("acronym", line -> line.actor().acronym()));
        columns.add(new Column("commune-code", line -> line.actor().commune()));
        columns.add(new Column("commune", line -> place(line.actor().commune(), lang, names)));
        columns.add(new Column("field", line -> field(lang, line.actor().field())));
        columns.add(new Column(
                "fields", line -> worded(lang, "actors.field.", line.identity().fields())));
        columns.add(new Column(
                "languages",
                line -> worded(lang, "actors.language.", line.identity().languages())));
        columns.add(new Column("activity", line -> places(line.identity().activity(), lang, names)));
        columns.add(new Column("beneficiaries", line -> places(line.identity().beneficiaries(), lang, names)));
        legal(lang, columns);
        contacts(columns, "", true);
        columns.add(new Column("dissolved", ActorLine::dissolvedOn));
        if (kept) kept(lang, columns);
        return columns;
    }

    private void legal(Lang lang, List<Column> columns) {
        columns.add(receipt("receipt", Receipt::number));
        columns.add(receipt("receipt-kind", receipt -> words.say(lang, "actors.receipt-kind." + receipt.kind())));
        columns.add(receipt("receipt-on", Receipt::on));
        columns.add(receipt("receipt-authority", Receipt::authority));
        columns.add(new Column("ice", line -> {
            var ice = line.identity().ice();
            return ice == null ? null : ice.digits();
        }));
        columns.add(new Column("register", line -> {
            var register = line.identity().register();
            return register == null ? null : register.number();
        }));
        columns.add(new Column("coop-form", line -> {
            var register = line.identity().register();
            return register == null ? null : words.say(lang, "actors.coop-form." + register.form());
        }));
        columns.add(new Column("decree", line -> {
            var utility = line.identity().utility();
            return utility == null ? null : utility.decree();
        }));
        columns.add(new Column("decree-on", line -> {
            var utility = line.identity().utility();
            return utility == null ? null : utility.on();
        }));
    }

    private static Column receipt(String name, Function<Receipt, Object> value) {
        return new Column(name, line -> {
            var receipt = line.identity().receipt();
            return receipt == null ? null : value.apply(receipt);
        });
    }

    private static void contacts(List<Column> columns, String start, boolean open) {
        columns.add(new Column(start + "phone", line -> line.contact(ContactKind.PHONE, open)));
        columns.add(new Column(start + "email", line -> line.contact(ContactKind.EMAIL, open)));
        columns.add(new Column(start + "address", line -> line.contact(ContactKind.ADDRESS, open)));
        columns.add(new Column(start + "website", line -> line.contact(ContactKind.WEBSITE, open)));
    }

    private void kept(Lang lang, List<Column> columns) {
        columns.add(new Column("mandate-until", line -> line.identity().mandateUntil()));
        columns.add(new Column("rib", line -> {
            var rib = line.identity().rib();
            return rib == null ? null : rib.digits();
        }));
        contacts(columns, "private-", false);
        for (var office : List.of(Office.PRESIDENT, Office.SECRETARY, Office.TREASURER)) officer(office, lang, columns);
    }

    private void officer(Office office, Lang lang, List<Column> columns) {
        var name = FactReading.column(office);
        columns.add(holder(name, office, NewHolder::name));
        columns.add(holder(
                name + "-gender",
                office,
                holder -> holder.gender() == null ? null : words.say(lang, "actors.gender." + holder.gender())));
        columns.add(holder(
                name + "-age",
                office,
                holder -> holder.age() == null ? null : words.say(lang, "actors.age." + holder.age())));
        columns.add(holder(name + "-since", office, NewHolder::since));
        columns.add(holder(name + "-until", office, NewHolder::until));
    }

    private static Column holder(String name, Office office, Function<NewHolder, @Nullable Object> value) {
        return new Column(name, line -> {
            var kept = line.kept();
            var holder = kept == null ? null : kept.holding(office);
            return holder == null ? null : value.apply(holder);
        });
    }

    private @Nullable String place(@Nullable String code, Lang lang, Map<String, String> names) {
        if (code == null) return null;
        return names.computeIfAbsent(
                code,
                one -> places.names(List.of(one))
                        .getOrDefault(one, new Bilingual(one, one))
                        .in(lang));
    }

    private String places(List<String> codes, Lang lang, Map<String, String> names) {
        return String.join(
                " · ",
                codes.stream()
                        .map(code -> String.valueOf(place(code, lang, names)))
                        .toList());
    }

    private String field(Lang lang, String field) {
        return ActorFields.known().contains(field) ? words.say(lang, "actors.field." + field) : field;
    }

    private String worded(Lang lang, String prefix, List<String> codes) {
        return String.join(
                " · ",
                codes.stream().map(code -> words.say(lang, prefix + code)).toList());
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
