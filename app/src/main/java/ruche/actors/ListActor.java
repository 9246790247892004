package ruche.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.actors.SaidFacts.SaidContact;
import ruche.kernel.Ids;

/// An actor of which rows of a list speak: as the registry knows it, and as it is once they are taken in.
final class ListActor {
    private final ActorId id;
    private final @Nullable Known known;
    private final String key;
    private final List<SaidContact> contacts = new ArrayList<>();
    private final List<NewHolder> holders = new ArrayList<>();
    private final List<NewContact> newContacts = new ArrayList<>();
    private final List<NewOfficer> newOfficers = new ArrayList<>();
    private NewActor line;
    private Identity identity;

    /// What the registry knows.
    ///
    /// @param importId which list brought it; null where none did
    /// @param holders those whose names are erased too
    record Known(
            ActorId id,
            NewActor line,
            Identity identity,
            List<SaidContact> contacts,
            List<NewHolder> holders,
            @Nullable UUID importId) {}

    record NewContact(UUID id, SaidContact said) {}

    record NewOfficer(HolderId id, NewHolder mandate) {}

    /// A new one.
    ListActor(String key, NewActor line) {
        this.id = new ActorId(Ids.next());
        this.known = null;
        this.key = key;
        this.line = line;
        this.identity = Identity.UNKNOWN;
    }

    ListActor(Known known) {
        this.id = known.id();
        this.known = known;
        this.key = "";
        this.line = known.line();
        this.identity = known.identity();
        this.contacts.addAll(known.contacts());
        this.holders.addAll(known.holders());
    }

    ActorId id() {
        return id;
    }

    String key() {
        return key;
    }

    @Nullable Known known() {
        return known;
    }

    NewActor line() {
        return line;
    }

    Identity identity() {
        return identity;
    }

    List<SaidContact> contacts() {
        return contacts;
    }

    List<NewHolder> holders() {
        return holders;
    }

    List<NewContact> newContacts() {
        return newContacts;
    }

    List<NewOfficer> newOfficers() {
        return newOfficers;
    }

    void become(NewActor line) {
        this.line = line;
    }

    void become(Identity identity) {
        this.identity = identity;
    }

    void add(SaidContact said) {
        contacts.add(said);
        newContacts.add(new NewContact(Ids.next(), said));
    }

    void add(NewHolder mandate) {
        holders.add(mandate);
        newOfficers.add(new NewOfficer(new HolderId(Ids.next()), mandate));
    }

    /// Whether the rows say anything of it that the registry does not know.
    boolean isChanged() {
        return known == null
                || !line.equals(known.line())
                || !identity.equals(known.identity())
                || !newContacts.isEmpty()
                || !newOfficers.isEmpty();
    }
}
