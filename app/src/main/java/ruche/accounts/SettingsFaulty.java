package ruche.accounts;

import ruche.kernel.Refusal;

/// A settings file that cannot be taken over: nothing of it is.
public class SettingsFaulty extends Refusal {
    /// @param at where in the file; empty for the whole
    SettingsFaulty(String at, Refusal why) {
        super(at.isEmpty() ? "accounts.settings-because" : "accounts.settings-at", arguments(at, why));
        about("file");
    }

    private static Object[] arguments(String at, Refusal why) {
        return at.isEmpty() ? new Object[] {why} : new Object[] {at, why};
    }
}
