package ruche.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Hands mail to an SMTP server. It tells apart what the server surely did not take from what it may have taken: only
/// the first is tried again without asking.
@Component
class MailCarrier implements Carrier {
    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);
    private static final int PERMANENT = 5;
    private static final int TEMPORARY = 4;

    private final SmtpSettings settings;
    private final MailMessages messages;
    private final Session session;

    @Autowired
    MailCarrier(SmtpSettings settings, MailMessages messages) {
        this(settings, messages, properties(settings));
    }

    /// @param properties of Jakarta Mail's SMTP provider
    MailCarrier(SmtpSettings settings, MailMessages messages, Properties properties) {
        this.settings = settings;
        this.messages = messages;
        this.session = Session.getInstance(properties);
    }

    static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", settings.port());
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "30000");
        properties.put("mail.smtp.writetimeout", "30000");
        properties.put("mail.smtp.allow8bitmime", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean ready() {
        return settings.given();
    }

    @Override
    public Outcome carry(Outgoing message) {
        if (!ready()) return new Outcome.Never("notices.no-mail-server", "");
        var email = message.email();
        if (email == null) return new Outcome.Never("notices.no-email", "");
        var transport = new SMTPTransport(session, null);
        try {
            connect(transport);
            return sent(transport, message, email);
        } catch (AuthenticationFailedException refused) {
            return new Outcome.NotYet("notices.server-knows-us-not", said(refused));
        } catch (MessagingException away) {
            return new Outcome.NotYet("notices.server-away", said(away));
        } finally {
            leave(transport);
        }
    }

    /// What the server answered stands, even if it does not wait for the goodbye.
    private static void leave(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            log.debug("the mail server was gone at the end");
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        if (settings.user().isEmpty()) transport.connect();
        else transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    }

    private Outcome sent(SMTPTransport transport, Outgoing message, String email) {
        try {
            var mail = messages.of(session, message, email);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Taken(email, transport.getLastServerResponse().strip());
        } catch (SendFailedException refused) {
            return refused(refused);
        } catch (MessagingException broken) {
            return new Outcome.Unknown("notices.line-broke", said(broken));
        }
    }

    private static Outcome refused(SendFailedException refused) {
        return switch (code(refused) / 100) {
            case PERMANENT -> new Outcome.Never("notices.server-refuses", said(refused));
            case TEMPORARY -> new Outcome.NotYet("notices.server-later", said(refused));
            default -> new Outcome.Unknown("notices.line-broke", said(refused));
        };
    }

    /// What the server answered, of whatever it was asked: the deepest one names the recipient.
    private static int code(MessagingException refused) {
        int code = 0;
        for (Exception each = refused; each instanceof MessagingException one; each = one.getNextException()) {
            int own = switch (one) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            if (own >= 400) code = own;
        }
        return code;
    }

    private static String said(MessagingException failure) {
        var text = String.valueOf(failure.getMessage());
        for (Exception each = failure.getNextException();
                each instanceof MessagingException one;
                each = one.getNextException()) text = text + " " + one.getMessage();
        return text.strip();
    }
}
