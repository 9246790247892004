package ruche.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.shell.News;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.strategy.Cycles;

/// The reports published last.
@Component
class ReportNews implements News {
    private final Cycles cycles;
    private final Versions versions;
    private final Words words;

    ReportNews(Cycles cycles, Versions versions, Words words) {
        this.cycles = cycles;
        this.versions = versions;
        this.words = words;
    }

    @Override
    public List<Item> latest(Visit visit, int most) {
        return cycles.all(visit.cell()).stream()
                .flatMap(cycle -> versions.of(visit.cell(), cycle.id()).stream()
                        .filter(Version::stands)
                        .map(version -> new Item(
                                version.publishedAt(),
                                "/reports/" + cycle.code() + "/versions/" + version.number(),
                                version.number(),
                                cycle.title().in(visit.lang()),
                                cycle.title().langIn(visit.lang()).code(),
                                told(visit.lang(), version))))
                .limit(most)
                .toList();
    }

    /// A reason written in one language alone says so to readers of the other.
    private String told(Lang lang, Version version) {
        var written = Bilingual.byLetters(version.why(), "").langIn(lang);
        if (written == lang || !Bilingual.LANGS.contains(lang))
            return words.say(lang, "publication.news", version.number(), version.why());
        var own = words.say(lang, written == Lang.AR ? "publication.news-in-arabic" : "publication.news-in-french");
        return words.say(lang, "publication.news", version.number(), "\u2068" + version.why() + "\u2069 " + own);
    }
}
