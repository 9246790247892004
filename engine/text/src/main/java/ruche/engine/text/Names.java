package ruche.engine.text;

import java.util.ArrayList;
import java.util.List;

/// Whether two names of places are one.
final class Names {
    /// In one script spellings are nearer to one another than across.
    private static final double ONE_SCRIPT = 0.82;

    private static final double ACROSS = 0.74;

    /// What many names begin with does not make two of them one.
    private static final List<String> COMMON = List.of(
            "سيدي", "اولاد", "ولاد", "ايت", "بني", "عين", "راس", "لاله", "مولاي", "دار", "sidi", "oulad", "ouled",
            "ait", "beni", "bni", "ain", "ras", "lalla", "moulay", "dar", "douar", "commune", "جماعه", "ville", "مدينه",
            "centre", "مركز");

    private static final List<String> ARTICLES = List.of("el", "al", "la", "l", "les", "des", "de", "du", "d");

    /// The market day before the name of a place comes and goes.
    private static final List<String> DAYS = List.of(
            "had", "tnine", "tlat", "tleta", "larbaa", "arbaa", "khmis", "jemaa", "sebt", "احد", "اثنين", "ثلاثاء",
            "اربعاء", "خميس", "جمعه", "سبت");

    private Names() {}

    /// @param one in normal form
    static boolean same(String one, String other) {
        return one.equals(other) || bare(String.join(" ", words(one)), String.join(" ", words(other)));
    }

    private static boolean bare(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return false;
        return whole(one, other) || part(words(one), words(other)) || part(words(other), words(one));
    }

    private static boolean whole(String one, String other) {
        boolean across = Script.of(one) != Script.of(other);
        var a = Skeleton.of(one);
        var b = Skeleton.of(other);
        if (Math.min(Skeleton.weight(a), Skeleton.weight(b)) < 2)
            return few(a, b, across) && (across || Edit.near(one, other));
        return Skeleton.likeness(a, b) >= (across ? ACROSS : ONE_SCRIPT) && telling(one, other);
    }

    /// With one consonant all must agree.
    private static boolean few(String a, String b, boolean across) {
        return across ? Skeleton.likeness(a, b) >= 0.85 : true;
    }

    /// Oulad Ali and Oulad Salah differ in little but in what tells them apart.
    private static boolean telling(String one, String other) {
        var a = rest(words(one));
        var b = rest(words(other));
        if (a.isEmpty() || b.isEmpty()) return true;
        return Skeleton.likeness(Skeleton.of(String.join(" ", a)), Skeleton.of(String.join(" ", b))) >= 0.62;
    }

    private static List<String> rest(List<String> words) {
        return words.stream().filter(word -> !COMMON.contains(word)).toList();
    }

    /// الصخور for صخور الرحامنة: the first words of a name stand for it, unless many names begin so.
    private static boolean part(List<String> few, List<String> many) {
        if (few.size() >= many.size() || (few.size() < 2 && rest(few).isEmpty())) return false;
        for (int i = 0; i < few.size(); i++) if (!word(few.get(i), many.get(i))) return false;
        return true;
    }

    private static boolean word(String one, String other) {
        if (one.equals(other) || LightStem.bare(one).equals(LightStem.bare(other))) return true;
        return Skeleton.likeness(Skeleton.of(one), Skeleton.of(other)) >= ONE_SCRIPT;
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (var word : name.split(" ")) if (!word.isEmpty() && !ARTICLES.contains(word)) words.add(word);
        if (words.size() > 1 && DAYS.contains(words.getFirst())) words.removeFirst();
        return words;
    }

    private static final class Edit {
        static boolean near(String one, String other) {
            return EditDistance.within(1, LightStem.bare(one), LightStem.bare(other)) <= 1;
        }
    }
}
