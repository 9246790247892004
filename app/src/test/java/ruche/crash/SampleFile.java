package ruche.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// A sheet of some thousand requests as people make them, with subtotals and blank rows, and what is in it counted
/// while it is written: nothing of these figures comes from the program.
///
/// @param rows rows of the file, its header, blanks and totals among them
/// @param requests numbers of the rows that are requests
/// @param askedMinor sum of what they ask, in hundredths
record SampleFile(Path path, int rows, TreeSet<Integer> requests, long askedMinor) {
    private static final int A_BLOCK = 150;
    private static final List<String> THEMES = List.of("الماء", "التعليم", "الصحة", "الشباب");

    static SampleFile write(Path path, int requests) throws IOException {
        var text = new StringBuilder("اسم الجمعية;عنوان المشروع;المحور;المبلغ المطلوب\n");
        var numbers = new TreeSet<Integer>();
        int line = 1;
        long block = 0;
        long sum = 0;
        for (int n = 1; n <= requests; n++) {
            long dirhams = 1_000L + n * 7L % 90_000;
            text.append("جمعية رقم %d;مشروع رقم %d بالدوار;%s;%d%n"
                    .formatted(n, n, THEMES.get(n / A_BLOCK % THEMES.size()), dirhams));
            numbers.add(++line);
            block += dirhams;
            sum += dirhams;
            if (n % A_BLOCK != 0) continue;
            text.append("المجموع;;;%d%n;;;%n".formatted(block));
            line += 2;
            block = 0;
        }
        Files.writeString(path, text);
        return new SampleFile(path, line, numbers, sum * 100);
    }
}
