package ruche.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.CsvFile;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.shell.Words;

/// What was sent, which way and with what answer; what failed or was cut off is settled here.
@Controller
class OutboxPages {
    private static final int PAGE = 50;
    private static final int CHUNK = 500;
    private static final List<String> COLUMNS = List.of(
            "at", "recipient", "kind", "subject", "channel", "state", "ended", "tries", "to", "reason", "answer");

    private final Outbox outbox;
    private final OutboxCare care;
    private final Texts texts;
    private final Ways ways;
    private final OutboxSettings settings;
    private final Forms forms;
    private final Words words;

    OutboxPages(
            Outbox outbox, OutboxCare care, Texts texts, Ways ways, OutboxSettings settings, Forms forms, Words words) {
        this.outbox = outbox;
        this.care = care;
        this.texts = texts;
        this.ways = ways;
        this.settings = settings;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/c/{cell}/outbox")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String mailing,
            @RequestParam(defaultValue = "") String after,
            Visit visit,
            Model model) {
        var filter = filter(state, channel, kind, mailing);
        var slice = outbox.list(visit.cell(), filter, after, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("slice", slice);
        model.addAttribute("names", outbox.names(slice.items()));
        model.addAttribute("counts", outbox.counts(visit.cell(), filter));
        model.addAttribute("kinds", texts.kinds());
        model.addAttribute("address", !settings.address().isEmpty());
        model.addAttribute("mail", ways.ready(Channel.MAIL));
        model.addAttribute("sms", ways.ready(Channel.SMS));
        return "notices/outbox";
    }

    private static Outbox.Filter filter(String state, String channel, String kind, String mailing) {
        return new Outbox.Filter(
                named(DeliveryState.values(), state), named(Channel.values(), channel), kind, id(mailing));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(String text) {
        return Optional.of(text)
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElse(null);
    }

    @GetMapping("/c/{cell}/outbox.csv")
    void file(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String mailing,
            Visit visit,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(CsvFile.TYPE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"outbox-" + visit.here().code() + ".csv\"");
        var csv = new CsvFile(response.getOutputStream());
        csv.line(COLUMNS.stream()
                .map(column -> CsvFile.text(words.say(visit.lang(), "notices.csv-" + column)))
                .toList());
        var filter = filter(state, channel, kind, mailing);
        for (var slice = outbox.list(visit.cell(), filter, "", CHUNK); ; ) {
            var names = outbox.names(slice.items());
            for (var line : slice.items()) csv.line(cells(line, names, visit));
            if (slice.next() == null) break;
            slice = outbox.list(visit.cell(), filter, slice.next(), CHUNK);
        }
        csv.end();
    }

    private List<String> cells(Outbox.Line line, Map<UUID, String> names, Visit visit) {
        var zone = visit.here().zone();
        var name = line.personId() == null ? line.name() : names.getOrDefault(line.personId(), "");
        return List.of(
                line.at().atZone(zone).toLocalDateTime().toString(),
                CsvFile.text(name),
                words.say(visit.lang(), line.kind()),
                CsvFile.text(line.subject()),
                words.say(visit.lang(), line.channel().key()),
                words.say(visit.lang(), line.state().key()),
                line.endedAt() == null
                        ? ""
                        : line.endedAt().atZone(zone).toLocalDateTime().toString(),
                Integer.toString(line.tries()),
                CsvFile.text(line.sentTo()),
                line.reason().isEmpty() ? "" : words.say(visit.lang(), line.reason()),
                CsvFile.text(line.answer()));
    }

    @GetMapping("/c/{cell}/outbox/{id}")
    String one(@PathVariable UUID id, Visit visit, Model model) {
        var sent = outbox.one(visit.cell(), new NoticeId(id));
        model.addAttribute("sent", sent);
        model.addAttribute("secret", texts.kind(sent.kind()).secret());
        model.addAttribute("name", outbox.name(sent.personId(), sent.name()).orElse(""));
        model.addAttribute("ways", outbox.ways(visit.cell(), new NoticeId(id)));
        return "notices/sent";
    }

    @PostMapping("/c/{cell}/outbox/{id}/{channel}/again")
    String again(
            @PathVariable UUID id,
            @PathVariable String channel,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        return settle(
                id,
                visit,
                response,
                model,
                notice -> care.again(
                        visit.cell(), notice, Optional.ofNullable(named(Channel.values(), channel)), visit.by()));
    }

    @PostMapping("/c/{cell}/outbox/{id}/{channel}/arrived")
    String arrived(
            @PathVariable UUID id,
            @PathVariable String channel,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        return settle(
                id,
                visit,
                response,
                model,
                notice -> care.arrived(
                        visit.cell(), notice, Optional.ofNullable(named(Channel.values(), channel)), visit.by()));
    }

    @PostMapping("/c/{cell}/outbox/{id}/by-hand")
    String byHand(@PathVariable UUID id, Visit visit, HttpServletResponse response, Model model) {
        return settle(id, visit, response, model, notice -> care.onPaper(visit.cell(), notice, visit.by()));
    }

    private String settle(UUID id, Visit visit, HttpServletResponse response, Model model, Consumer<NoticeId> act) {
        outbox.one(visit.cell(), new NoticeId(id));
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    act.accept(new NoticeId(id));
                    return "/outbox/" + id;
                },
                () -> one(id, visit, model));
    }
}
