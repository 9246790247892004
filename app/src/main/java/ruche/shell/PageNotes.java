package ruche.shell;

import java.util.List;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;

/// What every page of a cell says above its content, such as that an example is invented: a bean of the module that
/// knows.
@FunctionalInterface
public interface PageNotes {
    List<Bilingual> of(CellId cell);
}
