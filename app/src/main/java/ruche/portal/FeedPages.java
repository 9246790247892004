package ruche.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.NotFound;
import ruche.shell.News;
import ruche.shell.Related;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.strategy.Axes;
import ruche.strategy.Cycles;
import ruche.territory.Places;

/// What is new in a cell, on one of its axes and in one of its communes, for feed readers (Atom, RFC 4287).
@Controller
class FeedPages {
    private static final int ENTRIES = 40;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final LatestNews news;
    private final Cycles cycles;
    private final Axes axes;
    private final Places places;
    private final Cells cells;
    private final Words words;

    FeedPages(LatestNews news, Cycles cycles, Axes axes, Places places, Cells cells, Words words) {
        this.news = news;
        this.cycles = cycles;
        this.axes = axes;
        this.places = places;
        this.cells = cells;
        this.words = words;
    }

    /// @param page that tells the same, below the cell's address
    /// @param name in the reader's language
    private record Feed(String page, String name, List<News.Item> items) {}

    @GetMapping("/c/{cell}/feed.atom")
    void feed(Visit visit, HttpServletResponse response) throws IOException, XMLStreamException {
        give(visit, new Feed("", name(visit), news.of(visit, ENTRIES)), response);
    }

    @GetMapping("/c/{cell}/axes/{cycle}/{axis}/feed.atom")
    void ofAxis(
            Visit visit,
            @PathVariable("cycle") String code,
            @PathVariable("axis") String axisCode,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        var cycle = cycles.named(visit.cell(), code);
        var axis = axes.byCode(visit.cell(), cycle.id(), axisCode).orElseThrow(() -> new NotFound(axisCode));
        var about = new Related.About(Related.Kind.AXIS, axis.id().value().toString());
        var page = "/axes/" + cycle.code() + "/" + axis.code();
        give(visit, new Feed(page, of(visit, axis.name()), news.of(visit, about, ENTRIES)), response);
    }

    @GetMapping("/c/{cell}/communes/{code}/feed.atom")
    void ofCommune(Visit visit, @PathVariable String code, HttpServletResponse response)
            throws IOException, XMLStreamException {
        var territory = cells.byId(visit.cell()).territory();
        var commune = places.byCode(code)
                .filter(place -> place.code().equals(territory) || places.lies(place.code(), territory))
                .orElseThrow(() -> new NotFound(code));
        var about = new Related.About(Related.Kind.COMMUNE, code);
        give(visit, new Feed("/communes/" + code, of(visit, commune.name()), news.of(visit, about, ENTRIES)), response);
    }

    private static String name(Visit visit) {
        return visit.here().name().in(visit.lang());
    }

    private static String of(Visit visit, Bilingual thing) {
        return thing.in(visit.lang()) + " · " + name(visit);
    }

    private void give(Visit visit, Feed feed, HttpServletResponse response) throws IOException, XMLStreamException {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var home = site + "/c/" + visit.here().code();
        var bytes = written(visit, home, feed).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String written(Visit visit, String home, Feed feed) throws XMLStreamException {
        var text = new StringWriter();
        var atom = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        var self = home + feed.page() + "/feed.atom?lang=" + visit.lang().code();
        atom.writeStartDocument("UTF-8", "1.0");
        atom.writeStartElement("feed");
        atom.writeDefaultNamespace(ATOM);
        atom.writeAttribute("xml:lang", visit.lang().code());
        element(atom, "id", self);
        element(atom, "title", words.say(visit.lang(), "portal.feed-title", feed.name()));
        var latest =
                feed.items().isEmpty() ? Instant.EPOCH : feed.items().getFirst().at();
        element(atom, "updated", latest.toString());
        link(atom, "self", self);
        link(atom, "alternate", home + feed.page() + "?lang=" + visit.lang().code());
        for (var item : feed.items()) entry(atom, visit, home, item);
        atom.writeEndElement();
        atom.writeEndDocument();
        atom.flush();
        return text.toString();
    }

    private static void entry(XMLStreamWriter atom, Visit visit, String home, News.Item item)
            throws XMLStreamException {
        atom.writeStartElement("entry");
        element(atom, "id", home + item.path() + "#" + item.step());
        element(atom, "title", item.title());
        element(atom, "updated", item.at().toString());
        atom.writeStartElement("author");
        element(atom, "name", visit.here().name().in(visit.lang()));
        atom.writeEndElement();
        link(atom, "alternate", home + item.path());
        element(atom, "summary", item.text());
        atom.writeEndElement();
    }

    private static void element(XMLStreamWriter atom, String name, String text) throws XMLStreamException {
        atom.writeStartElement(name);
        atom.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""));
        atom.writeEndElement();
    }

    private static void link(XMLStreamWriter atom, String relation, String address) throws XMLStreamException {
        atom.writeEmptyElement("link");
        atom.writeAttribute("rel", relation);
        atom.writeAttribute("href", address);
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        RouteRules feedRules() {
            return () -> List.of(
                    RouteRule.anyoneGetsLasting("/c/{cell}/feed.atom"),
                    RouteRule.anyoneGetsLasting("/c/{cell}/axes/{cycle}/{axis}/feed.atom"),
                    RouteRule.anyoneGetsLasting("/c/{cell}/communes/{code}/feed.atom"));
        }
    }
}
