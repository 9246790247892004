package ruche.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaState;
import ruche.ideas.IdeaTally;
import ruche.publication.ReportDocument.CountLine;
import ruche.publication.ReportDocument.Counts;
import ruche.publication.ReportDocument.Registered;
import ruche.publication.ReportDocument.Spot;

/// The ideas of a report: counted per axis and commune, and the register.
final class IdeaTables {
    private final ReportFacts facts;
    private final Wording wording;
    private final Map<IdeaId, Idea> byId;
    private final RecordLinks links;

    IdeaTables(ReportFacts facts, Wording wording) {
        this.facts = facts;
        this.wording = wording;
        this.byId = facts.byId();
        this.links = facts.links();
    }

    /// Ideas that share something, such as a commune.
    ///
    /// @param link where they are listed
    record Counted(OwnWords name, IdeaTally tally, String link) {}

    Counts perAxis() {
        return counts(axes(), facts.perAxis());
    }

    Counts perCommune() {
        return counts(communes(), facts.perCommune());
    }

    /// Every axis of the cycle, those without ideas included; then the ideas that have none yet.
    List<Counted> axes() {
        var byAxis = new HashMap<String, IdeaTally>();
        for (var tally : facts.perAxis()) byAxis.put(tally.key(), tally);
        var counted = new ArrayList<Counted>();
        for (var axis : facts.axes()) {
            var key = axis.id().value().toString();
            counted.add(new Counted(
                    wording.own(axis.name()), byAxis.getOrDefault(key, nothing(key)), links.standing(axis)));
        }
        var none = byAxis.get("");
        if (none != null) counted.add(new Counted(wording.ours("publication.no-axis"), none, links.standing(null)));
        return counted;
    }

    /// The communes that have ideas, by official code; then the ideas that have none.
    List<Counted> communes() {
        var counted = new ArrayList<Counted>();
        for (var tally : facts.perCommune())
            if (!tally.key().isEmpty())
                counted.add(new Counted(
                        wording.orNothing(facts.commune(tally.key(), wording.lang())),
                        tally,
                        links.inCommune(tally.key())));
        for (var tally : facts.perCommune())
            if (tally.key().isEmpty())
                counted.add(new Counted(wording.ours("publication.no-commune"), tally, links.inCommune("")));
        return counted;
    }

    /// The communes that have ideas and a known place on the map, by official code.
    List<Spot> spots() {
        var spots = new ArrayList<Spot>();
        for (var tally : facts.perCommune()) {
            var place = facts.places().get(tally.key());
            if (place == null || place.latitude() == null || place.longitude() == null) continue;
            spots.add(new Spot(
                    wording.own(place.name()),
                    place.latitude(),
                    place.longitude(),
                    wording.figure(tally.count(), links.inCommune(tally.key()))));
        }
        return spots;
    }

    /// All ideas by number, with what became of each.
    List<Registered> register() {
        var lines = new ArrayList<Registered>();
        var undone = new ArrayList<Idea>();
        for (var idea : facts.ideas()) {
            if (idea.state() == IdeaState.UNDONE) {
                undone.add(idea);
                continue;
            }
            closeStub(undone, lines);
            lines.add(registered(idea));
        }
        closeStub(undone, lines);
        return lines;
    }

    ReportDocument.Idea shown(Idea idea) {
        return new ReportDocument.Idea(
                idea.number(),
                new OwnWords(idea.title(), idea.titleLang()),
                wording.orNothing(facts.bearer(idea, wording.lang())),
                facts.commune(idea.commune(), wording.lang()).orElse(null));
    }

    /// A merged idea names the one it goes on in.
    String state(Idea idea) {
        var into = idea.mergedInto() == null ? null : byId.get(idea.mergedInto());
        return into == null ? wording.say(idea.state().key()) : wording.say("publication.merged-into", into.number());
    }

    private Registered registered(Idea idea) {
        var axis = facts.axis(idea.axis(), wording.lang()).orElse(null);
        return new Registered(shown(idea), axis, state(idea), true);
    }

    private void closeStub(List<Idea> undone, List<Registered> lines) {
        if (undone.isEmpty()) return;
        var first = undone.getFirst().number();
        var last = undone.getLast().number();
        var number = undone.size() == 1 ? first : first + " – " + last;
        var nothing = wording.ownOrNothing(null);
        lines.add(new Registered(
                new ReportDocument.Idea(number, nothing, nothing, null),
                null,
                state(undone.getFirst()),
                undone.size() == 1));
        undone.clear();
    }

    private Counts counts(List<Counted> counted, List<IdeaTally> tallies) {
        if (tallies.isEmpty()) return new Counts(List.of(), null);
        var sums = new Sums();
        long ideas = 0;
        for (var tally : tallies) {
            sums.addAll(tally.asked());
            ideas += tally.count();
        }
        var total = new CountLine(
                wording.ours("publication.report.total"),
                wording.figure(ideas, links.standing()),
                wording.figure(sums, links.standing()));
        return new Counts(counted.stream().map(this::line).toList(), total);
    }

    private CountLine line(Counted counted) {
        return new CountLine(
                counted.name(),
                wording.figure(counted.tally().count(), counted.link()),
                wording.figure(new Sums().addAll(counted.tally().asked()), counted.link()));
    }

    private static IdeaTally nothing(String key) {
        return new IdeaTally(key, 0, 0, List.of());
    }
}
