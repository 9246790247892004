package ruche.glossary;

import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.engine.text.Glossary;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Faults;

/// What people do to the words that a cell adds to the glossary. Nothing is deleted: what is withdrawn can be taken up
/// again.
@Component
class Terms {
    private final GlossaryStore store;
    private final TermRules rules;
    private final Journal journal;

    Terms(GlossaryStore store, TermRules rules, Journal journal) {
        this.store = store;
        this.rules = rules;
        this.journal = journal;
    }

    /// Adds a concept of the cell's own, or words to one that came with the program; or changes what was added.
    ///
    /// @param meant whether words that mean something else already mean this too
    /// @throws Refusal for words that cannot be, `glossary.word-taken` among them
    @Transactional
    public void put(CellId cell, OwnTerm typed, boolean meant, By by) {
        var before = store.locked(cell, typed.concept());
        var faults = new Faults();
        TypedWords.checked(typed.words(), faults);
        var known = before.map(OwnTerm::words).orElse(Wordings.NONE);
        var words = rules.checked(cell, typed.concept(), typed.words(), known, meant, faults);
        faults.end();
        var term = typed.with(words).withdrawn(false);
        if (before.isPresent() && before.get().equals(term)) return;
        store.put(cell, term);
        var change = change(before.isEmpty() ? "glossary.added" : "glossary.changed", term);
        journal.write(cell, by, before.isEmpty() ? change : change.since(change("glossary.changed", before.get())));
    }

    /// As [#put], where somebody was shown words that others may have changed meanwhile.
    @Transactional
    public void change(CellId cell, OwnTerm typed, Wordings shown, boolean meant, By by) {
        var now = store.locked(cell, typed.concept()).map(OwnTerm::words).orElse(Wordings.NONE);
        put(cell, typed.with(typed.words().changedFrom(shown, now)), meant, by);
    }

    /// One wording more for a concept.
    ///
    /// @param field its language, `ar`, `ary` or `fr`
    @Transactional
    public void addWord(CellId cell, String concept, String field, String word, boolean meant, By by) {
        var before = store.locked(cell, concept);
        if (before.isEmpty() && Glossary.shipped().concept(concept) == null) throw new NotFound(concept);
        var term = before.map(known -> known.withdrawn() ? known.with(Wordings.NONE) : known)
                .orElseGet(() -> OwnTerm.adding(concept, Wordings.NONE));
        put(cell, term.with(term.words().with(field, word)), meant, by);
    }

    /// Texts are read without it from now on.
    @Transactional
    public void withdraw(CellId cell, String concept, By by) {
        turn(cell, concept, true, by);
    }

    /// Takes back that it was withdrawn.
    @Transactional
    public void restore(CellId cell, String concept, By by) {
        turn(cell, concept, false, by);
    }

    private void turn(CellId cell, String concept, boolean withdrawn, By by) {
        var term = store.locked(cell, concept).orElseThrow(() -> new Refusal("glossary.nothing-added"));
        if (term.withdrawn() == withdrawn) return;
        store.put(cell, term.withdrawn(withdrawn));
        journal.write(cell, by, change(withdrawn ? "glossary.withdrawn" : "glossary.restored", term));
    }

    private static Change change(String act, OwnTerm term) {
        var facts = new TreeMap<String, String>();
        term.words().byField().forEach((field, words) -> facts.put("words-" + field, String.join(" · ", words)));
        if (term.own()) {
            facts.put("kind", Change.text(term.kind()));
            facts.put("theme", Change.text(term.theme()));
            facts.put("broader", Change.text(term.broader()));
        }
        return Change.of(act, term.subject()).with(facts);
    }
}
