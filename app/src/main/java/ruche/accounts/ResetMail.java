package ruche.accounts;

import ruche.kernel.CellId;
import ruche.kernel.PersonId;

/// Brings a person the link by which he sets a new password: a bean of the module that sends messages. Without one, an
/// administrator hands the link over.
public interface ResetMail {
    /// Whether a message would reach anybody at all.
    boolean ready();

    /// Sends a message that fetches its link from [ResetByMail#link] when it leaves: none is kept meanwhile.
    ///
    /// @param cell in whose name
    void send(CellId cell, PersonId person);
}
