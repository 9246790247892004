package ruche.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The texts of a Java source, each put together as the source puts it together: what it takes from elsewhere
/// becomes [SqlText#UNSEEN].
final class JavaStrings {
    private static final Pattern ELEMENT = Pattern.compile(
            "\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\""
                    + "|'(?:[^'\\\\]|\\\\.)+'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private JavaStrings() {}

    private record Text(int from, int to, String text) {}

    static List<String> of(String source) {
        var texts = new ArrayList<Text>();
        var element = ELEMENT.matcher(source);
        while (element.find()) {
            var text = element.group("block") != null ? element.group("block") : element.group("line");
            if (text != null) texts.add(new Text(element.start(), element.end(), unescaped(text)));
        }
        var whole = new ArrayList<String>();
        var sum = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            sum.append(texts.get(i).text());
            var next = i + 1 < texts.size() ? joined(source, texts.get(i), texts.get(i + 1)) : null;
            var open = source.substring(texts.get(i).to()).stripLeading().startsWith("+");
            if (next != null) {
                sum.append(next);
                continue;
            }
            if (open) sum.append(' ').append(SqlText.UNSEEN).append(' ');
            whole.add(sum.toString());
            sum.setLength(0);
        }
        return whole;
    }

    /// What stands between two texts of one sum; null when they are two.
    private static @org.jspecify.annotations.Nullable String joined(String source, Text one, Text other) {
        var between = source.substring(one.to(), other.from()).strip();
        if (between.equals("+")) return "";
        boolean sum = between.startsWith("+") && between.endsWith("+") && balanced(between);
        return sum ? SqlText.UNSEEN : null;
    }

    private static boolean balanced(String code) {
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (depth < 0 || c == ';' || (depth == 0 && c == ',')) return false;
        }
        return depth == 0;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\[snt\\n]", " ").replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
