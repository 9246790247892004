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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ruche.shell.News;
import ruche.shell.RouteRule;
import ruche.shell.RouteRules;
import ruche.shell.Visit;
import ruche.shell.Words;

/// What is new in a cell, for feed readers (Atom, RFC 4287).
@Controller
class FeedPages {
    private static final int ENTRIES = 40;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final LatestNews news;
    private final Words words;

    FeedPages(LatestNews news, Words words) {
        this.news = news;
        this.words = words;
    }

    @GetMapping("/c/{cell}/feed.atom")
    void feed(Visit visit, HttpServletResponse response) throws IOException, XMLStreamException {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var home = site + "/c/" + visit.here().code();
        var bytes = feed(visit, home, news.of(visit, ENTRIES)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String feed(Visit visit, String home, List<News.Item> items) throws XMLStreamException {
        var text = new StringWriter();
        var atom = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        atom.writeStartDocument("UTF-8", "1.0");
        atom.writeStartElement("feed");
        atom.writeDefaultNamespace(ATOM);
        atom.writeAttribute("xml:lang", visit.lang().code());
        element(atom, "id", home + "/feed.atom?lang=" + visit.lang().code());
        element(
                atom,
                "title",
                words.say(visit.lang(), "portal.feed-title", visit.here().name().in(visit.lang())));
        var latest = items.isEmpty() ? Instant.EPOCH : items.getFirst().at();
        element(atom, "updated", latest.toString());
        link(atom, "self", home + "/feed.atom?lang=" + visit.lang().code());
        link(atom, "alternate", home + "?lang=" + visit.lang().code());
        for (var item : items) entry(atom, visit, home, item);
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
            return () -> List.of(RouteRule.anyoneGets("/c/{cell}/feed.atom"));
        }
    }
}
