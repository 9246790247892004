package ruche.engine.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.engine.text.search.EntrySamples.idea;
import static ruche.engine.text.search.EntrySamples.ids;
import static ruche.engine.text.search.EntrySamples.question;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruche.engine.text.search.Opening.Outworn;
import ruche.engine.text.search.Opening.Ready;
import ruche.engine.text.search.Opening.Why;

/// An index in its folder: what is kept, what is noticed, who may write.
class SearchFolderTests {
    @TempDir
    Path folder;

    private Opening open(String edition) {
        return SearchIndex.open(folder, EntrySamples.reader(), edition);
    }

    private SearchIndex ready() {
        if (open("1") instanceof Ready(var index)) return index;
        throw new AssertionError("not ready");
    }

    private void fill() {
        try (var index = ready()) {
            for (int i = 0; i < 50; i++) index.put(idea("" + i, "Forage " + i, "حفر ثقب مائي"));
            index.commit("change 17");
        }
    }

    @Test
    void aNewOneHasNoCheckpoint() {
        try (var index = ready()) {
            assertThat(index.checkpoint()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void keepsWhatIsCommittedWithItsCheckpointAndForgetsTheRest() {
        fill();
        try (var index = ready()) {
            index.put(idea("more", "Ambulance", ""));
            index.refresh();
            assertThat(ids(index.search(question("ambulance", "fr")))).containsExactly("more");
        }

        try (var index = ready()) {
            assertThat(index.checkpoint()).contains("change 17");
            assertThat(index.size()).isEqualTo(50);
            assertThat(index.search(question("ambulance", "fr")).total()).isZero();
        }
    }

    @Test
    void saysThatAnotherProgramHoldsIt() {
        try (var _ = ready()) {
            assertThat(open("1")).isInstanceOf(Opening.InUse.class);
        }
    }

    @Test
    void saysThatItWasMadeWithOtherWords() {
        fill();

        assertThat(open("2"))
                .isInstanceOfSatisfying(Outworn.class, o -> assertThat(o.why()).isEqualTo(Why.OTHER_WORDS));
    }

    @Test
    void noticesEveryKindOfDamageAndIsMadeAnew() throws IOException {
        for (var damage : damages()) {
            SearchIndex.rebuild(folder, EntrySamples.reader(), "1").close();
            fill();
            damage.call();

            assertThat(open("1"))
                    .isInstanceOfSatisfying(
                            Outworn.class, o -> assertThat(o.why()).isIn(Why.DAMAGED, Why.OTHER_FORMAT));
        }
        try (var index = SearchIndex.rebuild(folder, EntrySamples.reader(), "1")) {
            assertThat(index.checkpoint()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    private interface Damage {
        void call() throws IOException;
    }

    private List<Damage> damages() {
        var damages = new ArrayList<Damage>();
        damages.add(() -> Files.delete(file(".cfs")));
        damages.add(() -> {
            try (var channel = FileChannel.open(file(".cfs"), StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        });
        damages.add(() -> {
            var bytes = Files.readAllBytes(file(".cfs"));
            bytes[bytes.length / 2] ^= 0x5A;
            Files.write(file(".cfs"), bytes);
        });
        damages.add(() -> {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                        .toList()) Files.delete(file);
            }
        });
        damages.add(() -> {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                        .toList()) Files.write(file, new byte[12]);
            }
        });
        return damages;
    }

    private Path file(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    @Test
    void manySearchWhileOneWrites() throws Exception {
        try (var index = ready();
                var readers = Executors.newFixedThreadPool(3)) {
            var writing = new AtomicBoolean(true);
            Callable<Boolean> reading = () -> {
                boolean whole = true;
                while (writing.get()) {
                    var answer = index.search(question("ثقب مائي", "fr").page(0, 5));
                    whole &= answer.hits().size() == Math.min(5, answer.total());
                }
                return whole;
            };
            var outcomes = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 3; i++) outcomes.add(readers.submit(reading));
            for (int i = 0; i < 300; i++) {
                index.put(idea("" + i % 100, "Forage " + i, ""));
                if (i % 20 == 0) index.commit("" + i);
            }
            writing.set(false);

            for (var outcome : outcomes) assertThat(outcome.get()).isTrue();
            index.commit("end");
            assertThat(index.size()).isEqualTo(100);
        }
    }
}
