package ruche.portal;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.shell.News;
import ruche.shell.Visit;

/// What happened last, whichever module tells it.
@Component
class LatestNews {
    private final List<News> modules;

    LatestNews(ObjectProvider<News> modules) {
        this.modules = modules.orderedStream().toList();
    }

    /// Latest first.
    List<News.Item> of(Visit visit, int most) {
        return modules.stream()
                .flatMap(module -> module.latest(visit, most).stream())
                .sorted(Comparator.comparing(News.Item::at).reversed())
                .limit(most)
                .toList();
    }
}
