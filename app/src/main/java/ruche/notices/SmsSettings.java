package ruche.notices;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ruche.kernel.Refusal;

/// The gateway that takes SMS over HTTP, whichever it is: in `url` and `body`, `{to}` is the phone (`+2126…`) and
/// `{text}` the message, each escaped as the place it stands in asks.
///
/// @param url `RUCHE_SMS_URL`; empty where no SMS is sent
/// @param method `RUCHE_SMS_METHOD`, by default `POST`
/// @param body `RUCHE_SMS_BODY`: JSON where it begins with a brace, else a form
/// @param header `RUCHE_SMS_HEADER`, such as `Authorization: Bearer …`; empty for none
@ConfigurationProperties("ruche.sms")
record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("POST") String method,
        @DefaultValue("to={to}&text={text}") String body,
        @DefaultValue("") String header) {
    /// @throws Refusal `notices.sms-miswritten`
    SmsSettings {
        method = method.strip().toUpperCase(Locale.ROOT);
        if (!url.isEmpty() && !url.matches("https?://\\S+"))
            throw new Refusal("notices.sms-miswritten", "RUCHE_SMS_URL", url);
        if (!method.matches("GET|POST|PUT")) throw new Refusal("notices.sms-miswritten", "RUCHE_SMS_METHOD", method);
        if (!header.isEmpty() && !header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\r\\n]*"))
            throw new Refusal("notices.sms-miswritten", "RUCHE_SMS_HEADER", "…");
    }

    boolean given() {
        return !url.isEmpty();
    }

    boolean json() {
        return body.stripLeading().startsWith("{");
    }

    /// Without address and header, in which keys stand.
    @Override
    public String toString() {
        return "SmsSettings " + method;
    }
}
