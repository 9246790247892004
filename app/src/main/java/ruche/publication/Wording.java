package ruche.publication;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.shell.Words;
import ruche.shell.Writing;

/// How a document speaks: its words, its figures, its dates.
record Wording(Words words, Lang lang, Writing writing) {
    Wording(Words words, Lang lang) {
        this(words, lang, new Writing(lang));
    }

    String say(String key, Object... arguments) {
        return words.say(lang, key, arguments);
    }

    String number(long number) {
        return writing.number(number);
    }

    Figure figure(long count, String link) {
        return new Figure(number(count), String.valueOf(count), link);
    }

    Figure figure(Sums sums, String link) {
        return new Figure(sums.in(writing), sums.value(), link);
    }

    OwnWords own(Bilingual text) {
        return OwnWords.of(text, lang);
    }

    OwnWords ownOrNothing(@Nullable Bilingual text) {
        return text == null ? nothing() : own(text);
    }

    OwnWords orNothing(Optional<OwnWords> words) {
        return words.orElseGet(this::nothing);
    }

    /// Words of the document itself.
    OwnWords ours(String key, Object... arguments) {
        return new OwnWords(say(key, arguments), lang.code());
    }

    /// `15 janvier 2018 – 26 janvier 2018`
    String period(Period period) {
        var from = writing.date(period.from());
        return period.to() == null || period.to().equals(period.from())
                ? from
                : from + " – " + writing.date(period.to());
    }

    /// Between two of a list.
    String comma() {
        return lang == Lang.AR ? "، " : ", ";
    }

    private OwnWords nothing() {
        return new OwnWords(Sums.NOTHING, lang.code());
    }
}
