package ruche.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import ruche.kernel.Bilingual;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// What every template is given as `page`: the visit, its words and its ways of writing.
public final class Page {
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Casablanca");

    private final Visit visit;
    private final Words words;
    private final Writing writing;
    private final List<MenuItem> menu;
    private final List<PageNotes> notes;
    private final List<Unread> unread;
    private final List<Cited> cited;
    private final HttpServletRequest request;
    private final Supplier<Optional<String>> flash;
    private final Sent sent;
    private final boolean demo;

    Page(
            Visit visit,
            Words words,
            List<MenuItem> menu,
            List<PageNotes> notes,
            List<Unread> unread,
            List<Cited> cited,
            HttpServletRequest request,
            Supplier<Optional<String>> flash,
            boolean demo) {
        this.visit = visit;
        this.words = words;
        this.writing = new Writing(visit.lang());
        this.menu = menu;
        this.notes = notes;
        this.unread = unread;
        this.cited = cited;
        this.request = request;
        this.flash = flash;
        this.sent = new Sent(request);
        this.demo = demo;
    }

    public Visit visit() {
        return visit;
    }

    /// Of whoever is signed in, in the reader's language where it is written in two.
    public String personName() {
        return BothNames.in(lang(), visit().personName());
    }

    public Lang lang() {
        return visit.lang();
    }

    public String say(String key, Object... arguments) {
        return writing.held(words.say(visit.lang(), key, arguments));
    }

    public String say(Refusal refusal) {
        return writing.held(words.say(visit.lang(), refusal));
    }

    /// One after another, with the commas of the reader's language.
    public String list(List<String> words) {
        return String.join(lang() == Lang.AR ? "، " : ", ", words);
    }

    public String text(@Nullable Bilingual text) {
        return text == null ? "" : text.in(visit.lang());
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : writing.date(day);
    }

    /// The day of an instant in the cell's zone.
    public String day(Instant instant) {
        return writing.date(LocalDate.ofInstant(instant, zone()));
    }

    /// When something happened: its day where it was written down later, else the time at which it was.
    ///
    /// @param on null for what was written down at once
    public String when(@Nullable LocalDate on, @Nullable Instant at) {
        return on == null ? time(at) : date(on);
    }

    /// The same as machines read it.
    public static String stamp(@Nullable LocalDate on, Instant at) {
        return on == null ? at.toString() : on.toString();
    }

