package ruche.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import ruche.kernel.CellId;
import ruche.shell.CellFaces;

/// Puts messages into the form of mail: as plain text, and as plain HTML that is read from the right in Arabic.
@Component
class MailMessages {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final OutboxSettings outbox;
    private final CellFaces cells;
    private final Clock clock;

    MailMessages(SmtpSettings settings, OutboxSettings outbox, CellFaces cells, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.cells = cells;
        this.clock = clock;
    }

    MimeMessage of(Session session, Outgoing message, String email) throws MessagingException {
        var mail = new KnownBy(session, message.messageId());
        var cell = cells.face(message.cell());
        mail.setFrom(address(settings.from(), cell.name().in(message.lang())));
        mail.setRecipient(Message.RecipientType.TO, address(email, message.name()));
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("List-Id", "<notices." + cell.code() + "." + outbox.host() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.lang().code());
        mail.setContent(parts(message));
        mail.saveChanges();
        return mail;
    }

    /// Of a cell's sender, for the page that tells how mail leaves.
    String sender(CellId cell) {
        return cells.face(cell).name().plain() + " <" + settings.from() + ">";
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        try {
            var address = new InternetAddress(email, name.replaceAll("\\p{Cntrl}", " "), UTF_8);
            address.validate();
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MimeMultipart parts(Outgoing message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.withLink(), UTF_8);
        var html = new MimeBodyPart();
        html.setContent(html(message), "text/html; charset=UTF-8");
        return new MimeMultipart("alternative", text, html);
    }

    private static String html(Outgoing message) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"%1$s\" dir=\"%2$s\"><head><meta charset=\"utf-8\">"
                .formatted(message.lang().code(), message.lang().dir()));
        html.append("<title>").append(escaped(message.subject())).append("</title></head>");
        html.append("<body dir=\"").append(message.lang().dir()).append("\">\n");
        for (var paragraph : message.body().strip().split("\\R{2,}"))
            html.append("<p dir=\"auto\">")
                    .append(escaped(paragraph).replaceAll("\\R", "<br>\n"))
                    .append("</p>\n");
        if (message.link() != null)
            html.append("<p dir=\"ltr\"><a href=\"%1$s\">%1$s</a></p>\n".formatted(escaped(message.link())));
        else if (!message.come().isEmpty())
            html.append("<p dir=\"auto\">").append(escaped(message.come())).append("</p>\n");
        return html.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8);
    }

    /// A mail whose mark was fixed before it was first sent.
    private static final class KnownBy extends MimeMessage {
        private final String id;

        KnownBy(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
