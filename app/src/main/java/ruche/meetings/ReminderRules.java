package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.record.Change;
import ruche.record.Journal;

/// On which days a cell reminds people.
@Component
class ReminderRules {
    private final JdbcClient db;
    private final Journal journal;

    ReminderRules(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    ReminderDays of(CellId cell) {
        return db.sql("""
                select before_due, after_due, before_meeting from meeting_reminder_days
                where cell_id = :cell""")
                .param("cell", cell.value())
                .query((row, _) ->
                        new ReminderDays(days(row, "before_due"), days(row, "after_due"), days(row, "before_meeting")))
                .optional()
                .orElse(ReminderDays.USUAL);
    }

    private static List<Integer> days(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }

    @Transactional
    public void set(CellId cell, ReminderDays days, By by) {
        var before = of(cell);
        if (before.equals(days)) return;
        db.sql("""
                insert into meeting_reminder_days (cell_id, before_due, after_due, before_meeting)
                values (:cell, :before, :late, :meeting)
                on conflict (cell_id) do update
                set before_due = excluded.before_due, after_due = excluded.after_due,
                    before_meeting = excluded.before_meeting""")
                .param("cell", cell.value())
                .param("before", days.before().toArray(Integer[]::new))
                .param("late", days.late().toArray(Integer[]::new))
                .param("meeting", days.meeting().toArray(Integer[]::new))
                .update();
        journal.write(cell, by, change(days).since(change(before)));
    }

    private static Change change(ReminderDays days) {
        return Change.of("recommendation.reminders-set", "settings/reminders")
                .with("before-due", text(days.before()))
                .with("after-due", text(days.late()))
                .with("before-meeting", text(days.meeting()));
    }

    static String text(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
