package ruche.portal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.shell.News;
import ruche.shell.Related;
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
        return latest(module -> module.latest(visit, most), most);
    }

    /// What happened to one thing alone, latest first.
    List<News.Item> of(Visit visit, Related.About about, int most) {
        return latest(module -> module.latest(visit, about, most), most);
    }

    private List<News.Item> latest(Function<News, List<News.Item>> told, int most) {
        return modules.stream()
                .flatMap(module -> told.apply(module).stream())
                .sorted(Comparator.comparing(News.Item::at).reversed())
                .limit(most)
                .toList();
    }
}
