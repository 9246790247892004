package ruche.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Reach;

/// On which ways a message goes: as the recipient chose, else to his inbox, else on paper. A way that is not open is
/// told with why.
@Component
class Ways {
    private final Map<Channel, Carrier> carriers;

    Ways(List<Carrier> carriers) {
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, carrier -> carrier));
    }

    /// @param reason why it is not open; empty where it is
    record Way(Channel channel, String reason) {
        boolean open() {
            return reason.isEmpty();
        }
    }

    boolean ready(Channel channel) {
        var carrier = carriers.get(channel);
        return carrier != null && carrier.ready();
    }

    Outcome carry(Channel channel, Outgoing message) {
        var carrier = carriers.get(channel);
        if (carrier == null) throw new IllegalArgumentException("nobody carries " + channel);
        return carrier.carry(message);
    }

    /// Of somebody with an account. The inbox has all that is not secret.
    List<Way> of(Reach reach, Channel chosen, boolean secret) {
        if (secret) return List.of(way(Channel.MAIL, reach.email()));
        var ways = new ArrayList<Way>();
        switch (chosen) {
            case MAIL -> ways.add(way(Channel.MAIL, reach.email()));
            case SMS -> ways.add(way(Channel.SMS, reach.phone()));
            case PRINT -> ways.add(new Way(Channel.PRINT, ""));
            case IN_APP -> {}
        }
        ways.add(new Way(Channel.IN_APP, ""));
        return ways;
    }

    /// Of somebody without: the first way that is open, paper at the end.
    List<Way> of(Recipient.Outside outside) {
        var ways = new ArrayList<Way>();
        if (outside.email() != null) ways.add(way(Channel.MAIL, outside.email()));
        if (outside.phone() != null && ways.stream().noneMatch(Way::open)) ways.add(way(Channel.SMS, outside.phone()));
        if (ways.stream().noneMatch(Way::open)) ways.add(new Way(Channel.PRINT, ""));
        return ways;
    }

    private Way way(Channel channel, @Nullable String address) {
        boolean mail = channel == Channel.MAIL;
        if (address == null) return new Way(channel, mail ? "notices.no-email" : "notices.no-phone");
        if (!ready(channel)) return new Way(channel, mail ? "notices.no-mail-server" : "notices.no-sms-gateway");
        return new Way(channel, "");
    }
}
