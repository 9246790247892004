package ruche.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruche.sheets.Cell.Inherited;

/// Gathers one sheet; rows come in order, merged regions last.
final class SheetBuilder {
    private final String name;
    private final boolean hidden;
    private final GridBuilder grid;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Region> merged = new ArrayList<>();
    private final Map<Integer, List<Reason>> notes = new HashMap<>();
    private final Map<Integer, Reason> doubts = new HashMap<>();
    private int width;

    SheetBuilder(String name, boolean hidden, GridBuilder grid) {
        this.name = name;
        this.hidden = hidden;
        this.grid = grid;
    }

    /// Puts a filled cell; row and column count from 0.
    void put(int row, int column, Cell cell) {
        if (cell.isBlank() && cell.formula() == Cell.Formula.NONE) {
            return;
        }
        grid.countCell(column);
        width = Math.max(width, column + 1);
        var cells = row(row);
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        cells.set(column, cell);
    }

    private List<Cell> row(int row) {
        if (row >= rows.size()) {
            grid.countRows(row + 1 - rows.size());
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
        }
        return rows.get(row);
    }

    Cell at(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : Cell.BLANK;
    }

    /// Notes a merged region, all four bounds included and counted from 0; it is filled at the end, from its top left
    /// cell, as far as the sheet has rows and columns.
    void merge(int top, int left, int bottom, int right) {
        merged.add(new Region(top, left, bottom, right));
    }

    private record Region(int top, int left, int bottom, int right) {}

    private void fill(Region region) {
        var source = at(region.top(), region.left());
        if (source.isBlank()) {
            return;
        }
        for (int row = region.top(); row <= Math.min(region.bottom(), rows.size() - 1); row++) {
            for (int column = region.left(); column <= Math.min(region.right(), width - 1); column++) {
                inherit(row, column, column > region.left() ? Inherited.ACROSS : Inherited.DOWN, source);
            }
        }
    }

    private void inherit(int row, int column, Inherited from, Cell source) {
        if (at(row, column).isBlank()) {
            put(row, column, source.inherited(from));
        }
    }

    /// Keeps blank cells at the end of a row: in a CSV file they say how the row was cut.
    void widen(int row, int cells) {
        var kept = row(row);
        while (kept.size() < cells) {
            kept.add(Cell.BLANK);
        }
    }

    /// Reserves a row though nothing stands in it.
    void reserve(int row) {
        row(row);
    }

    void note(int row, Reason note) {
        notes.computeIfAbsent(row, unseen -> new ArrayList<>()).add(note);
    }

    /// The row is no row beyond doubt.
    void doubt(int row, Reason why) {
        doubts.put(row, why);
    }

    void finish() {
        merged.forEach(this::fill);
        var numbered = new ArrayList<SheetRow>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            numbered.add(new SheetRow(
                    row + 1,
                    List.copyOf(rows.get(row)),
                    List.copyOf(notes.getOrDefault(row, List.of())),
                    doubts.get(row)));
        }
        grid.add(new Sheet(name, hidden, List.copyOf(numbered)));
    }
}
