package ruche.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// SQL read word by word: which tables a statement names.
final class SqlText {
    /// Stands where a piece of SQL is put in that the source does not show.
    static final String UNSEEN = "?";

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern TOKEN = Pattern.compile("[a-z_?][a-z_0-9?]*(?:\\.[a-z_?][a-z_0-9?]*)*|[(),;]|\\S");

    /// After these a table stands.
    private static final Set<String> BEFORE_A_TABLE =
            Set.of("from", "join", "into", "update", "using", "table", "references", "truncate");

    /// After these a list of tables goes on behind a comma.
    private static final Set<String> LISTS = Set.of("from", "using", "table", "truncate");

    /// Between such a word and the table.
    private static final Set<String> FILLERS = Set.of("only", "lateral", "if", "not", "exists", "table");

    private static final Set<String> ENDS_A_LIST = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "union",
            "except",
            "intersect",
            "set",
            "values",
            "returning",
            "window",
            "for",
            "select",
            "fetch");

    private SqlText() {}

    /// Names in the place of a table, without schema: also those of common table expressions.
    static Set<String> tables(String sql) {
        var found = new TreeSet<String>();
        var lists = new ArrayDeque<Boolean>();
        lists.push(false);
        var tokens = tokens(sql);
        for (int i = 0; i < tokens.size(); i++) i = word(tokens, i, lists, found);
        return found;
    }

    /// @return where the reading goes on
    private static int word(List<String> tokens, int i, Deque<Boolean> lists, Set<String> found) {
        var token = tokens.get(i);
        switch (token) {
            case "(" -> lists.push(false);
            case ")" -> {
                if (lists.size() > 1) lists.pop();
            }
            case ";" -> replace(lists, false);
            case "," -> {
                if (lists.peek()) return table(tokens, i, lists, found);
            }
            default -> {
                if (ENDS_A_LIST.contains(token)) replace(lists, false);
                if (BEFORE_A_TABLE.contains(token)) {
                    if (!token.equals("join")) replace(lists, LISTS.contains(token));
                    return table(tokens, i, lists, found);
                }
            }
        }
        return i;
    }

    private static int table(List<String> tokens, int before, Deque<Boolean> lists, Set<String> found) {
        int at = before + 1;
        while (at < tokens.size() && FILLERS.contains(tokens.get(at))) at++;
        if (at >= tokens.size()) return at;
        var token = tokens.get(at);
        if (token.equals("(")) {
            lists.push(false);
            return at;
        }
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_' && !token.contains(UNSEEN)) return at - 1;
        found.add(token.substring(token.lastIndexOf('.') + 1));
        return at;
    }

    private static void replace(Deque<Boolean> lists, boolean inList) {
        lists.pop();
        lists.push(inList);
    }

    /// In small letters, without comments, texts and quotation marks.
    static String plain(String sql) {
        return QUOTED.matcher(COMMENT.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceAll("'' ")
                .replace("\"", "");
    }

    static List<String> tokens(String sql) {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(plain(sql));
        while (token.find()) tokens.add(token.group());
        return tokens;
    }
}
