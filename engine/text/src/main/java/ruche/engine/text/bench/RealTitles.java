package ruche.engine.text.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Real texts with the class that somebody gave them. They lie beside the checkout and are never shown: ids only.
final class RealTitles {
    record Row(String id, String text, String label) {}

    private RealTitles() {}

    static List<Row> paris(Path data) {
        var rows = new ArrayList<Row>();
        for (var cells : csv(data.resolve("real/ideas-paris-fr/paris_bp_laureats_2014-2018.csv"), ','))
            if (!cells.getFirst().equals("thematique")) rows.add(new Row(cells.get(4), cells.get(9), cells.getFirst()));
        return rows;
    }

    static List<Row> toulouse(Path data) {
        var rows = new ArrayList<Row>();
        boolean projects = false;
        for (var cells : csv(data.resolve("real/ideas-toulouse-fr/France_Toulouse_2022.pb"), ';')) {
            if (cells.size() == 1) projects = cells.getFirst().equals("PROJECTS");
            else if (projects && !cells.getFirst().equals("project_id"))
                rows.add(new Row(cells.getFirst(), cells.get(3), cells.get(4)));
        }
        return rows;
    }

    /// Requests with their theme, which is written on the first row of a block. Lines that come twice count once.
    static List<Row> montpellier(Path data) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        var theme = "";
        int line = 0;
        int column = -1;
        for (var cells :
                Ods.sheet(data.resolve("real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014.ods"), "Subventions")) {
            line++;
            int heading = theme(cells);
            if (heading >= 0) {
                column = heading;
                theme = "";
                continue;
            }
            if (column < 0 || cells.size() < 4) continue;
            if (cells.size() > column && !cells.get(column).isEmpty()) theme = cells.get(column);
            boolean request = cells.getFirst().matches("\\d+")
                    && (cells.get(2).equals("F") || cells.get(2).equals("P"));
            var text = cells.get(1) + ". " + cells.get(3);
            if (request && !theme.isEmpty() && seen.add(text)) rows.add(new Row("line " + line, text, theme));
        }
        return rows;
    }

    private static int theme(List<String> cells) {
        for (int i = 0; i < cells.size(); i++)
            if (cells.get(i).startsWith("Thématique") || cells.get(i).startsWith("Thème")) return i;
        return -1;
    }

    /// @param language `arb`, `ary`, `fra`
    static List<Row> topics(Path data, String language) {
        var script = language.equals("fra") ? "Latn" : "Arab";
        var rows = new ArrayList<Row>();
        for (var line :
                lines(data.resolve("real/classification-ar-fr/sib200_" + language + "_" + script + "_train.tsv"))) {
            var cells = line.split("\t", 3);
            if (!cells[0].equals("index_id")) rows.add(new Row(cells[0], cells[2], cells[1]));
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Quoted cells may hold the separator, not a line break.
    private static List<List<String>> csv(Path file, char separator) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines(file)) {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') quoted = !quoted;
                else if (c == separator && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else cell.append(c);
            }
            cells.add(cell.toString());
            rows.add(cells);
        }
        return rows;
    }
}
