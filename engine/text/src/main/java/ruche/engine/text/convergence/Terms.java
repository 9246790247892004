package ruche.engine.text.convergence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Place;

/// Lays the terms of an offer beside a need, one by one.
final class Terms {
    private static final int MOST = 8;

    private final Gazetteer gazetteer;

    Terms(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Part> parts(Convergence.Read need, Convergence.Known known, boolean fits) {
        var parts = new ArrayList<Part>();
        parts.add(subject(need, known, fits));
        parts.add(place(need.need(), known.offer()));
        parts.add(period(need.need(), known.offer()));
        parts.add(targets(need, known.offer()));
        parts.add(amount(need.need(), known.offer()));
        parts.add(share(need.need(), known.offer()));
        var conditions = known.offer().conditions();
        if (!conditions.isEmpty())
            parts.add(new Part(Part.Side.CONDITIONS, Part.State.UNKNOWN, List.of(), new Remedy.Check(conditions)));
        return List.copyOf(parts);
    }

    boolean onlyTooSmall(Convergence.Read need, Convergence.Known known) {
        return parts(need, known, true).stream().allMatch(part -> part.side() == Part.Side.AMOUNT
                ? part.remedy() instanceof Remedy.ReachAtLeast
                : part.state() == Part.State.FITS || part.state() == Part.State.UNKNOWN);
    }

    private static Part subject(Convergence.Read need, Convergence.Known known, boolean fits) {
        var common = need.profile().concepts().entrySet().stream()
                .filter(entry -> known.profile().concepts().containsKey(entry.getKey()))
                .sorted(java.util.Comparator.comparingDouble((java.util.Map.Entry<String, Double> e) -> -e.getValue()).thenComparing(java.util.Map.Entry::getKey))
                .limit(MOST)
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new Part(Part.Side.SUBJECT, fits ? Part.State.FITS : Part.State.NEVER, common, null);
    }

    private Part place(Need need, Offer offer) {
        if (offer.communes().isEmpty()) return part(Part.Side.PLACE, Part.State.FITS);
        if (need.commune().isBlank()) return part(Part.Side.PLACE, Part.State.UNKNOWN);
        boolean in = offer.communes().stream().anyMatch(commune -> gazetteer.compare(commune, need.commune()) == Place.SAME);
        return part(Part.Side.PLACE, in ? Part.State.FITS : Part.State.NEVER);
    }

    private static Part period(Need need, Offer offer) {
        if (offer.period().open()) return part(Part.Side.PERIOD, Part.State.FITS);
        if (need.period().open()) return part(Part.Side.PERIOD, Part.State.UNKNOWN);
        if (need.period().meets(offer.period())) return part(Part.Side.PERIOD, Part.State.FITS);
        var first = offer.period().first();
        var last = offer.period().last();
        var end = need.period().last();
        boolean early = first != null && end != null && end.isBefore(first);
        var remedy = early && first != null ? new Remedy.WaitUntil(first) : last != null ? new Remedy.BeDoneBy(last) : null;
        return new Part(Part.Side.PERIOD, Part.State.MISSING, List.of(), remedy);
    }

    private static Part targets(Convergence.Read need, Offer offer) {
        if (offer.targets().isEmpty()) return part(Part.Side.TARGETS, Part.State.FITS);
        var reached = new java.util.TreeSet<>(need.need().targets());
        reached.addAll(need.profile().targets());
        reached.retainAll(offer.targets());
        if (!reached.isEmpty()) return new Part(Part.Side.TARGETS, Part.State.FITS, List.copyOf(reached), null);
        return new Part(Part.Side.TARGETS, Part.State.MISSING, List.of(), new Remedy.Reach(offer.targets().stream().sorted().toList()));
    }

    /// Of an amount, what an offer pays.
    static long paid(long amount, Offer offer) {
        return (long) Math.floor(amount * offer.share() + 1e-6);
    }

    private static Part amount(Need need, Offer offer) {
        if (offer.least() == 0 && offer.most() == 0) return part(Part.Side.AMOUNT, Part.State.FITS);
        if (need.amount() == 0) return part(Part.Side.AMOUNT, Part.State.UNKNOWN);
        long asked = Math.min(paid(need.amount(), offer), Math.max(0, need.amount() - need.own()));
        if (asked < offer.least()) return missing(Part.Side.AMOUNT, new Remedy.ReachAtLeast(whole(offer.least(), offer)));
        if (offer.most() > 0 && asked > offer.most()) return missing(Part.Side.AMOUNT, new Remedy.AskAtMost(offer.most()));
        return part(Part.Side.AMOUNT, Part.State.FITS);
    }

    private static long whole(long paid, Offer offer) {
        return (long) Math.ceil(paid / offer.share() - 1e-6);
    }

    private static Part share(Need need, Offer offer) {
        if (offer.share() == 1) return part(Part.Side.SHARE, Part.State.FITS);
        if (need.amount() == 0) return part(Part.Side.SHARE, Part.State.UNKNOWN);
        long own = need.amount() - paid(need.amount(), offer);
        return need.own() >= own ? part(Part.Side.SHARE, Part.State.FITS) : missing(Part.Side.SHARE, new Remedy.BringOwn(own));
    }

    private static Part missing(Part.Side side, @Nullable Remedy remedy) {
        return new Part(side, Part.State.MISSING, List.of(), remedy);
    }

    private static Part part(Part.Side side, Part.State state) {
        return new Part(side, state, List.of(), null);
    }
}
