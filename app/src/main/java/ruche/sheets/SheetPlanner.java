package ruche.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Goes down one sheet and says of each row what it is and what it would become.
final class SheetPlanner {
    private final Sheet sheet;
    private final Header header;
    private final Target target;
    private final Choices decided;
    private final Shape main;
    private final HeaderWatch watch;
    private final Readings readings;
    private final RowMaker maker;
    private final ChoiceTable choices;
    private final @Nullable LongRows longRows;
    private final FillDown fillDown;
    private final Map<String, Sums> sums = new LinkedHashMap<>();
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<TotalCheck> totals = new ArrayList<>();
    private Shape shape;
    private boolean blockClosed;

    SheetPlanner(
            Grid grid,
            Table table,
            Target target,
            LabelMatch match,
            ChoiceTable choices,
            Choices decided,
            ColumnFigures figures) {
        this.sheet = table.sheet();
        this.header = table.header();
        this.target = target;
        this.decided = decided;
        this.main = new Shape(table.columns(), target, true);
        this.shape = main;
        this.watch = new HeaderWatch(main, headerRows(), target, match);
        this.readings = new Readings(figures.of(table));
        this.maker = new RowMaker(sheet.name(), target, readings, choices);
        this.choices = choices;
        this.fillDown = new FillDown(target, decided.inherits());
        this.longRows = grid.delimiter() == null
                ? null
                : new LongRows(header.labels().size(), grid.delimiter(), main, readings);
        target.of(FieldKind.AMOUNT).forEach(field -> sums.put(field.id(), new Sums(field.id())));
    }

    private List<SheetRow> headerRows() {
        return header.first() == 0 ? List.of() : sheet.rows().subList(header.first() - 1, header.last());
    }

    /// The rows and totals of the sheet.
    record Outcome(List<PlannedRow> rows, List<TotalCheck> totals) {}

    Outcome plan() {
        int footnotes = Footnotes.from(sheet, neededColumns());
        for (var row : sheet.rows()) {
            var said = decided.said(new RowAt(sheet.name(), row.number()));
            var planned = said != null ? said(row, said) : row.number() >= footnotes ? below(row) : planned(row);
            rows.add(planned.isMade() ? planned.noting(row.notes()) : planned);
        }
        return new Outcome(List.copyOf(rows), List.copyOf(totals));
    }

    /// The person knows better; a row in doubt stays so all the same, for nobody knows what it holds.
    private PlannedRow said(SheetRow row, RowSaid said) {
        var doubt = row.doubt();
        if (doubt != null) {
            return PlannedRow.left(sheet.name(), row.number(), RowKind.DETAIL, doubt);
        }
        var planned = switch (said) {
            case REQUEST -> data(row);
            case TOTAL -> total(row, TotalRow.said(row, Content.of(row, shape), readings, target));
            case BLANK -> blank(row);
            case HEADER -> header(row, shape);
            case REMARK -> left(row, RowKind.FOOTNOTE, "remark");
        };
        return planned.noting(Reason.of("sheets.note.row-said"));
    }

    private PlannedRow blank(SheetRow row) {
        blockClosed = true;
        fillDown.endBlock();
        return left(row, RowKind.BLANK, "blank");
    }

    private Set<Integer> neededColumns() {
        return target.fields().stream()
                .filter(Field::needed)
                .flatMap(field -> main.columnOf(field.id()).stream())
                .collect(Collectors.toSet());
    }

    private PlannedRow below(SheetRow row) {
        return row.isBlank() ? left(row, RowKind.BLANK, "blank") : left(row, RowKind.FOOTNOTE, "footnote");
    }

    private PlannedRow planned(SheetRow row) {
        var doubt = row.doubt();
        if (doubt != null) {
            return PlannedRow.left(sheet.name(), row.number(), RowKind.DETAIL, doubt);
        }
        if (row.isBlank()) {
            return blank(row);
        }
        if (row.number() < header.first()) {
            return left(row, RowKind.TITLE, "title");
        }
        return row.number() <= header.last() ? left(row, RowKind.HEADER, "header") : mendedBody(row);
    }

    private PlannedRow left(SheetRow row, RowKind kind, String why) {
        return PlannedRow.left(sheet.name(), row.number(), kind, Reason.of("sheets.left." + why));
    }

    private PlannedRow mendedBody(SheetRow row) {
        if (longRows == null || !longRows.isLong(row)) {
            return body(row);
        }
        int cells = LongRows.filledWidth(row);
        return longRows.mend(row)
                .map(mended -> body(mended)
                        .noting(Reason.of(
                                "sheets.note.mended", cells, header.labels().size())))
                .orElseGet(() -> PlannedRow.left(
                        sheet.name(),
                        row.number(),
                        RowKind.DETAIL,
                        Reason.of(
                                "sheets.left.longer-than-header",
                                cells,
                                header.labels().size())));
    }

    private PlannedRow body(SheetRow row) {
        var begun = watch.shapeAt(row);
        if (begun.isPresent()) {
            return header(row, begun.get());
        }
        var content = Content.of(row, shape);
        var total = TotalRow.of(row, content, shape, sums, readings, target);
        if (total.isPresent()) {
            return total(row, total.get());
        }
        var section = section(row);
        return section.isPresent() ? section.get() : data(row);
    }

    private PlannedRow header(SheetRow row, Shape begun) {
        shape = begun;
        blockClosed = false;
        sums.values().forEach(Sums::header);
        fillDown.endBlock();
        return begun.isMain()
                ? left(row, RowKind.REPEATED_HEADER, "repeated-header")
                : left(row, RowKind.OTHER_HEADER, "other-header");
    }

    private PlannedRow total(SheetRow row, TotalRow total) {
        total.stated().forEach((field, stated) -> {
            var check = of(field).total(row.number(), stated, total.ofAll());
            totals.add(check);
        });
        blockClosed = true;
        fillDown.endBlock();
        return left(row, RowKind.TOTAL, "total");
    }

    private Sums of(String field) {
        return sums.computeIfAbsent(field, Sums::new);
    }

    /// A lone text that is one of a filled down field's options, or that lies across the table.
    private Optional<PlannedRow> section(SheetRow row) {
        var lone = Footnotes.loneText(row);
        if (lone.isEmpty()) {
            return Optional.empty();
        }
        for (var field : target.fields()) {
            boolean heads = field.kind().isLookedUp() && field.fillGroup() != null;
            if (heads && choices.match(field, lone.get().text()).isSure()) {
                fillDown.section(field, row, lone.get());
                return Optional.of(left(row, RowKind.SECTION, "section"));
            }
        }
        long across = row.cells().stream()
                .filter(cell -> cell.inherited() == Cell.Inherited.ACROSS)
                .count();
        return across >= 2 ? Optional.of(left(row, RowKind.SECTION, "section")) : Optional.empty();
    }

    private PlannedRow data(SheetRow row) {
        boolean unsure = !shape.isMain() && blockClosed;
        if (unsure && fillsOnlyMain(row)) {
            shape = main;
            unsure = false;
        }
        var content = Content.of(row, shape);
        fillDown.fill(row.number(), content);
        var made = maker.make(row.number(), content);
        made.values().forEach((field, value) -> {
            if (value instanceof Value.Sum sum) {
                of(field).add(sum);
            }
        });
        return unsure ? made.noting(Reason.of("sheets.note.which-header")) : made;
    }

    /// After a block under another header: something stands where only the first header has a field.
    private boolean fillsOnlyMain(SheetRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (!row.cell(column).isBlank()
                    && main.fieldAt(column).isPresent()
                    && shape.fieldAt(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
