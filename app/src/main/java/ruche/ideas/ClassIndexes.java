package ruche.ideas;

import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.record.KeptIndexes;

/// What is learned of the classes of ideas, one a cell.
@Component
class ClassIndexes implements DisposableBean {
    /// Classified ideas kept in memory, of all cells together.
    private static final int MOST = 60_000;

    private final KeptIndexes<ClassIndex> indexes;

    ClassIndexes(ClassSource source) {
        this.indexes = new KeptIndexes<>("classes", MOST, cell -> ClassIndex.build(cell, source));
    }

    /// As the record of a cell stands; empty while it is being made.
    Optional<ClassIndex> of(CellId cell) {
        return indexes.of(cell);
    }

    /// Throws a cell's index away: the next who asks makes it anew.
    void forget(CellId cell) {
        indexes.forget(cell);
    }

    @Override
    public void destroy() {
        indexes.stop();
    }
}