    /// In the cell's zone.
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : writing.time(instant.atZone(zone()));
    }

    /// The month that a day lies in, with its year.
    public String month(LocalDate day) {
        return writing.month(day);
    }

    /// `3 jours`, `8 ans et 10 mois`: so many days, in words.
    public String lasted(long days) {
        return Lasting.of(words, visit.lang(), days);
    }

    public String number(long number) {
        return writing.number(number);
    }

    /// Empty where no sum is known.
    public String money(@Nullable Money sum) {
        return sum == null ? "" : writing.money(sum);
    }

    public boolean has(Role... any) {
        return visit.has(any);
    }

    /// An address inside the cell: `/ideas` becomes `/c/rhm/ideas`.
    public String in(String path) {
        return "/c/" + visit.here().code() + path;
    }

    /// The cell's public pages.
    public List<MenuItem> menu() {
        return entries(MenuItem::isOpen);
    }

    /// The pages of this person's work in the cell.
    public List<MenuItem> work() {
        return entries(item -> !item.isOpen());
    }

    private List<MenuItem> entries(Predicate<MenuItem> which) {
        if (visit.cellFace() == null) return List.of();
        return menu.stream()
                .filter(which)
                .filter(item -> item.seenBy(visit))
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
    }

    /// What stands above the content of each page of the cell.
    public List<Bilingual> notes() {
        var face = visit.cellFace();
        if (face == null) return List.of();
        return notes.stream().flatMap(each -> each.of(face.id()).stream()).toList();
    }

    /// Whether somebody is signed in who holds a role here, and so has an inbox.
    public boolean hasInbox() {
        return visit.signedIn() && visit.cellFace() != null && !visit.roles().isEmpty();
    }

    /// Messages of the cell that the person has not read.
    public long unread() {
        return unread.stream().mapToLong(each -> each.of(visit)).sum();
    }

    /// Whether the menu entry's page, or one below it, is the one shown.
    public boolean current(MenuItem item) {
        return visit.cellFace() != null
                && (request.getRequestURI() + "/").startsWith(in(item.path()).replaceAll("/*$", "/"))
                && !(item.path().isEmpty() && !request.getRequestURI().equals(in("")));
    }

    /// Whether the program shows itself, with the example in it.
    public boolean demo() {
        return demo;
    }

    /// What the act before this page had to say; whoever asks has it said.
    public Optional<String> flash() {
        return flash.get();
    }

    /// The form that was sent to this page and refused.
    public Sent sent() {
        return sent;
    }

    /// Whether this page answers a form that was sent to this address.
    public boolean came(String action) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(action);
    }

    /// What is wrong with a field of the form being written; empty when nothing is.
    public String wrong(String field) {
        return sent.wrong(field).stream().map(this::say).collect(Collectors.joining(" "));
    }

    /// This page in another language; of the answer to a form, the page that sent it: what was sent is no page.
    public String inLanguage(Lang lang) {
        var sender = sender();
        int mark = sender.indexOf('?');
        var path = mark < 0 ? sender : sender.substring(0, mark);
        var asked = sender.isEmpty() ? request.getQueryString() : mark < 0 ? "" : sender.substring(mark + 1);
        var kept = Optional.ofNullable(asked)
                .orElse("")
                .replaceAll("(^|&)lang=[^&]*", "")
                .replaceAll("^&", "");
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + "lang=" + lang.code();
    }

    /// The page with which it began, where this is the answer to a form: such an answer has no address of its own.
    /// Empty elsewhere.
    public String sender() {
        return request.getMethod().equals("POST") ? Sender.page(request) : "";
    }

    /// What the published report said whose figure leads to this list.
    public Optional<Cited.Said> cited() {
        var report = request.getParameter(Cited.PARAMETER);
        if (report == null || report.isEmpty() || visit.cellFace() == null) return Optional.empty();
        var link = at(Cited.PARAMETER, null, Set.of(Cited.PARAMETER, "after", "lang"))
                .substring(in("").length());
        return cited.stream()
                .flatMap(each -> each.of(visit, report, link).stream())
                .findFirst();
    }

    /// Whether the page was asked for with this parameter.
    public boolean asks(String parameter) {
        var value = request.getParameter(parameter);
        return value != null && !value.isEmpty();
    }

    /// This page with another value of one parameter, the others as they are.
    ///
    /// @param value null for none
    public String at(String parameter, @Nullable String value) {
        return at(parameter, value, Set.of(parameter));
    }

    /// The list of this page from its start with another value of one parameter, the others as they are.
    public String anew(String parameter, String value) {
        return at(parameter, value, Set.of(parameter, "after"));
    }

    private String at(String parameter, @Nullable String value, Set<String> dropped) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var kept = Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.endsWith("=") && !dropped.contains(pair.split("=", 2)[0]));
        var added = value == null ? "" : parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        var all = Stream.concat(kept, Stream.of(added).filter(one -> !one.isEmpty()))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (all.isEmpty() ? "" : "?" + all);
    }

    /// This page's address in full, as it is typed into a browser.
    public String address() {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return request.getRequestURL() + (query.isEmpty() ? "" : "?" + query);
    }

    /// Where one signs in, to come back to this page afterwards.
    public String signIn() {
        var here = request.getRequestURI();
        boolean back = request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && !here.equals("/")
                && !here.startsWith("/sign-in");
        return back ? "/sign-in?back=" + URLEncoder.encode(here, StandardCharsets.UTF_8) : "/sign-in";
    }

    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    /// A new key for a form: sent twice, it acts once.
    public String newKey() {
        return Ids.next().toString();
    }

    private CsrfToken csrf() {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) return token;
        throw new IllegalStateException("no CSRF token in the request: the security filters did not run");
    }

    private ZoneId zone() {
        return visit.cellFace() == null ? DEFAULT_ZONE : visit.cellFace().zone();
    }
}
