package ruche.actors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;

/// The names of many actors, to be searched by their beginnings in memory: each beginning (a number, [ActorWords]) with
/// all who have it, in one ascending order, so that several are met by going through them side by side. Never changed.
///
/// What it answers is where to look: the tables say what stands there now. 60 MB for 200,000 actors.
final class ActorIndex {
    /// Equal length sorts as in the table.
    private static final int LENGTH = 32;

    private static final int RANK = 56;

    private final UUID[] ids;
    private final int[] byId;
    private final short[] lengths;
    private final short[] lengthsFr;
    private final int[] coreStarts;
    private final byte[] cores;

    /// Beginnings, ascending; those who have the i-th stand in `bearers` from `starts[i]` to `starts[i + 1]`.
    private final int[] beginnings;

    private final int[] starts;
    private final int[] bearers;

    /// One actor as it is found.
    ///
    /// @param begins ascending
    /// @param cores what its names say but for the legal form, one a line
    @SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of them; nobody changes or compares them
    record Entry(UUID id, int[] begins, byte[] cores, int length, int lengthFr) {
        static Entry of(UUID id, Integer[] begins, Bilingual name, String acronym) {
            var numbers = Stream.of(begins).mapToInt(Integer::intValue).sorted().toArray();
            var cores = Stream.of(name.ar(), name.fr(), acronym)
                    .filter(text -> !text.isEmpty())
                    .map(text -> ActorName.of(text).core())
                    .distinct()
                    .toList();
            return new Entry(
                    id,
                    numbers,
                    String.join("\n", cores).getBytes(StandardCharsets.UTF_8),
                    name.in(Lang.AR).length(),
                    name.in(Lang.FR).length());
        }
    }

