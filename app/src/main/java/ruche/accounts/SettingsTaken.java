package ruche.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;

/// What a settings file brought, kind by kind in the order told.
public final class SettingsTaken {
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<Refusal> remarks = new ArrayList<>();

    /// Of one kind of thing.
    ///
    /// @param kind message key of its name in the plural
    /// @param stay how many the cell had already
    /// @param why why what the file holds was left out; null where it was not
    public record Line(
            String kind, int added, int stay, @Nullable Refusal why) {}

    SettingsTaken() {}

    public void added(String kind) {
        add(kind, new Line(kind, 1, 0, null));
    }

    public void stays(String kind) {
        add(kind, new Line(kind, 0, 1, null));
    }

    /// The cell has it already, or it is added now.
    ///
    /// @return whether it is to be added
    public boolean adds(String kind, boolean has) {
        if (has) stays(kind);
        else added(kind);
        return !has;
    }

    /// @param why such as that it belongs to another place
    public void leftOut(String kind, Refusal why) {
        add(kind, new Line(kind, 0, 0, why));
    }

    /// What is to be known before it is taken over.
    public void remark(Refusal remark) {
        remarks.add(remark);
    }

    public List<Refusal> remarks() {
        return List.copyOf(remarks);
    }

    private void add(String kind, Line more) {
        lines.merge(
                kind,
                more,
                (one, other) -> new Line(
                        kind, one.added + other.added, one.stay + other.stay, one.why == null ? other.why : one.why));
    }

    void unknown(List<String> names) {
        unknown.addAll(names);
    }

    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /// Names in the file that no module reads.
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /// How many things were added in all.
    public int added() {
        return lines.values().stream().mapToInt(Line::added).sum();
    }
}
