package ruche.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures of a report's page, as a browser is sent them.
final class FiguresOfPage {
    private static final Pattern SECTION = Pattern.compile("<h2 id=\"([a-z-]+)\"|<h3>(.*?)</h3>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile(
            "<tr\\b.*?</tr>|<p class=\"card\">.*?</p>|<p\\b[^>]*data-total.*?</p>|<dt>.*?</dd>", Pattern.DOTALL);
    private static final Pattern IDEA = Pattern.compile("/ideas/([A-Z]+-\\d{4}-\\d+)\"><bdi dir");
    private static final Pattern HEAD =
            Pattern.compile("<(?:th scope=\"row\"|dt)[^>]*>(.*?)</(?:th|dt)>", Pattern.DOTALL);
    private static final Pattern PLACE =
            Pattern.compile("<(td|strong|dd) class=\"(?:number|figure)\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("<a class=\"behind\" href=\"([^\"]+)\" data-value=\"([^\"]+)\"><bdi>([^<]+)</bdi></a>");
    private static final Pattern ANY_LINK = Pattern.compile("<a class=\"behind\"");

    private FiguresOfPage() {}

    /// @param place section, heading below it, row and column: `retained|Santé|Total|0`
    record Found(String place, String text, String value, String href) {}

    /// What stands where a figure stands, and leads nowhere; a dash is no figure.
    static List<String> withoutLink(String html) {
        var bare = new ArrayList<String>();
        var place = PLACE.matcher(html);
        while (place.find()) {
            var text = place.group(2).replaceAll("<[^>]*>", "").strip();
            if (!text.isEmpty()
                    && !text.equals(Sums.NOTHING)
                    && !LINK.matcher(place.group(2)).find()) bare.add(text);
        }
        return bare;
    }

    static List<Found> of(String html) {
        var found = new ArrayList<Found>();
        var section = "highlights";
        var heading = "";
        var rows = Pattern.compile(SECTION.pattern() + "|" + ROW.pattern(), Pattern.DOTALL)
                .matcher(html);
        int number = 0;
        while (rows.find()) {
            if (rows.group(1) != null) {
                section = rows.group(1);
                heading = "";
                number = 0;
            } else if (rows.group(2) != null) heading = plain(rows.group(2));
            else addRow(rows.group(), section + "|" + heading, number++, found);
        }
        return found;
    }

    /// How many figures a page has, however they are read.
    static long counted(String html) {
        return ANY_LINK.matcher(html).results().count();
    }

    private static void addRow(String row, String section, int number, List<Found> found) {
        var head = HEAD.matcher(row);
        var idea = IDEA.matcher(row);
        var name = idea.find() ? idea.group(1) : head.find() ? plain(head.group(1)) : String.valueOf(number);
        var link = LINK.matcher(row);
        for (int column = 0; link.find(); column++)
            found.add(new Found(section + "|" + name + "|" + column, link.group(3), link.group(2), plainAddress(link)));
    }

    private static String plainAddress(Matcher link) {
        return link.group(1).replace("&amp;", "&");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
