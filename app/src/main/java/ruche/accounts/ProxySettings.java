package ruche.accounts;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ruche.kernel.Refusal;

/// Whom to believe where a request comes from.
///
/// @param trustedProxies addresses of the proxies before the program (`RUCHE_TRUSTED_PROXIES`); empty for none
/// @throws Refusal `accounts.proxy-miswritten` for what is no address
@ConfigurationProperties("ruche")
record ProxySettings(@DefaultValue List<String> trustedProxies) {
    ProxySettings {
        trustedProxies = trustedProxies.stream().map(ProxySettings::address).toList();
    }

    private static String address(String text) {
        try {
            return InetAddress.ofLiteral(text.strip()).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new Refusal("accounts.proxy-miswritten", "RUCHE_TRUSTED_PROXIES", text);
        }
    }

    /// As Tomcat compares addresses.
    String pattern() {
        return trustedProxies.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
