package ruche.engine.text.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ruche.engine.text.Concept;
import ruche.engine.text.Kind;
import ruche.engine.text.Reader;
import ruche.engine.text.convergence.Convergence;
import ruche.engine.text.convergence.Need;
import ruche.engine.text.convergence.Offer;
import ruche.engine.text.twins.Idea;
import ruche.engine.text.twins.Twins;

/// A hundred thousand invented ideas made of the words of the glossary.
final class LoadTrial {
    private static final String[] BEGINNINGS = {"Oulad", "Ait", "Sidi", "Beni", "Ain"};
    private static final String[] ARABIC_BEGINNINGS = {"أولاد", "أيت", "سيدي", "بني", "عين"};
    private static final String[] NAMES = {"Salah", "Moussa", "Bouzid", "Hammad", "Yahya", "Rahal", "Driss", "Zemmouri", "Larbi", "Kacem", "Jaber", "Naceur"};
    private static final String[] ARABIC_NAMES = {"صالح", "موسى", "بوزيد", "حماد", "يحيى", "رحال", "إدريس", "الزموري", "العربي", "قاسم", "جابر", "الناصر"};

    private final Random random = new Random(2026);
    private final Reader reader;
    private final List<Concept> subjects;
    private final List<Concept> others;

    LoadTrial(Reader reader) {
        this.reader = reader;
        this.subjects = of(Kind.SUBJECT);
        this.others = reader.glossary().concepts().stream().filter(concept -> concept.kind() != Kind.SUBJECT && complete(concept)).toList();
    }

    private List<Concept> of(Kind kind) {
        return reader.glossary().concepts().stream().filter(concept -> concept.kind() == kind && complete(concept)).toList();
    }

    private static boolean complete(Concept concept) {
        return !concept.arabic().isEmpty() && !concept.french().isEmpty();
    }

    List<Figure> figures() {
        return figures(100_000);
    }

    List<Figure> figures(int ideas) {
        var figures = new ArrayList<Figure>();
        figures.addAll(twins(ideas));
        figures.addAll(convergence(1000));
        return figures;
    }

    private List<Figure> twins(int count) {
        var ideas = new ArrayList<Idea>(count);
        for (int i = 0; i < count; i++) ideas.add(idea("L" + i));
        long before = used();
        long began = System.nanoTime();
        double building = cpu();
        var twins = new Twins(reader);
        ideas.forEach(twins::put);
        building = (cpu() - building) / 1000;
        double built = (System.nanoTime() - began) / 1e9;
        double heap = (used() - before) / 1e6;
        for (int i = 0; i < 200; i++) twins.of(idea("draft"), 5);
        var times = new double[500];
        var work = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            var whole = idea("draft");
            int typed = 8 + random.nextInt(Math.max(1, whole.title().length() - 8));
            var draft = new Idea("draft", whole.title().substring(0, Math.min(typed, whole.title().length())), i % 2 == 0 ? whole.body() : "", whole.commune(), 0);
            long start = System.nanoTime();
            double worked = cpu();
            twins.of(draft, 5);
            work[i] = cpu() - worked;
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(work);
        var on = count + " invented ideas";
        return List.of(
                Figure.measured(on, "index built, s", built, Figure.atMost(90)),
                Figure.measured(on, "the same, own CPU time, s", building, null),
                Figure.measured(on, "heap of the index, MB", heap, Figure.atMost(1000)),
                Figure.measured(on, "twins while typing, median, ms", times[times.length / 2], null),
                Figure.measured(on, "twins while typing, p99, ms", times[times.length * 99 / 100], Figure.atMost(50)),
                Figure.measured(on, "the same, p99 of its own CPU time, ms", work[work.length * 99 / 100], null));
    }

    private static double cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private List<Figure> convergence(int count) {
        var offers = new ArrayList<Offer>();
        for (int i = 0; i < count; i++) offers.add(new Offer("P" + i, arabic(3), arabic(8), french(3), french(8)));
        var needs = new ArrayList<Need>();
        for (int i = 0; i < count; i++) needs.add(new Need("N" + i, i % 2 == 0 ? arabic(4) : french(4), i % 2 == 0 ? arabic(12) : french(12), ""));
        long began = System.nanoTime();
        double worked = cpu();
        var convergence = new Convergence(reader);
        offers.forEach(convergence::put);
        for (var need : needs) convergence.offersFor(need, 3);
        worked = (cpu() - worked) / 1000;
        var on = count + " ideas against " + count + " programmes";
        return List.of(
                Figure.measured(on, "whole, s", (System.nanoTime() - began) / 1e9, Figure.atMost(5)),
                Figure.measured(on, "the same, own CPU time, s", worked, null));
    }

    private Idea idea(String id) {
        boolean arabic = random.nextInt(5) < 3;
        int beginning = random.nextInt(BEGINNINGS.length);
        int name = random.nextInt(NAMES.length);
        var douar = arabic ? ARABIC_BEGINNINGS[beginning] + " " + ARABIC_NAMES[name] : BEGINNINGS[beginning] + " " + NAMES[name];
        int commune = random.nextInt(60);
        var place = BEGINNINGS[commune % 5] + " " + NAMES[commune / 5];
        var title = arabic ? arabic(3) + " بدوار " + douar : french(3) + " au douar " + douar;
        var body = (arabic ? arabic(18) : french(18)) + " " + (20 + random.nextInt(400)) + " " + (arabic ? "منزلا" : "foyers");
        return new Idea(id, title, body, place, 0);
    }

    private String arabic(int words) {
        return text(words, true);
    }

    private String french(int words) {
        return text(words, false);
    }

    private String text(int words, boolean arabic) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            var from = random.nextInt(5) < 2 ? subjects : others;
            var concept = from.get((int) (from.size() * Math.pow(random.nextDouble(), 1.5)));
            var wordings = arabic ? concept.arabic() : concept.french();
            text.append(i == 0 ? "" : i % 3 == 0 ? arabic ? " من أجل " : " pour " : " ").append(wordings.get(random.nextInt(wordings.size())));
        }
        return text.toString();
    }
}
