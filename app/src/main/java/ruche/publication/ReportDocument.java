package ruche.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A cell's final report, ready to be set: the template `report.typ` shows this record and adds no word of its own.
///
/// Figures know the records behind them ([Figure]); they, dates and amounts are already written in the document's
/// language (see [ruche.shell.Writing]). Texts of people are [OwnWords] and keep their own language. Empty lists are
/// shown as "nothing yet".
///
/// @param sections keys of the sections shown, in order (see [Section]); the rest of the record holds all of them
/// @param cover what stands on the first page
/// @param labels every heading and column word, by the keys of [DocumentLabels#REPORT]
/// @param highlights a few figures shown large before the text
/// @param objectives the cell's, to which the work programme refers by their codes
/// @param programme the cell's work programme
/// @param meetings in order of date
/// @param participation who took part; organisations and persons are different units, so there is no sum
/// @param diagnosis one an axis of the cycle: what the cell writes of it, and its figures
/// @param retained one list per axis
/// @param proposed the programme that is proposed, one list per axis
/// @param advice what the cell recommends in its own words
/// @param recommendations of the cycle's meetings, as far as they are carried out
/// @param totals how many records a section lists, by its key: `convergences`, `retained`, `postponed`, `refused`
/// @param spots the communes of `perCommune` whose place on the map is known
public record ReportDocument(
        List<String> sections,
        Cover cover,
        Map<String, String> labels,
        List<Highlight> highlights,
        List<Passage> context,
        List<Objective> objectives,
        List<Goal> programme,
        List<MeetingLine> meetings,
        List<TookPart> participation,
        Counts perAxis,
        Counts perCommune,
        List<AxisDiagnosis> diagnosis,
        List<OpinionLine> opinions,
        List<Convergence> convergences,
        List<RetainedList> retained,
        List<ProposedList> proposed,
        List<Decided> postponed,
        List<Decided> refused,
        List<Passage> advice,
        List<Recommended> recommendations,
        List<Passage> annexes,
        List<Registered> register,
        Map<String, Figure> totals,
        List<Spot> spots) {

    /// A report published before there was a map has none.
    public ReportDocument {
        spots = Objects.requireNonNullElse(spots, List.of());
    }

    /// @param title the report's, also the PDF's
    /// @param date of the report, written out
    /// @param notice for instance that the content is invented on a real frame; then shown on every page
    /// @param logo the cell's: PNG in Base64, so that a version keeps the one it was published with
    public record Cover(
            String title,
            OwnWords cell,
            OwnWords cycle,
            String date,
            @Nullable String notice,
            @Nullable String logo) {}

    /// @param name what is counted, in the document's language
    public record Highlight(Figure number, String name) {}

    /// What the cell is there for.
    public record Objective(String code, OwnWords text) {}

    /// A goal of the work programme.
    public record Goal(OwnWords goal, List<ActivityLine> activities) {}

    /// @param when a date or a period
    /// @param objectives codes of the cell's objectives that it serves
    public record ActivityLine(OwnWords activity, OwnWords who, String when, String objectives) {}

    /// @param kind of meeting, in the document's language
    public record MeetingLine(String date, String kind, OwnWords title, OwnWords place) {}

    /// @param unit what `number` counts: associations, persons…
    public record TookPart(OwnWords category, Figure number, String unit) {}

    /// @param total the last row; absent where a sum would mean nothing, for instance over two currencies
    public record Counts(List<CountLine> lines, @Nullable CountLine total) {}

    /// @param asked sum of the estimated costs
    public record CountLine(OwnWords name, Figure ideas, Figure asked) {}

    /// A commune on the map.
    public record Spot(OwnWords name, double latitude, double longitude, Figure ideas) {}

    /// @param figures what stands under the axis
    public record AxisDiagnosis(OwnWords axis, List<Passage> text, List<Highlight> figures) {}

    /// How a service answered: how many ideas of each kind. `asked` is the sum of the others.
    public record OpinionLine(
            OwnWords service,
            Figure asked,
            Figure feasible,
            Figure onConditions,
            Figure notFeasible,
            Figure notConcerned,
            Figure waiting) {}

    public record Convergence(String number, OwnWords title, OwnWords programme, OwnWords why) {}

    /// @param total sum of the costs
    public record RetainedList(
            OwnWords axis, List<Retained> ideas, @Nullable Figure total) {}

    public record Retained(Idea idea, Figure cost) {}

    /// What is to be carried out on an axis.
    ///
    /// @param cost sum of the estimated costs
    /// @param own sum of what the bearers bring
    public record ProposedList(OwnWords axis, List<Proposed> ideas, Figure cost, Figure own) {}

    /// A retained idea with what it costs and who can carry it.
    ///
    /// @param own what its bearer brings
    /// @param programmes sector programmes it was joined with
    /// @param partners who run these programmes, and the services that found it feasible
    public record Proposed(Idea idea, Figure cost, Figure own, List<OwnWords> programmes, List<OwnWords> partners) {}

    /// A recommendation or decision of a meeting.
    ///
    /// @param kind and `state` in the document's language
    /// @param due and the rest: a dash where nothing is fixed
    public record Recommended(OwnWords text, String kind, OwnWords meeting, OwnWords who, String due, String state) {}

    /// An idea postponed or refused, never without its reason.
    public record Decided(Idea idea, OwnWords reason) {}

    /// A line of the register. Ideas taken back with their import are a stub: neighbours share a line, whose number
    /// then reads `RHM-2018-0007 – RHM-2018-0031`.
    ///
    /// @param state in the document's language
    /// @param single whether it stands for one idea
    public record Registered(Idea idea, @Nullable OwnWords axis, String state, boolean single) {}

    /// @param number the idea's, for life
    /// @param commune absent where the cycle allows it
    public record Idea(
            String number,
            OwnWords title,
            OwnWords bearer,
            @Nullable OwnWords commune) {}
}
