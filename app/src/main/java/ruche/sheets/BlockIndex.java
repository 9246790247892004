package ruche.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the block of repeats that a row stands in.
final class BlockIndex {
    private final Map<String, TreeMap<Integer, RepeatBlock>> bySheet = new HashMap<>();

    BlockIndex(List<RepeatBlock> blocks) {
        for (var block : blocks) {
            bySheet.computeIfAbsent(block.sheet(), unseen -> new TreeMap<>()).put(block.from(), block);
        }
    }

    Optional<RepeatBlock> blockOf(PlannedRow row) {
        var blocks = bySheet.get(row.sheet());
        var before = blocks == null ? null : blocks.floorEntry(row.number());
        return Optional.ofNullable(before).map(Map.Entry::getValue).filter(block -> row.number() <= block.to());
    }

    boolean isLeft(PlannedRow row, Choices.LeftRepeats left) {
        return left.all()
                || blockOf(row)
                        .filter(block -> left.blocks().contains(block.id()))
                        .isPresent();
    }
}
