package ruche.notices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ruche.kernel.Refusal;

/// How the outbox works.
///
/// @param address under which people find this program (`RUCHE_ADDRESS`, such as `https://ruche.example.ma`): what
///     leaves it links there; empty where messages carry no link. Never taken from a request, which anybody can forge
/// @param pauses after each failed try that may yet succeed; after the last one it has failed
/// @param patience after which a try that said nothing was cut off
@ConfigurationProperties("ruche.notices")
record OutboxSettings(
        @DefaultValue("") String address,
        @DefaultValue({"1m", "5m", "30m", "2h", "6h"}) List<Duration> pauses,
        @DefaultValue("2m") Duration patience) {
    /// Message key of what to do where a message leads somewhere and no link can say where.
    static final String COME = "notices.come";

    /// @throws Refusal `notices.address-miswritten`
    OutboxSettings {
        address = address.strip().replaceAll("/+$", "");
        if (!address.isEmpty() && !address.matches("https?://[^\\s/@]+(/[^\\s]*)?"))
            throw new Refusal("notices.address-miswritten", "RUCHE_ADDRESS", address);
    }

    /// Of a path of this installation; empty where nobody said under which address it is found.
    Optional<String> link(String path) {
        return address.isEmpty() || path.isEmpty() ? Optional.empty() : Optional.of(address + path);
    }

    /// Whether what leads to this path leaves without a link for want of an address.
    boolean isWithoutLink(String path) {
        return address.isEmpty() && !path.isEmpty();
    }

    /// Name of the machine, for marks that nobody else makes.
    String host() {
        return address.isEmpty()
                ? "ruche.invalid"
                : Optional.ofNullable(URI.create(address).getHost()).orElse("ruche.invalid");
    }
}
