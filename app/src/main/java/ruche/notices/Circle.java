package ruche.notices;

import java.util.List;
import java.util.Map;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// People who can be written to together: a bean of the module that knows them. Several circles chosen for one mailing
/// are taken together, each recipient once.
public interface Circle {
    /// Message key of what is asked; a sentence under the same key with `-help` explains it.
    String code();

    /// Where it stands among the circles of the form.
    int place();

    /// By which fields it is chosen from; their names are those of no other circle.
    List<Field> fields(Visit visit);

    /// Whom the fields mean, each once; empty where nothing of this circle was chosen.
    ///
    /// @throws Refusal about one of the fields
    List<Recipient> of(Visit visit, Typed form);

    /// A list to choose one value from, or several, or words where there are no options.
    ///
    /// @param label message key
    /// @param options values to their wording
    /// @param none wording of no choice; empty where several may be ticked
    record Field(String name, String label, Map<String, String> options, String none) {
        /// Any number of the options.
        public static Field several(String name, String label, Map<String, String> options) {
            return new Field(name, label, options, "");
        }

        /// Words typed freely.
        public static Field words(String name, String label) {
            return new Field(name, label, Map.of(), "");
        }

        boolean ticked() {
            return none.isEmpty() && !options.isEmpty();
        }

        boolean typed() {
            return none.isEmpty() && options.isEmpty();
        }
    }
}
