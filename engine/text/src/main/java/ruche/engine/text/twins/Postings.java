package ruche.engine.text.twins;

import java.util.Arrays;

/// Which ideas have a feature: their places in the index, in the order in which they came.
final class Postings {
    private int[] slots = new int[2];
    private int size;

    void add(int slot) {
        if (size == slots.length) slots = Arrays.copyOf(slots, size + (size >> 1) + 1);
        slots[size++] = slot;
    }

    void remove(int slot) {
        for (int i = 0; i < size; i++)
            if (slots[i] == slot) {
                System.arraycopy(slots, i + 1, slots, i, size - i - 1);
                size--;
                return;
            }
    }

    int size() {
        return size;
    }

    int at(int i) {
        return slots[i];
    }
}
