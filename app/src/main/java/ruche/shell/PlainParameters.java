package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed, as plain text.
final class PlainParameters extends HttpServletRequestWrapper {
    PlainParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var value = super.getParameter(name);
        return value == null ? null : PlainText.of(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = super.getParameterValues(name);
        return values == null ? null : plain(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var all = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> all.put(name, plain(values)));
        return all;
    }

    private static String[] plain(String[] values) {
        return Arrays.stream(values).map(PlainText::of).toArray(String[]::new);
    }
}
