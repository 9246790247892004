package ruche.ideas;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// What the program takes an idea for. A person decides.
///
/// @param axis null where it does not know
/// @param subAxis of that axis; null where it does not know
/// @param kind of project, as it is mostly written; null where it does not know
/// @param perhaps where the axis is not known, the likeliest ones
record ProposedClass(
        @Nullable One axis, @Nullable One subAxis, @Nullable One kind, List<One> perhaps, Counts counts) {
    /// @param value as the form has it
    /// @param because what in the idea speaks for it, as written there
    /// @param like how many ideas that persons classified so have something of that
    record One(String value, Bilingual name, List<String> because, int like) {}

    /// As what it counts elsewhere.
    ///
    /// @param theme null where it is not known
    /// @param sdg target of the 2030 agenda, such as `6.1`; null where it is not known
    /// @param dac purpose code of the OECD; null where it is not known
    record Counts(
            @Nullable Bilingual theme,
            @Nullable One sdg,
            @Nullable One dac) {}

    boolean knowsSomething() {
        return axis != null || kind != null || counts.sdg() != null || counts.dac() != null;
    }

    /// The form with what is proposed taken over. What is not proposed stays, but for a part of another axis.
    IdeaForm filled(IdeaForm form) {
        var fields = new LinkedHashMap<String, String>();
        if (axis != null) {
            if (!axis.value().equals(form.text("axis"))) fields.put("subAxis", "");
            fields.put("axis", axis.value());
        }
        if (subAxis != null) fields.put("subAxis", subAxis.value());
        if (kind != null) fields.put("kind", kind.value());
        if (counts.sdg() != null) fields.put("sdg", counts.sdg().value());
        if (counts.dac() != null) fields.put("dac", counts.dac().value());
        return form.with(fields);
    }
}
