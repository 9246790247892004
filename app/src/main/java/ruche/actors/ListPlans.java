package ruche.actors;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.sheets.ImportTarget.Checked;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.shell.Writing;

/// What a list of actors would do to the registry, told before it is done: row by row what is left out and filled in,
/// and how many actors are new, known already or repeated.
@Component
class ListPlans {
    private final ListGrounds grounds;
    private final ActorRules rules;
    private final ListedWords words;

    ListPlans(ListGrounds grounds, ActorRules rules, ListedWords words) {
        this.grounds = grounds;
        this.rules = rules;
        this.words = words;
    }

    private record Read(ListRow row, List<Reason> notes) {}

    Checked of(CellId cell, String context, List<PlannedRow> rows) {
        var today = rules.today(cell);
        var known = words.of(cell);
        var read = rows.stream()
                .filter(PlannedRow::isMade)
                .map(row -> {
                    var reading = new FactReading(row, today, known);
                    return new Read(ListRow.of(row, context, reading.read()), reading.notes());
                })
                .toList();
        var taking =
                new ListTaking(grounds.of(cell, read.stream().map(Read::row).toList()));
        var made = read.iterator();
        var noted = new ArrayList<PlannedRow>();
        int repeats = 0;
        for (var row : rows) {
            if (!row.isMade()) {
                noted.add(row);
                continue;
            }
            var one = made.next();
            var taken = taking.take(one.row());
            if (taken.repeats()) repeats++;
            noted.add(with(with(row, one.notes()), taken.notes()));
        }
        return new Checked(noted, read.isEmpty() ? List.of() : List.of(account(taking, repeats)));
    }

    private static PlannedRow with(PlannedRow row, List<Reason> notes) {
        var noted = row;
        for (var note : notes) noted = noted.noting(note);
        return noted;
    }

    private static Reason account(ListTaking taking, int repeats) {
        var all = taking.actors();
        long added = all.stream().filter(actor -> actor.known() == null).count();
        long changed = all.stream().filter(ListActor::isChanged).count();
        return changed == 0
                ? Reason.of("actors.remark-unchanged", Writing.inAll(all.size()))
                : Reason.of(
                        "actors.remark-account",
                        Writing.inAll(added),
                        Writing.inAll(all.size() - added),
                        Writing.inAll(changed - added),
                        Writing.inAll(repeats));
    }
}
