package ruche.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ruche.accounts.Login;
import ruche.kernel.Refusal;

/// The server that takes mail.
///
/// @param host `RUCHE_SMTP_HOST`; empty where no mail is sent
/// @param port `RUCHE_SMTP_PORT`; 0 for the usual one
/// @param user `RUCHE_SMTP_USER`; empty where the server asks for none
/// @param from `RUCHE_SMTP_FROM`: the sender's address; the name beside it is the cell's
/// @param tls `RUCHE_SMTP_TLS`
@ConfigurationProperties("ruche.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Tls tls) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int PLAIN = 25;

    enum Tls {
        /// Begun in the clear and then always encrypted.
        STARTTLS,
        /// Encrypted from the first byte.
        TLS,
        /// In the clear: for a server on the same machine.
        NONE
    }

    /// @throws Refusal `notices.from-miswritten`
    SmtpSettings {
        if (!host.isEmpty() && Login.of(from).filter(Login::email).isEmpty())
            throw new Refusal("notices.from-miswritten", "RUCHE_SMTP_FROM", from);
        if (port == 0)
            port = switch (tls) {
                case STARTTLS -> SUBMISSION;
                case TLS -> SUBMISSIONS;
                case NONE -> PLAIN;
            };
    }

    boolean given() {
        return !host.isEmpty();
    }

    /// Without the password.
    @Override
    public String toString() {
        return "SmtpSettings " + host + ":" + port + " " + tls;
    }
}
