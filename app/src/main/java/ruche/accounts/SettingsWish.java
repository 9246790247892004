package ruche.accounts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;
import ruche.shell.Typed;

/// Which cycles of a settings file are wanted: as they stand, planned anew from a day on, or none; where nothing is
/// said, as they stand from a cell of the same territory, and planned anew from elsewhere.
public final class SettingsWish {
    private final boolean cycles;
    private boolean said = true;
    private @Nullable LocalDate from;
    private final Map<String, String> codes = new HashMap<>();

    private SettingsWish(boolean cycles, @Nullable LocalDate from) {
        this.cycles = cycles;
        this.from = from;
    }

    /// All that the file says, as it stands.
    public static SettingsWish everything() {
        return new SettingsWish(true, null);
    }

    public static SettingsWish withoutCycles() {
        return new SettingsWish(false, null);
    }

    /// @param day on which the first of the file's cycles begins here
    public static SettingsWish from(LocalDate day) {
        return new SettingsWish(true, day);
    }

    /// As is usual for the file.
    public static SettingsWish usual() {
        var wish = everything();
        wish.said = false;
        return wish;
    }

    /// As chosen: `cycles` is `all`, `none`, or `moved` to begin on the day `from`; empty: as is usual for the file.
    ///
    /// @throws Refusal if cycles are to be moved to no day
    public static SettingsWish of(Typed form) {
        return switch (form.text("cycles")) {
            case "none" -> withoutCycles();
            case "moved" -> from(form.day("from"));
            case "all" -> everything();
            default -> usual();
        };
    }

    /// Whether somebody said what he wishes of the cycles.
    public boolean isSaid() {
        return said;
    }

    /// Plans the cycles anew where nothing was said of them.
    public void planAnew(LocalDate day) {
        from = day;
    }

    public boolean cycles() {
        return cycles;
    }

    /// Null where cycles keep their days.
    public @Nullable LocalDate from() {
        return from;
    }

    /// A cycle planned anew goes by another code.
    public void renamed(String before, String now) {
        codes.put(before, now);
    }

    /// What a cycle of the file is called here.
    public String code(String inFile) {
        return codes.getOrDefault(inFile, inFile);
    }
}
