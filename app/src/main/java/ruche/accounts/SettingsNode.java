package ruche.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One place of a settings file, read name by name: what cannot be is refused with where it stands, such as
/// `cycles[2].axes[1].name`.
public final class SettingsNode {
    /// Most entries of one list.
    private static final int MOST = 20_000;

    private final JsonNode node;
    private final String at;
    private final Set<String> read = new LinkedHashSet<>();

    /// @param at where it stands in the file; empty for the whole
    SettingsNode(JsonNode node, String at) {
        this.node = node;
        this.at = at;
        if (!node.isObject()) throw wrong(at, "accounts.settings-no-object");
    }

    /// Names that nobody has asked for.
    List<String> unread() {
        return node.propertyNames().stream()
                .filter(name -> !read.contains(name))
                .toList();
    }

    public boolean has(String name) {
        return !value(name).isMissingNode();
    }

    /// The entries of a list, none where it is not there.
    public List<SettingsNode> list(String name) {
        var entries = new ArrayList<SettingsNode>();
        for (var entry : entries(name))
            entries.add(new SettingsNode(entry, at(name) + "[" + (entries.size() + 1) + "]"));
        return entries;
    }

    /// The texts of a list, none where it is not there.
    public List<String> lines(String name) {
        var lines = new ArrayList<String>();
        for (var entry : entries(name)) lines.add(line(at(name) + "[" + (lines.size() + 1) + "]", entry, Typed.SHORT));
        return lines;
    }

    private JsonNode entries(String name) {
        var list = value(name);
        if (list.isMissingNode()) return list;
        if (!list.isArray()) throw wrong(at(name), "accounts.settings-no-list");
        if (list.size() > MOST) throw wrong(at(name), "accounts.settings-too-many", String.valueOf(MOST));
        return list;
    }

    /// @throws Refusal if it is not there
    public SettingsNode part(String name) {
        return new SettingsNode(value(name), at(name));
    }

    /// One line of text that must be there.
    public String line(String name) {
        return line(at(name), value(name), Typed.SHORT);
    }

    /// Empty where it is not there.
    public String lineOrEmpty(String name) {
        return has(name) ? line(name) : "";
    }

    private static String line(String at, JsonNode value, int most) {
        if (!value.isString())
            throw wrong(at, value.isMissingNode() ? "accounts.settings-missing" : "accounts.settings-no-text");
        return at(at, () -> Typed.atMost(most, "", value.stringValue().strip()));
    }

    /// What is written in Base64.
    public byte[] bytes(String name) {
        try {
            return value(name).binaryValue();
        } catch (JacksonException e) {
            throw wrong(at(name), "accounts.settings-no-bytes");
        }
    }

    public Bilingual name(String name) {
        return text(name, Typed.SHORT);
    }

    public @Nullable Bilingual nameOrNull(String name) {
        return has(name) ? name(name) : null;
    }

    public @Nullable Bilingual proseOrNull(String name) {
        return has(name) ? text(name, Typed.LONG) : null;
    }

    private Bilingual text(String name, int most) {
        var part = part(name);
        var text = Bilingual.orNull(part.lineUpTo("ar", most), part.lineUpTo("fr", most));
        if (text == null) throw wrong(at(name), "shell.text-missing");
        return text;
    }

    private String lineUpTo(String name, int most) {
        return has(name) ? line(at(name), value(name), most) : "";
    }

    public @Nullable LocalDate dayOrNull(String name) {
        return has(name) ? attempt(name, () -> Typed.day("", line(name))) : null;
    }

    /// From `from` to `to`, which may be missing.
    public Period period() {
        var from = dayOrNull("from");
        if (from == null) throw wrong(at("from"), "accounts.settings-missing");
        var to = dayOrNull("to");
        if (to != null && to.isBefore(from)) throw wrong(at("to"), "shell.period-wrong");
        return new Period(from, to);
    }

    public int whole(String name) {
        var value = value(name);
        if (!value.isInt()) throw wrong(at(name), "shell.number-missing");
        return value.intValue();
    }

    /// False where it is not there.
    public boolean truth(String name) {
        var value = value(name);
        if (!value.isMissingNode() && !value.isBoolean()) throw wrong(at(name), "accounts.settings-no-truth");
        return value.asBoolean(false);
    }

    public <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(line(name)))
                .findFirst()
                .orElseThrow(() -> wrong(at(name), "shell.choice-missing"));
    }

    /// Does something with what stands here; a refusal says where.
    public <V> V attempt(Supplier<V> act) {
        return at(at, act);
    }

    public void attempt(Runnable act) {
        at(at, () -> {
            act.run();
            return true;
        });
    }

    private <V> V attempt(String name, Supplier<V> act) {
        return at(at(name), act);
    }

    private static <V> V at(String at, Supplier<V> act) {
        try {
            return act.get();
        } catch (SettingsFaulty known) {
            throw known;
        } catch (Refusal why) {
            throw new SettingsFaulty(at, why);
        }
    }

    private static SettingsFaulty wrong(String at, String key, Object... arguments) {
        return new SettingsFaulty(at, new Refusal(key, arguments));
    }

    private JsonNode value(String name) {
        read.add(name);
        return node.path(name);
    }

    private String at(String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