    private ActorIndex(Building built) {
        ids = built.ids.toArray(UUID[]::new);
        lengths = built.lengths();
        lengthsFr = built.lengthsFr();
        coreStarts = built.coreStarts();
        cores = built.cores();
        byId = IntStream.range(0, ids.length)
                .boxed()
                .sorted((one, other) -> ids[one].compareTo(ids[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        var pairs = built.pairs;
        int paired = built.paired;
        Arrays.sort(pairs, 0, paired);
        bearers = new int[paired];
        int distinct = 0;
        for (int i = 0; i < paired; i++) {
            bearers[i] = (int) pairs[i];
            if (i == 0 || pairs[i] >> Integer.SIZE != pairs[i - 1] >> Integer.SIZE) distinct++;
        }
        beginnings = new int[distinct];
        starts = new int[distinct + 1];
        int at = 0;
        for (int i = 0; i < paired; i++)
            if (i == 0 || pairs[i] >> Integer.SIZE != pairs[i - 1] >> Integer.SIZE) {
                beginnings[at] = (int) (pairs[i] >> Integer.SIZE);
                starts[at++] = i;
            }
        starts[distinct] = paired;
    }

    /// @param beginnings of all of them, where it is known how many
    static ActorIndex of(Stream<Entry> entries, int beginnings) {
        var built = new Building(beginnings);
        entries.forEachOrdered(built::add);
        return new ActorIndex(built);
    }

    int size() {
        return ids.length;
    }

    /// Where it stands; negative where it does not.
    int place(UUID id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int way = ids[byId[middle]].compareTo(id);
            if (way == 0) return byId[middle];
            if (way < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// What somebody typed, as it is looked for.
    ///
    /// @param whole number of the whole name
    /// @param begins numbers of the beginnings, all of which a name must have
    /// @param core what was typed but for the legal form
    @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares them
    record Sought(int whole, int[] begins, byte[] core, Lang lang) {}

    /// Those whose whole name it is first, then those that begin so, then the shortest.
    ///
    /// @param gone places passed over
    List<UUID> best(Sought sought, BitSet gone, int most) {
        var best = new long[most];
        Arrays.fill(best, Long.MAX_VALUE);
        consider(List.of(bearing(sought.whole())), sought, gone, best);
        consider(Arrays.stream(sought.begins()).mapToObj(this::bearing).toList(), sought, gone, best);
        var found = new ArrayList<UUID>();
        for (long one : best) if (one != Long.MAX_VALUE) found.add(ids[(int) one]);
        return found;
    }

    private record Bearing(int from, int to) {
        int size() {
            return to - from;
        }
    }

    private Bearing bearing(int beginning) {
        int at = Arrays.binarySearch(beginnings, beginning);
        return at < 0 ? new Bearing(0, 0) : new Bearing(starts[at], starts[at + 1]);
    }

    /// Those who bear all of them: the rarest is gone through, in the others one only moves on.
    private void consider(List<Bearing> all, Sought sought, BitSet gone, long[] best) {
        var rarest = all.stream()
                .sorted((one, other) -> Integer.compare(one.size(), other.size()))
                .toList();
        var first = rarest.getFirst();
        var at = rarest.stream().mapToInt(Bearing::from).toArray();
        candidates:
        for (int i = first.from(); i < first.to(); i++) {
            int place = bearers[i];
            for (int k = 1; k < at.length; k++) {
                at[k] = from(place, at[k], rarest.get(k).to());
                if (at[k] == rarest.get(k).to()) return;
                if (bearers[at[k]] != place) continue candidates;
            }
            if (!gone.get(place)) enter(place, sought, best);
        }
    }

    /// The first bearer from here on that is `place` or later: in steps that double, then by halves.
    private int from(int place, int here, int end) {
        int step = 1;
        int low = here;
        int high = here;
        while (high < end && bearers[high] < place) {
            low = high + 1;
            high += step;
            step *= 2;
        }
        high = Math.min(high, end);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bearers[middle] < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void enter(int place, Sought sought, long[] best) {
        int length = sought.lang() == Lang.AR ? lengths[place] : lengthsFr[place];
        long key = (long) length << LENGTH | place;
        if (key >= best[best.length - 1]) return;
        key |= (long) rank(cores, coreStarts[place], coreStarts[place + 1], sought.core()) << RANK;
        enter(key, best);
    }

    private static void enter(long key, long[] best) {
        int at = Arrays.binarySearch(best, key);
        if (at >= 0 && key != Long.MAX_VALUE) return;
        int here = -at - 1;
        if (here >= best.length) return;
        System.arraycopy(best, here, best, here + 1, best.length - here - 1);
        best[here] = key;
    }

    /// 0 where a name is what was typed, 1 where one begins so, 2 where each word stands in one, else 3.
    static int rank(byte[] cores, int from, int to, byte[] typed) {
        int best = isSaid(cores, from, to, typed) ? 2 : 3;
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && cores[end] != '\n') end++;
            if (end - start >= typed.length
                    && Arrays.equals(cores, start, start + typed.length, typed, 0, typed.length)) {
                if (end - start == typed.length) return 0;
                best = 1;
            }
            start = end + 1;
        }
        return best;
    }

    private static boolean isSaid(byte[] cores, int from, int to, byte[] typed) {
        for (int start = 0; start < typed.length; ) {
            int end = start;
            while (end < typed.length && typed[end] != ' ') end++;
            if (!stands(cores, from, to, typed, start, end)) return false;
            start = end + 1;
        }
        return true;
    }

    /// Whether a word stands in a name, as if that were written without spaces.
    private static boolean stands(byte[] cores, int from, int to, byte[] typed, int start, int end) {
        for (int here = from; here < to; here++) {
            int at = start;
            for (int i = here; i < to && at < end; i++) {
                if (cores[i] == ' ' && i > here) continue;
                if (cores[i] != typed[at]) break;
                at++;
            }
            if (at == end) return true;
        }
        return false;
    }

    /// Grows while rows are read.
    private static final class Building {
        private final List<UUID> ids = new ArrayList<>();
        private final List<byte[]> ofEach = new ArrayList<>();
        private short[] length = new short[1024];
        private short[] lengthFr = new short[1024];

        /// A beginning and the place of one who has it.
        private long[] pairs;

        private int paired;

        Building(int beginnings) {
            pairs = new long[beginnings];
        }

        void add(Entry entry) {
            int place = ids.size();
            ids.add(entry.id());
            ofEach.add(entry.cores());
            if (place == length.length) {
                length = Arrays.copyOf(length, 2 * place);
                lengthFr = Arrays.copyOf(lengthFr, 2 * place);
            }
            length[place] = (short) Math.min(entry.length(), Short.MAX_VALUE);
            lengthFr[place] = (short) Math.min(entry.lengthFr(), Short.MAX_VALUE);
            if (paired + entry.begins().length > pairs.length)
                pairs = Arrays.copyOf(pairs, Math.max(paired + entry.begins().length, pairs.length / 2 * 3));
            for (int number : entry.begins()) pairs[paired++] = (long) number << Integer.SIZE | place;
        }

        short[] lengths() {
            return Arrays.copyOf(length, ids.size());
        }

        short[] lengthsFr() {
            return Arrays.copyOf(lengthFr, ids.size());
        }

        int[] coreStarts() {
            var starts = new int[ofEach.size() + 1];
            for (int i = 0; i < ofEach.size(); i++) starts[i + 1] = starts[i] + ofEach.get(i).length;
            return starts;
        }

        byte[] cores() {
            var starts = coreStarts();
            var all = new byte[starts[ofEach.size()]];
            for (int i = 0; i < ofEach.size(); i++)
                System.arraycopy(ofEach.get(i), 0, all, starts[i], ofEach.get(i).length);
            return all;
        }
    }
}
