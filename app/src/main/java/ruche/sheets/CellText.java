package ruche.sheets;

/// The text of one cell while it is read, no longer than [#LONGEST] characters: thirty times what a spreadsheet program
/// lets anybody type (32,767 in Excel).
final class CellText {
    static final int LONGEST = 1_000_000;

    private final StringBuilder out = new StringBuilder();

    void add(String text) {
        mayGrow(text.length());
        out.append(text);
    }

    void add(char letter, int times) {
        mayGrow(times);
        out.repeat(letter, times);
    }

    private void mayGrow(int more) {
        if (out.length() + more > LONGEST) throw SheetRefused.tooLarge("text", LONGEST);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
