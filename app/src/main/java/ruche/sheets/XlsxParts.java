package ruche.sheets;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// Where the parts of an XLSX package lie: the workbook, its sheets, its shared texts and styles.
final class XlsxParts {
    private XlsxParts() {}

    /// The name of the workbook part; empty if the package holds something else, a letter for example.
    static Optional<String> workbookOf(GuardedZip zip) throws IOException {
        try {
            return relations(zip, "").entrySet().stream()
                    .filter(relation -> relation.getKey().endsWith("!officeDocument"))
                    .map(Map.Entry::getValue)
                    .filter(target -> target.contains("workbook") || target.startsWith("xl/"))
                    .findFirst();
        } catch (XMLStreamException broken) {
            throw SheetRefused.damaged(broken);
        }
    }

    /// The relations of a part: `id!type` to the full name of the other part.
    static Map<String, String> relations(GuardedZip zip, String part) throws IOException, XMLStreamException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        var relations = new LinkedHashMap<String, String>();
        var opened = zip.open(name);
        if (opened.isEmpty()) {
            return relations;
        }
        try (var in = opened.get();
                var xml = new SafeXml(in)) {
            while (xml.next()) {
                var target = xml.starts("Relationship") ? xml.attribute("Target") : null;
                if (target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(xml.attribute("Id") + "!" + lastOf(xml.attribute("Type") + ""), full(folder, target));
                }
            }
        }
        return relations;
    }

    private static String lastOf(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String full(String folder, String target) {
        return target.startsWith("/")
                ? target.substring(1)
                : java.net.URI.create(folder).resolve(target).toString();
    }

    /// The same relations, by id alone.
    static Map<String, String> byId(Map<String, String> relations) {
        var byId = new HashMap<String, String>();
        relations.forEach((key, target) -> byId.put(key.substring(0, key.indexOf('!')), target));
        return byId;
    }

    static Optional<String> ofType(Map<String, String> relations, String type) {
        return relations.entrySet().stream()
                .filter(relation -> relation.getKey().endsWith("!" + type))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
